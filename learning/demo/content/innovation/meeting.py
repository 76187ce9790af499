"""Lesson 1: what AI is in plain words, where one has met it already, and a first try."""

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

MEETING = LessonText(
    slug="ai-la-gi",
    title="AI là gì, giúp được việc gì",
    summary="Hiểu AI qua một câu tục ngữ, biết nó giỏi gì, kém gì, và thử hỏi câu đầu tiên bằng giọng nói.",
    minutes=11,
    body=(
        text(
            "<p>Bà đọc nửa câu: “Chuồn chuồn bay thấp thì…”. Cháu đáp ngay: “mưa!”. Cháu không cần nhìn "
            "trời. Cháu đã nghe câu ấy nhiều lần nên đoán được chữ tiếp theo.</p>"
            "<p><b>Trí tuệ nhân tạo</b>, gọi tắt là <b>AI</b> (đọc là “ây ai”), cũng đoán như thế. Đó là "
            "phần mềm đã được cho đọc rất nhiều sách báo, rồi tập đoán chữ nào hợp lý đứng tiếp. Đoán giỏi "
            "đến mức viết được thư, trả lời được câu hỏi, vẽ được tranh.</p>"
        ),
        picture(
            "innovation-guess",
            "Bà đọc “Chuồn chuồn bay thấp thì…”, một chú máy nhỏ đáp “mưa”. Trời trong ảnh vẫn nắng, có "
            "hai con chuồn chuồn",
            "Máy đoán đúng chữ, nhưng không nhìn thấy trời",
        ),
        text(
            "<h2>Có khi đã gặp AI rồi</h2>"
            "<ul>"
            "<li>Giữ hình <b>micro</b> rồi nói, máy viết ra chữ.</li>"
            "<li>Giơ máy ảnh vào tờ hướng dẫn tiếng nước ngoài, máy dịch ra tiếng Việt.</li>"
            "<li>Mạng xã hội tự đưa lên đúng loại video mình hay xem.</li>"
            "<li><b>Trợ lý AI</b>: hỏi bằng lời hay bằng chữ, nó đáp lại như trò chuyện.</li>"
            "</ul>"
        ),
        picture(
            "innovation-three-helps",
            "Ba hình tròn: micro biến lời nói thành chữ, tờ giấy tiếng nước ngoài thành tiếng Việt, bóng "
            "đèn gợi ý",
            "Nói ra chữ, dịch giúp, gợi ý cách làm",
        ),
        text(
            "<h2>Giỏi gì, kém gì?</h2>"
            "<ul>"
            "<li><b>Giỏi:</b> viết nháp lá thư, rút gọn bài dài, dịch, đặt tên món hàng, giảng bài cho "
            "cháu, nghĩ ra mười cách làm một việc.</li>"
            "<li><b>Kém:</b> chuyện mới xảy ra, chuyện riêng ở xóm mình, con số, tên người, điều luật, liều "
            "thuốc. Không biết mà vẫn đáp, giọng chắc như đinh đóng cột.</li>"
            "<li><b>Không có:</b> lòng thương và trách nhiệm. Nó xưng “em” cho dễ nghe thôi. Làm theo mà "
            "hỏng thì người làm chịu.</li>"
            "</ul>"
        ),
        steps(
            "Thử một lần cho biết",
            step(
                "<p>Nhờ con cháu hoặc tổ công nghệ số cộng đồng chỉ cho <b>một trợ lý AI tin được</b>. Cài "
                "từ cửa hàng ứng dụng có sẵn trong máy.</p>"
            ),
            step(
                "<p>Bấm hình <b>micro</b>, nói một câu thường ngày: “Gợi ý cho tôi ba món nấu từ măng tươi "
                "và thịt gà.”</p>"
            ),
            step(
                "<p><b>Hỏi tiếp như trò chuyện:</b> “Nhà có người già, nấu mềm thì làm món nào?”. Nó nhớ "
                "câu trước trong cuộc trò chuyện ấy.</p>"
            ),
            step(
                "<p>Hỏi <b>một điều mình biết rõ</b>, ví dụ phiên chợ xã mình họp ngày nào. Nó đáp đúng hay "
                "sai? Thử thế để nhớ rằng nó cũng đoán bừa.</p>"
            ),
        ),
        tip(
            "Không thạo chữ vẫn dùng được",
            "<p>Bấm <b>micro</b> mà nói, bấm hình <b>loa</b> mà nghe. Nói chậm, câu ngắn. Máy nghe nhầm thì "
            "nói lại cách khác, chẳng phải lỗi của mình.</p>",
        ),
        scam_warning(
            "“AI làm giàu” và ứng dụng giả",
            "<p>Thấy AI đang được chuộng, kẻ gian mời cài ứng dụng qua đường dẫn, mời góp tiền cho “AI tự "
            "sinh lời”, bán khóa học hứa kiếm tiền nhanh. Trợ lý AI để hỏi đáp <b>không cần mã OTP, không "
            "cần mật khẩu ngân hàng</b>. Bị đòi những thứ ấy là thoát ra ngay.</p>",
        ),
        checklist(
            "Làm thử hôm nay",
            "Giữ hình micro trên bàn phím, nói một câu cho máy viết ra chữ",
            "Đọc lại xem máy nghe nhầm chữ nào",
            "Hỏi AI một điều mình biết rõ, xem nó đáp đúng hay sai",
            "Kể lại cho một người trong nhà: AI đoán chữ như thế nào",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Dùng AI có mất tiền không?",
                "<p>Nhiều trợ lý AI cho dùng miễn phí trong một mức nào đó. Máy mời trả tiền mà mình chưa "
                "cần thì chọn <b>Để sau</b>. Dùng 4G thì vẫn tốn dữ liệu như khi xem mạng.</p>",
            ),
            (
                "Có tuổi rồi, học AI có muộn không?",
                "<p>Không. Người có tuổi lại hay hỏi trúng việc, và biết chuyện đời nên nhận ra ngay chỗ AI "
                "nói sai.</p>",
            ),
            (
                "Cháu nhờ AI làm hộ bài tập, có nên không?",
                "<p>Nhờ làm hộ thì cháu không học được. Nhờ giảng thì được: “Giải thích cho em từng bước, "
                "rồi cho em một bài tương tự để tự làm.”</p>",
            ),
            (
                "AI có nói được tiếng Mường, tiếng Thái không?",
                "<p>AI học ít tiếng dân tộc nên hay sai, có khi bịa chữ. Tiếng của mình thì người già trong "
                "bản mới là thầy.</p>",
            ),
        ),
    ),
)
