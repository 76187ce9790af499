"""Lesson 4: security at the office: mail, passwords, the desk, copies, incidents."""

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

SECURITY = LessonText(
    slug="an-toan-thong-tin",
    title="An toàn thông tin nơi làm việc",
    summary="Thư giả mạo, mật khẩu, USB lạ, sao lưu, và việc cần làm khi có sự cố.",
    minutes=13,
    body=(
        text(
            "<p>Phần lớn sự cố ở cơ quan bắt đầu từ một cú bấm vội: mở tệp đính kèm lạ, cắm USB nhặt "
            "được, dùng chung mật khẩu. Kỹ thuật chặn được nhiều, nhưng <b>người ngồi trước máy</b> là lớp "
            "bảo vệ cuối.</p>"
        ),
        picture(
            "civil_servants-phishing",
            "Thư giả mạo: địa chỉ người gửi lạ, tiêu đề thúc gấp, tệp đính kèm có đuôi .exe",
            "1. Địa chỉ người gửi – 2. Lời thúc gấp – 3. Đuôi tệp",
        ),
        text(
            "<h2>Đọc thư trong mười giây</h2>"
            "<ul>"
            "<li><b>Địa chỉ gửi</b>, không phải tên hiển thị. Thư công vụ đến từ tên miền của cơ quan, "
            "thường có đuôi <b>.gov.vn</b>.</li>"
            "<li><b>Thúc gấp, dọa khóa</b>, bắt đăng nhập lại: dấu hiệu rõ nhất.</li>"
            "<li><b>Đuôi tệp</b>: .exe, .scr, .bat hoặc tệp nén có mật khẩu kèm trong thư. Tên "
            "“cong_van.pdf.exe” là chương trình, không phải PDF.</li>"
            "<li><b>Nghi ngờ</b>: gọi người gửi theo số cơ quan. Không trả lời thư để hỏi.</li>"
            "</ul>"
            "<h2>Mật khẩu và xác thực hai lớp</h2>"
            "<p>Dùng mật khẩu dài, mỗi hệ thống một mật khẩu, lưu trong phần mềm quản lý mật khẩu được cơ "
            "quan cho phép. Bật xác thực hai lớp ở mọi nơi có. Không cho mượn tài khoản, kể cả với đồng "
            "nghiệp cùng phòng: ai đăng nhập, người đó chịu trách nhiệm.</p>"
        ),
        steps(
            "Ba nếp hằng ngày",
            step(
                "<p><b>Rời bàn là khóa.</b> Bấm Windows + L, cất hồ sơ vào tủ, mang chìa khóa theo. Đi rót "
                "nước cũng vậy.</p>",
                "civil_servants-desk",
                "Màn hình máy tính đã khóa, hồ sơ cất trong tủ, cán bộ cầm chìa khóa rời bàn",
            ),
            step(
                "<p><b>Không cắm USB lạ.</b> USB ghi “Lương” rơi ở sân cơ quan là mồi: cắm vào, mã độc "
                "có thể chạy. Đưa cho người phụ trách công nghệ thông tin, không cắm thử để “xem của "
                "ai”.</p>",
                "civil_servants-usb",
                "USB lạ đặt cạnh máy tính, có dấu cảnh báo không cắm",
            ),
            step(
                "<p><b>Sao lưu 3-2-1.</b> Ba bản, trên hai loại thiết bị, một bản cất ở nơi khác. Ổ sao lưu "
                "chỉ cắm khi sao, xong rút ra.</p>",
                "civil_servants-backup",
                "Ba bản dữ liệu: máy làm việc, ổ sao lưu, và một bản cất nơi khác",
            ),
        ),
        steps(
            "Khi nghi máy nhiễm mã độc",
            step(
                "<p><b>Ngắt mạng</b>: rút dây mạng, tắt wifi. <b>Không tắt máy</b>, không xóa gì, để còn dấu "
                "vết cho người xử lý.</p>",
                "civil_servants-incident",
                "Cán bộ đã rút dây mạng và gọi điện báo; màn hình hiện tệp bị khóa",
            ),
            step(
                "<p><b>Gọi</b> người phụ trách công nghệ thông tin và báo lãnh đạo. Nói rõ: thấy gì, lúc mấy "
                "giờ, vừa mở tệp nào.</p>"
            ),
            step(
                "<p><b>Đổi mật khẩu</b> đã dùng trên máy đó, từ một máy khác. <b>Không cắm</b> ổ sao lưu vào máy "
                "đang nhiễm.</p>"
            ),
            step("<p><b>Ghi lại</b> sự việc. Không trả tiền chuộc, không tự thương lượng.</p>"),
        ),
        tip(
            "Sao lưu chưa thử thì chưa phải sao lưu",
            "<p>Mỗi quý, lấy một tệp từ bản sao lưu ra mở thử. Mở được mới yên tâm.</p>",
        ),
        checklist(
            "Làm trong hôm nay",
            "Bật xác thực hai lớp cho thư công vụ hoặc hệ thống quản lý văn bản",
            "Bỏ giấy ghi mật khẩu dán ở màn hình, ngăn bàn",
            "Bấm Windows + L mỗi lần rời bàn, thử ngay một lần",
            "Lưu số người phụ trách công nghệ thông tin vào điện thoại",
        ),
        accordion(
            "Câu hỏi thường gặp",
            (
                "Có được dùng thư cá nhân để gửi việc cơ quan cho nhanh không?",
                "<p>Không. Thư cá nhân nằm ngoài sự quản lý của cơ quan, không thu hồi, không kiểm tra được. "
                "Dùng thư công vụ và hệ thống quản lý văn bản.</p>",
            ),
            (
                "Lỡ bấm vào đường dẫn lạ nhưng chưa gõ gì?",
                "<p>Đóng lại, báo người phụ trách để kiểm tra. Đã gõ mật khẩu thì đổi ngay ở trang thật và "
                "báo. Báo sớm không bị chê trách; giấu mới gây hại.</p>",
            ),
            (
                "Dùng wifi quán cà phê để làm việc được không?",
                "<p>Tránh. Cần gấp thì phát mạng từ điện thoại của mình, hoặc dùng kết nối riêng (VPN) do cơ "
                "quan cấp.</p>",
            ),
        ),
        official_link(
            "Tra cứu, báo trang mạng lừa đảo",
            "https://canhbao.khonggianmang.vn",
            "Dùng khi nhận được đường dẫn đáng ngờ.",
        ),
    ),
)
