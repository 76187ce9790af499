"""Practice questions on what AI is and on asking it well, explained at once."""

from learning.demo.writing import Option, Question, ordered, pair

PRACTICE = (
    Question(
        "in-p-guess",
        "single",
        "practice",
        "Trợ lý AI làm thế nào mà đáp được câu hỏi?",
        (
            Option(
                "Nó tự đi xem tận nơi rồi kể lại",
                False,
                "Nó không đi đâu, không nhìn thấy xóm mình. Nó chỉ có những gì đã đọc.",
            ),
            Option(
                "Nó đoán chữ nào hợp lý đứng tiếp, từ rất nhiều sách báo đã đọc",
                True,
                "Đúng rồi. Như cháu nghe “Chuồn chuồn bay thấp thì…” là đoán ra “mưa”.",
            ),
            Option(
                "Có người ngồi trong tổng đài gõ câu trả lời",
                False,
                "Không có ai ngồi gõ. Đó là phần mềm tự viết ra.",
            ),
        ),
        picture="innovation-guess",
        picture_description="Bà đọc nửa câu tục ngữ, chú máy nhỏ đáp chữ tiếp theo",
    ),
    Question(
        "in-p-four-parts",
        "matching",
        "practice",
        "Ghép mỗi phần của câu hỏi với ví dụ của nó.",
        parts=(
            pair("Việc gì", "Viết mấy câu mời mua măng khô"),
            pair("Cho ai", "Người mua ở phố"),
            pair("Mình có gì", "Mười cân, măng nhà phơi, ở Xóm Bưởi"),
            pair("Muốn thế nào", "Dưới 60 chữ, giọng thật thà"),
            pair("", "Gửi kèm mật khẩu Zalo"),
        ),
        credit="parts",
        explanation="Đủ bốn phần thì câu trả lời mới trúng. Mật khẩu thì không bao giờ đưa cho AI.",
    ),
    Question(
        "in-p-sure-voice",
        "true_false",
        "practice",
        "AI trả lời giọng rất chắc chắn thì điều nó nói là đúng.",
        (
            Option(
                "Đúng",
                False,
                "Đúng hay sai nó cũng nói một giọng như nhau. Phải kiểm tra mới biết.",
            ),
            Option("Sai", True, "Đúng rồi. Giọng chắc không phải là biết."),
        ),
    ),
    Question(
        "in-p-use-now",
        "multiple",
        "practice",
        "Việc nào nhờ AI rồi dùng được ngay, lỡ dở cũng không hại ai?",
        (
            Option(
                "Nghĩ lời chúc mừng thọ cho cụ",
                True,
                "Được. Thấy câu nào chưa hợp thì sửa lại cho giống lời nhà mình.",
            ),
            Option(
                "Nghĩ trò chơi cho trẻ ngày mưa",
                True,
                "Được. Trò nào không vui thì đổi trò khác.",
            ),
            Option(
                "Hỏi cây nấm vừa hái có ăn được không",
                False,
                "Nhầm một cây nấm là nguy đến tính mạng. Không chắc thì bỏ, đừng hỏi máy.",
            ),
        ),
    ),
    Question(
        "in-p-ask-by-voice",
        "ordering",
        "practice",
        "Xếp các bước hỏi AI bằng giọng nói.",
        parts=ordered(
            "Nghĩ sẵn điều muốn hỏi",
            "Bấm micro, nói chậm",
            "Đọc lại chữ máy nghe được, sửa chỗ nhầm",
            "Bấm gửi",
            "Chưa vừa ý thì bảo nó sửa câu trả lời",
        ),
        credit="parts",
        hint="Trước khi bấm bất cứ nút nào thì phải làm gì?",
        explanation="Đọc lại trước khi gửi, vì máy hay nghe nhầm tên người và con số.",
    ),
)
