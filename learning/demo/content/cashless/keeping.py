"""Lesson 4: keeping the account safe: passwords, codes, limits, a lost phone."""

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

KEEPING = LessonText(
    slug="giu-tai-khoan-an-toan",
    title="Giữ tài khoản an toàn",
    summary="Mật khẩu, mã OTP, hạn mức, và việc phải làm ngay khi mất điện thoại.",
    minutes=9,
    body=(
        text(
            "<p>Tiền trong tài khoản có nhiều lớp khóa. Kẻ gian ít khi phá được khóa. Chúng <b>lừa chủ "
            "nhà tự mở</b>: xin mật khẩu, xin mã OTP, dụ cài ứng dụng lạ. Giữ kín mấy thứ này thì tiền "
            "khó mất.</p>"
            "<h2>Bốn thứ không đưa cho ai</h2>"
            "<ul>"
            "<li><b>Mật khẩu</b> ứng dụng và mã PIN của thẻ.</li>"
            "<li><b>Mã OTP</b>: mã dùng một lần, gửi về điện thoại hoặc hiện trong ứng dụng.</li>"
            "<li><b>Ba số ở mặt sau thẻ</b> cùng số thẻ.</li>"
            "<li><b>Ảnh hai mặt căn cước</b>, đoạn quay khuôn mặt của mình.</li>"
            "</ul>"
            "<p>Ngân hàng, công an, cán bộ xã không bao giờ xin mật khẩu hay mã OTP.</p>"
        ),
        picture(
            "cashless-screen-otp",
            "Tin nhắn có mã OTP ghi rõ không đưa mã cho ai; bên dưới có người nhắn xin đọc mã",
            "Đọc mã cho người khác là đưa chìa khóa nhà",
        ),
        steps(
            "Đặt lại khóa cho chắc",
            step(
                "<p><b>Đổi mật khẩu</b> nếu đang dùng ngày sinh, số điện thoại hay 123456. Mật khẩu ngân "
                "hàng để riêng, không trùng với Zalo, Facebook.</p>"
            ),
            step(
                "<p>Mở <b>Cài đặt</b> trong ứng dụng: bật báo số dư, bật khóa bằng vân tay hoặc khuôn mặt, "
                "hạ <b>hạn mức</b> (số tiền nhiều nhất được chuyển trong một ngày) xuống vừa đủ dùng. "
                "Tên mục có thể khác đôi chút tùy phiên bản.</p>",
                "cashless-screen-limit",
                "Màn hình cài đặt: hạn mức mỗi ngày, báo số dư, vân tay, khóa màn hình",
            ),
            step(
                "<p><b>Khóa màn hình</b> điện thoại bằng mã hoặc vân tay. Máy không khóa thì ai nhặt "
                "được cũng đọc được tin nhắn OTP.</p>"
            ),
            step(
                "<p>Chia tiền: tài khoản gắn với điện thoại chỉ để <b>tiền tiêu</b>. Tiền dành dụm gửi "
                "sổ tiết kiệm.</p>"
            ),
        ),
        scam_warning(
            "Ứng dụng lạ đòi toàn quyền",
            "<p>Có ứng dụng giả mạo tên cơ quan nhà nước, ngân hàng, điện lực. Cài xong nó đòi quyền "
            "<b>trợ năng</b> hoặc <b>điều khiển màn hình</b>. Cho phép là kẻ gian bấm thay mình, chuyển "
            "tiền trong khi mình tưởng máy bị treo.</p>",
        ),
        picture(
            "cashless-screen-remote",
            "Ứng dụng lạ hỏi cho phép toàn quyền điều khiển; nút Cho phép bị gạch chéo",
            "Bấm “Từ chối”, rồi gỡ ứng dụng ấy ra",
        ),
        tip(
            "Nhớ mật khẩu mà không cần ghi",
            "<p>Lấy chữ đầu của một câu chỉ mình biết, thêm vài con số. Ví dụ câu “Nhà có ba gốc bưởi "
            "trồng năm Thìn” thành NcbgbtnT, rồi thêm số của riêng mình. Đừng dùng đúng ví dụ này.</p>",
        ),
        checklist(
            "Làm ngay trên máy mình",
            "Đã khóa màn hình điện thoại bằng mã, vân tay hoặc khuôn mặt",
            "Đã bật báo số dư trong ứng dụng ngân hàng",
            "Đã xem và hạ hạn mức chuyển tiền xuống vừa đủ dùng",
            "Đã xóa ảnh chụp căn cước, mật khẩu lưu trong máy hoặc gửi qua Zalo",
        ),
        accordion(
            "Khi có chuyện",
            (
                "Mất điện thoại thì làm gì trước?",
                "<p>Mượn máy khác làm ngay, theo thứ tự: gọi <b>tổng đài ngân hàng</b> khóa ứng dụng và "
                "thẻ; gọi <b>nhà mạng</b> khóa SIM; nhắn cả nhà đừng tin ai dùng số của mình mượn "
                "tiền. Hôm sau ra cửa hàng nhà mạng làm lại SIM.</p>",
            ),
            (
                "Điện thoại tự nhiên mất sóng hẳn, máy bên cạnh vẫn có?",
                "<p>Có thể kẻ gian đã làm lại SIM trộm số. Mượn máy gọi nhà mạng và ngân hàng ngay.</p>",
            ),
            (
                "Tin nhắn OTP tự đến dù mình không chuyển tiền?",
                "<p>Có người đang thử vào tài khoản. Không đọc mã cho ai. Đổi mật khẩu và gọi tổng đài "
                "báo.</p>",
            ),
        ),
    ),
)
