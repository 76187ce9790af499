"""Lesson 4 of the smartphone course: official shops, permissions, updates, full storage."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="cai-ung-dung-an-toan",
    title="Cài ứng dụng an toàn",
    summary="Tải ứng dụng đúng chỗ, xem người làm ra là ai, chỉ cho phép những quyền cần thiết.",
    minutes=14,
    body=(
        text(
            "<p><b>Ứng dụng</b> là một công cụ cài vào máy: cái để nhắn tin, cái để xem thời tiết, "
            "cái để nộp hồ sơ. Cài đúng thì tiện. Cài nhầm ứng dụng giả thì giống như mở cửa cho "
            "kẻ trộm vào nhà.</p>"
            "<p>Chỉ tải từ <b>cửa hàng ứng dụng có sẵn trong máy</b>: máy Android là <b>CH Play"
            "</b> (Google Play), máy iPhone là <b>App Store</b>.</p>"
        ),
        steps(
            "Cài một ứng dụng",
            step(
                "<p>Mở cửa hàng ứng dụng có sẵn trong máy. Gõ đúng tên ứng dụng vào ô <b>Tìm kiếm"
                "</b>.</p>"
            ),
            step(
                "<p>Đừng bấm vội cái đầu tiên, vì đó có thể là quảng cáo. Xem kỹ <b>tên</b> và "
                "<b>nhà phát hành</b>, tức là đơn vị làm ra ứng dụng.</p>",
                "smartphone-store",
                "Trang của một ứng dụng xem thời tiết, dòng nhà phát hành được khoanh đỏ, phía "
                "dưới là nút Cài đặt.",
            ),
            step(
                "<p>Đọc vài lời nhận xét. Ít người tải, nhiều người chê, hoặc tên viết sai chính "
                "tả thì thôi.</p>"
            ),
            step(
                "<p>Chạm <b>Cài đặt</b>, chờ tải xong rồi chạm <b>Mở</b>. Nên tải khi có Wi-Fi cho "
                "đỡ tốn tiền.</p>"
            ),
        ),
        text(
            "<h2>Ứng dụng xin quyền: cho hay không?</h2>"
            "<p>Khi mở lần đầu, ứng dụng thường hỏi: có cho dùng máy ảnh không, có cho đọc danh bạ "
            "không. Hãy tự hỏi: <b>việc này có cần quyền đó không?</b></p>"
            "<ul><li>Bản đồ xin biết vị trí: hợp lý.</li>"
            "<li>Ứng dụng gọi có hình xin dùng máy ảnh và micro: hợp lý.</li>"
            "<li>Đèn pin xin đọc tin nhắn và danh bạ: <b>không hợp lý</b>, chọn <b>Không cho phép"
            "</b>.</li></ul>"
        ),
        picture(
            "smartphone-permission",
            "Hộp thoại hỏi: cho phép Đèn pin đọc danh bạ và tin nhắn? Nút Không cho phép được "
            "khoanh đỏ.",
            "Thấy lạ thì chọn “Không cho phép”. Cần sau này vẫn bật lại được.",
        ),
        scam_warning(
            "Không cài ứng dụng từ đường link người khác gửi",
            "<p>Kẻ gian gửi link qua Zalo, tin nhắn, bảo cài “ứng dụng của công an”, “ứng dụng "
            "nhận hỗ trợ”, “ứng dụng điện lực”. Tệp đó có đuôi <b>.apk</b>, không nằm trong cửa "
            "hàng. Cài vào rồi, chúng có thể nhìn màn hình, đọc mã OTP và chuyển tiền của mình.</p>"
            "<p>Máy hiện cảnh báo <b>“Nguồn không xác định”</b> hoặc đòi quyền <b>“Trợ năng”</b>, "
            "<b>“Hỗ trợ tiếp cận”</b>: dừng lại, chọn <b>Hủy</b>.</p>",
        ),
        tip(
            "Cập nhật là vá chỗ thủng",
            "<p>Máy báo có bản cập nhật thì nên làm khi có Wi-Fi và pin còn nhiều. Vào <b>Cài đặt"
            "</b> hoặc vào cửa hàng ứng dụng để cập nhật. <b>Không bấm</b> vào lời mời cập nhật "
            "hiện ra giữa lúc đang xem một trang lạ.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Mở cửa hàng ứng dụng có sẵn trong máy",
            "Tìm một ứng dụng đang dùng, đọc tên nhà phát hành",
            "Vào Cài đặt, mục Ứng dụng, xem một ứng dụng đang được những quyền gì",
            "Gỡ một ứng dụng không còn dùng đến",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Máy báo đầy bộ nhớ thì xóa gì trước?",
                "<p>Xóa video nặng và ảnh trùng trước, nhất là video người khác gửi qua Zalo. Rồi "
                "gỡ ứng dụng lâu không dùng. Ảnh quý thì chép sang máy tính hoặc thẻ nhớ trước khi "
                "xóa.</p>",
            ),
            (
                "Lỡ cài ứng dụng lạ rồi thì sao?",
                "<p>Tắt Wi-Fi và dữ liệu di động ngay. Dùng <b>máy khác</b> gọi ngân hàng để khóa "
                "tài khoản. Gỡ ứng dụng đó ra, nhờ người rành máy xem lại hoặc cài lại máy từ đầu. "
                "Sau đó đổi hết mật khẩu và báo Công an xã.</p>",
            ),
            (
                "Ứng dụng miễn phí mà đòi số thẻ ngân hàng?",
                "<p>Thoát ra và gỡ đi. Ứng dụng miễn phí thật thì không cần số thẻ để mở.</p>",
            ),
        ),
        official_link(
            "Tín nhiệm mạng",
            "https://tinnhiemmang.vn",
            "Tra xem một trang web có phải trang đã được xác nhận đáng tin hay không.",
        ),
    ),
)
