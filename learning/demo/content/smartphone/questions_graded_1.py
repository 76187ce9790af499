"""Graded questions of the smartphone course, first half: the phone, the network, locks."""

from learning.demo.writing import Option, Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="sp-g1",
        kind="single",
        use="graded",
        stem="Bà Ún đọc tin bị mỏi mắt vì chữ nhỏ. Nên chỉnh ở đâu?",
        options=(
            Option(
                "Trong Cài đặt, mục Màn hình, phần Cỡ chữ",
                True,
                "Kéo thanh trượt sang phải là chữ to lên ở mọi nơi trong máy.",
            ),
            Option(
                "Trong Cài đặt, mục Wi-Fi",
                False,
                "Wi-Fi là để vào mạng, không đổi được cỡ chữ.",
            ),
            Option(
                "Bấm nút tăng âm lượng ở cạnh máy nhiều lần",
                False,
                "Nút này làm tiếng to lên chứ không làm chữ to lên.",
            ),
        ),
    ),
    Question(
        key="sp-g2",
        kind="single",
        use="graded",
        stem="Máy bỗng đứng im, chạm vào đâu cũng không thấy gì. Việc nên thử trước tiên?",
        options=(
            Option(
                "Gõ mạnh vào màn hình cho máy chạy lại",
                False,
                "Gõ mạnh chỉ làm vỡ màn hình, máy không chạy nhanh hơn.",
            ),
            Option(
                "Mang ngay ra cửa hàng nhờ cài lại từ đầu",
                False,
                "Cài lại từ đầu làm mất ảnh và số điện thoại. Đây là cách cuối cùng.",
            ),
            Option(
                "Chờ một phút, rồi khởi động lại máy",
                True,
                "Giữ nút nguồn để khởi động lại. Cách này thường là đủ, không làm mất ảnh hay danh "
                "bạ.",
            ),
        ),
    ),
    Question(
        key="sp-g3",
        kind="true_false",
        use="graded",
        stem="Tắt dữ liệu di động rồi thì vẫn nghe và gọi điện thường qua SIM được.",
        options=(
            Option(
                "Đúng",
                True,
                "Tắt dữ liệu di động chỉ ngắt đường vào Internet; gọi thường vẫn dùng được.",
            ),
            Option(
                "Sai",
                False,
                "Gọi thường đi theo sóng điện thoại của SIM, không cần dữ liệu di động.",
            ),
        ),
    ),
    Question(
        key="sp-g4",
        kind="multiple",
        use="graded",
        stem="Đang dùng Wi-Fi lạ, không mật khẩu ở bến xe. Việc nào KHÔNG nên làm? "
        "(Chọn mọi ý đúng)",
        options=(
            Option(
                "Mở ứng dụng ngân hàng để chuyển tiền",
                True,
                "Không nên. Mạng lạ có thể do kẻ gian dựng lên để nhìn trộm.",
            ),
            Option(
                "Đọc tin thời tiết",
                False,
                "Việc này được. Đọc tin không phải gõ mật khẩu hay mã nào.",
            ),
            Option(
                "Gõ số căn cước để được “dùng miễn phí”",
                True,
                "Không nên. Mạng đòi số căn cước, số thẻ thì thoát ra ngay.",
            ),
            Option(
                "Xem giờ và đặt báo thức",
                False,
                "Việc này được. Đồng hồ chạy trong máy, không gửi gì lên mạng.",
            ),
        ),
        picture="smartphone-wifi",
        picture_description="Danh sách mạng Wi-Fi, có mạng khóa và có mạng mở.",
    ),
    Question(
        key="sp-g5",
        kind="single",
        use="graded",
        stem="Cách giữ mật khẩu nào tốt nhất?",
        options=(
            Option(
                "Dùng một mật khẩu cho mọi nơi để khỏi quên",
                False,
                "Lộ một chỗ là mất tất cả. Mỗi nơi nên có một mật khẩu riêng.",
            ),
            Option(
                "Chụp ảnh mật khẩu rồi để trong máy",
                False,
                "Ai mở được máy là thấy luôn mật khẩu.",
            ),
            Option(
                "Nhắn cho vài người trong nhà giữ hộ",
                False,
                "Tin nhắn còn nằm lại trong máy người khác, máy đó mất thì mật khẩu cũng lộ.",
            ),
            Option(
                "Ghi vào sổ, cất nơi kín ở nhà",
                True,
                "Sổ cất ở nhà thì người trên mạng không lấy được, quên cũng xem lại được.",
            ),
        ),
    ),
    Question(
        key="sp-g6",
        kind="single",
        use="graded",
        stem="Tự nhiên có tin nhắn báo mã OTP, dù không làm gì cả. Nên làm gì?",
        options=(
            Option(
                "Gửi lại mã cho người vừa gọi nói là “gửi nhầm”",
                False,
                "Đó là mánh quen thuộc. Đưa mã là mất tài khoản.",
            ),
            Option(
                "Không đưa mã cho ai và đổi mật khẩu",
                True,
                "Có người đang thử vào tài khoản. Không có mã thì họ không vào được.",
            ),
            Option(
                "Không cần để ý, mã này vô hại",
                False,
                "Mã chưa bị lộ, nhưng là dấu hiệu mật khẩu có thể đã lộ. Nên đổi mật khẩu.",
            ),
        ),
    ),
)
