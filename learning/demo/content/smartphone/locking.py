"""Lesson 3 of the smartphone course: screen lock, passwords, OTP codes, a shared phone."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    picture,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="khoa-may-giu-mat-khau",
    title="Khóa máy và giữ mật khẩu",
    summary="Đặt khóa màn hình, chọn mật khẩu khó đoán, giữ mã OTP như giữ chìa khóa nhà.",
    minutes=14,
    body=(
        text(
            "<p>Đi nương thì khóa cửa, dắt trâu về thì cài then. Điện thoại cũng vậy: trong máy có "
            "ảnh, có số của người thân, có khi có cả tiền. Không khóa thì ai nhặt được cũng mở "
            "ra xem.</p>"
            "<p>Ba lớp khóa cần nhớ: <b>khóa màn hình</b>, <b>mật khẩu</b> và <b>mã OTP</b>.</p>"
        ),
        steps(
            "Đặt khóa màn hình",
            step(
                "<p>Mở <b>Cài đặt</b>, tìm mục <b>Bảo mật</b> hoặc <b>Màn hình khóa</b>. Tên mục "
                "có thể khác đôi chút tùy máy.</p>"
            ),
            step(
                "<p>Chọn <b>Mã PIN</b> – một dãy số để mở máy. Chọn sáu số mà người khác khó đoán. "
                "Tránh 123456, 000000, ngày sinh, bốn số cuối của số điện thoại.</p>"
            ),
            step(
                "<p>Gõ mã hai lần cho khớp, rồi chạm <b>Xác nhận</b>. Từ nay, mở máy là phải "
                "gõ mã.</p>",
                "smartphone-pin",
                "Màn hình khóa có hình ổ khóa, sáu chấm tròn và các phím số.",
            ),
            step(
                "<p>Máy có <b>vân tay</b> hoặc <b>khuôn mặt</b> thì đăng ký thêm cho nhanh. Tay "
                "làm nông hay chai, xước thì đăng ký hai, ba ngón. Mã PIN vẫn phải nhớ.</p>"
            ),
        ),
        text(
            "<h2>Mật khẩu dễ nhớ mà khó đoán</h2>"
            "<p>Ghép vài từ quen với mình nhưng không ai ngờ, thêm số và dấu. Ví dụ ghép ba thứ: "
            "một cây, một con vật, một việc – rồi thêm con số riêng.</p>"
            "<ul><li><b>Dài:</b> từ 10 ký tự trở lên thì chắc hơn.</li>"
            "<li><b>Riêng:</b> ngân hàng một mật khẩu, Zalo một mật khẩu. Lộ một cái, cái kia vẫn "
            "còn.</li>"
            "<li><b>Kín:</b> ghi vào sổ cất ở nhà thì được; không dán sau máy, không chụp ảnh để "
            "trong máy, không nhắn cho ai.</li></ul>"
        ),
        picture(
            "smartphone-otp",
            "Tin nhắn báo mã OTP, có dòng chữ đỏ: không đưa mã cho bất kỳ ai. Bên dưới là lời "
            "người lạ hỏi mã, bị gạch chéo.",
            "Mã OTP – mã dùng một lần gửi về điện thoại. Chỉ mình được biết.",
        ),
        scam_warning(
            "Không đọc mã OTP cho bất kỳ ai",
            "<p>Mã OTP giống chìa khóa dùng một lần. Ai có mã là có thể vào tài khoản hoặc chuyển "
            "tiền của mình đi. Công an, ngân hàng, nhà mạng <b>không gọi điện hỏi mã OTP</b>. Có "
            "người hỏi, dù xưng là ai, cứ cúp máy.</p>"
            "<p>Tự nhiên có mã gửi về mà mình không làm gì: có người đang thử vào tài khoản của "
            "mình. Đừng đưa mã, và đổi mật khẩu ngay.</p>",
        ),
        tip(
            "Cả nhà dùng chung một máy",
            "<p>Dùng xong tài khoản của mình thì <b>đăng xuất</b>. Không chọn “Lưu mật khẩu” "
            "trên máy chung. Trẻ con mượn máy thì người lớn mở sẵn trò cần dùng, rồi lấy lại "
            "khi xong. Máy có ứng dụng ngân hàng thì nên khóa riêng, không đưa cho trẻ.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Đặt mã PIN sáu số cho màn hình khóa",
            "Tắt màn hình rồi mở lại bằng mã vừa đặt",
            "Ghi mã vào sổ, cất nơi kín ở nhà",
            "Dặn người trong nhà: không đọc mã OTP cho ai",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Quên mã PIN thì làm thế nào?",
                "<p>Đừng gõ bừa nhiều lần, máy sẽ khóa lâu hơn. Xem lại sổ đã ghi. Nếu không còn "
                "cách nào, mang máy và giấy tờ mua máy ra cửa hàng hoặc nhờ con cháu giúp. Máy có "
                "thể phải cài lại từ đầu, nên ảnh quý cần chép ra trước khi chuyện đó xảy ra.</p>",
            ),
            (
                "Con cháu ở xa giúp mình thì có cần đưa mật khẩu không?",
                "<p>Hạn chế hết sức. Nên gọi có hình, mình tự bấm theo lời con cháu. Nếu đã lỡ đưa "
                "thì xong việc đổi mật khẩu mới.</p>",
            ),
            (
                "Hình vẽ để mở khóa có tốt không?",
                "<p>Có còn hơn không. Nhưng người đứng cạnh dễ nhìn thấy, vệt tay trên màn hình "
                "cũng để lộ. Mã PIN sáu số thì chắc hơn.</p>",
            ),
        ),
    ),
)
