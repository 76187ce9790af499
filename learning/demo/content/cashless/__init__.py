"""The sample course on paying without cash and recognising scams, for residents."""

from learning.demo.content.cashless.acting import ACTING
from learning.demo.content.cashless.keeping import KEEPING
from learning.demo.content.cashless.paying import PAYING
from learning.demo.content.cashless.questions_1 import GRADED_PAYING, PRACTICE
from learning.demo.content.cashless.questions_2 import GRADED_SCAMS
from learning.demo.content.cashless.selling import SELLING
from learning.demo.content.cashless.tricks import TRICKS
from learning.demo.content.cashless.ways import WAYS
from learning.demo.writing import CourseText, QuizText

PRACTICE_QUIZ = QuizText(
    slug="luyen-tap",
    title="Luyện tập: trả tiền và giữ tài khoản",
    summary="Năm câu hỏi nhẹ nhàng. Trả lời sai cũng không sao, có lời giải ngay.",
    minutes=5,
    use="practice",
)

FINAL_QUIZ = QuizText(
    slug="bai-kiem-tra-cuoi-khoa",
    title="Bài kiểm tra cuối khóa",
    summary="Mười câu hỏi rút từ ngân hàng câu hỏi. Đúng từ bảy câu là đạt.",
    minutes=12,
    use="graded",
    draw=10,
)

COURSE = CourseText(
    slug="thanh-toan-khong-tien-mat-va-nhan-biet-lua-dao",
    title="Thanh toán không tiền mặt và nhận biết lừa đảo",
    summary="Quét mã, chuyển khoản, nhận tiền bán hàng cho chắc; nhận ra kẻ lừa từ câu đầu và biết làm "
    "gì khi có chuyện.",
    outcomes=(
        "Trả tiền bằng mã QR và chuyển khoản, biết đọc lại trước khi bấm",
        "Bán hàng nhận tiền qua mã QR mà không mắc biên lai giả",
        "Giữ kín mật khẩu, mã OTP; biết khóa tài khoản khi mất điện thoại",
        "Nhận ra bốn chiêu lừa hay gặp và giữ ba việc: dừng lại, hỏi lại, kiểm tra",
        "Biết gọi ai, báo ở đâu khi lỡ bị lừa",
    ),
    audience="resident",
    minutes=70,
    picture="cashless-cover",
    picture_description="Người mua quét mã QR ở quầy rau ngoài chợ phiên, cô bán hàng mỉm cười",
    lessons=(WAYS, PAYING, SELLING, KEEPING, PRACTICE_QUIZ, TRICKS, ACTING, FINAL_QUIZ),
    questions=PRACTICE + GRADED_PAYING + GRADED_SCAMS,
)
