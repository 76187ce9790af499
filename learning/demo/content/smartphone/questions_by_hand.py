"""Practice questions of the smartphone course that are typed, matched, ordered and filled in."""

from learning.demo.writing import Block, Option, Question, accepted, gap, ordered, pair

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="sp-h1",
        kind="matching",
        use="practice",
        credit="parts",
        stem="Ghép mỗi việc với động tác tay phù hợp trên màn hình.",
        parts=(
            pair("Mở một ứng dụng", "Chạm một cái"),
            pair("Lật sang trang khác", "Vuốt ngang"),
            pair("Hiện thêm lựa chọn", "Giữ yên ngón tay"),
            pair("", "Lắc máy thật mạnh"),
        ),
        explanation="Chạm để mở, vuốt để lật, giữ để hiện thêm lựa chọn. Không việc nào cần lắc máy.",
    ),
    Question(
        key="sp-h2",
        kind="ordering",
        use="practice",
        credit="parts",
        stem="Sắp các bước nối Wi-Fi ở nhà văn hóa xóm theo đúng thứ tự.",
        parts=ordered(
            "Mở Cài đặt",
            "Chọn mục Wi-Fi",
            "Chạm vào tên mạng của nhà văn hóa",
            "Gõ mật khẩu rồi chạm Kết nối",
        ),
        hint="Bước đầu tiên là mở chỗ chỉnh máy, có hình bánh răng.",
        explanation="Vào Cài đặt trước, rồi tới Wi-Fi, chọn đúng tên mạng, cuối cùng mới gõ mật khẩu.",
    ),
    Question(
        key="sp-h3",
        kind="gaps",
        use="practice",
        credit="parts",
        stem="Điền vào chỗ trống.",
        parts=(
            Block("text", "Mã OTP chỉ dùng "),
            gap(("một lần", True), ("mãi mãi", False), ("trong một năm", False)),
            Block("text", " và "),
            gap(("không đọc cho ai", True), ("đọc cho nhân viên ngân hàng", False)),
            Block("text", ", kể cả người quen."),
        ),
        explanation="Mã OTP là mã dùng một lần. Ai có mã là vào được tài khoản, nên không đọc cho ai.",
    ),
    Question(
        key="sp-h4",
        kind="short",
        use="practice",
        stem="Gõ số điện thoại gọi khi cần công an giúp gấp.",
        parts=(
            accepted("113"),
            accepted(
                "112", 50, "112 là số tìm kiếm cứu nạn, cũng giúp được, nhưng công an là 113."
            ),
        ),
        explanation="Gọi 113 gặp công an, không mất tiền, máy hết tiền vẫn gọi được.",
    ),
    Question(
        key="sp-h5",
        kind="poll",
        use="practice",
        stem="Đến giờ, bà con thấy dùng điện thoại thông minh thế nào?",
        options=(
            Option("Vẫn còn khó", False, ""),
            Option("Tạm được", False, ""),
            Option("Đã quen tay", False, ""),
        ),
    ),
)
