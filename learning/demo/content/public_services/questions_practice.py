"""Practice questions of the public services course: asked half-way, explained at once."""

from learning.demo.writing import Option, Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="ps-p1",
        kind="single",
        use="practice",
        stem="Bà Nhàn muốn có tài khoản định danh mức 2. Bà cần làm gì?",
        options=(
            Option(
                "Nhờ cháu đăng ký hộ trên mạng",
                False,
                "Cháu có thể đưa bà đi, nhưng mức 2 phải chính bà đến lấy vân tay, chụp ảnh.",
            ),
            Option(
                "Đến Công an xã hoặc nơi làm thẻ căn cước",
                True,
                "Đúng rồi. Mức 2 phải gặp trực tiếp để kiểm tra khuôn mặt và vân tay.",
            ),
            Option(
                "Gửi ảnh căn cước cho người gọi điện bảo làm giúp",
                False,
                "Người gọi điện xin ảnh căn cước là kẻ gian. Không ai làm mức 2 qua điện thoại.",
            ),
        ),
        picture="public_services-register",
        picture_description="Bà cụ lấy vân tay tại bàn làm căn cước của Công an xã.",
    ),
    Question(
        key="ps-p2",
        kind="multiple",
        use="practice",
        stem="Khi đi đăng ký mức 2, nên chuẩn bị những gì? (Chọn mọi ý đúng)",
        options=(
            Option(
                "Thẻ căn cước, nếu đã có",
                True,
                "Đúng. Cán bộ cần đối chiếu thông tin trên thẻ.",
            ),
            Option(
                "Mật khẩu ngân hàng để cán bộ kiểm tra",
                False,
                "Không. Cán bộ không bao giờ hỏi mật khẩu ngân hàng.",
            ),
            Option(
                "Số điện thoại đứng tên mình",
                True,
                "Đúng. Mã OTP và tin báo duyệt sẽ gửi về số này.",
            ),
        ),
    ),
    Question(
        key="ps-p3",
        kind="single",
        use="practice",
        stem="Passcode trong VNeID dùng để làm gì?",
        options=(
            Option(
                "Mở giấy tờ trong ví của mình",
                True,
                "Đúng rồi. Passcode là dãy sáu số bí mật của riêng mình.",
            ),
            Option(
                "Đọc cho cán bộ khi họ gọi điện hỏi",
                False,
                "Không đọc cho ai. Cán bộ thật không hỏi passcode.",
            ),
            Option(
                "Thay cho số điện thoại khi gọi",
                False,
                "Passcode không phải số để gọi. Đó là khóa mở giấy tờ trong VNeID.",
            ),
        ),
        picture="public_services-passcode",
        picture_description="Màn hình đặt passcode sáu số cho VNeID.",
    ),
    Question(
        key="ps-p4",
        kind="true_false",
        use="practice",
        stem="Đổi sang điện thoại mới thì phải đi đăng ký lại mức 2 từ đầu.",
        options=(
            Option(
                "Đúng",
                False,
                "Chưa đúng. Tài khoản gắn với người, cài VNeID trên máy mới rồi đăng nhập lại.",
            ),
            Option(
                "Sai",
                True,
                "Đúng rồi. Đăng nhập và xác nhận trên máy mới là dùng tiếp được.",
            ),
        ),
    ),
    Question(
        key="ps-p5",
        kind="single",
        use="practice",
        stem="Ở trạm y tế, cán bộ cần xem thẻ bảo hiểm y tế. Cách nào đúng?",
        options=(
            Option(
                "Đưa hẳn máy và đọc passcode để cán bộ tự mở cho nhanh",
                False,
                "Passcode là của riêng mình. Hãy tự mở rồi đưa màn hình cho xem.",
            ),
            Option(
                "Chụp màn hình gửi vào nhóm Zalo của trạm",
                False,
                "Nhiều người trong nhóm sẽ thấy thông tin riêng của mình.",
            ),
            Option(
                "Tự mở Ví giấy tờ, đưa màn hình cho cán bộ xem",
                True,
                "Đúng rồi. Mình tự mở, cán bộ xem hoặc quét tại chỗ.",
            ),
        ),
        picture="public_services-clinic",
        picture_description="Chị phụ nữ địu con đưa điện thoại cho cán bộ trạm y tế xem.",
    ),
)
