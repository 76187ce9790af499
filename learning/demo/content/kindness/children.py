"""Lesson 4: children and screens: how long, where, with whom, and strangers in games."""

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

CHILDREN = LessonText(
    slug="tre-nho-va-man-hinh",
    title="Trẻ nhỏ và màn hình",
    summary="Xem bao lâu là vừa, ngồi ở đâu, ai ngồi cùng; dạy cháu ba điều khi gặp người lạ trên mạng.",
    minutes=12,
    body=(
        text(
            "<p>Trẻ cầm điện thoại thì ngồi yên, người lớn rảnh tay nấu cơm. Nhà nào cũng có lúc như thế. "
            "Nhưng điện thoại không biết hỏi “Hôm nay ở lớp có vui không?”. Trẻ học nói, học cười là nhờ "
            "nhìn mặt người.</p>"
            "<p>Không phải cấm hẳn. Chỉ cần có <b>giờ giấc</b>, có <b>chỗ ngồi</b>, có <b>người ngồi "
            "cùng</b>.</p>"
        ),
        picture(
            "kindness-play",
            "Bà và cháu trai ngồi chơi ô ăn quan trên sàn nhà, chiếc điện thoại nằm úp trong giỏ mây bên "
            "cạnh",
            "Có người chơi cùng, trẻ tự quên điện thoại",
        ),
        text(
            "<h2>Bao lâu là vừa?</h2>"
            "<p>Tổ chức Y tế Thế giới khuyên:</p>"
            "<ul>"
            "<li><b>Dưới 2 tuổi:</b> không nên ngồi xem màn hình.</li>"
            "<li><b>Từ 2 đến 4 tuổi:</b> mỗi ngày không quá một giờ, ít hơn thì càng tốt.</li>"
            "</ul>"
            "<p>Cháu lớn hơn thì cả nhà cùng định giờ: ngủ đủ, học bài, chạy chơi ngoài sân đã, còn thì giờ "
            "mới đến màn hình. Thỉnh thoảng gọi có hình cho bố mẹ ở xa thì tốt, có người lớn ngồi cùng.</p>"
        ),
        steps(
            "Đặt nếp trong nhà",
            step(
                "<p><b>Cùng cháu đặt giờ.</b> Viết ra giấy: xem lúc nào, bao lâu, lúc nào cất máy. Cháu "
                "được góp lời thì dễ theo.</p>"
            ),
            step(
                "<p><b>Chọn chỗ ngồi.</b> Xem ở gian ngoài, nơi có người lớn. Không mang máy vào buồng "
                "ngủ. Đêm máy sạc ở gian ngoài.</p>"
            ),
            step(
                "<p><b>Báo trước khi hết giờ:</b> “Còn năm phút nữa cháu nhé.” Đang xem mà bị giật máy thì "
                "trẻ nào cũng gào.</p>"
            ),
            step(
                "<p><b>Có việc khác thay vào:</b> nhặt rau, cho gà ăn, nghe bà kể chuyện, chơi ô ăn quan. "
                "Buồn tay buồn chân mới tìm đến máy.</p>"
            ),
            step(
                "<p><b>Người lớn làm gương.</b> Đến bữa thì máy vào giỏ, cả máy của người lớn.</p>",
                "kindness-meal",
                "Cả nhà ngồi quanh mâm cơm cười nói, ba chiếc điện thoại nằm trong giỏ mây ở góc",
            ),
        ),
        text(
            "<h2>Chỉnh máy cho trẻ</h2>"
            "<ul>"
            "<li>Cửa hàng ứng dụng có mục dành cho cha mẹ, thường ghi là <b>Quyền kiểm soát của cha mẹ</b>: "
            "bật lên thì lọc bớt trò không hợp tuổi.</li>"
            "<li>Bật <b>hỏi mật khẩu mỗi lần mua</b>, kẻo cháu bấm nhầm nạp tiền vào trò chơi.</li>"
            "<li>Máy có ứng dụng ngân hàng thì khóa riêng ứng dụng ấy, hoặc đưa cháu máy khác.</li>"
            "</ul>"
            "<p>Tên mục có thể khác đôi chút tùy máy. Chưa quen thì nhờ tổ công nghệ số cộng đồng.</p>"
        ),
        scam_warning(
            "Người lạ làm quen với trẻ",
            "<p>Có kẻ vào trò chơi giả làm bạn cùng tuổi. Chúng khen, cho quà, rồi xin ảnh, rủ gặp, dặn "
            "“Đừng nói với bố mẹ”. Dạy cháu ba điều: <b>không gửi ảnh; không nói nhà ở đâu, học lớp nào; "
            "không đi gặp</b>. Ai dặn giấu người lớn thì kể ngay cho người lớn.</p>",
        ),
        tip(
            "Hỏi mà không tra khảo",
            "<p>Thay cho “Lại xem cái gì đấy?”, thử nói: “Có gì hay, cho bà xem với.” Cháu khoe được chuyện "
            "vui thì lúc gặp chuyện dở cháu cũng kể.</p>",
        ),
        checklist(
            "Làm cùng con cháu",
            "Viết ra giấy giờ xem, giờ cất máy, dán chỗ ai cũng thấy",
            "Ăn một bữa cơm không ai cầm điện thoại",
            "Hỏi cháu hay xem gì, chơi gì, rồi ngồi xem cùng mười phút",
            "Dặn cháu: gặp chuyện sợ thì kể, sẽ không bị mắng",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Không đưa máy thì cháu gào, làm thế nào?",
                "<p>Cứ bình tĩnh, ôm cháu, rủ sang việc khác. Gào mà được máy thì hôm sau sẽ gào to hơn. "
                "Giữ đúng giờ vài hôm, cháu quen dần.</p>",
            ),
            (
                "Bố mẹ cháu đi làm xa, ông bà không rành máy thì trông thế nào?",
                "<p>Không cần rành. Giữ giờ, giữ chỗ ngồi, ngồi cùng cháu đã là phần lớn rồi. Việc chỉnh máy "
                "thì nhờ bố mẹ cháu gọi có hình chỉ cho.</p>",
            ),
            (
                "Cháu bảo học bài trên máy, sao biết là học thật?",
                "<p>Hỏi cô giáo: hôm nay có bài trên máy không, làm chừng bao lâu. Cho cháu ngồi gần. Học "
                "xong thì cất máy, giống như gấp vở.</p>",
            ),
            (
                "Cháu lỡ nạp tiền vào trò chơi?",
                "<p>Đừng đánh cháu. Gọi tổng đài ngân hàng hoặc nhà mạng hỏi có dừng, có hoàn được không. "
                "Rồi bật hỏi mật khẩu mỗi lần mua.</p>",
            ),
        ),
    ),
)
