"""What is kept about people and why: the privacy notice, in Vietnamese and in English."""

from learning.demo.writing import PageText, text

PRIVACY = PageText(
    slug="quyen-rieng-tu",
    title="Quyền riêng tư",
    lead="Trang này giữ những gì về bà con, để làm gì, trong bao lâu, và bà con có quyền gì.",
    body=(
        text(
            "<h2>Giữ những gì?</h2>"
            "<ul><li><b>Họ tên, năm sinh, xã hoặc phường, số điện thoại hoặc e-mail</b>: do bà con "
            "tự ghi.</li>"
            "<li><b>Kết quả học tập</b>: bài đã học, việc đã đánh dấu, bài đã làm, giấy chứng nhận "
            "đã cấp.</li>"
            "<li><b>Đơn vị công tác, giới tính</b>: chỉ khi cơ quan, địa phương ghi danh thay cho "
            "người học.</li>"
            "<li><b>Câu hỏi và lời báo lỗi</b> gửi cho người soạn bài.</li></ul>"
            "<p>Không hỏi số định danh cá nhân, không hỏi ảnh giấy tờ, không hỏi dân tộc, không xem "
            "danh bạ và vị trí của máy.</p>"
            "<h2>Để làm gì?</h2>"
            "<ul><li>Học tiếp được trên máy nào cũng được.</li>"
            "<li>Cấp giấy chứng nhận đúng tên.</li>"
            "<li>Đếm số người học của từng xã, phường. Số công bố là số gộp, không có tên ai.</li>"
            "<li>Nhắc học, <b>chỉ khi</b> bà con đã đồng ý nhận tin nhắc.</li></ul>"
            "<p>Không bán, không dùng để quảng cáo, không đưa cho ai ngoài những người nêu dưới "
            "đây.</p>"
            "<h2>Ai xem được?</h2>"
            "<ul><li>Chính mình, khi đã đăng nhập.</li>"
            "<li>Người phụ trách xã, phường hoặc cơ quan của mình: xem ai đã học đến đâu để giúp "
            "đỡ và báo cáo.</li>"
            "<li>Người soạn bài: xem câu hỏi gửi về bài của mình.</li>"
            "<li>Người được cho xem giấy chứng nhận: kiểm tra mã thì thấy họ tên, khóa học, ngày "
            "cấp đúng như trên giấy.</li>"
            "<li>Người vận hành máy chủ, khi phải sửa lỗi.</li></ul>"
        ),
        text(
            "<h2>Giữ bao lâu?</h2>"
            "<ul><li><b>Tài khoản và kết quả học</b>: đến khi bà con yêu cầu xóa.</li>"
            "<li><b>Học khi chưa đăng nhập</b>: máy chủ chỉ giữ bài đã học, không biết là ai. Dấu "
            "nhận ra nằm trong trình duyệt; xóa dữ liệu trình duyệt là không nối lại được nữa.</li>"
            "<li><b>Mã dùng một lần</b>: chỉ dùng được trong ít phút, và chỉ giữ ở dạng đã băm, "
            "không đọc lại được.</li>"
            "<li><b>Giấy chứng nhận</b>: sổ cấp giấy giữ lâu dài để kiểm tra được. Khi xóa dữ liệu, "
            "tên trong sổ bị xóa; số giấy, mã và ngày cấp thì còn.</li>"
            "<li><b>Số liệu đã công bố</b>: còn nguyên, vì không có tên ai trong đó.</li></ul>"
            "<h2>Bà con có quyền gì?</h2>"
            "<ul><li><b>Biết và xem</b> những gì đang được giữ về mình.</li>"
            "<li><b>Sửa</b> chỗ sai: họ tên, năm sinh, xã hoặc phường, số liên lạc.</li>"
            "<li><b>Lấy về</b> bản ghi việc học của mình.</li>"
            "<li><b>Rút lại đồng ý</b>, lúc nào cũng được, ở trang “Tài khoản của tôi”. Những gì đã "
            "làm trước lúc rút vẫn hợp lệ.</li>"
            "<li><b>Yêu cầu xóa</b>, hạn chế hoặc phản đối việc dùng dữ liệu của mình.</li>"
            "<li><b>Khiếu nại</b> khi thấy quyền của mình bị xâm phạm.</li></ul>"
            "<p>Quyền này được Luật Bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15) bảo đảm.</p>"
            "<h2>Người dưới 16 tuổi</h2>"
            "<p>Cần cha mẹ hoặc người giám hộ đồng ý trước khi tạo tài khoản. Cha mẹ, người giám hộ "
            "được xem, sửa và yêu cầu xóa thay con.</p>"
        ),
        text(
            "<h2>Trang này nhớ gì trong trình duyệt?</h2>"
            "<p>Chỉ những gì cần để trang chạy: dấu đăng nhập, chống giả mạo biểu mẫu, ngôn ngữ đã "
            "chọn. Không có mã theo dõi, không có quảng cáo, không gọi tới trang của hãng "
            "khác.</p>"
            "<h2>Hỏi ai?</h2>"
            "<p>Viết tới địa chỉ ở cuối trang. Ghi rõ muốn xem, sửa hay xóa, và số điện thoại hoặc "
            "e-mail đã dùng. Người phụ trách sẽ hỏi lại vài điều để chắc đúng là chủ tài khoản, "
            "<b>không bao giờ hỏi mã dùng một lần</b>.</p>"
        ),
    ),
)

PRIVACY_ENGLISH = PageText(
    slug="quyen-rieng-tu",
    title="Privacy",
    lead="What this platform keeps about people, what for, how long, and which rights they have.",
    body=(
        text(
            "<h2>What is kept?</h2>"
            "<ul><li><b>Name, year of birth, commune or ward, phone number or e-mail address</b>, "
            "as people give them.</li>"
            "<li><b>What was learnt</b>: lessons, things ticked off, tests taken, certificates "
            "issued.</li>"
            "<li><b>Agency and gender</b>, only where an agency or commune signed the person "
            "up.</li>"
            "<li><b>Questions and corrections</b> sent to a lesson’s authors.</li></ul>"
            "<p>Not asked for: identity numbers, pictures of papers, ethnic group. The phone’s "
            "contacts and location are not read.</p>"
            "<h2>What for?</h2>"
            "<ul><li>To go on learning on any device.</li>"
            "<li>To issue certificates in the right name.</li>"
            "<li>To count how many people learn in each commune. What is published are sums, "
            "without names.</li>"
            "<li>To send reminders, <b>only</b> to those who agreed to them.</li></ul>"
            "<p>Nothing is sold or used for advertising, or handed to anybody but those named "
            "here.</p>"
            "<h2>Who can see it?</h2>"
            "<ul><li>Oneself, when signed in.</li>"
            "<li>Those responsible for one’s commune or agency: who has learnt what, to help and "
            "to report.</li>"
            "<li>A lesson’s authors: the questions sent about it.</li>"
            "<li>Whoever is shown a certificate: its code leads to the name, course and date "
            "printed on it.</li>"
            "<li>The operators of the server, when something has to be mended.</li></ul>"
        ),
        text(
            "<h2>How long?</h2>"
            "<ul><li><b>Account and learning record</b>: until erasure is asked for.</li>"
            "<li><b>Learning without an account</b>: the server keeps the lessons done without "
            "knowing whose they are; the link lies in the browser and goes with its data.</li>"
            "<li><b>One-time codes</b>: valid for a few minutes, kept only as a hash.</li>"
            "<li><b>Certificates</b>: the register is kept so that they can be checked. Erasure "
            "removes the name from it; number, code and dates stay.</li>"
            "<li><b>Published figures</b> stay: there is no name in them.</li></ul>"
            "<h2>Which rights?</h2>"
            "<ul><li><b>To know and see</b> what is kept about oneself.</li>"
            "<li><b>To correct</b> it.</li>"
            "<li><b>To take away</b> the record of one’s learning.</li>"
            "<li><b>To withdraw consent</b> at any time, under “My account”.</li>"
            "<li><b>To ask for erasure</b>, to restrict or object to the use.</li>"
            "<li><b>To complain</b>.</li></ul>"
            "<p>Viet Nam’s Law on Personal Data Protection (No. 91/2025/QH15) guarantees them.</p>"
            "<h2>Under 16</h2>"
            "<p>A parent or guardian must agree before an account is made, and may see, correct or "
            "have erased what is kept.</p>"
            "<h2>What the browser remembers</h2>"
            "<p>Only what the site needs to work: the sign-in, protection of forms, the language. "
            "No tracking, no advertising, no calls to other companies’ sites.</p>"
            "<h2>Whom to ask?</h2>"
            "<p>Write to the address at the foot of the page, with the phone number or e-mail "
            "address of the account. Nobody will <b>ever ask for a one-time code</b>.</p>"
        ),
    ),
)
