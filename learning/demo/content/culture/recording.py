"""Lesson 1 of the culture course: recording an elder's story or song with the phone."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    picture,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="ghi-lai-loi-ke-cau-hat",
    title="Ghi lại lời kể, câu hát của người già",
    summary="Xin phép, chọn chỗ yên, đặt máy cho đúng, ghi một đoạn và đặt tên để sau này tìm ra.",
    minutes=12,
    body=(
        text(
            "<p>Bà kể chuyện ngày xưa bên bếp lửa, ông ngân nga câu hát cũ. Nghe thì hay, nhưng "
            "người già mỗi năm một yếu. Không ai ghi lại thì chuyện cũng theo người mà đi.</p>"
            "<p>Chiếc điện thoại trong túi là một máy ghi âm tốt. Ghi được một buổi, con cháu còn "
            "nghe được mãi.</p>"
        ),
        picture(
            "culture-record",
            "Bà ngồi kể chuyện, điện thoại đặt trên khăn gấp cách miệng bà chừng hai gang tay, cháu "
            "ngồi đối diện lắng nghe.",
            "Máy nằm yên trên khăn gấp. Cháu chỉ việc ngồi nghe.",
        ),
        steps(
            "Trước khi bấm máy",
            step(
                "<p><b>Xin phép, nói rõ ba điều:</b> ghi gì, để làm gì, cho ai nghe. Ví dụ: “Cháu "
                "xin ghi chuyện bà dệt vải, để nhà mình nghe với nhau, bà có ưng không?” Bà bảo "
                "thôi thì thôi, để hôm khác.</p>"
            ),
            step(
                "<p><b>Hỏi trước: có chỗ nào không được ghi?</b> Có bài chỉ hát đúng dịp, có chuyện "
                "chỉ kể trong nhà. Các cụ dặn thế nào thì làm thế ấy.</p>"
            ),
            step(
                "<p><b>Chọn chỗ yên.</b> Tắt ti vi, tắt quạt, khép cửa, tránh chỗ gà kêu, xe chạy. "
                "Mời bà ngồi cho đỡ mỏi, để sẵn chén nước.</p>"
            ),
            step(
                "<p><b>Chuẩn bị máy:</b> pin còn nhiều, bộ nhớ còn chỗ. Bật <b>chế độ máy bay</b> "
                "(hình chiếc máy bay) để không ai gọi xen vào giữa chừng.</p>"
            ),
        ),
        steps(
            "Ghi và cất",
            step(
                "<p>Mở ứng dụng <b>Ghi âm</b> có sẵn trong máy. Tên có thể khác đôi chút tùy máy. "
                "Không cần cài thêm ứng dụng lạ.</p>"
            ),
            step(
                "<p>Đặt máy lên <b>khăn gấp</b>, cách miệng người kể chừng <b>hai gang tay</b>. Lỗ "
                "nhỏ ở cạnh dưới máy là chỗ thu tiếng: quay về phía người kể, đừng để vải che.</p>"
            ),
            step(
                "<p><b>Ghi thử nửa phút</b>, nghe lại. Tiếng rõ rồi mới ghi thật. Còn rè, còn xa "
                "thì dịch máy lại gần.</p>"
            ),
            step(
                "<p><b>Câu đầu tiên, cháu đọc to:</b> hôm nay ngày nào, ở đâu, ai kể, kể chuyện gì, "
                "và người kể đã đồng ý cho ghi. Sau này giấy có mất, lời vẫn còn.</p>"
            ),
            step(
                "<p>Kể xong, bấm dừng, bấm lưu rồi <b>đặt tên tệp</b>. “Bản ghi 17” thì sang năm "
                "không ai biết là gì. Viết năm, tháng, ngày, rồi tên người và câu chuyện. Để năm "
                "lên trước, máy tự xếp theo thứ tự thời gian.</p>",
                "culture-screen-recorder",
                "Màn hình ghi âm, bên dưới là tên tệp: 2026-11-20 bà Thìn kể chuyện dệt vải.",
            ),
        ),
        tip(
            "Hỏi sao cho các cụ kể được dài",
            "<p>Hỏi “Ngày ấy làm thế nào hả bà?”, đừng hỏi câu chỉ cần đáp có hay không. Bà ngừng "
            "thì cứ chờ. Đừng ngắt, đừng sửa lời. Bà quen nói tiếng dân tộc mình thì cứ để bà nói "
            "tiếng ấy: đó mới là lời thật. Nghĩa tiếng Việt ghi sau cũng được.</p>",
        ),
        checklist(
            "Ghi thử một chuyện ngắn",
            "Xin phép một người già trong nhà và được đồng ý",
            "Ghi thử nửa phút, nghe lại xem có rõ không",
            "Ghi một chuyện ngắn, câu đầu có ngày, nơi, tên người kể",
            "Đặt tên tệp: năm, tháng, ngày, người kể, chuyện gì",
            "Mở cho người kể nghe lại",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Nên ghi tiếng hay quay hình?",
                "<p>Lời kể, câu hát thì ghi tiếng là đủ, nhẹ máy. Việc có tay chân như dệt, đánh "
                "chiêng, múa thì quay hình. Một phút quay hình có khi nặng hơn cả giờ ghi tiếng, "
                "nên quay từng đoạn ngắn.</p>",
            ),
            (
                "Kể bằng tiếng dân tộc thì máy có ghi được không?",
                "<p>Được. Máy ghi âm thanh, tiếng nào cũng như nhau. Còn việc máy tự chép lời nói "
                "thành chữ thì đừng vội tin: tiếng dân tộc máy hay chép sai. Nhờ người biết tiếng "
                "nghe rồi ghi nghĩa.</p>",
            ),
            (
                "Các cụ thấy máy là ngại, không kể nữa?",
                "<p>Đặt máy nằm đó, nói chuyện thường một lúc cho quen. Đừng <b>ghi lén</b>: mất "
                "lòng tin một lần thì lần sau không ai kể nữa.</p>",
            ),
            (
                "Đã đồng ý rồi, hôm sau các cụ đổi ý?",
                "<p>Thì xóa, hoặc cất riêng không cho ai nghe. Lời của các cụ là của các cụ.</p>",
            ),
        ),
    ),
)
