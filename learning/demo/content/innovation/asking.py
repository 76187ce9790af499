"""Lesson 2: asking an assistant well, by voice or in writing, and checking what it says."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    step,
    steps,
    text,
    tip,
)

ASKING = LessonText(
    slug="hoi-cho-kheo-kiem-tra-cho-ky",
    title="Hỏi cho khéo, kiểm tra cho kỹ",
    summary="Bốn phần của một câu hỏi tốt; việc nào dùng được ngay, việc nào phải hỏi người có nghề.",
    minutes=13,
    body=(
        text(
            "<p>Nhờ người mua hộ mà chỉ nói “mua ít đồ” thì khó được đúng ý. Hỏi AI cũng vậy: hỏi chung "
            "chung thì được câu chung chung.</p>"
            "<h2>Bốn phần của một câu hỏi tốt</h2>"
            "<ol>"
            "<li><b>Việc gì:</b> viết, dịch, rút gọn, gợi ý…</li>"
            "<li><b>Cho ai:</b> người mua ở phố, ông bà trong xóm, cháu lớp ba…</li>"
            "<li><b>Mình có gì:</b> hàng gì, bao nhiêu, ở đâu, giá bao nhiêu.</li>"
            "<li><b>Muốn thế nào:</b> dài hay ngắn, vui hay trang trọng, tránh điều gì.</li>"
            "</ol>"
        ),
        picture(
            "innovation-screen-ask",
            "Màn hình trợ lý AI: câu hỏi về bán mật ong có bốn phần đánh số việc gì, cho ai, mình có gì, "
            "muốn thế nào; dưới cùng là hình micro",
            "Đủ bốn phần thì câu trả lời mới trúng",
        ),
        text(
            "<p><b>Hỏi chưa khéo:</b> “Viết bài bán mật ong.”</p>"
            "<p><b>Hỏi khéo:</b> “Viết giúp mấy câu bán mật ong, đăng cho người mua ở phố. Mật hoa rừng nhà "
            "tự quay, có 20 chai, mỗi chai một lít. Viết dưới 80 chữ, giọng thật thà, không nói là chữa "
            "được bệnh.”</p>"
        ),
        steps(
            "Hỏi bằng giọng nói",
            step("<p><b>Nghĩ sẵn bốn phần</b> trong đầu trước khi bấm.</p>"),
            step(
                "<p>Bấm <b>micro</b>, nói chậm. Nhìn chữ hiện ra: tên người, con số hay bị nghe nhầm, sửa "
                "rồi mới gửi.</p>"
            ),
            step(
                "<p>Chưa vừa ý thì <b>bảo nó sửa</b>: “Ngắn hơn.” “Bỏ chỗ khen quá lời.” “Nói cho người già "
                "dễ hiểu.”</p>"
            ),
            step(
                "<p>Thêm câu này vào cuối: <b>“Thiếu gì thì hỏi lại tôi, đừng tự nghĩ ra.”</b> Nó sẽ bớt "
                "bịa.</p>"
            ),
        ),
        text(
            "<h2>Tin đến đâu thì vừa?</h2>"
            "<ul>"
            "<li><b>Dùng được ngay:</b> lời chúc, tên món hàng, trò chơi cho trẻ, dàn ý bài nói. Có dở thì "
            "cũng không hại ai.</li>"
            "<li><b>Kiểm tra rồi mới dùng:</b> giá cả, ngày giờ, thủ tục, cách trồng, cách nuôi. Hỏi người "
            "làm lâu năm, cán bộ xã, xem trang có đuôi <b>.gov.vn</b>.</li>"
            "<li><b>Không nghe theo AI:</b> bệnh và thuốc, liều thuốc sâu, nấm rừng ăn được hay không, sửa "
            "điện, kiện tụng, vay tiền. Hỏi trạm y tế, cán bộ chuyên môn.</li>"
            "</ul>"
        ),
        picture(
            "innovation-trust",
            "Ba hình tròn: tấm thiệp có dấu tích, kính lúp soi tờ lịch, cây nấm có dấu gạch chéo. Bên dưới "
            "ghi: Dùng ngay, Kiểm tra, Hỏi người",
            "Sai mà hại người thì đừng hỏi máy",
        ),
        steps(
            "Kiểm tra một câu trả lời",
            step(
                "<p><b>Tìm chỗ kiểm tra được:</b> con số, tên người, ngày tháng, tên thuốc, tên văn bản.</p>"
            ),
            step(
                "<p><b>Hỏi nguồn:</b> “Điều này lấy ở đâu?”. Rồi tự mở chỗ ấy ra xem. AI bịa được cả tên "
                "sách, cả tên trang.</p>"
            ),
            step(
                "<p><b>Hỏi người biết việc:</b> bác trưởng xóm, cán bộ khuyến nông, trạm y tế, người đã "
                "làm.</p>"
            ),
            step(
                "<p><b>Làm thử ít thôi.</b> Cách trồng mới thì thử một luống, cách nuôi mới thì thử vài "
                "con.</p>"
            ),
        ),
        tip(
            "Hỏi lại lần nữa",
            "<p>Mở cuộc trò chuyện mới, hỏi lại câu ấy bằng lời khác. Hai lần đáp khác nhau là nó đang đoán. "
            "Giống nhau thì đỡ lo hơn, nhưng vẫn phải kiểm tra.</p>",
        ),
        checklist(
            "Làm thử hôm nay",
            "Viết hoặc nói một câu hỏi đủ bốn phần về việc nhà mình",
            "Bảo AI sửa câu trả lời ít nhất một lần",
            "Tìm trong câu trả lời một chỗ kiểm tra được, rồi kiểm tra thật",
            "Nói với người nhà: thuốc và nấm rừng thì không hỏi máy",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "AI nói chắc chắn thế, lẽ nào sai?",
                "<p>Giọng chắc không phải là biết. AI nói đúng hay nói sai đều một giọng như nhau. Chỉ có "
                "kiểm tra mới biết.</p>",
            ),
            (
                "Hỏi lại “Có đúng không?” thì nó bảo đúng, vậy tin được chưa?",
                "<p>Chưa. Có khi nó gật theo ý mình, có khi nó đổi ý chỉ vì mình tỏ vẻ nghi. Phải đối chiếu "
                "ở chỗ khác.</p>",
            ),
            (
                "Chụp ảnh lá lúa bị bệnh hỏi AI có được không?",
                "<p>Hỏi để biết đường mà tìm thì được. Nhưng mua thuốc gì, phun bao nhiêu thì hỏi cán bộ "
                "khuyến nông và đọc nhãn, vì nhầm thuốc là mất cả vụ.</p>",
            ),
        ),
        official_link(
            "Xem thủ tục cho đúng",
            "https://dichvucong.gov.vn",
            "AI nói về giấy tờ, thủ tục thì đối chiếu ở Cổng Dịch vụ công quốc gia.",
        ),
    ),
)
