"""What several sample lessons share: numbers to call."""

from learning.demo.writing import SharedText, text

NUMBERS_TO_CALL = SharedText(
    key="so-can-goi",
    name="Số gọi khi cần giúp",
    body=(
        text(
            "<h3>Số gọi khi cần giúp</h3>"
            "<ul>"
            "<li><b>113</b>: công an.</li>"
            "<li><b>114</b>: chữa cháy, cứu nạn.</li>"
            "<li><b>115</b>: cấp cứu.</li>"
            "<li><b>111</b>: bảo vệ trẻ em.</li>"
            "<li><b>156</b>: báo cuộc gọi, tin nhắn lừa đảo.</li>"
            "</ul>"
            "<p>Gọi được thì nói rõ: đang ở đâu, có chuyện gì, ai cần giúp. Ghi các số này ra giấy, "
            "dán cạnh chỗ để điện thoại.</p>"
        ),
    ),
)
SHARED = (NUMBERS_TO_CALL,)
