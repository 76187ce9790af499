"""Lesson 2 of the public services course: activating VNeID, passcode, a new phone."""

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
    slug="kich-hoat-va-giu-tai-khoan",
    title="Kích hoạt VNeID và giữ cho chắc",
    summary="Cài đúng ứng dụng, kích hoạt, đặt passcode sáu số và giữ tài khoản như giữ sổ đỏ.",
    minutes=14,
    body=(
        text(
            "<p>Đã nhận tin nhắn báo tài khoản được duyệt? Giờ là lúc kích hoạt trên điện thoại "
            "của mình. Làm ở chỗ có mạng tốt, máy còn pin, để thẻ căn cước bên cạnh.</p>"
            "<p>Màn hình có thể khác đôi chút tùy phiên bản, nhưng thứ tự các bước gần giống nhau."
            "</p>"
        ),
        steps(
            "Cài và kích hoạt",
            step(
                "<p>Mở <b>CH Play</b> (máy Android) hoặc <b>App Store</b> (iPhone). Gõ tìm <b>VNeID"
                "</b>, xem đúng nhà phát hành thuộc Bộ Công an rồi chạm <b>Cài đặt</b>.</p>"
            ),
            step(
                "<p>Mở VNeID, chọn <b>Kích hoạt</b> tài khoản định danh. Nhập số định danh cá nhân "
                "và số điện thoại đã đăng ký.</p>"
            ),
            step(
                "<p>Máy nhận được <b>mã OTP</b> – mã dùng một lần gửi về điện thoại. Tự gõ mã vào "
                "ô, không đọc cho ai.</p>",
                "public_services-activate",
                "Màn hình kích hoạt: ô số định danh, ô số điện thoại và sáu ô nhập mã OTP.",
            ),
            step(
                "<p>Làm theo lời nhắc trên màn hình: có máy yêu cầu quét khuôn mặt hoặc áp thẻ căn "
                "cước vào lưng điện thoại. Ngồi chỗ sáng, bỏ mũ, bỏ khẩu trang.</p>"
            ),
            step(
                "<p>Đặt <b>mật khẩu</b>, <b>passcode</b> (dãy sáu số để mở giấy tờ trong VNeID) và "
                "<b>câu hỏi bảo mật</b>. Chọn thứ mình nhớ mà người khác khó đoán.</p>",
                "public_services-passcode",
                "Màn hình đặt passcode sáu số, có lời dặn đừng dùng 123456 hay ngày sinh.",
            ),
        ),
        tip(
            "Ghi lại cho khỏi quên",
            "<p>Chép mật khẩu, passcode và câu trả lời bảo mật vào sổ, cất cùng chỗ với sổ đỏ, "
            "giấy tờ quý. Đừng ghi ra giấy kẹp sau ốp điện thoại. Máy có vân tay thì bật thêm để "
            "lần sau mở cho nhanh.</p>",
        ),
        picture(
            "public_services-helpdesk",
            "Cô đoàn viên trong tổ công nghệ số cộng đồng hướng dẫn bà cụ và bác trai trước nhà "
            "văn hóa xóm.",
            "Chưa quen thì ra nhà văn hóa xóm, có người chỉ từng bước.",
        ),
        scam_warning(
            "Nhờ người giúp, nhưng mã thì tự gõ",
            "<p>Người giúp thật sẽ <b>quay mặt đi khi mình gõ mật khẩu</b>. Ai bảo “đọc passcode "
            "để tôi làm cho nhanh” hoặc xin giữ điện thoại mang về nhà làm thì đừng đưa. Ai giữ "
            "được passcode và mã OTP là có thể mang tên mình đi làm việc xấu.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Kiểm tra tên nhà phát hành của VNeID trong cửa hàng ứng dụng",
            "Đăng nhập VNeID bằng mật khẩu hoặc vân tay của mình",
            "Xem trong VNeID đang là mức 1 hay mức 2",
            "Chép passcode và câu trả lời bảo mật vào sổ cất ở nhà",
        ),
        accordion(
            "Khi gặp trục trặc",
            (
                "Chờ mãi không thấy mã OTP?",
                "<p>Xem máy có sóng không, hộp tin nhắn có đầy không, số có đúng số đã đăng ký "
                "không. Đợi vài phút rồi chạm <b>Gửi lại mã</b>. Mã cũ không dùng được nữa.</p>",
            ),
            (
                "Quên mật khẩu hoặc passcode?",
                "<p>Chạm <b>Quên mật khẩu</b> hoặc <b>Quên passcode</b> ở màn hình đăng nhập, làm "
                "theo hướng dẫn. Không được thì mang thẻ căn cước đến Công an xã.</p>",
            ),
            (
                "Đổi điện thoại mới thì có mất VNeID không?",
                "<p>Không mất. Cài VNeID trên máy mới, đăng nhập và xác nhận lại là mình; tài "
                "khoản sẽ chuyển sang máy mới. Trước khi bán hoặc cho máy cũ, đăng xuất và xóa "
                "sạch máy.</p>",
            ),
            (
                "Mất điện thoại thì làm gì?",
                "<p>Gọi nhà mạng khóa SIM. Báo Công an xã và nhờ khóa tài khoản định danh nếu thấy "
                "có dấu hiệu bị dùng trộm. Có máy mới thì làm lại SIM rồi đăng nhập lại.</p>",
            ),
        ),
    ),
)
