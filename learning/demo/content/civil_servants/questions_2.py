"""Graded questions on security at the office and on using AI."""

from learning.demo.writing import Option, Question

GRADED_SECURITY_AI = (
    Question(
        "g-phishing-signs",
        "multiple",
        "graded",
        "Một thư nói là công văn khẩn như trong hình. Thư có những dấu hiệu giả mạo nào? Chọn mọi ý đúng.",
        (
            Option(
                "Địa chỉ gửi không phải của cơ quan", True, "Xem địa chỉ, không xem tên hiển thị."
            ),
            Option("Thúc gấp và dọa khóa thư", True, "Làm cho vội là cách lừa phổ biến nhất."),
            Option("Tệp có đuôi .exe", True, "Đây là chương trình, không phải văn bản."),
            Option("Thư có chữ “công văn”", False, "Thư thật cũng có chữ ấy. Không phải dấu hiệu."),
        ),
        picture="civil_servants-phishing",
        picture_description="Thư từ vanthu@ubnd-xa.example, tiêu đề KHẨN mở ngay trước 10 giờ, "
        "quá hạn sẽ bị khóa thư, kèm tệp cong_van.pdf.exe",
    ),
    Question(
        "g-found-usb",
        "single",
        "graded",
        "Nhặt được USB ghi “Lương” ở sân cơ quan. Nên làm gì?",
        (
            Option(
                "Cắm vào máy có phần mềm diệt vi-rút để xem của ai",
                False,
                "Phần mềm không nhận ra hết mã độc. Cắm vào đã có thể muộn.",
            ),
            Option(
                "Cắm vào máy cũ ít dùng, không nối với máy in",
                False,
                "Máy cũ vẫn nằm trong mạng cơ quan, mã độc lan được.",
            ),
            Option(
                "Đưa cho người phụ trách công nghệ thông tin",
                True,
                "Đúng rồi. Người ấy có cách kiểm tra an toàn.",
            ),
        ),
    ),
    Question(
        "g-ransom-first",
        "single",
        "graded",
        "Các tệp bỗng đổi đuôi lạ, màn hình hiện lời đòi tiền. Việc đầu tiên?",
        (
            Option(
                "Cắm ổ sao lưu vào để chép lại tệp ngay cho kịp",
                False,
                "Ổ sao lưu sẽ bị mã hóa theo. Đừng cắm.",
            ),
            Option(
                "Cài lại máy cho nhanh, tối báo sau",
                False,
                "Cài lại là mất dấu vết, các máy khác vẫn bị lây.",
            ),
            Option(
                "Trả một phần tiền để lấy lại các tệp quan trọng nhất",
                False,
                "Trả tiền không chắc lấy lại được, còn khuyến khích kẻ xấu.",
            ),
            Option(
                "Ngắt mạng, giữ nguyên máy, gọi người phụ trách",
                True,
                "Đúng rồi. Ngắt mạng để không lan, giữ máy để còn dấu vết.",
            ),
        ),
    ),
    Question(
        "g-share-account",
        "true_false",
        "graded",
        "Cho đồng nghiệp cùng phòng mượn tài khoản phần mềm một cửa khi mình nghỉ phép là được, vì cùng làm "
        "một việc.",
        (
            Option(
                "Đúng",
                False,
                "Mọi thao tác sẽ ghi tên anh/chị. Cần thì đề nghị cấp quyền tạm thời.",
            ),
            Option(
                "Sai",
                True,
                "Đúng rồi. Tài khoản là của một người; việc thay thế thì xin cấp quyền.",
            ),
        ),
    ),
    Question(
        "g-backup",
        "single",
        "graded",
        "Cách sao lưu nào chịu được cả khi phòng làm việc bị cháy hoặc ngập?",
        (
            Option(
                "Hai bản trong cùng một máy, ở hai ổ đĩa",
                False,
                "Máy hỏng hoặc mất là mất cả hai.",
            ),
            Option(
                "Một ổ cứng rời luôn cắm sẵn vào máy để sao tự động mỗi ngày",
                False,
                "Mã độc và cháy nổ đều lấy đi cả máy lẫn ổ.",
            ),
            Option(
                "Ba bản, hai loại thiết bị, một bản ở nơi khác",
                True,
                "Đúng rồi. Nơi này hỏng còn nơi kia.",
            ),
        ),
    ),
    Question(
        "g-ai-petition",
        "single",
        "graded",
        "Muốn nhờ AI công cộng viết nháp thư trả lời đơn của một người dân. Cách nào đúng?",
        (
            Option(
                "Chụp ảnh lá đơn đưa lên cho AI đọc",
                False,
                "Ảnh đơn có tên, địa chỉ, hoàn cảnh. Đưa lên là lộ.",
            ),
            Option(
                "Đưa nội dung lên, chỉ bỏ số căn cước, giữ tên và xóm cho đúng ngữ cảnh",
                False,
                "Tên và xóm đủ để nhận ra người ấy.",
            ),
            Option(
                "Nêu vấn đề chung, thay chi tiết bằng chỗ trống, tự điền lại sau",
                True,
                "Đúng rồi. AI giúp câu chữ, còn dữ liệu ở lại máy cơ quan.",
            ),
        ),
    ),
    Question(
        "g-ai-decree",
        "single",
        "graded",
        "Bản nháp AI viết có câu “theo Điều 12 Nghị định số…”. Anh/chị không nhớ có điều ấy. Nên làm gì?",
        (
            Option(
                "Mở văn bản gốc trên trang chính thức để đối chiếu, không thấy thì xóa",
                True,
                "Đúng rồi. Nguồn gốc mới là căn cứ.",
            ),
            Option(
                "Hỏi lại AI xem có chắc không, nếu nó khẳng định thì giữ",
                False,
                "AI thường khẳng định cả khi sai.",
            ),
            Option(
                "Giữ câu, nhưng bỏ số điều cho an toàn",
                False,
                "Căn cứ vẫn có thể bịa. Chưa có nguồn thì không dẫn.",
            ),
        ),
    ),
    Question(
        "g-ai-responsible",
        "single",
        "graded",
        "Văn bản có AI hỗ trợ bị sai số liệu. Ai chịu trách nhiệm?",
        (
            Option(
                "Công ty làm ra công cụ AI",
                False,
                "Công cụ không ký văn bản. Người dùng phải kiểm tra.",
            ),
            Option(
                "Người soạn, người kiểm tra và người ký",
                True,
                "Đúng rồi. Trách nhiệm không đổi dù dùng công cụ nào.",
            ),
            Option(
                "Không ai, nếu đã ghi rõ là có AI hỗ trợ ở cuối văn bản",
                False,
                "Ghi rõ là minh bạch, không phải là miễn trách nhiệm.",
            ),
        ),
    ),
    Question(
        "g-ai-decide",
        "true_false",
        "graded",
        "Hồ sơ nhiều, có thể để AI tự xét hộ nào được hỗ trợ rồi in danh sách, không cần người xem lại.",
        (
            Option(
                "Đúng",
                False,
                "Quyết định ảnh hưởng đến người dân phải do người có thẩm quyền xét, có căn cứ và giải thích "
                "được.",
            ),
            Option("Sai", True, "Đúng rồi. AI không thay người quyết định."),
        ),
    ),
    Question(
        "g-good-prompt",
        "multiple",
        "graded",
        "Một yêu cầu rõ cho AI nên có những gì? Chọn mọi ý đúng.",
        (
            Option("Bối cảnh: ai viết, viết cho ai", True, "Nhờ vậy giọng văn mới hợp."),
            Option("Dữ liệu công khai cần đưa vào", True, "Không đưa thì AI sẽ tự đoán."),
            Option(
                "Danh sách người dân làm ví dụ",
                False,
                "Dữ liệu cá nhân không đưa vào AI công cộng.",
            ),
            Option("Cách viết: độ dài, từ ngữ", True, "Nói rõ thì đỡ phải sửa."),
        ),
    ),
)
