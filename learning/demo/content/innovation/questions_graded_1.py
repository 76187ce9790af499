"""Graded questions on what AI can do, on asking it, and on checking what it says."""

from learning.demo.writing import Block, Option, Question, gap, pair

GRADED_ASKING = (
    Question(
        "in-g-weak-at",
        "multiple",
        "graded",
        "AI hay sai ở những chuyện nào?",
        (
            Option(
                "Phiên chợ xã mình họp ngày nào",
                True,
                "Chuyện riêng ở xóm, ở xã ít được viết ra nên nó đoán.",
            ),
            Option(
                "Chuyện vừa xảy ra sáng nay",
                True,
                "Nó học từ những gì đã viết trước đó, chuyện mới thì dễ sai.",
            ),
            Option(
                "Viết nháp một lời mời dự đám cưới",
                False,
                "Việc này nó làm khá. Mình sửa tên, ngày giờ cho đúng là dùng được.",
            ),
            Option(
                "Liều thuốc cho người đang ốm",
                True,
                "Nó không biết người bệnh thế nào. Nhầm liều là hại người.",
            ),
        ),
    ),
    Question(
        "in-g-better-question",
        "single",
        "graded",
        "Chị Duyên muốn AI viết giúp mấy câu bán cam. Câu hỏi nào cho kết quả trúng nhất?",
        (
            Option(
                "“Viết bài bán cam thật hay.”",
                False,
                "Nó không biết cam gì, bán cho ai, nên sẽ viết chung chung, khen quá lời.",
            ),
            Option(
                "“Viết 60 chữ mời người ở phố mua cam nhà trồng, 25.000 đồng một cân, giọng thật thà.”",
                True,
                "Có việc, có người đọc, có hàng và giá, có cách viết. Đủ bốn phần.",
            ),
            Option(
                "“Cam.”",
                False,
                "Một chữ thì nó không biết mình muốn gì. Có khi nó kể về cây cam.",
            ),
        ),
    ),
    Question(
        "in-g-add-sentence",
        "gaps",
        "graded",
        "Làm thế nào để AI bớt bịa? Điền vào chỗ trống.",
        parts=(
            Block("text", "Để AI bớt bịa, thêm vào cuối câu hỏi: “Thiếu gì thì "),
            gap(("hỏi lại tôi", True), ("tự nghĩ ra", False), ("bỏ qua", False)),
            Block("text", "”. Nhận câu trả lời rồi, chỗ có con số và tên người thì "),
            gap(("kiểm tra lại", True), ("chép nguyên", False)),
            Block("text", "."),
        ),
        credit="parts",
        explanation="Được hỏi lại thì nó đỡ phải đoán. Nhưng con số, tên người vẫn là chỗ nó hay sai.",
    ),
    Question(
        "in-g-mushroom",
        "single",
        "graded",
        "Ông Lực hái được nấm lạ, chụp ảnh hỏi AI. Nó bảo: “Nấm này ăn ngon”. Ông nên làm gì?",
        (
            Option(
                "Nấu một ít ăn thử, không sao thì nấu cả rổ",
                False,
                "Có loại nấm chỉ một ít đã chết người, mà nhiều giờ sau mới phát bệnh.",
            ),
            Option(
                "Hỏi thêm một AI khác, hai bên giống nhau thì ăn",
                False,
                "Hai máy có thể cùng sai. Nhìn ảnh không đủ để biết nấm độc.",
            ),
            Option(
                "Bỏ đi, không chắc thì không ăn",
                True,
                "Việc hại đến tính mạng thì không nghe theo máy. Không chắc là bỏ.",
            ),
        ),
    ),
    Question(
        "in-g-where-check",
        "matching",
        "graded",
        "AI trả lời rồi, nên hỏi lại ai cho chắc? Ghép mỗi việc với nơi hỏi.",
        parts=(
            pair("Thuốc cho người ốm", "Trạm y tế xã"),
            pair("Giấy tờ làm khai sinh", "Cổng Dịch vụ công hoặc cán bộ xã"),
            pair("Bệnh của cây lúa", "Cán bộ khuyến nông"),
            pair("", "Hỏi lại chính AI ấy"),
        ),
        credit="parts",
        explanation="Mỗi việc có người biết việc. Hỏi lại chính AI thì nó hay gật theo ý mình.",
    ),
    Question(
        "in-g-homework",
        "single",
        "graded",
        "Cháu lớp sáu có bài toán khó. Nhờ AI cách nào thì cháu học được?",
        (
            Option(
                "Chụp đề, lấy đáp số chép vào vở",
                False,
                "Chép xong vẫn không hiểu. Đáp số cũng có khi sai.",
            ),
            Option(
                "Bảo AI viết cả bài giải thật dài cho cô khen",
                False,
                "Đó là bài của máy. Cô hỏi lại thì cháu không nói được.",
            ),
            Option(
                "Bảo AI giảng từng bước, rồi cho bài tương tự để tự làm",
                True,
                "Tự làm được bài tương tự mới là hiểu.",
            ),
        ),
    ),
    Question(
        "in-g-source",
        "single",
        "graded",
        "AI nói có một quyết định hỗ trợ mỗi hộ năm triệu đồng, kèm số văn bản. Nên làm gì trước?",
        (
            Option(
                "Báo tin cho cả xóm kẻo lỡ",
                False,
                "Số văn bản cũng bịa được. Báo sai thì bà con mừng hụt, có khi mất công đi lại.",
            ),
            Option(
                "Hỏi cán bộ xã, xem văn bản có thật không",
                True,
                "Có tên văn bản là có chỗ để kiểm tra. Kiểm tra xong mới nói cho người khác.",
            ),
            Option(
                "Hỏi lại AI: “Có chắc không?”",
                False,
                "Nó thường bảo chắc. Phải hỏi ở chỗ khác mới biết.",
            ),
        ),
    ),
)
