"""Graded questions of the public services course, first half: the account and its papers."""

from learning.demo.writing import Option, Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="ps-g1",
        kind="single",
        use="graded",
        stem="Tài khoản mức 2 hơn mức 1 ở điểm nào?",
        options=(
            Option(
                "Mức 2 gọi điện không mất tiền",
                False,
                "VNeID không liên quan đến cước gọi.",
            ),
            Option(
                "Mức 2 vay được tiền ngân hàng ngay, không cần giấy tờ",
                False,
                "VNeID không cho vay tiền. Lời mời kiểu này thường là lừa đảo.",
            ),
            Option(
                "Mức 2 mở được ví giấy tờ và nộp phần lớn hồ sơ",
                True,
                "Vì đã kiểm tra khuôn mặt, vân tay nên mức 2 dùng được nhiều việc hơn.",
            ),
        ),
        picture="public_services-levels",
        picture_description="Hai tấm bảng so sánh tài khoản mức 1 và mức 2.",
    ),
    Question(
        key="ps-g2",
        kind="single",
        use="graded",
        stem="Tải ứng dụng VNeID ở đâu là đúng?",
        options=(
            Option(
                "Đường link do người xưng là cán bộ gửi qua Zalo",
                False,
                "Link lạ có thể dẫn đến ứng dụng giả đọc trộm mã OTP.",
            ),
            Option(
                "CH Play hoặc App Store có sẵn trong máy",
                True,
                "Tìm tên VNeID, xem đúng nhà phát hành thuộc Bộ Công an.",
            ),
            Option(
                "Tệp đuôi .apk người quen chép sang máy cho",
                False,
                "Tệp .apk ngoài cửa hàng rất có thể là ứng dụng giả.",
            ),
        ),
    ),
    Question(
        key="ps-g3",
        kind="single",
        use="graded",
        stem="Đang kích hoạt VNeID, máy nhận được mã OTP. Làm gì với mã này?",
        options=(
            Option(
                "Tự gõ vào ô trên màn hình VNeID",
                True,
                "Mã chỉ để chính mình gõ vào, dùng một lần rồi thôi.",
            ),
            Option(
                "Nhắn cho người hướng dẫn để họ gõ",
                False,
                "Ai có mã là có thể vào tài khoản thay mình.",
            ),
            Option(
                "Lưu lại làm mật khẩu cho dễ nhớ",
                False,
                "Mã OTP hết hạn rất nhanh, không dùng làm mật khẩu được.",
            ),
        ),
        picture="public_services-activate",
        picture_description="Màn hình kích hoạt tài khoản với sáu ô nhập mã OTP.",
    ),
    Question(
        key="ps-g4",
        kind="multiple",
        use="graded",
        stem="Passcode nào KHÔNG nên đặt? (Chọn mọi ý đúng)",
        options=(
            Option(
                "Ngày sinh của mình",
                True,
                "Không nên. Ngày sinh in ngay trên thẻ căn cước.",
            ),
            Option(
                "123456",
                True,
                "Không nên. Dãy này ai cũng đoán ra.",
            ),
            Option(
                "Sáu số riêng mình nghĩ ra, không theo thứ tự",
                False,
                "Nên đặt như vậy, rồi chép vào sổ cất kín ở nhà.",
            ),
            Option(
                "Sáu số cuối của số điện thoại",
                True,
                "Không nên. Người quen đều có số điện thoại của mình.",
            ),
        ),
    ),
    Question(
        key="ps-g5",
        kind="single",
        use="graded",
        stem="Giấy phép lái xe chưa thấy trong Ví giấy tờ. Nên làm gì?",
        options=(
            Option(
                "Nhờ người trên mạng “thêm hộ” có tính phí",
                False,
                "Đó là cách dễ mất thông tin và mất tiền. Tự gửi yêu cầu được.",
            ),
            Option(
                "Chụp ảnh giấy phép để trong máy là đủ",
                False,
                "Ảnh chụp không thay được giấy tờ đã được cơ quan quản lý xác nhận.",
            ),
            Option(
                "Gửi yêu cầu ở mục Tích hợp thông tin",
                True,
                "Nhập số giấy phép, cơ quan quản lý kiểm tra xong thì giấy phép hiện trong ví.",
            ),
            Option(
                "Xóa VNeID rồi cài lại cho đến khi thấy",
                False,
                "Cài lại không làm giấy tờ tự hiện ra.",
            ),
        ),
    ),
    Question(
        key="ps-g6",
        kind="true_false",
        use="graded",
        stem="Chụp màn hình mã QR trong VNeID rồi đăng lên mạng cũng không sao.",
        options=(
            Option(
                "Đúng",
                False,
                "Mã QR chứa thông tin riêng. Chỉ đưa cho người có trách nhiệm quét tại chỗ.",
            ),
            Option(
                "Sai",
                True,
                "Mã QR là thông tin riêng, không đăng lên mạng, không gửi cho người lạ.",
            ),
        ),
    ),
)
