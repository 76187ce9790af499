"""Lesson 3: what is never told to an assistant, and voices and faces that AI imitates."""

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

GUARDING = LessonText(
    slug="dieu-khong-ke-voi-ai",
    title="Điều không kể với AI, giọng giả và mặt giả",
    summary="Năm thứ giữ kín khi hỏi AI, cách hỏi mà không lộ, và việc phải làm khi nghe giọng người thân "
    "xin tiền.",
    minutes=12,
    body=(
        text(
            "<p>Nói với AI giống nói ở giữa chợ. Lời mình nói đi qua mạng, đến máy của nơi làm ra nó, có khi "
            "được giữ lại. Chuyện gì không dám nói to giữa chợ thì đừng kể với AI.</p>"
            "<h2>Năm thứ không đưa cho AI</h2>"
            "<ul>"
            "<li><b>Giấy tờ:</b> số căn cước, ảnh căn cước, sổ đỏ, giấy khai sinh.</li>"
            "<li><b>Tiền:</b> mật khẩu, mã OTP, số thẻ, ảnh màn hình ngân hàng.</li>"
            "<li><b>Bệnh tật:</b> bệnh án, đơn thuốc, phim chụp có tên người bệnh.</li>"
            "<li><b>Chuyện người khác:</b> ảnh, chuyện riêng của hàng xóm, nhất là trẻ nhỏ.</li>"
            "<li><b>Danh sách chung:</b> số điện thoại bà con, danh sách hộ nghèo, sổ của hội.</li>"
            "</ul>"
        ),
        picture(
            "innovation-secrets",
            "Chiếc hòm gỗ có khóa đựng thẻ căn cước, thẻ ngân hàng, đơn thuốc. Bên kia là chú máy AI, ở "
            "giữa có bàn tay chặn lại",
            "Những thứ này để trong hòm, không đưa cho máy",
        ),
        steps(
            "Cần hỏi mà không để lộ",
            step(
                "<p><b>Bỏ tên.</b> Thay “ông Bùi Văn Bền ở xóm tôi” bằng “một người đàn ông 60 tuổi”.</p>"
            ),
            step(
                "<p><b>Hỏi chung.</b> Hỏi “Người huyết áp cao nên ăn uống thế nào?”, không chụp bệnh án gửi "
                "lên. Rồi đem câu trả lời hỏi lại trạm y tế.</p>"
            ),
            step(
                "<p><b>Che số.</b> Nhờ AI giải thích một tờ giấy thì gõ lại chỗ chưa hiểu, không chụp cả "
                "tờ.</p>"
            ),
            step(
                "<p><b>Hỏi xong thì xóa</b> cuộc trò chuyện. Nhưng có nơi vẫn giữ một thời gian, nên chắc "
                "nhất là đừng kể ngay từ đầu.</p>"
            ),
        ),
        text(
            "<h2>Giọng giả, mặt giả</h2>"
            "<p>Có một đoạn tiếng ngắn lấy trên mạng, máy nhại được giọng. Có vài tấm ảnh, máy ghép được mặt "
            "vào video. Người ta gọi đó là <b>deepfake</b> (đọc là “đíp phếch”): tiếng và hình giả do AI "
            "làm ra.</p>"
            "<p>Kẻ gian dùng nó để giả làm con cháu, giả làm cán bộ, giả làm bác sĩ nổi tiếng bán thuốc.</p>"
        ),
        picture(
            "innovation-fake-voice",
            "Bà cầm điện thoại nghe giọng cháu xin tiền gấp. Trên màn hình, nửa khuôn mặt là cháu, nửa kia "
            "là máy. Bà hỏi: Con chó nhà mình tên gì?",
            "Hỏi một câu chỉ người nhà biết",
        ),
        scam_warning(
            "“Bà ơi, cháu bị tai nạn, bà chuyển tiền gấp!”",
            "<p>Đúng giọng cháu, đúng mặt cháu, vẫn chưa chắc là cháu. Làm ba việc:</p>"
            "<ol>"
            "<li><b>Tắt máy.</b> Cháu thật sẽ không trách.</li>"
            "<li><b>Tự bấm số cháu vẫn dùng</b>, hoặc gọi bố mẹ, cô giáo, bạn của cháu.</li>"
            "<li><b>Hỏi câu mật hiệu</b> của nhà. Không đáp được thì không chuyển một đồng.</li>"
            "</ol>",
        ),
        tip(
            "Đừng lấy mặt người khác ra ghép cho vui",
            "<p>Ghép mặt, nhại giọng người khác mà họ không bằng lòng là xúc phạm họ, có khi phạm luật. Ảnh, "
            "tiếng nói do AI làm mà đem cho người khác xem thì ghi rõ: <b>do AI tạo</b>.</p>",
        ),
        checklist(
            "Làm cùng người nhà",
            "Cả nhà đặt một câu mật hiệu, không viết ra, không nhắn qua mạng",
            "Xóa khỏi trợ lý AI cuộc trò chuyện có tên người, số giấy tờ",
            "Xem lại video có giọng, có mặt cháu nhỏ đã đăng, chuyển sang chỉ người thân xem",
            "Kể cho một người già nghe: giọng giả, mặt giả làm được dễ",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Lỡ gửi ảnh căn cước cho AI rồi thì sao?",
                "<p>Xóa ảnh và xóa cuộc trò chuyện ấy. Từ nay ai gọi đến đọc đúng số căn cước của mình cũng "
                "đừng vội tin. Thấy có khoản vay lạ, tài khoản lạ mang tên mình thì ra ngân hàng và Công an "
                "xã.</p>",
            ),
            (
                "Nhìn thế nào để biết video giả?",
                "<p>Môi lệch tiếng, mắt ít chớp, quay ngang thì mặt méo, hình nhòe ở cổ và tóc. Nhưng máy "
                "làm ngày càng khéo: <b>không thấy lỗi không có nghĩa là thật</b>. Gọi lại mới chắc.</p>",
            ),
            (
                "Bác sĩ nổi tiếng trong video khuyên mua thuốc, tin được không?",
                "<p>Chưa tin được, có thể là mặt ghép. Hỏi trạm y tế trước khi mua, đừng đặt qua số điện thoại "
                "trong video.</p>",
            ),
            (
                "Trợ lý AI xin quyền đọc danh bạ, tin nhắn?",
                "<p>Chọn <b>Không cho phép</b>. Hỏi đáp chỉ cần micro lúc mình nói. Máy ảnh cũng chỉ bật khi "
                "mình cần.</p>",
            ),
        ),
    ),
)
