"""Graded questions of the culture course, first half: recording and photographing."""

from learning.demo.writing import Block, Option, Question, gap, pair

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="cu-g1",
        kind="single",
        use="graded",
        stem="Đặt điện thoại ở đâu thì ghi giọng bà rõ nhất?",
        options=(
            Option(
                "Trên khăn gấp, cách miệng bà chừng hai gang tay",
                True,
                "Gần vừa đủ, khăn đỡ cho máy khỏi rung, khỏi lọc cọc.",
            ),
            Option(
                "Trong túi áo của cháu, đỡ vướng mắt",
                False,
                "Vải che lỗ thu tiếng, chỉ nghe thấy tiếng sột soạt.",
            ),
            Option(
                "Trên nóc tủ, để lấy được cả gian nhà",
                False,
                "Xa quá, tiếng bà nhỏ mà tiếng vọng, tiếng quạt lại to.",
            ),
        ),
    ),
    Question(
        key="cu-g2",
        kind="multiple",
        use="graded",
        stem="Trước khi ghi âm, nên chuẩn bị những gì? (Chọn mọi ý đúng)",
        options=(
            Option("Tắt ti vi, tắt quạt", True, "Tiếng ồn đều đều là thứ máy thu vào nhiều nhất."),
            Option(
                "Mở nhạc nho nhỏ cho bà vui",
                False,
                "Nhạc lẫn vào lời kể, sau này không tách ra được.",
            ),
            Option("Bật chế độ máy bay", True, "Khỏi có cuộc gọi xen vào giữa câu chuyện."),
            Option("Xem máy còn pin, còn chỗ trống", True, "Hết pin giữa chừng là mất đoạn hay."),
        ),
    ),
    Question(
        key="cu-g3",
        kind="true_false",
        use="graded",
        stem="Muốn các cụ kể tự nhiên thì cứ giấu máy mà ghi, xong rồi hẵng nói.",
        options=(
            Option(
                "Đúng",
                False,
                "Ghi lén là lấy lời của người khác. Mất lòng tin thì các cụ không kể nữa.",
            ),
            Option(
                "Sai",
                True,
                "Xin phép trước, rồi để máy nằm đó, trò chuyện một lúc là các cụ quen.",
            ),
        ),
    ),
    Question(
        key="cu-g4",
        kind="matching",
        use="graded",
        credit="parts",
        stem="Ghép mỗi thứ với cách ghi lại hợp nhất.",
        parts=(
            pair("Lời kể bên bếp lửa", "Ghi âm"),
            pair("Tay dệt đưa con thoi", "Quay hình từng đoạn ngắn"),
            pair("Hoa văn trên tấm vải", "Chụp ảnh có thước"),
            pair("", "Nhớ trong đầu là đủ"),
        ),
        explanation=(
            "Lời nói thì ghi tiếng cho nhẹ máy. Động tác thì phải quay mới thấy. Hoa văn thì ảnh "
            "chụp rõ hơn. Nhớ trong đầu thì có ngày quên."
        ),
    ),
    Question(
        key="cu-g5",
        kind="single",
        use="graded",
        stem="Bà kể chuyện bằng tiếng dân tộc, có chỗ cháu không hiểu. Cháu nên làm gì?",
        options=(
            Option(
                "Bảo bà nói hết bằng tiếng Việt cho tiện",
                False,
                "Đổi tiếng thì nhiều câu mất cái hay. Lời thật của bà mới đáng giữ.",
            ),
            Option(
                "Để máy tự chép ra chữ rồi tin theo",
                False,
                "Máy hay chép sai tiếng dân tộc, sai mà trông vẫn như thật.",
            ),
            Option(
                "Để bà nói tiếng của bà, ghi nghĩa sau với người biết tiếng",
                True,
                "Giữ được lời thật, nghĩa thì hỏi lại lúc nào cũng được.",
            ),
        ),
    ),
    Question(
        key="cu-g6",
        kind="gaps",
        use="graded",
        credit="parts",
        stem="Điền vào chỗ trống cho đúng cách đặt tên tệp.",
        parts=(
            Block("text", "Viết "),
            gap(("năm", True), ("giờ", False), ("tên máy", False)),
            Block("text", " lên trước để máy xếp theo thứ tự, rồi đến tháng, ngày, "),
            gap(("tên người kể", True), ("số điện thoại người kể", False), ("chữ “mới”", False)),
            Block("text", " và câu chuyện."),
        ),
        explanation=(
            "Năm đứng trước thì các bản ghi tự nằm theo thời gian. Tên người kể cho biết lời của ai. "
            "Số điện thoại là chuyện riêng, không đưa vào tên tệp."
        ),
    ),
    Question(
        key="cu-g7",
        kind="matching",
        use="graded",
        credit="parts",
        stem="Ghép câu hỏi trên phiếu ảnh với câu trả lời.",
        parts=(
            pair("Ai?", "Bà Thìn dệt, cháu Nam chụp"),
            pair("Ở đâu?", "Xóm 3"),
            pair("Cái gì?", "Cạp váy, mặc ngày hội"),
            pair("Ai được xem?", "Cả xóm"),
            pair("", "Ảnh đẹp lắm"),
        ),
        explanation=(
            "Câu nào cũng phải trả lời được bằng điều cụ thể. “Ảnh đẹp lắm” không giúp người sau "
            "hiểu tấm ảnh."
        ),
    ),
    Question(
        key="cu-g8",
        kind="single",
        use="graded",
        stem="Nhà ông Chấn có dàn chiêng cổ. Khi đăng ảnh dàn chiêng, nên ghi thế nào?",
        options=(
            Option(
                "Ghi tên ông, số nhà và đường vào để ai quan tâm thì tìm đến",
                False,
                "Như thế là chỉ lối cho kẻ trộm. Người cần tìm thật có thể hỏi qua xã.",
            ),
            Option(
                "Chỉ ghi tên xã, và được ông đồng ý mới đăng",
                True,
                "Đủ để người xem hiểu, mà nhà ông vẫn yên.",
            ),
            Option(
                "Không ghi gì cả cho gọn",
                False,
                "Không có lời thì ảnh thành ảnh dàn chiêng nào đó. Tên xã và chuyện dàn chiêng nên có.",
            ),
        ),
    ),
)
