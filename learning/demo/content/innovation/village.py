"""Lesson 4: small innovations in the village: selling, keeping records, sharing an idea."""

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

VILLAGE = LessonText(
    slug="doi-moi-tu-viec-nho",
    title="Đổi mới từ việc nhỏ trong xóm",
    summary="Thấy chỗ khó, nghĩ cách đỡ khó, làm thử, rồi chỉ cho nhau: bán hàng, ghi sổ, đưa ý tưởng lên "
    "xã.",
    minutes=13,
    body=(
        text(
            "<p>Ngày xưa ruộng cao, nước thấp, gánh mãi không đủ. Có người nghĩ ra cái <b>cọn nước</b>: tre "
            "làm vành, ống nứa làm gàu, nước suối tự đẩy nước lên ruộng. Đó là <b>đổi mới sáng tạo</b>: thấy "
            "một việc khó, nghĩ cách cho đỡ khó, làm thử, được thì chỉ cho nhau.</p>"
            "<p>Không cần máy móc đắt tiền. Cần chịu nhìn, chịu hỏi, chịu thử.</p>"
        ),
        picture(
            "innovation-wheel",
            "Chiếc cọn nước bằng tre quay bên suối, các ống nứa đổ nước vào máng dẫn lên ruộng bậc thang",
            "Cọn nước: sáng kiến của các cụ",
        ),
        text(
            "<h2>Bốn bước của một cách làm mới</h2>"
            "<ol>"
            "<li><b>Thấy chỗ khó:</b> việc nào tốn công, hay hỏng, hay quên?</li>"
            "<li><b>Nghĩ vài cách:</b> hỏi người trong nhà, hỏi xóm khác, hỏi cả AI cho có thêm ý.</li>"
            "<li><b>Làm thử nhỏ:</b> một luống, một tuần, vài người.</li>"
            "<li><b>Xem lại:</b> được gì, mất gì, sửa chỗ nào. Được thì chỉ cho nhau.</li>"
            "</ol>"
        ),
        steps(
            "Việc thứ nhất: bán hàng qua điện thoại",
            step(
                "<p><b>Chụp ảnh cạnh cửa sổ</b>, ban ngày, nền sạch, đặt cạnh cái bát hay bàn tay cho người "
                "xem biết to nhỏ.</p>",
                "innovation-sell",
                "Chị chủ nhà đặt rổ cam và chai mật ong cạnh cửa sổ sáng, giơ điện thoại chụp ảnh",
            ),
            step(
                "<p><b>Viết đủ bốn ý:</b> hàng gì, giá bao nhiêu, ở đâu, gọi số nào. AI viết nháp hộ được, "
                "nhưng mình phải đọc lại từng chữ.</p>"
            ),
            step(
                "<p><b>Nói thật.</b> Cân đủ, ảnh đúng hàng, không nói là chữa được bệnh. Khách tin thì quay "
                "lại, rồi mách người khác.</p>"
            ),
            step(
                "<p><b>Tiền về tài khoản mới giao hàng.</b> Không bấm đường dẫn “nhận tiền cọc” người lạ "
                "gửi.</p>"
            ),
        ),
        steps(
            "Việc thứ hai: ghi sổ thu chi",
            step(
                "<p>Kẻ bốn cột: <b>ngày, việc, thu, chi</b>. Ghi ngay trong ngày, mỗi việc một dòng, kể cả "
                "mớ rau, gói thuốc. Ghi vào vở hay vào điện thoại đều được.</p>",
                "innovation-ledger",
                "Trang vở có bốn cột ngày, việc, thu, chi, tính bằng nghìn đồng; cạnh đó là điện thoại chụp lại trang vở",
            ),
            step("<p>Cuối tuần <b>chụp lại trang vở</b>, phòng khi vở ướt, vở mất.</p>"),
            step(
                "<p>Cuối tháng <b>cộng lại</b> bằng máy tính trong điện thoại. Con nào nuôi lãi, thứ nào "
                "trồng lỗ, nhìn là thấy.</p>"
            ),
        ),
        steps(
            "Việc thứ ba: đưa ý tưởng lên xã",
            step(
                "<p><b>Viết nửa trang giấy</b>, trả lời bốn câu: Việc gì đang khó? Khó cho những ai? Nên làm "
                "thế nào? Cần gì, hết chừng bao nhiêu? Không quen viết thì nói cho máy viết ra.</p>"
            ),
            step(
                "<p><b>Nói với trưởng xóm</b> hoặc nêu ở buổi họp xóm. Nhiều người góp thì ý tưởng chắc "
                "hơn.</p>",
                "innovation-idea",
                "Bác trai trải tờ giấy vẽ máng nước trước cán bộ xã, phía trên có bóng đèn sáng",
            ),
            step(
                "<p><b>Gửi Ủy ban nhân dân xã</b>, hoặc nhờ Đoàn thanh niên, Hội Phụ nữ, Hội Nông dân gửi "
                "giúp. Ghi lại ngày gửi và tên người nhận để sau còn hỏi.</p>"
            ),
        ),
        tip(
            "Hỏng cũng là học",
            "<p>Làm thử mà hỏng thì ghi lại: hỏng ở đâu, vì sao. Lần sau đỡ, người khác cũng đỡ. Chỉ có giấu "
            "đi mới là phí.</p>",
        ),
        scam_warning(
            "Lời mời “dự án” phải đóng tiền trước",
            "<p>Có kẻ đến xóm hoặc gọi điện, mời tham gia “dự án”, hứa cho vốn, bao mua hết hàng, nhưng đòi "
            "<b>đóng phí trước</b>, mua giống giá cao hoặc giữ căn cước. Đừng ký, đừng nộp. Hỏi xã trước: xã "
            "có biết việc này không?</p>",
        ),
        checklist(
            "Chọn việc làm trong tuần này",
            "Tìm một việc đang khó trong nhà hoặc trong xóm, nói ra thành một câu",
            "Hỏi ba người xem họ có cách gì",
            "Chụp một tấm ảnh món hàng cạnh cửa sổ, hoặc ghi sổ thu chi ba ngày liền",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Ý tưởng nhỏ quá, nói ra sợ bị cười?",
                "<p>Cái móc treo cho bà khỏi phải cúi cũng là đổi mới. Nhỏ mà dùng được còn hơn to mà để đấy. "
                "Kể cho một người mình tin trước đã.</p>",
            ),
            (
                "Nói ra rồi người khác lấy mất thì sao?",
                "<p>Cách làm hay trong xóm thì chia cho nhau là quý. Còn nếu nghĩ ra một cái máy thật mới, "
                "muốn giữ quyền, thì hỏi Sở Khoa học và Công nghệ về việc đăng ký <b>trước khi</b> kể rộng "
                "hoặc đăng lên mạng.</p>",
            ),
            (
                "Gửi xã lâu không thấy trả lời?",
                "<p>Đến hỏi, mang theo ngày gửi và tên người nhận. Cũng có thể gửi qua mục <b>Phản ánh, kiến "
                "nghị</b> trên Cổng Dịch vụ công.</p>",
            ),
        ),
        official_link(
            "Cổng Dịch vụ công quốc gia",
            "https://dichvucong.gov.vn",
            "Có mục Phản ánh, kiến nghị để gửi ý kiến đến cơ quan nhà nước.",
        ),
    ),
)
