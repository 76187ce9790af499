"""Practice questions of the culture course: asked half-way, explained at once."""

from learning.demo.writing import Option, Question, ordered

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="cu-p1",
        kind="single",
        use="practice",
        stem="Bà Thìn đang kể chuyện ngày xưa rất hay. Cháu muốn ghi lại. Việc đầu tiên là gì?",
        options=(
            Option(
                "Bấm ghi luôn kẻo lỡ mất đoạn hay",
                False,
                "Đoạn hay bà kể lại được. Ghi mà chưa hỏi thì bà biết sẽ buồn, lần sau ngại kể.",
            ),
            Option(
                "Nói rõ ghi để làm gì, cho ai nghe, rồi hỏi bà có ưng không",
                True,
                "Đúng rồi. Bà biết rõ và bằng lòng thì kể mới thoải mái.",
            ),
            Option(
                "Nhờ người khác ghi hộ để bà khỏi để ý",
                False,
                "Ai ghi thì cũng phải hỏi bà. Chuyện là của bà.",
            ),
        ),
        picture="culture-record",
        picture_description="Bà kể chuyện, điện thoại trên khăn gấp, cháu ngồi nghe.",
    ),
    Question(
        key="cu-p2",
        kind="ordering",
        use="practice",
        credit="parts",
        stem="Sắp các bước ghi một chuyện kể theo đúng thứ tự.",
        parts=ordered(
            "Xin phép người kể",
            "Ghi thử nửa phút rồi nghe lại",
            "Đọc to ngày, nơi và tên người kể",
            "Nghe kể, không ngắt lời",
            "Lưu và đặt tên tệp",
        ),
        hint="Được phép rồi mới bấm máy, thử rồi mới ghi thật.",
        explanation=(
            "Xin phép đứng đầu. Ghi thử để khỏi mất công một buổi. Lời mở đầu và tên tệp giúp "
            "mai sau biết đó là chuyện gì."
        ),
    ),
    Question(
        key="cu-p3",
        kind="single",
        use="practice",
        stem="Tên tệp nào giúp sang năm tìm ra ngay câu chuyện?",
        options=(
            Option(
                "Bản ghi 17",
                False,
                "Máy tự đặt. Vài tháng sau có cả chục bản như thế, phải mở nghe từng bản.",
            ),
            Option(
                "Chuyện hay lắm",
                False,
                "Hay nhưng là chuyện gì, ai kể? Thiếu ngày, thiếu tên thì vẫn khó tìm.",
            ),
            Option(
                "2026-11-20 bà Thìn kể chuyện dệt vải",
                True,
                "Đúng rồi. Có ngày, có người, có chuyện; năm đứng trước nên máy xếp theo thứ tự.",
            ),
        ),
    ),
    Question(
        key="cu-p4",
        kind="multiple",
        use="practice",
        stem="Chụp tấm thổ cẩm cho con cháu xem được cả cỡ và màu thật. Nên làm gì? (Chọn mọi ý đúng)",
        options=(
            Option(
                "Giơ máy thẳng, lấy đủ bốn góc",
                True,
                "Đúng. Chụp nghiêng thì vải méo, mất hoa văn.",
            ),
            Option("Đặt cái thước cạnh vải", True, "Đúng. Nhìn thước là biết vải to nhỏ."),
            Option(
                "Dùng bộ lọc cho màu rực lên",
                False,
                "Bộ lọc đổi màu. Người xem sau này tưởng nhầm màu nhuộm.",
            ),
            Option(
                "Trải vải ở hiên, tránh nắng gắt", True, "Đúng. Ánh sáng dịu thì màu ít bị bợt."
            ),
        ),
        picture="culture-photo-cloth",
        picture_description="Hai cách chụp tấm vải: thẳng và sáng, hoặc nghiêng và tối.",
    ),
    Question(
        key="cu-p5",
        kind="true_false",
        use="practice",
        stem="Không biết hoa văn nghĩa là gì thì chép một lời giải thích hay trên mạng cho đủ.",
        options=(
            Option(
                "Đúng",
                False,
                "Mỗi vùng hiểu một khác. Chép bừa thì con cháu sau này tin vào điều sai.",
            ),
            Option(
                "Sai",
                True,
                "Đúng rồi. Viết “chưa hỏi được”, rồi hỏi người dệt và ghi kèm tên người nói.",
            ),
        ),
    ),
)
