"""Graded questions of the culture course, second half: sharing, keeping, museums, selling."""

from learning.demo.writing import Option, Question, ordered

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="cu-g9",
        kind="single",
        use="graded",
        stem="Đi dự lễ ở nhà hàng xóm, cháu quay được đoạn thầy mo làm lễ. Có nên đăng không?",
        options=(
            Option(
                "Đăng luôn, vì Mo Mường là di sản, càng nhiều người biết càng tốt",
                False,
                "Là di sản không có nghĩa là ai cũng được đăng. Lễ ấy là việc của thầy mo và gia chủ.",
            ),
            Option(
                "Hỏi thầy mo và gia chủ, chưa được cho thì không đăng",
                True,
                "Có lễ kín, có lời chỉ dùng đúng lúc. Được cho đến đâu thì dùng đến đó.",
            ),
            Option(
                "Đăng nhưng làm mờ mặt thầy mo",
                False,
                "Che mặt rồi thì lời lễ, gian thờ vẫn lộ. Vẫn phải hỏi trước.",
            ),
        ),
    ),
    Question(
        key="cu-g10",
        kind="multiple",
        use="graded",
        stem=(
            "Đoạn phim ngày hội sắp đăng công khai. Chỗ nào phải cắt hoặc che, khi chưa hỏi được ai? "
            "(Chọn mọi ý đúng)"
        ),
        options=(
            Option(
                "Mặt mấy em nhỏ đứng xem",
                True,
                "Ảnh trẻ em phải được cha mẹ đồng ý; em từ bảy tuổi thì hỏi cả em.",
            ),
            Option(
                "Cảnh xa cả sân hội, cờ và dãy nhà sàn",
                False,
                "Cảnh chung nhìn từ xa, không rõ mặt ai, thì để lại được.",
            ),
            Option(
                "Tờ giấy có số điện thoại của trưởng xóm",
                True,
                "Số của người khác lọt vào hình cũng là đưa số của người ta lên mạng.",
            ),
            Option("Gian thờ trong nhà gia chủ", True, "Chỗ thờ phải hỏi riêng gia chủ."),
        ),
    ),
    Question(
        key="cu-g11",
        kind="true_false",
        use="graded",
        stem="Đã gửi bản ghi vào nhóm Zalo của xóm thì coi như có bản thứ hai, không cần chép nữa.",
        options=(
            Option(
                "Đúng",
                False,
                "Ảnh gửi đi thường bị thu nhỏ, tệp cũ có lúc không tải lại được. Nhóm không phải là kho.",
            ),
            Option(
                "Sai",
                True,
                "Bản gốc phải giữ riêng, và một bản nữa trong thẻ nhớ hoặc USB ở nhà khác.",
            ),
        ),
    ),
    Question(
        key="cu-g12",
        kind="ordering",
        use="graded",
        credit="parts",
        stem="Sắp các việc giữ bản thứ hai theo đúng thứ tự.",
        parts=ordered(
            "Chép tệp từ điện thoại sang thẻ nhớ hoặc USB",
            "Mở thử bản vừa chép",
            "Gửi ở nhà người thân",
            "Sang năm mở ra xem lại",
        ),
        explanation=(
            "Chép xong phải mở thử mới biết có chép được thật. Rồi mới gửi nơi khác, và mỗi năm mở "
            "xem một lần vì thẻ nhớ, USB có thể hỏng."
        ),
        picture="culture-two-copies",
        picture_description="Một bản ở nhà mình, một bản ở nhà người thân.",
    ),
    Question(
        key="cu-g13",
        kind="single",
        use="graded",
        stem=(
            "Có người nhắn: “Chúng tôi xét danh hiệu nghệ nhân, cụ nộp 2 triệu và gửi hết bản ghi gốc”. "
            "Nên làm gì?"
        ),
        options=(
            Option(
                "Nộp, vì danh hiệu là vinh dự cho cả họ",
                False,
                "Xét danh hiệu không làm qua tin nhắn của người lạ đòi tiền. Nộp là mất.",
            ),
            Option(
                "Chỉ gửi bản ghi, không nộp tiền",
                False,
                "Bản gốc đưa cho người lạ thì không biết họ dùng vào việc gì.",
            ),
            Option(
                "Không gửi gì, hỏi cán bộ văn hóa của xã",
                True,
                "Việc thật thì xã biết và có giấy tờ. Hỏi xã không mất gì.",
            ),
        ),
    ),
    Question(
        key="cu-g14",
        kind="single",
        use="graded",
        stem="Tìm trên mạng thấy tấm ảnh “váy Mường cổ” không ghi ai chụp, ở đâu. Nên hiểu thế nào?",
        options=(
            Option(
                "Ảnh đẹp, nhiều người khen, chắc là thật",
                False,
                "Lời khen không nói lên ảnh đúng hay sai. Ảnh do máy vẽ cũng rất đẹp.",
            ),
            Option(
                "Chưa tin vội, so với ảnh của bảo tàng và hỏi các cụ",
                True,
                "Bảo tàng ghi rõ của ai, ở đâu, năm nào. Các cụ nhìn hoa văn là biết.",
            ),
            Option(
                "Lưu về làm mẫu để dệt bán",
                False,
                "Chưa biết đúng sai, lại chưa xin phép người chụp.",
            ),
        ),
        picture="culture-screen-museum",
        picture_description="Màn hình bảo tàng số có chiêng, khung cửi, nhà sàn.",
    ),
    Question(
        key="cu-g15",
        kind="single",
        use="graded",
        stem="Tấm khăn thân dệt tay, viền may máy. Lời giới thiệu nào nên dùng?",
        options=(
            Option(
                "“Thân khăn bà Thìn dệt tay 12 ngày, viền may máy, sợi bông, 30 × 160 cm.”",
                True,
                "Thật, đủ, kiểm tra được. Khách tin thì còn quay lại.",
            ),
            Option(
                "“Khăn thủ công trăm phần trăm, bùa may mắn nghìn năm của người xưa.”",
                False,
                "Viền may máy mà nói thủ công hết là nói sai. Chuyện bùa là thêm thắt.",
            ),
            Option(
                "“Khăn đẹp, giá rẻ, ai mua nhắn tin.”",
                False,
                "Không có cỡ, không có chuyện, không biết ai làm. Khách khó mà chọn.",
            ),
        ),
    ),
    Question(
        key="cu-g16",
        kind="single",
        use="graded",
        stem="Khách đặt mười tấm khăn, gửi đường dẫn bảo bấm vào để nhận tiền cọc. Chị Hằng nên làm gì?",
        options=(
            Option(
                "Bấm vào, điền mật khẩu ngân hàng cho nhanh",
                False,
                "Điền mật khẩu ở đó là trao tài khoản cho kẻ lừa.",
            ),
            Option(
                "Bấm vào xem thử, thấy lạ thì thoát ra",
                False,
                "Bấm thử cũng nguy hiểm. Việc nhận tiền không cần đường dẫn nào.",
            ),
            Option(
                "Không bấm, đưa mã QR của mình để khách chuyển",
                True,
                "Nhận tiền chỉ cần số tài khoản hoặc mã QR. Thấy tiền về mới gửi hàng.",
            ),
        ),
    ),
)
