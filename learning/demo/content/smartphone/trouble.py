"""Lesson 5 of the smartphone course: strange calls, a lost phone, where to get help."""

from learning.demo.content.shared import NUMBERS_TO_CALL
from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    scam_warning,
    shared,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="cuoc-goi-la-va-khi-mat-may",
    title="Cuộc gọi lạ và khi mất máy",
    summary="Nhận ra cuộc gọi lừa đảo, chặn số lạ, và làm gì trước, làm gì sau khi mất điện thoại.",
    minutes=15,
    body=(
        text(
            "<p>Sáng phiên chợ, bà Ún nhận một cuộc gọi. Người lạ xưng là công an, nói bà dính vào "
            "một vụ án, phải chuyển tiền ngay để “kiểm tra”, cấm nói với ai. Bà run tay, nhưng kịp "
            "cúp máy và hỏi cháu gái. Đó là lừa đảo. Bà không mất đồng nào.</p>"
            "<p>Việc bà làm đúng là <b>dừng lại và hỏi người thân</b>.</p>"
        ),
        picture(
            "smartphone-stranger",
            "Kẻ lạ đội mũ gọi điện dọa: chuyển tiền ngay kẻo bị bắt. Bà cụ nghe máy, lo lắng và "
            "tự nhủ phải hỏi lại đã.",
            "Càng bị giục, càng phải chậm lại.",
        ),
        scam_warning(
            "Ba dấu hiệu của cuộc gọi lừa đảo",
            "<ul><li><b>Dọa hoặc dụ:</b> “sắp bị bắt”, “con đang cấp cứu”, “bác trúng thưởng rồi”."
            "</li><li><b>Giục và bắt giấu:</b> “làm ngay”, “không được nói với ai”, “đừng tắt máy”."
            "</li><li><b>Đòi tiền, đòi mã:</b> chuyển khoản, đọc mã OTP, bấm link, cài ứng dụng."
            "</li></ul><p>Chỉ cần gặp một dấu hiệu là cúp máy. Công an, tòa án không làm việc và "
            "không thu tiền qua điện thoại.</p>",
        ),
        tip(
            "Dừng – Hỏi – Gọi lại",
            "<p><b>Dừng:</b> cúp máy, uống ngụm nước. <b>Hỏi:</b> nói với người nhà, trưởng xóm "
            "hoặc Công an xã. <b>Gọi lại:</b> tự bấm số mình đã lưu từ trước, không bấm số người "
            "lạ cho. Giọng nói, khuôn mặt trong cuộc gọi có hình cũng làm giả được, nên người thân "
            "hỏi vay tiền thì phải gọi lại cho chắc.</p>",
        ),
        steps(
            "Chặn một số làm phiền",
            step("<p>Mở ứng dụng <b>Điện thoại</b>, chạm <b>Gần đây</b> để xem các cuộc gọi.</p>"),
            step(
                "<p>Chạm giữ vào số lạ cho hiện bảng lựa chọn, rồi chọn <b>Chặn số này</b>. Tên "
                "nút có thể khác đôi chút tùy máy.</p>",
                "smartphone-block",
                "Danh sách cuộc gọi gần đây, bảng lựa chọn hiện ra, dòng Chặn số này được khoanh "
                "đỏ.",
            ),
            step(
                "<p>Gọi số <b>156</b> để báo cuộc gọi lừa đảo. Tin nhắn rác và cuộc gọi rác thì "
                "xem cách báo ở trang chongthurac.vn.</p>"
            ),
        ),
        picture(
            "smartphone-lost",
            "Cô bán hàng ở chợ mở giỏ ra không thấy điện thoại đâu, vẻ mặt lo lắng.",
            "Mất máy: bình tĩnh, làm lần lượt từng việc.",
        ),
        steps(
            "Mất điện thoại: làm gì trước, làm gì sau",
            step(
                "<p><b>Mượn máy gọi vào số của mình.</b> Biết đâu máy rơi quanh đó, hoặc người "
                "tốt nhặt được.</p>"
            ),
            step(
                "<p><b>Gọi ngân hàng</b> khóa tài khoản, khóa thẻ. Số điện thoại ngân hàng in sau "
                "thẻ, nên ghi sẵn vào sổ ở nhà.</p>"
            ),
            step(
                "<p><b>Gọi nhà mạng</b> khóa SIM để không ai nhận được mã OTP thay mình. Sau đó "
                "mang giấy tờ ra cửa hàng làm lại SIM, giữ nguyên số cũ.</p>"
            ),
            step(
                "<p><b>Đổi mật khẩu</b> Zalo, Facebook, thư điện tử từ một máy tin cậy. Nhắn người "
                "thân biết để không bị kẻ khác mượn tên hỏi tiền.</p>"
            ),
            step(
                "<p><b>Báo Công an xã</b> nếu bị mất trộm hoặc đã bị mất tiền. Mang theo căn cước "
                "và giấy tờ mua máy nếu còn.</p>",
                "smartphone-help",
                "Bác trai đưa điện thoại cho cán bộ xã xem tại bàn tiếp dân.",
            ),
        ),
        checklist(
            "Chuẩn bị từ hôm nay",
            "Ghi vào sổ số của ba người thân, số ngân hàng và số nhà mạng",
            "Bấm *#06#, chép số IMEI (số riêng của máy) vào sổ",
            "Thử chặn rồi bỏ chặn một số điện thoại",
            "Thống nhất với gia đình: hỏi tiền qua mạng thì phải gọi lại cho nhau",
        ),
        shared(NUMBERS_TO_CALL),
        accordion(
            "Bà con hay hỏi",
            (
                "Chỉ nghe máy thôi thì có mất tiền không?",
                "<p>Nghe máy số trong nước thì thường không mất gì. Cái hại là nghe lâu rồi tin "
                "theo. Gặp số nước ngoài lạ gọi nhỡ thì đừng gọi lại, cước rất đắt.</p>",
            ),
            (
                "Đã lỡ chuyển tiền rồi thì còn kịp không?",
                "<p>Gọi ngân hàng ngay để nhờ giữ khoản tiền, rồi báo Công an xã hoặc gọi 113. Giữ "
                "lại tin nhắn, số điện thoại, ảnh chụp chuyển khoản. Càng sớm càng tốt. Bị lừa "
                "không phải điều xấu hổ; nói ra để người khác khỏi bị.</p>",
            ),
        ),
        official_link(
            "Chống thư rác, tin nhắn rác, cuộc gọi rác",
            "https://chongthurac.vn",
            "Xem cách báo tin nhắn và cuộc gọi rác qua đầu số 156 hoặc 5656.",
        ),
    ),
)
