"""Graded questions of the smartphone course, second half: apps, strange calls, a lost phone."""

from learning.demo.writing import Option, Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="sp-g7",
        kind="single",
        use="graded",
        stem="Trong nhóm Zalo của xóm, có người gửi link tải “ứng dụng nhận tiền hỗ trợ”. "
        "Nên làm gì?",
        options=(
            Option(
                "Bấm vào cài thử, thấy không hay thì gỡ",
                False,
                "Cài vào rồi ứng dụng giả có thể lấy trộm tiền ngay, gỡ không kịp.",
            ),
            Option(
                "Chuyển tiếp cho anh em để ai cũng được nhận",
                False,
                "Làm vậy là giúp kẻ gian lừa thêm người quen của mình.",
            ),
            Option(
                "Không bấm, hỏi trưởng xóm hoặc Công an xã",
                True,
                "Ứng dụng thật nằm trong cửa hàng ứng dụng của máy, không gửi qua link.",
            ),
        ),
    ),
    Question(
        key="sp-g8",
        kind="single",
        use="graded",
        stem="Ứng dụng đèn pin vừa cài hỏi xin đọc danh bạ và tin nhắn. Chọn nút nào?",
        options=(
            Option(
                "Không cho phép",
                True,
                "Bật đèn không cần đọc danh bạ hay tin nhắn. Từ chối là đúng.",
            ),
            Option(
                "Cho phép",
                False,
                "Cho đọc tin nhắn là để lộ cả mã OTP gửi về máy.",
            ),
            Option(
                "Cho phép một lần cho xong",
                False,
                "Một lần cũng đủ để lấy hết danh bạ. Việc không cần thì không cho.",
            ),
        ),
        picture="smartphone-permission",
        picture_description="Hộp hỏi: cho phép Đèn pin đọc danh bạ và tin nhắn?",
    ),
    Question(
        key="sp-g9",
        kind="multiple",
        use="graded",
        stem="Trước khi bấm “Cài đặt” trong cửa hàng ứng dụng, nên xem những gì? (Chọn mọi ý đúng)",
        options=(
            Option(
                "Tên nhà phát hành",
                True,
                "Ứng dụng giả thường nhái tên, nhưng nhà phát hành thì khác.",
            ),
            Option(
                "Lời nhận xét của người đã dùng",
                True,
                "Nhiều người chê hoặc kêu bị lừa thì không nên cài.",
            ),
            Option(
                "Biểu tượng có đẹp hay không",
                False,
                "Kẻ gian vẽ biểu tượng giống hệt thật. Đẹp không nói lên điều gì.",
            ),
        ),
    ),
    Question(
        key="sp-g10",
        kind="single",
        use="graded",
        stem="Người lạ xưng công an, gọi điện nói phải chuyển tiền ngay để “kiểm tra”, cấm kể với "
        "ai. Việc đúng là gì?",
        options=(
            Option(
                "Chuyển một ít cho yên chuyện rồi hỏi sau",
                False,
                "Tiền chuyển đi rất khó lấy lại, và chúng sẽ đòi thêm.",
            ),
            Option(
                "Cúp máy, kể với người thân, hỏi Công an xã",
                True,
                "Công an không làm việc và không thu tiền qua điện thoại.",
            ),
            Option(
                "Giữ máy, hỏi tên và số hiệu của người đó cho chắc",
                False,
                "Tên và số hiệu chúng bịa sẵn. Nghe càng lâu càng dễ tin.",
            ),
            Option(
                "Gọi lại đúng số vừa gọi để hỏi cho rõ",
                False,
                "Gọi lại số đó là gặp lại kẻ gian. Hãy dùng số mình đã lưu từ trước.",
            ),
        ),
        picture="smartphone-stranger",
        picture_description="Kẻ lạ gọi điện dọa bắt, bà cụ nghe máy và thấy nghi ngờ.",
    ),
    Question(
        key="sp-g11",
        kind="single",
        use="graded",
        stem="Bị mất điện thoại có cài ứng dụng ngân hàng. Gọi vào máy không ai nghe. Việc nào "
        "gấp nhất?",
        options=(
            Option(
                "Mua máy mới rồi cài lại các ứng dụng",
                False,
                "Trong lúc đi mua máy, kẻ xấu có thể đã lấy tiền.",
            ),
            Option(
                "Đăng lên mạng nhờ người nhặt được trả lại",
                False,
                "Có thể làm sau. Trước hết phải giữ tiền và khóa SIM.",
            ),
            Option(
                "Gọi ngân hàng khóa tài khoản, gọi nhà mạng khóa SIM",
                True,
                "Khóa hai nơi này thì không ai chuyển được tiền hay nhận được mã OTP.",
            ),
        ),
    ),
    Question(
        key="sp-g12",
        kind="true_false",
        use="graded",
        stem="Cháu gọi có hình hỏi vay tiền gấp. Đã thấy mặt, nghe giọng thì chuyển ngay được.",
        options=(
            Option(
                "Đúng",
                False,
                "Hình và giọng trong cuộc gọi cũng làm giả được. Hãy gọi lại số đã lưu để hỏi.",
            ),
            Option(
                "Sai",
                True,
                "Phải gọi lại số đã lưu, hỏi một điều chỉ người nhà biết rồi hãy tính.",
            ),
        ),
    ),
)
