"""The course “Dùng điện thoại thông minh an toàn”, for residents, put together."""

from learning.demo.content.smartphone import (
    getting_to_know,
    going_online,
    installing_apps,
    locking,
    questions_by_hand,
    questions_graded_1,
    questions_graded_2,
    questions_practice,
    trouble,
)
from learning.demo.writing import CourseText, QuizText

COURSE = CourseText(
    slug="dung-dien-thoai-thong-minh-an-toan",
    title="Dùng điện thoại thông minh an toàn",
    summary=(
        "Từ cầm máy, chỉnh chữ to, vào mạng đỡ tốn tiền đến khóa máy, cài ứng dụng đúng chỗ và "
        "xử lý khi gặp cuộc gọi lạ. Dành cho bà con mới dùng điện thoại, nhất là người cao tuổi."
    ),
    outcomes=(
        "Dùng được ba động tác chạm, giữ, vuốt; chỉnh được cỡ chữ và âm lượng",
        "Nối được Wi-Fi, bật tắt dữ liệu di động đúng lúc",
        "Đặt được khóa màn hình, không đưa mã OTP cho ai",
        "Cài ứng dụng từ cửa hàng chính thức, từ chối quyền không cần thiết",
        "Nhận ra cuộc gọi lừa đảo, biết việc cần làm khi mất máy",
    ),
    audience="resident",
    minutes=90,
    picture="smartphone-cover",
    picture_description="Bà đội khăn trắng và cháu trai cùng xem điện thoại trước nhà sàn.",
    lessons=(
        getting_to_know.LESSON,
        going_online.LESSON,
        locking.LESSON,
        QuizText(
            slug="luyen-tap-giua-khoa",
            title="Luyện tập giữa khóa",
            summary="Mười câu hỏi để nhớ lại ba bài đầu. Trả lời xong biết ngay đúng sai vì sao.",
            minutes=8,
            use="practice",
            required=False,
        ),
        installing_apps.LESSON,
        trouble.LESSON,
        QuizText(
            slug="bai-kiem-tra-cuoi-khoa",
            title="Bài kiểm tra cuối khóa",
            summary="Tám câu hỏi về cả năm bài. Đúng 70 phần trăm là đạt, chưa đạt thì làm lại.",
            minutes=15,
            use="graded",
            draw=8,
        ),
    ),
    questions=(
        *questions_practice.QUESTIONS,
        *questions_by_hand.QUESTIONS,
        *questions_graded_1.QUESTIONS,
        *questions_graded_2.QUESTIONS,
    ),
)
