"""The sample course on documents, data and responsible AI, for civil servants."""

from learning.demo.content.civil_servants.ai_practice import AI_PRACTICE
from learning.demo.content.civil_servants.ai_rules import AI_RULES
from learning.demo.content.civil_servants.data import DATA
from learning.demo.content.civil_servants.documents import DOCUMENTS
from learning.demo.content.civil_servants.personal import PERSONAL
from learning.demo.content.civil_servants.questions_1 import GRADED_OFFICE, PRACTICE
from learning.demo.content.civil_servants.questions_2 import GRADED_SECURITY_AI
from learning.demo.content.civil_servants.security import SECURITY
from learning.demo.writing import CourseText, QuizText

PRACTICE_QUIZ = QuizText(
    slug="luyen-tap",
    title="Luyện tập: văn bản và dữ liệu",
    summary="Năm câu hỏi theo tình huống ở cơ quan. Có lời giải ngay sau mỗi câu.",
    minutes=5,
    use="practice",
)

FINAL_QUIZ = QuizText(
    slug="bai-kiem-tra-cuoi-khoa",
    title="Bài kiểm tra cuối khóa",
    summary="Mười câu hỏi rút từ ngân hàng câu hỏi. Đúng từ bảy câu trở lên là đạt.",
    minutes=15,
    use="graded",
    draw=10,
    attempts=3,
)

COURSE = CourseText(
    slug="van-ban-du-lieu-so-va-ai-co-trach-nhiem",
    title="Làm việc với văn bản, dữ liệu số và sử dụng AI có trách nhiệm",
    summary="Văn bản điện tử, bảng dữ liệu sạch, bảo vệ thông tin của người dân, an toàn nơi làm việc và "
    "cách dùng AI mà vẫn làm chủ công việc.",
    outcomes=(
        "Soạn, ký số, phát hành và lưu văn bản điện tử đúng quy trình",
        "Lập và làm sạch bảng dữ liệu để tổng hợp được ngay",
        "Chia sẻ dữ liệu cá nhân đúng việc, đúng người, vừa đủ",
        "Nhận ra thư giả mạo, xử lý đúng khi có sự cố an toàn thông tin",
        "Dùng AI cho việc phù hợp, che thông tin, đối chiếu nguồn và chịu trách nhiệm",
    ),
    audience="public_sector",
    minutes=90,
    picture="civil_servants-cover",
    picture_description="Nữ cán bộ xã làm việc với máy tính và văn bản, bên cạnh là tấm khiên bảo vệ",
    lessons=(DOCUMENTS, DATA, PERSONAL, PRACTICE_QUIZ, SECURITY, AI_RULES, AI_PRACTICE, FINAL_QUIZ),
    questions=PRACTICE + GRADED_OFFICE + GRADED_SECURITY_AI,
)
