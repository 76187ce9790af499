"""The site's own pages in Vietnamese: home, courses, the movement, help, privacy."""

from learning.demo.content.site.privacy import PRIVACY
from learning.demo.writing import PageText, SiteText, accordion, official_link, step, steps, text

HOME = PageText(
    slug="trang-chu",
    title="Học một chút mỗi ngày, dùng công nghệ cho chắc tay",
    lead=(
        "Các khóa học ngắn, miễn phí, học ngay trên điện thoại. Không cần cài thêm gì. Học xong, "
        "làm bài đạt là có giấy chứng nhận."
    ),
)

COURSES = PageText(
    slug="khoa-hoc",
    title="Khóa học",
    lead=(
        "Chọn khóa cần cho việc của mình. Mỗi bài chừng mười đến mười lăm phút, nghỉ lúc nào cũng "
        "được, lần sau học tiếp từ chỗ đang dở."
    ),
)

ABOUT = PageText(
    slug="gioi-thieu",
    title="Phong trào học tập số",
    lead=(
        "Ai cũng dùng được điện thoại và dịch vụ số cho việc nhà, việc làm của mình: đó là điều "
        "phong trào “học tập số” hướng tới."
    ),
    body=(
        text(
            "<h2>Học để làm được việc</h2>"
            "<p>Giờ đây xin giấy khai sinh, khám bệnh, bán rau, nhận tiền đều có thể qua điện "
            "thoại. Ai chưa quen thì dễ bỏ lỡ, hoặc dễ bị lừa. Nền tảng này giúp học từng việc "
            "nhỏ, làm theo được ngay.</p>"
            "<p>Nghị quyết 57-NQ/TW của Bộ Chính trị nêu việc phát động phong trào “học tập số”, "
            "phổ cập, nâng cao kiến thức khoa học, công nghệ, kiến thức số trong cán bộ, công chức "
            "và nhân dân. Học ở đây là học kỹ năng số, chứ không chỉ là học qua mạng.</p>"
            "<h2>Dành cho ai?</h2>"
            "<ul><li><b>Bà con</b> ở mọi xã, phường: học bằng điện thoại của mình hoặc cùng con "
            "cháu, tổ công nghệ số cộng đồng.</li>"
            "<li><b>Cán bộ, công chức, viên chức</b>: học kỹ năng dùng trong công việc hằng ngày, "
            "có ghi nhận kết quả.</li></ul>"
        ),
        steps(
            "Học như thế nào?",
            step(
                "<p><b>Chọn một khóa học</b> rồi mở bài đầu tiên. Chưa có tài khoản vẫn học "
                "được.</p>"
            ),
            step(
                "<p><b>Đọc, xem hình, làm theo</b> trên máy của mình. Làm xong việc nào thì đánh "
                "dấu việc ấy.</p>"
            ),
            step(
                "<p><b>Luyện tập</b> với vài câu hỏi. Trả lời sai cũng không sao, có lời giải "
                "ngay.</p>"
            ),
            step(
                "<p><b>Làm bài kiểm tra cuối khóa.</b> Đạt thì nhận giấy chứng nhận có mã để ai "
                "cũng kiểm tra được.</p>"
            ),
        ),
        text(
            "<h2>Đếm cho đúng</h2>"
            "<p>Mỗi người học chỉ đếm một lần, dù học nhiều khóa hay học nhiều lượt. Số liệu của "
            "từng xã, phường được công bố kèm cách tính, để ai cũng xem lại được.</p>"
            "<h2>Đây là bản mẫu</h2>"
            "<p>Trang đang mở là bản trình diễn. Tên cơ quan ghi kèm chữ “mẫu”; người học, số liệu "
            "và giấy chứng nhận ở đây đều do máy đặt ra, không phải người thật, việc thật.</p>"
        ),
    ),
)

HELP = PageText(
    slug="tro-giup",
    title="Trợ giúp",
    lead="Những chỗ hay vướng và cách gỡ. Vẫn chưa xong thì nhờ người giúp ở ngay xã, phường.",
    body=(
        steps(
            "Tạo tài khoản và đăng nhập",
            step(
                "<p>Bấm <b>Đăng nhập</b> ở đầu trang. Ai chưa có tài khoản thì chọn "
                "<b>Tạo tài khoản</b>.</p>"
            ),
            step("<p>Gõ số điện thoại hoặc địa chỉ e-mail của mình.</p>"),
            step(
                "<p>Gõ <b>mã dùng một lần</b> vừa được gửi đến. Mã này chỉ để gõ vào trang này, "
                "không đọc cho ai.</p>"
            ),
            step(
                "<p>Lần đầu, ghi họ tên, năm sinh, xã hoặc phường. Họ tên sẽ in trên giấy chứng "
                "nhận, nên ghi đủ dấu.</p>"
            ),
        ),
        accordion(
            "Tài khoản",
            (
                "Chờ mãi không thấy mã thì làm gì?",
                "<p>Xem lại số điện thoại đã gõ. Đi ra chỗ có sóng, chờ một phút rồi bấm “Gửi lại "
                "mã”. Nếu dùng e-mail, xem cả hộp thư rác.</p>",
            ),
            (
                "Chưa có tài khoản thì học được không?",
                "<p>Học được. Trang nhớ bài đã học trên chính máy này. Khi đăng nhập, những bài ấy "
                "được chuyển vào tài khoản. Muốn có giấy chứng nhận thì cần tài khoản, vì giấy phải "
                "ghi tên người học.</p>",
            ),
            (
                "Cả nhà dùng chung một điện thoại thì sao?",
                "<p>Mỗi người một tài khoản. Học xong thì bấm tên mình ở đầu trang, chọn "
                "<b>Đăng xuất</b>, rồi đưa máy cho người kế tiếp.</p>",
            ),
            (
                "Đổi số điện thoại thì có mất bài đã học không?",
                "<p>Không mất. Đăng nhập bằng số cũ khi còn dùng được, rồi đổi số trong trang "
                "“Tài khoản của tôi”.</p>",
            ),
        ),
        accordion(
            "Học và làm bài",
            (
                "Học có tốn tiền mạng nhiều không?",
                "<p>Mỗi bài chỉ nặng bằng một hai tấm ảnh nhỏ; số dung lượng ghi sẵn cạnh bài. Có "
                "Wi-Fi ở nhà văn hóa, ủy ban thì nên dùng.</p>",
            ),
            (
                "Vì sao bấm “Xong” mà bài chưa hoàn thành?",
                "<p>Bài ấy có danh sách việc tự làm. Làm và đánh dấu hết các việc rồi bấm lại. Những gì "
                "đã đánh dấu vẫn được giữ.</p>",
            ),
            (
                "Làm bài kiểm tra chưa đạt thì sao?",
                "<p>Xem lại phần giải thích, đọc lại bài, rồi làm lại. Đề lần sau có câu hỏi khác. "
                "Số lượt được làm ghi ở đầu bài kiểm tra.</p>",
            ),
            (
                "Thấy bài viết sai hoặc có chỗ chưa hiểu?",
                "<p>Cuối mỗi bài có chỗ để hỏi và báo lỗi. Câu hỏi đến thẳng người soạn bài.</p>",
            ),
        ),
        accordion(
            "Giấy chứng nhận",
            (
                "Lấy giấy chứng nhận ở đâu?",
                "<p>Hoàn thành đủ các bài bắt buộc là giấy được cấp tự động. Mở trang “Giấy chứng nhận "
                "của tôi” để xem và tải về. Giấy này ghi nhận việc học, không phải văn bằng.</p>",
            ),
            (
                "Tên trên giấy bị sai thì làm thế nào?",
                "<p>Sửa họ tên trong trang “Tài khoản của tôi”, rồi báo cho người phụ trách theo "
                "địa chỉ ở cuối trang. Giấy đã cấp không tự đổi, để ai kiểm tra cũng thấy đúng "
                "bản đã cấp.</p>",
            ),
            (
                "Làm sao biết một tờ giấy là thật?",
                "<p>Soi mã QR trên giấy, hoặc gõ mã vào trang “Xác minh giấy chứng nhận”. Trang "
                "hiện đúng tên, khóa học, ngày cấp như trên giấy thì giấy là thật.</p>",
            ),
        ),
        text(
            "<h2>Nhờ người giúp</h2>"
            "<p>Hỏi tổ công nghệ số cộng đồng của thôn, xóm, khu phố, đoàn viên thanh niên, hoặc "
            "nơi tiếp nhận hồ sơ của xã, phường. Người giúp đúng cách chỉ cho mình tự bấm, "
            "<b>không hỏi mật khẩu và mã dùng một lần</b>.</p>"
        ),
        official_link(
            "Cổng Dịch vụ công quốc gia",
            "https://dichvucong.gov.vn",
            "Nơi nộp hồ sơ thật. Học tập số chỉ dạy cách làm, không nhận hồ sơ.",
        ),
    ),
)

VIETNAMESE = SiteText(home=HOME, courses=COURSES, pages=(ABOUT, HELP, PRIVACY))
