"""Practice questions, and the graded ones on paying, receiving and keeping safe."""

from learning.demo.writing import Option, Question

PRACTICE = (
    Question(
        "pay-check-name",
        "single",
        "practice",
        "Quét mã QR ở quầy cô Lan, màn hình hiện người nhận là “NGUYỄN VĂN TÚ”. Nên làm gì?",
        (
            Option(
                "Trả luôn, mã đặt ở quầy thì chắc là của cô Lan",
                False,
                "Chưa chắc. Mã ở quầy có thể bị kẻ gian dán đè mã khác lên.",
            ),
            Option(
                "Dừng lại, hỏi cô Lan có đúng tên này không",
                True,
                "Đúng rồi. Hỏi một câu là biết mã có bị dán đè hay là tài khoản của người nhà cô Lan.",
            ),
            Option(
                "Trả thử một nửa, một nửa trả sau",
                False,
                "Tiền chuyển nhầm thì một nửa cũng khó lấy lại. Hỏi trước rồi mới chuyển.",
            ),
        ),
        picture="cashless-fake-qr",
        picture_description="Cô bán hàng phát hiện mã QR lạ dán đè lên mã của mình",
    ),
    Question(
        "receive-gift-qr",
        "true_false",
        "practice",
        "Muốn nhận quà, phải quét mã QR rồi gõ mã OTP của mình.",
        (
            Option(
                "Đúng",
                False,
                "Gõ mã OTP là đồng ý cho tiền đi ra. Nhận tiền, nhận quà không cần OTP.",
            ),
            Option(
                "Sai", True, "Đúng rồi. Nhận tiền chỉ cần đưa số tài khoản hoặc mã QR của mình."
            ),
        ),
    ),
    Question(
        "otp-bank-staff",
        "single",
        "practice",
        "Có người gọi, xưng nhân viên ngân hàng, bảo đọc mã OTP để hủy một lệnh chuyển tiền. "
        "Nên trả lời thế nào?",
        (
            Option(
                "Đọc mã, vì lệnh sắp chuyển đi mất",
                False,
                "Đọc mã mới chính là lúc tiền đi. Ngân hàng không hỏi mã OTP.",
            ),
            Option(
                "Chỉ đọc ba số đầu",
                False,
                "Một phần cũng không. Có phần đầu, kẻ gian sẽ dụ đọc nốt phần sau.",
            ),
            Option(
                "Tắt máy, tự gọi số tổng đài in sau thẻ",
                True,
                "Đúng rồi. Tự gọi số chính thức mới biết có chuyện gì thật không.",
            ),
        ),
        picture="cashless-screen-otp",
        picture_description="Tin nhắn mã OTP, bên dưới có người xin đọc mã",
    ),
    Question(
        "safe-settings",
        "multiple",
        "practice",
        "Những việc nào giúp tài khoản trên điện thoại an toàn hơn? Chọn mọi ý đúng.",
        (
            Option("Khóa màn hình điện thoại", True, "Máy rơi vào tay người khác cũng khó mở."),
            Option(
                "Hạ hạn mức chuyển tiền vừa đủ dùng",
                True,
                "Nếu lỡ bị lừa, số tiền mất cũng bị chặn lại ở hạn mức.",
            ),
            Option(
                "Chụp ảnh mật khẩu để trong máy cho khỏi quên",
                False,
                "Ai cầm máy hoặc ứng dụng lạ đọc được ảnh thì lộ hết.",
            ),
            Option("Bật báo số dư", True, "Có tiền ra vào là biết ngay, kịp gọi ngân hàng."),
        ),
    ),
    Question(
        "seller-screenshot",
        "single",
        "practice",
        "Khách giơ ảnh chụp màn hình “chuyển thành công” 300.000 đồng. Điện thoại người bán chưa báo gì. "
        "Người bán nên làm gì?",
        (
            Option(
                "Mở ứng dụng của mình xem tiền đã về chưa rồi mới giao hàng",
                True,
                "Đúng rồi. Chỉ tin điện thoại của mình.",
            ),
            Option(
                "Giao hàng, vì trong ảnh có đủ tên, số tiền và giờ chuyển như thật",
                False,
                "Ảnh có đủ tên, số tiền vẫn làm giả được trong vài phút.",
            ),
            Option(
                "Xin số điện thoại của khách rồi giao hàng",
                False,
                "Số điện thoại có thể là số bịa. Tiền về mới giao hàng.",
            ),
        ),
        picture="cashless-receipt",
        picture_description="Người bán xem tiền về trên điện thoại của mình",
    ),
)

GRADED_PAYING = (
    Question(
        "g-three-reads",
        "single",
        "graded",
        "Trước khi bấm “Chuyển tiền”, phải đọc lại những gì?",
        (
            Option("Chỉ cần số tiền", False, "Số tiền đúng mà sai người nhận thì vẫn mất tiền."),
            Option(
                "Tên người nhận, số tiền, nội dung",
                True,
                "Đúng rồi. Ba chỗ này cho biết trả cho ai, bao nhiêu, vì việc gì.",
            ),
            Option(
                "Giờ và ngày chuyển",
                False,
                "Giờ ngày máy tự ghi. Điều cần đọc là trả cho ai, bao nhiêu.",
            ),
            Option(
                "Không cần, mã QR đã đúng sẵn",
                False,
                "Mã có thể là mã của người khác hoặc bị dán đè. Luôn đọc lại.",
            ),
        ),
        picture="cashless-screen-confirm",
        picture_description="Màn hình xác nhận chuyển tiền có ba ô được đánh số",
    ),
    Question(
        "g-wrong-transfer",
        "single",
        "graded",
        "Bác Tường gõ nhầm một số, chuyển 2 triệu đồng cho người không quen. Việc nào nên làm trước?",
        (
            Option(
                "Gọi tổng đài ngân hàng của mình, báo chuyển nhầm",
                True,
                "Đúng rồi. Ngân hàng sẽ ghi nhận và liên hệ bên nhận theo đúng thủ tục.",
            ),
            Option(
                "Nhắn lên mạng nhờ “dịch vụ lấy lại tiền”",
                False,
                "Các dịch vụ ấy thường là lừa đảo, đòi phí rồi biến mất.",
            ),
            Option(
                "Chuyển thêm 10.000 đồng kèm lời nhắn đòi lại, rồi ngồi chờ",
                False,
                "Người nhận có thể không đọc. Báo ngân hàng ngay mới có cơ hội.",
            ),
        ),
    ),
    Question(
        "g-stranger-money",
        "single",
        "graded",
        "Tài khoản bỗng có 5 triệu đồng người lạ chuyển đến, rồi có người gọi bảo chuyển trả vào một tài "
        "khoản khác. Nên làm gì?",
        (
            Option(
                "Chuyển trả ngay cho nhẹ người",
                False,
                "Người gọi chưa chắc là chủ tiền. Chuyển rồi có thể phải trả lần nữa cho chủ thật.",
            ),
            Option(
                "Tiêu số tiền ấy, vì người ta tự chuyển nhầm",
                False,
                "Tiền không phải của mình, tiêu là phải chịu trách nhiệm.",
            ),
            Option(
                "Báo ngân hàng của mình để trả lại đúng thủ tục",
                True,
                "Đúng rồi. Ngân hàng biết tiền từ đâu đến và trả về đúng nơi.",
            ),
        ),
    ),
    Question(
        "g-weak-network",
        "single",
        "graded",
        "Sóng yếu, bấm chuyển tiền xong màn hình quay mãi. Nên làm gì?",
        (
            Option(
                "Ra chỗ có sóng, mở lịch sử giao dịch xem đã chuyển chưa",
                True,
                "Đúng rồi. Xem rõ rồi mới quyết định có làm lại không.",
            ),
            Option(
                "Bấm chuyển thêm một lần nữa cho chắc",
                False,
                "Lần đầu có thể đã đi rồi. Bấm nữa là chuyển hai lần.",
            ),
            Option(
                "Gỡ ứng dụng rồi cài lại",
                False,
                "Không cần. Cài lại không cho biết tiền đã đi hay chưa.",
            ),
        ),
    ),
    Question(
        "g-never-share",
        "multiple",
        "graded",
        "Những thứ nào không đưa cho bất cứ ai, kể cả người xưng là ngân hàng? Chọn mọi ý đúng.",
        (
            Option("Mật khẩu ứng dụng", True, "Có mật khẩu là vào được tài khoản."),
            Option("Mã OTP", True, "Mã OTP là chữ ký cho tiền đi ra."),
            Option(
                "Số tài khoản để người ta trả tiền cho mình",
                False,
                "Số tài khoản để nhận tiền thì đưa được. Nó không mở được tài khoản.",
            ),
            Option(
                "Ba số mặt sau thẻ", True, "Cùng với số thẻ, ba số này mua hàng trên mạng được."
            ),
        ),
    ),
    Question(
        "g-lost-phone",
        "single",
        "graded",
        "Mất điện thoại có cài ứng dụng ngân hàng. Việc đầu tiên nên làm là gì?",
        (
            Option(
                "Chờ đến mai xem có ai nhặt được trả lại không",
                False,
                "Một đêm đủ để kẻ gian thử vào tài khoản. Khóa trước đã.",
            ),
            Option(
                "Mua điện thoại mới rồi tính",
                False,
                "Việc gấp là khóa tài khoản. Điện thoại mới để sau.",
            ),
            Option(
                "Mượn máy gọi tổng đài ngân hàng khóa, rồi gọi nhà mạng khóa SIM",
                True,
                "Đúng rồi. Khóa tiền trước, khóa số sau.",
            ),
            Option(
                "Đăng lên Facebook nhờ tìm giúp, ai nhặt được thì xin chuộc lại máy",
                False,
                "Đăng sau cũng được. Trước hết phải khóa ứng dụng và SIM.",
            ),
        ),
    ),
    Question(
        "g-rent-account",
        "true_false",
        "graded",
        "Cho người khác thuê tài khoản ngân hàng của mình là việc vô hại, vì trong đó không có tiền.",
        (
            Option(
                "Đúng",
                False,
                "Tài khoản ấy hay bị dùng để nhận tiền lừa đảo. Người đứng tên phải chịu trách nhiệm.",
            ),
            Option("Sai", True, "Đúng rồi. Không cho thuê, không bán, không cho mượn tài khoản."),
        ),
    ),
    Question(
        "g-stall-morning",
        "multiple",
        "graded",
        "Người bán nên làm gì với mã QR ở quầy mỗi sáng? Chọn mọi ý đúng.",
        (
            Option("Sờ và nhìn xem có miếng dán lạ", True, "Mã dán đè thường cộm lên, lệch mép."),
            Option("Quét thử xem có hiện tên mình", True, "Quét thử là cách chắc nhất."),
            Option(
                "Để mã ra ngoài đường cho khách dễ thấy",
                False,
                "Để xa tầm mắt thì kẻ gian dễ dán đè. Đặt ở chỗ mình nhìn thấy.",
            ),
        ),
    ),
)
