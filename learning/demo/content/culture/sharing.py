"""Lesson 3 of the culture course: what may be shared with whom, and keeping two copies."""

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
    slug="chia-se-co-le-cat-giu-cho-chac",
    title="Chia sẻ có lễ, cất giữ cho chắc",
    summary="Cái gì cho mọi người xem, cái gì chỉ trong nhà, cái gì không đăng; và luôn có hai bản.",
    minutes=12,
    body=(
        text(
            "<p>Ghi được rồi, chưa chắc đã nên đăng. Lên mạng thì người xa lạ cũng xem được, gỡ "
            "xuống vẫn có người đã kịp lưu. Trước khi gửi đi đâu, hỏi hai câu: <b>người trong đó có "
            "ưng không</b>, và <b>các cụ có dặn giữ kín không</b>?</p>"
        ),
        picture(
            "culture-sharing",
            "Ba hình tròn: tấm thổ cẩm ai cũng xem được; ngôi nhà sàn có khóa, chỉ trong nhà, trong "
            "xóm; em bé che mặt, không đăng.",
            "Chưa biết xếp vào đâu thì coi như chưa được đăng.",
        ),
        text(
            "<h2>Ba mức</h2>"
            "<ul><li><b>Ai cũng xem được</b>, khi người làm ra đã ưng: nghề dệt, cách dựng nhà sàn, "
            "món ăn, bài chiêng ngày hội.</li>"
            "<li><b>Chỉ trong nhà, trong xóm:</b> chuyện dòng họ, giọng ông bà, ảnh cưới, chuyện vui "
            "buồn của một nhà.</li>"
            "<li><b>Không đăng:</b> nghi lễ khi thầy mo và gia chủ chưa cho, đám tang, gian thờ, mồ "
            "mả, người ốm, mặt trẻ em, chỗ cất đồ quý.</li></ul>"
            "<p><b>Mo Mường</b> là lời thầy mo đọc, hát trong nghi lễ, đã được ghi vào danh mục di sản "
            "văn hóa phi vật thể quốc gia. Là di sản không có nghĩa là ai cũng được quay rồi đăng. "
            "Thầy mo và gia chủ cho đến đâu thì dùng đến đó. Tiếng chiêng cũng vậy: chiêng ngày hội "
            "khác chiêng đám tang, đừng lấy làm nhạc nền cho vui.</p>"
            "<p><b>Ảnh trẻ em</b> phải được cha mẹ đồng ý; em từ bảy tuổi trở lên thì hỏi cả em. Chắc "
            "nhất là chụp từ sau lưng, chụp đôi tay, hoặc che mặt.</p>"
        ),
        steps(
            "Trước khi bấm “Đăng”",
            step(
                "<p><b>Xem lại từ đầu đến cuối.</b> Có lọt mặt trẻ em, số điện thoại, giấy tờ, lối "
                "vào nhà không? Có thì cắt bỏ.</p>"
            ),
            step(
                "<p><b>Đưa người trong hình xem đúng bản sắp đăng.</b> Hôm ghi đồng ý cho nhà nghe, "
                "chưa phải đồng ý cho cả nước nghe.</p>"
            ),
            step(
                "<p><b>Ghi công:</b> tên người kể, người dệt, người đánh chiêng, ở xã nào, ngày nào. "
                "Ai muốn giấu tên thì giấu.</p>"
            ),
            step(
                "<p><b>Chọn người xem:</b> nhóm gia đình, nhóm xóm hay công khai. Có người không "
                "bằng lòng thì gỡ trước, hỏi chuyện sau.</p>"
            ),
        ),
        steps(
            "Hai bản, cất ở hai nơi",
            step(
                "<p>Mỗi tháng một lần, chép tệp sang <b>thẻ nhớ</b> hoặc <b>USB</b>. Chưa biết chép "
                "thì nhờ tổ công nghệ số cộng đồng hoặc con cháu.</p>",
                "culture-two-copies",
                "Một bản trong điện thoại ở nhà mình, một bản trong thẻ nhớ hoặc USB ở nhà người thân.",
            ),
            step("<p><b>Mở thử bản vừa chép.</b> Nghe được, xem được mới tính là có hai bản.</p>"),
            step(
                "<p>Gửi bản thứ hai ở <b>nhà khác</b>. Lũ về, cháy nhà, mất máy thì vẫn còn một "
                "bản.</p>"
            ),
            step(
                "<p>Mỗi năm mở ra xem một lần. Thẻ nhớ, USB để lâu có thể hỏng; thấy đọc chậm thì "
                "chép sang cái mới.</p>"
            ),
        ),
        tip(
            "Nhóm Zalo không phải là kho",
            "<p>Gửi qua ứng dụng nhắn tin, ảnh thường bị thu nhỏ, tệp cũ có lúc không tải lại được. "
            "Cứ gửi cho nhau xem, nhưng <b>bản gốc phải giữ riêng</b>. Kho trên mạng có mật khẩu cũng "
            "dùng được, nhớ để chế độ chỉ mình xem.</p>",
        ),
        scam_warning(
            "Người lạ xin bản gốc, đòi phí “đăng ký di sản”",
            "<p>Có kẻ tự xưng đoàn phim, bảo tàng, nhà nghiên cứu, nhắn xin hết bản ghi; hoặc đòi "
            "đóng tiền để “xét danh hiệu nghệ nhân”. Đừng gửi, đừng đóng. Việc thật thì có giấy giới "
            "thiệu và đi qua xã: cứ hỏi cán bộ văn hóa của xã trước.</p>",
        ),
        checklist(
            "Làm với người trong nhà",
            "Xếp các bản ghi, ảnh đã có vào ba mức",
            "Gỡ hoặc che ảnh có mặt trẻ em mà chưa hỏi cha mẹ",
            "Chép một bản sang thẻ nhớ hoặc USB, mở thử",
            "Gửi bản ấy ở nhà một người thân",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Lỡ đăng rồi, nay các cụ không ưng?",
                "<p>Gỡ ngay, nhắn những người đã chia sẻ gỡ giúp, rồi xin lỗi các cụ. Lần sau đưa xem "
                "trước.</p>",
            ),
            (
                "Muốn gửi bản ghi vào chỗ nào cho còn mãi?",
                "<p>Hỏi cán bộ văn hóa xã, thư viện hoặc bảo tàng của tỉnh. Khi gửi, viết rõ các cụ "
                "cho dùng đến đâu, chỗ nào chỉ để lưu.</p>",
            ),
            (
                "Có ứng dụng làm giọng bà hát bài khác, có nên thử?",
                "<p>Không nên. Giọng và mặt của bà đưa cho ứng dụng lạ có thể bị bắt chước để lừa "
                "chính người nhà. Và bài máy ghép ra không phải lời của bà.</p>",
            ),
        ),
    ),
)
