"""Lesson 5: what AI tools are good for at the office, and what never goes in."""

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

AI_RULES = LessonText(
    slug="ai-co-trach-nhiem",
    title="Dùng AI có trách nhiệm: việc nên, việc không",
    summary="AI làm được gì cho công việc văn phòng, thứ gì không bao giờ đưa vào, ai chịu trách nhiệm.",
    minutes=11,
    body=(
        text(
            "<p>Công cụ AI tạo sinh (phần mềm tự viết, tóm tắt, trả lời theo yêu cầu) đoán từ nào hợp lý đứng "
            "tiếp theo. Nó viết trôi chảy, nhưng <b>không biết điều gì là thật</b>. Nó có thể bịa số hiệu văn "
            "bản, điều khoản, số liệu với giọng rất chắc chắn.</p>"
            "<p>Hãy coi AI như người giúp việc nhanh nhẹn, mới đến, chưa quen việc: giao việc được, nhưng phải "
            "xem lại từng dòng.</p>"
        ),
        picture(
            "civil_servants-ai-desk",
            "Cán bộ trao đổi với công cụ AI trên màn hình, tay vẫn cầm văn bản gốc",
            "AI trên màn hình, văn bản gốc trên tay",
        ),
        text(
            "<h2>Nên dùng</h2>"
            "<ul>"
            "<li>Lên dàn ý, sửa câu cho gọn, đổi văn bản hành chính thành lời dễ hiểu cho bà con.</li>"
            "<li>Tóm tắt tài liệu <b>đã công khai</b>.</li>"
            "<li>Gợi ý công thức bảng tính, câu hỏi cho phiếu khảo sát.</li>"
            "</ul>"
            "<h2>Không dùng</h2>"
            "<ul>"
            "<li>Thay anh/chị <b>quyết định</b> hồ sơ của người dân: duyệt, từ chối, xếp loại.</li>"
            "<li>Làm <b>nguồn</b> cho điều luật, số liệu, tên người.</li>"
            "<li>Tạo tiếng nói, hình ảnh giả của người khác.</li>"
            "</ul>"
        ),
        scam_warning(
            "Bốn thứ không bao giờ đưa vào AI công cộng",
            "<ul>"
            "<li>Bí mật nhà nước, tài liệu nội bộ chưa công bố.</li>"
            "<li>Dữ liệu cá nhân của người dân và đồng nghiệp.</li>"
            "<li>Mật khẩu, sơ đồ mạng, cấu hình hệ thống.</li>"
            "<li>Ảnh chụp đơn thư, hồ sơ, màn hình phần mềm nghiệp vụ.</li>"
            "</ul>"
            "<p>Đưa lên là dữ liệu đã rời cơ quan, có thể được lưu ở nơi khác và không thu hồi được.</p>",
        ),
        steps(
            "Che thông tin trước khi hỏi",
            step(
                "<p>Hỏi mình: “Nội dung này dán lên bảng tin cơ quan được không?”. Không được thì không đưa vào "
                "AI công cộng.</p>"
            ),
            step(
                "<p>Thay tên, số, địa chỉ bằng chỗ trống: <b>[Họ tên]</b>, <b>[Xóm]</b>, <b>[Số tiền]</b>. Bỏ cả "
                "chi tiết đặc biệt làm người khác đoán ra là ai.</p>",
                "civil_servants-redact",
                "Đơn gốc có họ tên, căn cước, xóm; bản đưa cho AI đã che kín ba chỗ ấy",
            ),
            step(
                "<p>Gõ lại phần cần hỏi thay vì tải cả tệp lên: trong tệp có thể còn lịch sử sửa, ghi chú, cột "
                "ẩn.</p>"
            ),
            step("<p>Nhận câu trả lời, điền lại tên thật <b>trên máy của mình</b>.</p>"),
        ),
        tip(
            "Hỏi cơ quan trước",
            "<p>Chỉ dùng công cụ cơ quan cho phép. Chưa có quy định thì hỏi lãnh đạo và người phụ trách an toàn "
            "thông tin trước khi dùng cho việc công.</p>",
        ),
        checklist(
            "Thực hành che thông tin",
            "Chọn một văn bản mẫu không có thật, đánh dấu mọi chỗ phải che",
            "Thay các chỗ ấy bằng ngoặc vuông",
            "Đọc lại: người trong xóm có đoán ra là ai không",
        ),
        accordion(
            "Câu hỏi thường gặp",
            (
                "Chỉ đưa họ tên, không đưa số căn cước thì được chứ?",
                "<p>Không. Họ tên cùng xóm và hoàn cảnh là đủ nhận ra một người. Thay bằng chỗ trống.</p>",
            ),
            (
                "AI viết sai, văn bản đã phát hành. Ai chịu trách nhiệm?",
                "<p>Người soạn, người kiểm tra và người ký, đúng như với mọi văn bản. “Do AI viết” không phải "
                "là lý do.</p>",
            ),
            (
                "Có phải ghi là đã dùng AI không?",
                "<p>Làm theo quy định của cơ quan và pháp luật. Với bài, ảnh, tiếng nói do AI tạo đưa ra cho "
                "người dân, nên ghi rõ để mọi người biết.</p>",
            ),
        ),
    ),
)
