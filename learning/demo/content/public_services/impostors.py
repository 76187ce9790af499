"""Lesson 6 of the public services course: people who pose as officials, false addresses, help."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="tranh-bay-gia-danh-can-bo",
    title="Tránh bẫy giả danh cán bộ",
    summary="Nhận ra cuộc gọi “cập nhật VNeID”, trang giả, ứng dụng giả, và biết nhờ ai giúp.",
    minutes=12,
    body=(
        text(
            "<p>Nhiều người mới dùng VNeID nên kẻ gian cũng lợi dụng. Chúng gọi điện xưng là công "
            "an, cán bộ xã, cán bộ bảo hiểm. Chúng đọc đúng cả tên, cả số căn cước của mình để "
            "mình tin. <b>Biết tên mình không có nghĩa là cán bộ thật.</b></p>"
        ),
        picture(
            "public_services-impostor",
            "Kẻ giả danh gọi điện bảo cập nhật VNeID gấp và bấm link. Cô bán quán giơ tay từ chối, "
            "nói sẽ ra Công an xã hỏi trực tiếp.",
            "Câu trả lời đủ dùng: “Tôi sẽ ra Công an xã hỏi trực tiếp.”",
        ),
        scam_warning(
            "Những câu mở đầu quen thuộc của kẻ gian",
            "<ul><li>“Thông tin VNeID của bác bị lỗi, phải cập nhật gấp kẻo bị khóa.”</li>"
            "<li>“Cháu ở Công an xã, bác kết bạn Zalo để cháu hướng dẫn.”</li>"
            "<li>“Bác cài ứng dụng dịch vụ công mới theo link này.”</li>"
            "<li>“Bác đọc mã vừa gửi về để cháu xác nhận.”</li></ul>"
            "<p>Điểm chung: <b>giục gấp, gửi link, xin mã</b>. Gặp là cúp máy.</p>",
        ),
        text(
            "<h2>Nhìn địa chỉ cho đúng</h2>"
            "<p>Trang làm giấy tờ của Nhà nước có phần cuối của tên trang là <b>.gov.vn</b>. Kẻ "
            "gian viết thêm gạch nối, thêm chữ, đổi đuôi cho gần giống. Chưa chắc thì đừng bấm, "
            "hãy tự gõ lại địa chỉ.</p>"
            "<p>Ứng dụng thật ở trong CH Play hoặc App Store. Tệp đuôi <b>.apk</b> do người khác "
            "gửi là ứng dụng ngoài cửa hàng: không cài.</p>"
        ),
        picture(
            "public_services-address",
            "Hai địa chỉ thật: dichvucong.gov.vn và vneid.gov.vn. Bên dưới là địa chỉ giả thêm "
            "gạch nối và tệp đuôi apk, có dấu gạch chéo.",
            "Phần cuối của tên trang phải là .gov.vn, không thêm bớt.",
        ),
        steps(
            "Lỡ bấm link hoặc lỡ đọc mã: làm ngay",
            step(
                "<p><b>Ngắt mạng:</b> tắt Wi-Fi và dữ liệu di động. Nếu máy đang tự chạy, giữ nút "
                "nguồn để tắt hẳn.</p>"
            ),
            step(
                "<p><b>Mượn máy khác gọi ngân hàng</b> để khóa tài khoản. Gọi nhà mạng nếu SIM "
                "bỗng mất sóng.</p>"
            ),
            step(
                "<p><b>Đến Công an xã</b>, mang theo điện thoại và căn cước, kể lại đầu đuôi. Giữ "
                "nguyên tin nhắn, không xóa.</p>"
            ),
            step(
                "<p><b>Đổi mật khẩu</b> VNeID, ngân hàng, Zalo trên một máy sạch. Dặn người thân "
                "không tin nếu có ai lấy tên mình hỏi tiền.</p>"
            ),
        ),
        tip(
            "Ba nơi giúp thật, không mất tiền công",
            "<p><b>Công an xã:</b> việc căn cước, VNeID. <b>Trung tâm phục vụ hành chính công xã:"
            "</b> việc hồ sơ, giấy tờ. <b>Tổ công nghệ số cộng đồng</b> ở xóm: việc cài máy, bấm "
            "máy. Tự mình đi đến, hoặc gọi số mình đã xin trực tiếp từ trước.</p>",
        ),
        checklist(
            "Tự bảo vệ mình từ hôm nay",
            "Xin và lưu số của Công an xã, tại trụ sở hoặc qua trưởng xóm",
            "Xem các ứng dụng trong máy, gỡ cái cài từ link lạ",
            "Kể cho một người trong nhà nghe câu mở đầu của kẻ gian",
            "Thống nhất: không ai trong nhà đọc mã OTP qua điện thoại",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Công an xã có khi nào gọi điện thật không?",
                "<p>Có thể gọi để hẹn. Cuộc gọi thật chỉ <b>hẹn gặp tại trụ sở</b>, không xin mã "
                "OTP, không gửi link cài ứng dụng, không đòi tiền. Chưa chắc thì gọi lại số đã lưu "
                "hoặc ra tận nơi.</p>",
            ),
            (
                "Họ gửi cả ảnh thẻ ngành và giấy có dấu đỏ thì sao?",
                "<p>Ảnh làm giả rất dễ. Cán bộ thật không gửi ảnh thẻ để bắt mình tin.</p>",
            ),
            (
                "Báo cuộc gọi lừa đảo ở đâu?",
                "<p>Gọi số <b>156</b>, gửi cảnh báo ở canhbao.khonggianmang.vn, hoặc đến Công an "
                "xã. Mỗi lần báo là giúp được nhiều người khác.</p>",
            ),
        ),
        official_link(
            "Cảnh báo an toàn thông tin",
            "https://canhbao.khonggianmang.vn",
            "Gửi cảnh báo về trang web, tin nhắn lừa đảo.",
        ),
    ),
)
