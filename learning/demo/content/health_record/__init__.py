"""The course “Sổ sức khỏe điện tử”, for residents, put together."""

from learning.demo.content.health_record import (
    guarding,
    knowing,
    opening,
    questions_graded_1,
    questions_graded_2,
    questions_practice,
    using,
)
from learning.demo.writing import CourseText, QuizText

COURSE = CourseText(
    slug="so-suc-khoe-dien-tu",
    title="Sổ sức khỏe điện tử",
    summary=(
        "Mở sổ trong VNeID, đọc cho đúng, dùng khi đi khám và tiêm chủng, đặt nhắc uống thuốc, giữ kín "
        "chuyện sức khỏe và tránh kẻ giả danh bảo hiểm, bệnh viện."
    ),
    outcomes=(
        "Biết sổ sức khỏe điện tử là gì, ai ghi vào, vì sao có chỗ trống",
        "Tự mở được sổ trên VNeID, thấy sai thì hỏi đúng nơi",
        "Đưa sổ ra khi đi khám mà máy vẫn trong tay mình",
        "Giữ phiếu tiêm chủng của con và đặt được báo thức nhắc thuốc",
        "Nhận ra cuộc gọi, tin nhắn giả danh bảo hiểm y tế và bệnh viện",
    ),
    audience="resident",
    minutes=69,
    picture="health_record-cover",
    picture_description="Ở trạm y tế xã, cháu trai giúp bà mở sổ sức khỏe điện tử cho chị y sĩ xem.",
    lessons=(
        knowing.LESSON,
        opening.LESSON,
        QuizText(
            slug="luyen-tap-so-suc-khoe",
            title="Luyện tập: mở sổ và đọc sổ",
            summary="Năm câu hỏi về hai bài đầu. Trả lời xong biết ngay đúng sai vì sao.",
            minutes=6,
            use="practice",
            required=False,
        ),
        using.LESSON,
        guarding.LESSON,
        QuizText(
            slug="kiem-tra-so-suc-khoe-dien-tu",
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
