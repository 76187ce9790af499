"""The course “Văn hóa quê mình trên không gian số”, for residents, put together."""

from learning.demo.content.culture import (
    photographing,
    questions_graded_1,
    questions_graded_2,
    questions_practice,
    recording,
    selling,
    sharing,
)
from learning.demo.writing import CourseText, QuizText

COURSE = CourseText(
    slug="van-hoa-que-minh-tren-khong-gian-so",
    title="Văn hóa quê mình trên không gian số",
    summary=(
        "Dùng điện thoại ghi lời người già, chụp thổ cẩm, cồng chiêng, nhà sàn; giữ cho bền, chia sẻ "
        "cho phải phép và bán hàng dệt bằng chuyện thật."
    ),
    outcomes=(
        "Xin phép và ghi được một chuyện kể, một câu hát nghe rõ",
        "Chụp đồ vật cho thẳng, thật màu và ghi đủ năm câu",
        "Biết thứ gì chia sẻ được, thứ gì chỉ giữ trong nhà, thứ gì không đăng",
        "Luôn có hai bản, cất ở hai nơi",
        "Thăm được một bảo tàng số, viết được lời giới thiệu thật cho món hàng nhà làm",
    ),
    audience="resident",
    minutes=70,
    picture="culture-cover",
    picture_description="Trước nhà sàn, bà cầm chiêng, cháu trai giơ điện thoại quay lại tiếng chiêng.",
    lessons=(
        recording.LESSON,
        photographing.LESSON,
        QuizText(
            slug="luyen-tap-ghi-va-chup",
            title="Luyện tập: ghi và chụp",
            summary="Năm câu hỏi về hai bài đầu. Trả lời xong biết ngay đúng sai vì sao.",
            minutes=6,
            use="practice",
            required=False,
        ),
        sharing.LESSON,
        selling.LESSON,
        QuizText(
            slug="kiem-tra-van-hoa-que-minh",
            title="Bài kiểm tra cuối khóa",
            summary="Mười câu hỏi về cả bốn bài. Đúng 70 phần trăm là đạt, chưa đạt thì làm lại.",
            minutes=15,
            use="graded",
            draw=10,
        ),
    ),
    questions=(
        *questions_practice.QUESTIONS,
        *questions_graded_1.QUESTIONS,
        *questions_graded_2.QUESTIONS,
    ),
)
