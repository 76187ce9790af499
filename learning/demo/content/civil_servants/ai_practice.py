"""Lesson 6: one piece of work with AI, from the request to the signature."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    step,
    steps,
    text,
    tip,
)

AI_PRACTICE = LessonText(
    slug="mot-viec-voi-ai",
    title="Một việc với AI, từ đầu đến cuối",
    summary="Viết yêu cầu rõ, đối chiếu từng chi tiết, sửa bằng lời của mình và chịu trách nhiệm.",
    minutes=11,
    body=(
        text(
            "<p>Tình huống: xã cần thông báo họp các xóm về phòng, chống cháy rừng mùa khô. Nội dung công khai, "
            "không có dữ liệu cá nhân. Đây là việc phù hợp để nhờ AI viết nháp.</p>"
        ),
        picture(
            "civil_servants-prompt",
            "Yêu cầu gửi AI gồm bốn phần: bối cảnh, việc, dữ liệu, cách viết",
            "Bốn phần của một yêu cầu rõ",
        ),
        text(
            "<h2>Yêu cầu mẫu</h2>"
            "<p><b>Bối cảnh:</b> “Tôi là công chức Ủy ban nhân dân xã, gửi thông báo cho các xóm, người đọc phần "
            "lớn là bà con làm ruộng, làm rừng.”</p>"
            "<p><b>Việc:</b> “Viết nháp thông báo mời họp về phòng, chống cháy rừng.”</p>"
            "<p><b>Dữ liệu:</b> “Họp lúc 19 giờ [ngày], tại nhà văn hóa [xóm]. Mỗi hộ một người. Nội dung: không "
            "đốt nương khi nắng gió, cách báo khi thấy lửa.”</p>"
            "<p><b>Cách viết:</b> “Dưới 150 chữ, câu ngắn, không dùng từ khó. Không thêm thông tin tôi không đưa; "
            "thiếu gì thì hỏi lại.”</p>"
        ),
        steps(
            "Xem lại bản nháp",
            step(
                "<p><b>Tô màu mọi chi tiết kiểm tra được</b>: ngày giờ, nơi họp, tên cơ quan, số văn bản, con "
                "số.</p>"
            ),
            step(
                "<p><b>Đối chiếu từng chỗ với nguồn gốc</b>: lịch công tác, văn bản trên trang chính thức. Không "
                "hỏi lại chính AI “có đúng không”, vì nó thường trả lời là đúng.</p>",
                "civil_servants-ai-check",
                "Ba bước: AI gợi ý, người đối chiếu, người ký chịu trách nhiệm",
            ),
            step(
                "<p><b>Bỏ chỗ AI tự thêm</b>: “theo Nghị định số…” mà anh/chị không đưa, lời hứa hỗ trợ, mức phạt. "
                "Không tìm thấy nguồn thì xóa.</p>"
            ),
            step(
                "<p><b>Sửa giọng văn</b>: đúng thể thức, đúng cách xưng hô ở địa phương. Đọc to một lượt.</p>"
            ),
            step("<p><b>Trình ký</b> như mọi văn bản. Báo người duyệt phần nào có AI hỗ trợ.</p>"),
        ),
        tip(
            "Mẹo để AI bớt bịa",
            "<p>Đưa nguồn cho nó: dán đoạn văn bản công khai rồi yêu cầu “chỉ dựa vào đoạn này, dẫn lại câu gốc”. "
            "Dán xong vẫn phải đối chiếu.</p>",
        ),
        text(
            "<h2>Công bằng với mọi người</h2>"
            "<p>AI học từ văn bản sẵn có nên có thể viết thiên lệch, gán cho người cao tuổi hay một dân "
            "tộc những nét không đúng. Đọc lại với câu hỏi: “Người được nhắc đến nghe câu này có thấy được "
            "tôn trọng không?”. Không dùng AI dịch sang tiếng dân tộc để phát hành khi chưa có người thạo "
            "tiếng xem lại.</p>"
        ),
        checklist(
            "Thực hành trọn một việc",
            "Viết một yêu cầu đủ bốn phần cho một việc công khai của anh/chị",
            "Tô màu và đối chiếu mọi chi tiết trong bản nháp nhận được",
            "Tìm ít nhất một chỗ phải sửa hoặc xóa, ghi lại vì sao",
        ),
        accordion(
            "Câu hỏi thường gặp",
            (
                "AI dẫn một nghị định nghe rất hợp lý, có dùng được không?",
                "<p>Chỉ khi đã mở đúng văn bản ấy trên trang chính thức, thấy đúng số, ngày, điều khoản và còn "
                "hiệu lực.</p>",
            ),
            (
                "Nhờ AI tóm tắt báo cáo nội bộ của các phòng?",
                "<p>Không dùng AI công cộng. Nếu cơ quan có công cụ riêng được phép dùng cho tài liệu nội bộ thì "
                "làm theo quy định của công cụ ấy.</p>",
            ),
            (
                "Dùng AI mất nhiều công kiểm tra, vậy có lợi gì?",
                "<p>Lợi ở phần nháp và sắp ý. Nếu kiểm tra lâu hơn tự viết thì tự viết. Biết lúc nào không dùng "
                "cũng là một kỹ năng.</p>",
            ),
        ),
        official_link(
            "Đối chiếu văn bản gốc",
            "https://vanban.chinhphu.vn",
            "Tìm theo số, ký hiệu; xem nguyên văn trước khi dẫn.",
        ),
    ),
)
