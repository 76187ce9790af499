"""Lesson 6: stop, ask, check; and what to do when money has gone."""

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

ACTING = LessonText(
    slug="dung-lai-va-xu-ly",
    title="Dừng lại, hỏi lại, kiểm tra – và khi lỡ bị lừa",
    summary="Ba việc trước mỗi lần chuyển tiền cho người lạ. Những việc phải làm ngay khi đã mất tiền.",
    minutes=8,
    body=(
        picture(
            "cashless-three-stops",
            "Ba hình tròn: bàn tay dừng lại, hai người hỏi nhau, kính lúp soi điện thoại",
            "Ba việc, nhớ theo thứ tự",
        ),
        text(
            "<p>Không cần nhớ hết các chiêu lừa. Chỉ cần giữ ba việc này mỗi khi có người giục "
            "chuyển tiền:</p>"
            "<ol>"
            "<li><b>Dừng lại.</b> Tắt máy, đặt điện thoại xuống, uống ngụm nước. Việc thật thì chờ được "
            "nửa giờ.</li>"
            "<li><b>Hỏi lại.</b> Nói với con cháu, trưởng xóm, tổ công nghệ số cộng đồng hoặc công "
            "an xã.</li>"
            "<li><b>Kiểm tra.</b> Tự gọi số chính thức: số in sau thẻ, số của người thân trong danh bạ. "
            "Không gọi lại số vừa gọi đến.</li>"
            "</ol>"
        ),
        picture(
            "cashless-ask-family",
            "Bà và cháu gái ngồi trên ghế dài, cùng xem một tin nhắn có dấu cảnh báo",
            "“Khoan, hỏi cháu đã!” – câu nói giữ được tiền",
        ),
        steps(
            "Lỡ chuyển tiền hoặc lộ mã: làm ngay, theo thứ tự",
            step(
                "<p><b>Gọi tổng đài ngân hàng</b>: “Tôi bị lừa, xin khóa tài khoản và báo ngân hàng "
                "bên nhận”. Nói giờ chuyển, số tiền, số tài khoản nhận. Gọi càng sớm càng có cơ hội giữ lại "
                "tiền.</p>"
            ),
            step(
                "<p>Lỡ cài ứng dụng lạ: <b>tắt mạng</b> (tắt wifi và dữ liệu di động), không mở ứng "
                "dụng ngân hàng trên máy ấy. Dùng máy khác mà gọi.</p>"
            ),
            step("<p><b>Đổi mật khẩu</b> ngân hàng, Zalo, thư điện tử từ một máy sạch.</p>"),
            step(
                "<p><b>Giữ bằng chứng</b>: không xóa tin nhắn, chụp lại màn hình, ghi số điện thoại, số "
                "tài khoản, biên lai chuyển tiền.</p>"
            ),
            step(
                "<p><b>Ra công an xã</b> trình báo, mang theo điện thoại và căn cước.</p>",
                "cashless-report",
                "Người dân đưa điện thoại có dấu cảnh báo cho công an xã ở bàn tiếp dân",
            ),
        ),
        scam_warning(
            "Coi chừng bị lừa lần thứ hai",
            "<p>Sau khi mất tiền, sẽ có kẻ tự xưng luật sư, “đội thu hồi tiền”, “công an mạng” nhắn "
            "tin: đóng phí trước sẽ lấy lại được tiền. Đó là lừa tiếp. Chỉ làm việc với ngân hàng và "
            "công an, tại quầy, tại trụ sở.</p>",
        ),
        tip(
            "Đừng xấu hổ",
            "<p>Ai cũng có thể bị lừa, kể cả người học cao. Giấu đi thì kẻ lừa được lợi. Kể ra ở buổi họp "
            "xóm là giúp cả xóm không mất tiền.</p>",
        ),
        checklist(
            "Chuẩn bị sẵn từ hôm nay",
            "Dán cạnh điện thoại ba việc: dừng lại, hỏi lại, kiểm tra",
            "Lưu số tổng đài ngân hàng và số công an xã vào danh bạ",
            "Chọn một người sẽ hỏi khi nghi ngờ, và đã nói với người ấy",
        ),
        shared(NUMBERS_TO_CALL),
        accordion(
            "Báo ở đâu?",
            (
                "Chỉ nhận cuộc gọi, tin nhắn lừa mà chưa mất tiền?",
                "<p>Báo qua số <b>156</b> hoặc <b>5656</b>. Cách gửi xem ở trang chongthurac.vn. Trang "
                "mạng lừa đảo thì báo ở canhbao.khonggianmang.vn. Xong chặn số và xóa tin.</p>",
            ),
            (
                "Báo công an rồi có lấy lại được tiền không?",
                "<p>Không ai hứa chắc được. Nhưng báo sớm thì có thể kịp giữ tiền ở ngân hàng bên nhận, "
                "và giúp bắt kẻ lừa.</p>",
            ),
            (
                "Kẻ lừa dọa tung ảnh, gọi cho cả làng nếu không chuyển tiền?",
                "<p>Không chuyển. Chuyển một lần chúng sẽ đòi lần nữa. Giữ tin nhắn dọa, ra công an xã, và "
                "nói trước với người nhà.</p>",
            ),
        ),
        official_link(
            "Phản ánh cuộc gọi, tin nhắn rác và lừa đảo",
            "https://chongthurac.vn",
            "Có hướng dẫn phản ánh qua số 156 và 5656.",
        ),
    ),
)
