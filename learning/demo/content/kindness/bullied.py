"""Lesson 3: being bullied or slandered: keep proof, block, report, and whom to tell."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    picture,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

BULLIED = LessonText(
    slug="khi-bi-bat-nat-bi-boi-xau",
    title="Khi bị bắt nạt, bị bôi xấu",
    summary="Không cãi lại, giữ bằng chứng, chặn, báo xấu và kể với đúng người. Giúp con cháu nói ra.",
    minutes=12,
    body=(
        text(
            "<p>Bắt nạt trên mạng là khi một người, có khi cả một đám, cố tình làm ai đó khổ: chửi, giễu, "
            "bịa chuyện, ghép ảnh xấu, dọa tung ảnh, rủ nhau xa lánh. Người lớn cũng bị, trẻ nhỏ cũng bị. "
            "Điện thoại ở đâu, chuyện ấy theo đến đó.</p>"
            "<p>Người bị bắt nạt <b>không có lỗi</b>. Giấu một mình thì nặng, kể ra thì nhẹ.</p>"
        ),
        picture(
            "kindness-tell",
            "Cháu gái buồn bã đưa điện thoại cho bà xem. Bà đặt tay lên vai cháu, nói: Cháu kể ra là "
            "đúng rồi",
            "Câu đầu tiên nên nói với cháu",
        ),
        steps(
            "Bốn việc, làm theo thứ tự",
            step(
                "<p><b>Không trả lời.</b> Chửi lại là thêm củi vào bếp. Kẻ bắt nạt thích nhất là thấy mình "
                "cuống lên.</p>"
            ),
            step(
                "<p><b>Giữ bằng chứng.</b> Chụp màn hình cho thấy rõ tên người gửi, ngày giờ, lời lẽ. Chưa "
                "xóa gì cả. Riêng ảnh nhạy cảm thì đừng gửi thêm cho ai, cứ để nguyên trong máy.</p>",
                "kindness-screen-proof",
                "Màn hình có tin nhắn chửi bới của người lạ, khung chụp màn hình khoanh cả tên người gửi "
                "và giờ gửi",
            ),
            step(
                "<p><b>Chặn và báo xấu.</b> Mở trang của người ấy, tìm dấu ba chấm hoặc mục tùy chọn. Bấm "
                "<b>Báo xấu</b> (có nơi ghi <b>Báo cáo</b>), rồi bấm <b>Chặn</b>. Tên nút có thể khác đôi "
                "chút tùy máy.</p>"
            ),
            step(
                "<p><b>Đưa bằng chứng cho người mình tin xem.</b> Càng sớm càng tốt, đừng chờ đến lúc "
                "không chịu nổi.</p>"
            ),
        ),
        text(
            "<h2>Kể với ai?</h2>"
            "<ul>"
            "<li><b>Trong nhà:</b> bố mẹ, ông bà, anh chị.</li>"
            "<li><b>Chuyện ở lớp:</b> thầy cô chủ nhiệm.</li>"
            "<li><b>Trẻ em cần giúp:</b> gọi <b>111</b>, Tổng đài điện thoại quốc gia bảo vệ trẻ em. Gọi "
            "không mất tiền, ngày đêm đều có người nghe. Người lớn gọi thay cho cháu cũng được.</li>"
            "<li><b>Bị đe dọa, đòi tiền, bịa chuyện làm hại:</b> mang điện thoại ra Công an xã. Đang nguy "
            "hiểm ngay lúc này thì gọi <b>113</b>.</li>"
            "</ul>"
        ),
        scam_warning(
            "Bị dọa tung ảnh, đòi tiền",
            "<p>Kẻ xấu làm quen, dụ gọi có hình hoặc tự ghép ảnh, rồi dọa gửi cho cả họ nếu không chuyển "
            "tiền. <b>Không chuyển tiền, không gửi thêm ảnh, không xóa tin.</b> Chuyển một lần, chúng đòi "
            "lần nữa. Nói với người nhà và ra Công an xã. Người bị dọa là người bị hại, không có gì phải "
            "xấu hổ.</p>",
        ),
        text(
            "<h2>Nhìn con cháu mà biết</h2>"
            "<p>Giấu máy khi người lớn lại gần, bỏ ăn, khó ngủ, không muốn đến trường, tự nhiên hay cáu: "
            "có thể cháu đang bị bắt nạt.</p>"
            "<ul>"
            "<li><b>Nên:</b> ngồi xuống cạnh, nghe hết, nói “Cháu kể ra là đúng rồi. Bà ở đây.”</li>"
            "<li><b>Đừng:</b> mắng “Ai bảo chơi điện thoại!”, đừng giật máy. Bị mắng một lần, lần sau cháu "
            "sẽ giấu.</li>"
            "</ul>"
        ),
        tip(
            "Thấy người khác bị bắt nạt",
            "<p>Đừng thả mặt cười, đừng chuyển tiếp. Trong nhóm, nói một câu: “Thôi, đừng đùa thế nữa.” "
            "Rồi nhắn riêng cho người bị giễu: “Chuyện ấy không phải lỗi của bạn.” Có một người đứng về "
            "phía mình là đỡ khổ hẳn.</p>",
        ),
        checklist(
            "Chuẩn bị từ hôm nay",
            "Thử chụp màn hình điện thoại, rồi tìm lại ảnh vừa chụp",
            "Tìm nút Chặn và nút Báo xấu trên Zalo, chỉ xem, chưa bấm",
            "Lưu số 111 vào danh bạ, nói cho con cháu biết số ấy",
            "Chọn một người mình sẽ kể đầu tiên nếu có chuyện",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Bị bịa chuyện trong nhóm xóm, có nên đăng bài chửi lại?",
                "<p>Không. Chửi lại thì từ người đúng thành người sai. Viết một câu gọn: “Chuyện ấy không "
                "đúng, tôi sẽ nhờ trưởng xóm làm rõ.” Rồi giữ bằng chứng, nhờ trưởng xóm, tổ hòa giải "
                "hoặc Công an xã.</p>",
            ),
            (
                "Họ xóa bài rồi thì còn làm gì được?",
                "<p>Ảnh mình đã chụp vẫn dùng được. Chưa kịp chụp thì hỏi người trong nhóm xem có ai còn "
                "giữ.</p>",
            ),
            (
                "Chặn rồi họ lập tài khoản khác nhắn tiếp?",
                "<p>Chụp lại, chặn tiếp. Vào phần riêng tư, chọn chỉ người quen mới nhắn và bình luận được. "
                "Bị nhiều lần như vậy thì mang bằng chứng ra Công an xã.</p>",
            ),
            (
                "Cháu nhà mình lại là đứa đi bắt nạt bạn?",
                "<p>Hỏi vì sao trước đã, đừng đánh. Rồi cùng cháu gỡ bài, xin lỗi bạn, đến nói chuyện với "
                "bố mẹ bạn và thầy cô. Biết nhận lỗi là học được điều lớn.</p>",
            ),
        ),
    ),
)
