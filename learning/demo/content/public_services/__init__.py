"""The course “VNeID và dịch vụ công trực tuyến”, for residents, put together."""

from learning.demo.content.public_services import (
    activating,
    applying,
    carrying_papers,
    following_up,
    impostors,
    questions_graded_1,
    questions_graded_2,
    questions_practice,
    registering,
)
from learning.demo.writing import CourseText, QuizText

COURSE = CourseText(
    slug="vneid-va-dich-vu-cong-truc-tuyen",
    title="VNeID và dịch vụ công trực tuyến",
    summary=(
        "Đăng ký và kích hoạt VNeID, dùng giấy tờ trên điện thoại, nộp một hồ sơ thật trên Cổng "
        "Dịch vụ công, theo dõi đến khi có kết quả và tránh kẻ giả danh cán bộ."
    ),
    outcomes=(
        "Biết tài khoản định danh mức 2 làm ở đâu, chuẩn bị những gì",
        "Tự kích hoạt VNeID, giữ kín passcode và mã OTP",
        "Mở được giấy tờ trong ví và đưa cho người có trách nhiệm xem",
        "Tìm đúng thủ tục, chụp giấy tờ rõ, nộp và theo dõi hồ sơ",
        "Nhận ra cuộc gọi, trang và ứng dụng giả danh cơ quan nhà nước",
    ),
    audience="resident",
    minutes=101,
    picture="public_services-cover",
    picture_description=(
        "Bác trai được cô đoàn viên hướng dẫn làm thủ tục trên điện thoại tại quầy phục vụ của xã."
    ),
    lessons=(
        registering.LESSON,
        activating.LESSON,
        carrying_papers.LESSON,
        QuizText(
            slug="luyen-tap-vneid",
            title="Luyện tập: VNeID của mình",
            summary="Năm câu hỏi về ba bài đầu. Trả lời xong biết ngay đúng sai vì sao.",
            minutes=8,
            use="practice",
            required=False,
        ),
        applying.LESSON,
        following_up.LESSON,
        impostors.LESSON,
        QuizText(
            slug="kiem-tra-vneid-va-dich-vu-cong",
            title="Bài kiểm tra cuối khóa",
            summary="Mười câu hỏi về cả sáu bài. Đúng 70 phần trăm là đạt, chưa đạt thì làm lại.",
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
