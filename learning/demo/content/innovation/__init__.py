"""The sample course on innovation and AI for everyone, for residents."""

from learning.demo.content.innovation.asking import ASKING
from learning.demo.content.innovation.guarding import GUARDING
from learning.demo.content.innovation.meeting import MEETING
from learning.demo.content.innovation.questions_graded_1 import GRADED_ASKING
from learning.demo.content.innovation.questions_graded_2 import GRADED_LIVING
from learning.demo.content.innovation.questions_practice import PRACTICE
from learning.demo.content.innovation.village import VILLAGE
from learning.demo.writing import CourseText, QuizText

PRACTICE_QUIZ = QuizText(
    slug="luyen-tap",
    title="Luyện tập: hiểu AI và hỏi AI",
    summary="Năm câu hỏi về hai bài đầu. Trả lời xong biết ngay đúng sai vì sao.",
    minutes=6,
    use="practice",
    required=False,
)

FINAL_QUIZ = QuizText(
    slug="bai-kiem-tra-cuoi-khoa",
    title="Bài kiểm tra cuối khóa",
    summary="Mười câu hỏi về cả bốn bài. Đúng từ bảy câu là đạt, chưa đạt thì làm lại.",
    minutes=12,
    use="graded",
    draw=10,
)

COURSE = CourseText(
    slug="doi-moi-sang-tao-va-ai-cho-moi-nguoi",
    title="Đổi mới sáng tạo và trí tuệ nhân tạo cho mọi người",
    summary="Hiểu AI bằng lời thường, hỏi cho khéo, kiểm tra cho kỹ, giữ kín chuyện riêng; và bắt đầu một "
    "cách làm mới từ việc nhỏ trong xóm.",
    outcomes=(
        "Kể lại được AI là gì, giỏi gì, kém gì",
        "Hỏi trợ lý AI đủ bốn phần, bằng lời nói hoặc bằng chữ",
        "Biết câu trả lời nào phải kiểm tra, việc nào không nghe theo máy",
        "Giữ kín giấy tờ, tiền bạc, bệnh tật; không mắc giọng giả, mặt giả",
        "Bán hàng, ghi sổ, đưa một ý tưởng lên xã",
    ),
    audience="resident",
    minutes=67,
    picture="innovation-cover",
    picture_description="Bà cầm điện thoại nói chuyện với một chú máy nhỏ, cháu trai ghi vào vở; sau lưng "
    "là nhà sàn và ruộng bậc thang",
    lessons=(MEETING, ASKING, PRACTICE_QUIZ, GUARDING, VILLAGE, FINAL_QUIZ),
    questions=PRACTICE + GRADED_ASKING + GRADED_LIVING,
)
