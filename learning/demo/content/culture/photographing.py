"""Lesson 2 of the culture course: photographs of cloth, gongs and houses, and their notes."""

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
    slug="chup-anh-va-ghi-cho-du",
    title="Chụp thổ cẩm, cồng chiêng, nhà sàn – và ghi cho đủ",
    summary="Chụp cho thẳng, cho thật màu; rồi ghi năm dòng để mai sau còn hiểu tấm ảnh.",
    minutes=13,
    body=(
        text(
            "<p>Vùng mình có chiêng Mường, có thổ cẩm của người Thái ở Mai Châu, vải chàm vẽ sáp ong "
            "của người Mông, áo thêu của người Dao, nhà sàn của người Mường, người Thái, người Tày. "
            "Xuôi về Đất Tổ lại có hát Xoan. Mỗi thứ một vẻ, chụp cũng mỗi cách.</p>"
        ),
        picture(
            "culture-photo-cloth",
            "Bên trái: tấm vải chụp thẳng, sáng, cạnh có cái thước. Bên phải: tấm vải nghiêng, tối, "
            "mất góc.",
            "Cùng một tấm vải, hai cách chụp.",
        ),
        steps(
            "Chụp tấm vải dệt",
            step(
                "<p>Trải vải phẳng trên chiếu hoặc vắt lên sào, <b>gần cửa hoặc ngoài hiên</b>. Tránh "
                "nắng gắt chiếu thẳng, màu sẽ bợt đi.</p>"
            ),
            step(
                "<p>Lau ống kính bằng vải mềm. Giơ máy <b>thẳng trước mặt vải</b>, lấy đủ bốn góc. "
                "Đặt cạnh vải cái thước hoặc bàn tay để người xem biết to nhỏ.</p>"
            ),
            step(
                "<p>Chụp thêm thật gần: từng hoa văn, mép vải, mặt trái. Người biết nghề nhìn mặt "
                "trái là hiểu cách dệt.</p>"
            ),
            step(
                "<p>Người dệt ưng thì chụp cả <b>đôi tay, khung cửi, con thoi</b>.</p>"
                "<p>Không bật đèn nháy, không dùng bộ lọc làm đẹp. Màu phải là màu thật.</p>"
            ),
        ),
        steps(
            "Chụp chiêng, chụp nhà, chụp người",
            step(
                "<p><b>Dàn chiêng:</b> một ảnh cả dàn, xếp theo thứ tự to nhỏ. Rồi chụp từng chiếc: "
                "mặt trước, núm, mặt sau. Muốn giữ cả tiếng thì ghi âm từng chiếc, đọc to: “chiếc thứ "
                "nhất”, “chiếc thứ hai”.</p>"
            ),
            step(
                "<p><b>Nhà sàn:</b> đứng xa lấy cả nhà, rồi đến cầu thang, cột, mái, bếp. Chủ nhà "
                "mời mới vào. Chỗ thờ thì phải hỏi riêng.</p>"
            ),
            step(
                "<p><b>Người:</b> hỏi trước khi giơ máy. Chụp xong cho người ta xem, ai không ưng thì "
                "xóa luôn trước mặt.</p>"
            ),
        ),
        text(
            "<h2>Một tấm ảnh, năm câu trả lời</h2>"
            "<p>Ảnh đẹp mà không có lời thì mươi năm sau chỉ còn là ảnh của người lạ. Ghi ngay trong "
            "ngày, để sang tháng là quên:</p>"
            "<ul><li><b>Ai?</b> Tên người trong ảnh, người làm ra, người kể, người chụp.</li>"
            "<li><b>Ở đâu?</b> Xóm, xã. Tên cũ, tên mới của xã thì ghi cả hai.</li>"
            "<li><b>Khi nào?</b> Ngày chụp. Đồ vật làm từ năm nào, nếu biết.</li>"
            "<li><b>Cái gì?</b> Gọi là gì, làm bằng gì, dùng lúc nào.</li>"
            "<li><b>Ai được xem?</b> Cả nhà, cả xóm hay mọi người.</li></ul>"
        ),
        picture(
            "culture-note-card",
            "Tấm ảnh bà ngồi dệt kẹp với phiếu ghi: ai, ở đâu, khi nào, cái gì, ai được xem.",
            "Ghi vào sổ giấy cũng tốt. Nhớ đánh số ảnh.",
        ),
        tip(
            "Nghĩa của hoa văn: chỉ ghi điều nghe được",
            "<p>Mỗi vùng, mỗi nhà hiểu một khác. Ghi đúng lời người kể, kèm tên người kể. Chưa biết "
            "thì viết “chưa hỏi được”. Đừng đoán, đừng chép trên mạng về.</p>",
        ),
        scam_warning(
            "Đừng chỉ đường đến nhà có đồ quý",
            "<p>Chiêng cổ, váy cổ, bạc cũ mà đăng kèm tên chủ và địa chỉ là chỉ lối cho kẻ trộm. Khi "
            "đăng chỉ nên ghi tên xã. Người lạ nhắn hỏi mua giá cao, xin địa chỉ, xin bấm đường dẫn "
            "để “đặt cọc”: đừng trả lời, kể cho người nhà và trưởng xóm biết.</p>",
        ),
        checklist(
            "Tự tay làm",
            "Lau ống kính, chụp một tấm vải: cả tấm, có thước, rồi chụp gần",
            "Chụp một đồ vật hoặc một góc nhà, có hỏi chủ",
            "Ghi đủ năm câu cho mỗi ảnh: ai, ở đâu, khi nào, cái gì, ai được xem",
            "Đọc lời ghi cho chủ đồ vật nghe, sửa chỗ sai",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Máy cũ, chụp hay bị mờ?",
                "<p>Lau ống kính, ra chỗ sáng, tì khuỷu tay vào cột hoặc bàn. Muốn to thì bước lại "
                "gần, đừng phóng trên màn hình.</p>",
            ),
            (
                "Lời ghi để ở đâu cho khỏi lạc?",
                "<p>Nhiều máy cho viết chú thích ngay dưới ảnh. Dễ hơn thì dùng một cuốn sổ: số thứ "
                "tự ảnh và năm dòng. Chụp luôn trang sổ để cùng chỗ với ảnh.</p>",
            ),
            (
                "Khách đến chơi cứ giơ máy chụp mình thì sao?",
                "<p>Mình có quyền nói “xin đừng chụp”, hoặc hỏi chụp để làm gì. Hình ảnh của ai, người "
                "ấy có quyền quyết định.</p>",
            ),
        ),
    ),
)
