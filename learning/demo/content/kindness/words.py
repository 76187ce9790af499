"""Lesson 1: words that hurt and words that help, and manners in a group everybody reads."""

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

WORDS = LessonText(
    slug="loi-noi-tren-mang",
    title="Lời nói trên mạng, lời nói trong nhóm",
    summary="Câu nào làm người ta đau, câu nào đỡ lòng nhau; đọc lại trước khi gửi; giữ nếp trong nhóm "
    "chung.",
    minutes=12,
    body=(
        text(
            "<p>Ở chợ, lỡ nói một câu nặng thì thấy ngay người ta đỏ mặt, còn kịp xin lỗi. Nhắn trên "
            "mạng thì không thấy mặt nhau. Câu vừa gửi đi, ở đầu kia có khi một người đang khóc.</p>"
            "<p>Lời nói ngoài chợ, gió thổi là bay. Lời viết trên mạng thì còn đó: có người chụp lại, có "
            "người chuyển đi. Vì thế viết một câu cần nghĩ kỹ hơn nói một câu.</p>"
        ),
        picture(
            "kindness-two-sides",
            "Bên trái, một cậu cười cợt gõ câu “Hát thế mà cũng đăng!”. Bên phải, cô gái đọc câu ấy "
            "trên điện thoại, mặt buồn thiu",
            "Ở đầu kia cũng là một người",
        ),
        text(
            "<h2>Cùng một ý, hai cách nói</h2>"
            "<h3>Khi thấy chưa hay</h3>"
            "<p><b>Câu đau:</b> “Hát thế mà cũng đăng!”</p>"
            "<p><b>Câu đỡ lòng:</b> “Giọng ấm lắm. Đứng gần máy hơn là nghe rõ ngay.”</p>"
            "<h3>Khi phải chờ lâu</h3>"
            "<p><b>Câu đau:</b> “Sao giờ này mới trả lời?”</p>"
            "<p><b>Câu đỡ lòng:</b> “Cô chờ tin mãi. Cháu có sao không?”</p>"
            "<h3>Khi nghĩ khác</h3>"
            "<p><b>Câu đau:</b> “Biết gì mà nói!”</p>"
            "<p><b>Câu đỡ lòng:</b> “Tôi nghĩ hơi khác, để tôi kể.”</p>"
            "<h2>Không đem ra đùa</h2>"
            "<p><b>Hình dáng, cảnh nhà, giọng nói, dân tộc</b> của người khác. Người viết cười một lúc, "
            "người đọc nhớ cả đời.</p>"
        ),
        picture(
            "kindness-reword",
            "Câu chê “Bánh xấu thế ai mua!” bị gạch chéo, bên dưới là câu góp ý “Bánh thơm quá! Gói "
            "chặt tay hơn thì đẹp nữa” có dấu tích xanh",
            "Vẫn nói thật, mà người nghe còn muốn làm tiếp",
        ),
        steps(
            "Trước khi bấm “Gửi”",
            step(
                "<p><b>Đọc lại một lượt</b>, đọc thành tiếng thì càng tốt. Nghe chói tai thì sửa.</p>"
            ),
            step(
                "<p><b>Nghĩ đến người nhận.</b> Câu này có dám nói trước mặt người ấy, trước mặt bố mẹ "
                "người ấy không? Không dám nói thì đừng gửi.</p>"
            ),
            step(
                "<p><b>Đang giận thì để đó.</b> Đặt máy xuống, đi cho gà ăn, rửa mấy cái bát. Nửa giờ sau "
                "đọc lại, thường là muốn viết câu khác.</p>"
            ),
            step(
                "<p><b>Chuyện khó nói thì gọi điện hoặc đến nhà.</b> Chữ không có giọng nên dễ hiểu "
                "lầm.</p>"
            ),
        ),
        text(
            "<h2>Nhóm gia đình, nhóm xóm trên Zalo</h2>"
            "<p>Nhóm chung giống nhà văn hóa xóm: ai cũng vào được, nên ai cũng giữ cho sạch.</p>"
            "<ul>"
            "<li><b>Đúng chuyện:</b> nhóm xóm để báo tin họp, tin mưa lũ, lịch tiêm. Chuyện hai người thì "
            "nhắn riêng.</li>"
            "<li><b>Đúng giờ:</b> khuya và sáng sớm thì thôi, trừ việc gấp. Có người vừa chợp mắt để mai "
            "đi làm sớm.</li>"
            "<li><b>Giữ chuyện nhà người:</b> ai ốm, ai nợ, ai bỏ nhau không phải tin để báo cho cả "
            "nhóm.</li>"
            "<li><b>Đừng bắt ai cũng phải đáp:</b> xem rồi mà chưa trả lời không có nghĩa là khinh "
            "mình.</li>"
            "</ul>"
        ),
        picture(
            "kindness-screen-group",
            "Màn hình nhóm Xóm Bưởi: trưởng xóm báo họp 19 giờ thứ bảy ở nhà văn hóa; hai người đáp gọn; "
            "bên dưới có nút tắt thông báo",
            "Một tin gọn: việc gì, lúc nào, ở đâu",
        ),
        steps(
            "Lỡ lời rồi, gỡ thế nào?",
            step(
                "<p>Giữ ngón tay vào tin vừa gửi, chọn <b>Thu hồi</b>. Làm sớm thì ít người kịp đọc. Tên "
                "nút có thể khác đôi chút tùy máy.</p>"
            ),
            step(
                "<p><b>Xin lỗi thẳng và gọn:</b> “Câu lúc nãy của cháu nặng lời, cháu xin lỗi bác.” Đừng "
                "thêm “nhưng mà”.</p>"
            ),
            step(
                "<p>Lỡ lời trước cả nhóm thì <b>xin lỗi trước cả nhóm</b>, rồi gọi riêng cho người ấy.</p>"
            ),
        ),
        tip(
            "Một câu đỡ lòng không tốn gì",
            "<p>Cháu ở xa gửi ảnh bữa cơm, nhắn lại: “Nhìn ngon quá, ăn nhiều vào cháu nhé”. Nhà hàng xóm "
            "mới bán hàng trên mạng, vào khen một câu thật lòng. Có khi người ta vui cả ngày.</p>",
        ),
        checklist(
            "Làm thử hôm nay",
            "Mở một tin mình gửi gần đây, đọc to lên xem nghe có êm không",
            "Nhắn một câu hỏi thăm hoặc cảm ơn cho người lâu chưa gặp",
            "Giữ ngón tay vào một tin vừa gửi, tìm xem nút Thu hồi ở đâu",
            "Tìm nút tắt thông báo của một nhóm hay nhắn đêm",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Sáng nào cũng gửi ảnh hoa chúc cả nhóm, có phiền ai không?",
                "<p>Người nhận vui thì không phiền. Nhưng nhóm đông, sáng nào cũng vài chục ảnh thì tin "
                "họp, tin mưa lũ trôi mất, máy cũng chóng đầy. Gửi riêng cho người thân thì quý hơn.</p>",
            ),
            (
                "Nhóm kêu suốt ngày, ra khỏi nhóm có mất lòng không?",
                "<p>Không cần ra. Mở nhóm, tìm mục <b>Tắt thông báo</b>: tin vẫn đến, máy không kêu nữa. "
                "Muốn ra hẳn thì nói với người lập nhóm một câu.</p>",
            ),
            (
                "Viết chưa thạo, sợ sai chính tả bị cười?",
                "<p>Cứ giữ hình <b>micro</b> mà nói. Sai một dấu chẳng sao, người tử tế không cười lỗi "
                "chính tả. Thấy ai cười người khác thì bênh người ta một câu.</p>",
            ),
        ),
    ),
)
