"""Lesson 2: three questions before sharing, and asking leave before posting a picture."""

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

SHARING = LessonText(
    slug="nghi-da-roi-hay-chia-se",
    title="Nghĩ đã, rồi hãy chia sẻ",
    summary="Ba câu hỏi trước khi chuyển một tin, hỏi một câu trước khi đăng ảnh người khác, và cách gỡ "
    "tin đã chia sai.",
    minutes=13,
    body=(
        text(
            "<p>Trưa ấy cả xóm nhận được tin: “Đập sắp vỡ, chạy ngay!”. Người bỏ nồi cơm, người cõng mẹ "
            "lên đồi. Chiều hỏi ra mới biết đập vẫn nguyên, tin là bịa. Người chuyển tin chẳng ai có ý "
            "xấu: ai cũng nghĩ mình đang báo giúp bà con.</p>"
            "<p>Bấm <b>Chia sẻ</b> giống thổi vào đống than: thổi thì bùng, không thổi thì tàn. Thổi hay không là "
            "ở mình.</p>"
        ),
        picture(
            "kindness-three-questions",
            "Ba hình tròn: dấu hỏi trên bong bóng lời nói, kính lúp soi tờ báo, bàn tay che một người. "
            "Bên dưới ghi: Ai nói, Có thật, Hại ai",
            "Ba câu hỏi trước khi bấm “Chia sẻ”",
        ),
        steps(
            "Ba câu hỏi trước khi chia sẻ",
            step(
                "<p><b>Ai nói đầu tiên?</b> Tin thật có tên nơi đưa tin: xã, trạm y tế, báo, đài. “Nghe "
                "bảo”, “bạn tôi làm trong ngành”, “chuyển gấp kẻo bị xóa” là chưa có ai nói cả.</p>"
            ),
            step(
                "<p><b>Có thật không?</b> Mở báo, đài, trang của tỉnh, của xã xem có nơi nào khác nói "
                "không. Xem cả ngày tháng: ảnh lũ mấy năm trước hay bị đem ra dùng lại.</p>"
            ),
            step(
                "<p><b>Có hại ai không?</b> Tin đúng mà làm một người khổ, một nhà xấu mặt thì cũng đừng "
                "chia.</p>"
            ),
        ),
        scam_warning(
            "Tin giả hay mở đầu thế này",
            "<ul>"
            "<li>“Khẩn! Chuyển ngay cho mọi người!”</li>"
            "<li>“Thuốc này chữa khỏi mọi bệnh, bệnh viện giấu không cho biết.”</li>"
            "<li>“Bấm vào đây nhận quà, nhận tiền hỗ trợ.”</li>"
            "</ul>"
            "<p>Gặp câu mở đầu như vậy thì dừng lại. Bịa tin gây hoang mang, bịa chuyện bôi xấu người "
            "khác là trái luật. Người bịa có thể bị phạt, <b>người chuyển đi cũng vậy</b>.</p>",
        ),
        text(
            "<h2>Ảnh của người khác: hỏi một câu đã</h2>"
            "<p>Máy của mình, nhưng khuôn mặt trong ảnh là của người ta. Trước khi đăng, hỏi: “Cho tôi "
            "đăng tấm này nhé?”. Người ta lắc đầu thì thôi, đừng nài.</p>"
            "<ul>"
            "<li><b>Trẻ nhỏ:</b> hỏi bố mẹ cháu. Cháu từ bảy tuổi trở lên thì hỏi cả cháu nữa.</li>"
            "<li><b>Người ốm, người gặp nạn, đám tang, đám cãi nhau:</b> cất máy đi, giúp một tay "
            "trước.</li>"
            "<li><b>Ảnh lúc tắm, lúc thay quần áo</b> của bất kỳ ai, kể cả trẻ nhỏ: không chụp, không giữ, "
            "không gửi.</li>"
            "<li><b>Ảnh lộ giấy tờ, tên trường của cháu, ngày nhà đi vắng:</b> che đi hoặc chọn tấm "
            "khác.</li>"
            "</ul>"
        ),
        picture(
            "kindness-ask-photo",
            "Ở hội xóm, một chị giơ điện thoại hỏi “Cho chị đăng ảnh cháu nhé?”, người mẹ đứng cạnh con "
            "gái nhỏ mỉm cười nghe",
            "Hỏi trước khi đăng, không phải đăng rồi mới hỏi",
        ),
        steps(
            "Lỡ chia tin sai rồi",
            step("<p><b>Thu hồi</b> hoặc xóa tin ấy ở chỗ mình đã gửi.</p>"),
            step(
                "<p><b>Nói lại ngay trong nhóm:</b> “Tin lúc trưa tôi gửi là sai. Bà con đừng chuyển nữa, "
                "tôi xin lỗi.”</p>"
            ),
            step("<p><b>Nhắn những người</b> đã nhận tin từ mình ở nhóm khác.</p>"),
        ),
        tip(
            "Thấy người nhà gửi tin giả",
            "<p>Đừng chê trước cả nhóm. Nhắn riêng: “Bà ơi, tin này cháu tra rồi, không phải thật. Bà gỡ "
            "xuống giúp cháu nhé.” Tin sai được gỡ mà không ai mất lòng.</p>",
        ),
        checklist(
            "Làm thử hôm nay",
            "Chọn một tin lạ trong nhóm, thử trả lời ba câu hỏi",
            "Xem lại ảnh mình đã đăng, gỡ tấm lộ giấy tờ",
            "Gỡ ảnh trẻ nhỏ nhà khác mà mình chưa hỏi, hoặc hỏi lại bố mẹ cháu",
            "Cả nhà cùng bàn: ảnh con cháu thì cho ai xem",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Tin mưa lũ gấp, chờ hỏi cho rõ thì chậm mất?",
                "<p>Việc liên quan tính mạng thì cứ đề phòng: thấy nước lên là lên chỗ cao, rồi gọi trưởng "
                "xóm hoặc xã hỏi cho chắc. Còn chuyển tin thì chỉ chuyển tin của xã, của đài, của người "
                "có trách nhiệm.</p>",
            ),
            (
                "Ảnh cháu tắm ngày bé, gửi vào nhóm họ cho vui có được không?",
                "<p>Đừng gửi. Có người lưu, có người chuyển đi, rồi không biết ảnh đến tay ai. Lớn lên cháu "
                "nhìn thấy cũng tủi. Gửi tấm cháu mặc quần áo đẹp, cười tươi là đủ vui.</p>",
            ),
            (
                "Người ta đăng ảnh mình mà không hỏi?",
                "<p>Nhắn lịch sự nhờ gỡ xuống. Không gỡ thì bấm <b>Báo xấu</b> hoặc <b>Báo cáo</b> ở bài "
                "ấy. Ảnh làm hại mình thì chụp lại làm bằng chứng, ra Công an xã hỏi.</p>",
            ),
        ),
        official_link(
            "Báo trang mạng lừa đảo",
            "https://canhbao.khonggianmang.vn",
            "Gặp tin kèm đường dẫn nhận quà, nhận tiền thì báo ở đây.",
        ),
    ),
)
