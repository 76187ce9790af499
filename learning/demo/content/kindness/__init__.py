"""The sample course on conduct and kindness online, for residents."""

from learning.demo.content.kindness.bullied import BULLIED
from learning.demo.content.kindness.children import CHILDREN
from learning.demo.content.kindness.questions_graded_1 import GRADED_WORDS
from learning.demo.content.kindness.questions_graded_2 import GRADED_CARE
from learning.demo.content.kindness.questions_practice import PRACTICE
from learning.demo.content.kindness.sharing import SHARING
from learning.demo.content.kindness.words import WORDS
from learning.demo.writing import CourseText, QuizText

PRACTICE_QUIZ = QuizText(
    slug="luyen-tap",
    title="Luyện tập: lời nói và chia sẻ",
    summary="Năm câu hỏi về hai bài đầu. Trả lời xong biết ngay đúng sai vì sao.",
    minutes=5,
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
    slug="ung-xu-van-minh-tu-te-tren-mang",
    title="Ứng xử văn minh, tử tế trên mạng",
    summary="Nói lời đỡ lòng nhau, nghĩ rồi mới chia sẻ, hỏi rồi mới đăng ảnh; biết làm gì khi bị bắt nạt "
    "và giữ nếp màn hình cho con cháu.",
    outcomes=(
        "Góp ý, nói khác ý mà không làm người nghe đau",
        "Hỏi ba câu trước khi chia sẻ một tin",
        "Xin phép trước khi đăng ảnh người khác, nhất là trẻ nhỏ",
        "Giữ bằng chứng, chặn, báo xấu, kể với đúng người khi bị bắt nạt",
        "Cùng con cháu đặt giờ giấc, chỗ ngồi khi dùng điện thoại",
    ),
    audience="resident",
    minutes=66,
    picture="kindness-cover",
    picture_description="Bà và cháu trai ngồi ở bậc thang nhà sàn cùng xem điện thoại, quanh máy là lời "
    "chào, bông hoa và trái tim",
    lessons=(WORDS, SHARING, PRACTICE_QUIZ, BULLIED, CHILDREN, FINAL_QUIZ),
    questions=PRACTICE + GRADED_WORDS + GRADED_CARE,
)
