"""Lesson 1: an electronic document from drafting to filing."""

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

DOCUMENTS = LessonText(
    slug="van-ban-dien-tu",
    title="Văn bản điện tử: soạn đúng, ký đúng, lưu đúng",
    summary="Đường đi của một văn bản, cách đặt tên tệp, ký số và kiểm tra chữ ký số.",
    minutes=12,
    body=(
        text(
            "<p>Văn bản điện tử được người có thẩm quyền và cơ quan ký số đúng quy định có giá trị "
            "pháp lý như bản gốc văn bản giấy (Nghị định 30/2020/NĐ-CP). Vì vậy, không cần in ra ký tay "
            "rồi quét lại; bản quét ấy khó tìm, khó đọc và dễ thất lạc.</p>"
        ),
        picture(
            "civil_servants-flow",
            "Năm bước nối nhau: soạn, xem lại, ký số, gửi, lưu hồ sơ",
            "Mỗi bước có một người chịu trách nhiệm",
        ),
        text(
            "<h2>Soạn thảo: dùng đúng công cụ ngay từ đầu</h2>"
            "<ul>"
            "<li><b>Phông chữ</b> Times New Roman, bộ mã Unicode, màu đen; khổ A4. Không dùng phông cũ "
            "kiểu .VnTime: máy khác mở ra sẽ hỏng chữ.</li>"
            "<li><b>Lề</b>: trên và dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm.</li>"
            "<li><b>Dùng kiểu định dạng</b> (Styles) cho đề mục, không tô đậm từng dòng. Không gõ "
            "dấu cách hay Enter để căn chỗ.</li>"
            "<li><b>Dùng mẫu chung</b> của cơ quan; không chép đè lên văn bản cũ, dễ sót tên, ngày, "
            "số của vụ việc trước.</li>"
            "</ul>"
            "<p>Cơ quan Đảng có quy định thể thức riêng, không áp dụng mẫu của cơ quan nhà nước.</p>"
        ),
        picture(
            "civil_servants-files",
            "Cây thư mục trên màn hình; một tên tệp rõ ràng được đánh dấu đúng, một tên tệp mơ hồ bị "
            "gạch",
            "Tên tệp nói được: ngày, loại văn bản, việc gì, bản thứ mấy",
        ),
        tip(
            "Một quy tắc đặt tên cho cả phòng",
            "<p>Năm-tháng-ngày, loại văn bản, việc, bản: <b>2026-09-15_BC_chuyen-doi-so_v1</b>. Ngày viết "
            "theo thứ tự năm trước để tệp tự xếp đúng. Không dấu, không khoảng trắng. Bỏ hẳn các tên như "
            "“bản mới nhất sửa lại (2)”.</p>",
        ),
        steps(
            "Ký số và phát hành",
            step(
                "<p>Người được giao kiểm tra nội dung, thể thức xem lại lần cuối <b>trước</b> khi trình. "
                "Ký rồi mà sửa, dù một dấu phẩy, chữ ký sẽ báo không còn hợp lệ.</p>"
            ),
            step(
                "<p>Người có thẩm quyền ký bằng <b>thiết bị của chính mình</b>. Hình chữ ký màu xanh. "
                "Văn thư ký số của cơ quan: hình dấu màu đỏ, trùm khoảng một phần ba hình chữ ký về "
                "bên trái.</p>",
                "civil_servants-sign",
                "Văn bản có chữ ký xanh, dấu đỏ trùm lên bên trái chữ ký; cạnh đó là thiết bị ký số",
            ),
            step(
                "<p>Gửi qua <b>hệ thống quản lý văn bản</b> của cơ quan, không gửi qua tin nhắn cá nhân "
                "thay cho phát hành.</p>"
            ),
            step(
                "<p>Đưa văn bản vào <b>hồ sơ công việc</b> cùng tài liệu liên quan, ngay trong ngày.</p>"
            ),
        ),
        checklist(
            "Làm trên máy của anh/chị",
            "Mở một tệp PDF đã ký số, xem bảng chữ ký: ai ký, lúc nào, có hợp lệ không",
            "Đổi tên năm tệp gần đây theo quy tắc chung",
            "Tìm và bỏ các bản trùng “mới nhất”, “cuối cùng” trong một thư mục",
        ),
        accordion(
            "Câu hỏi thường gặp",
            (
                "Lãnh đạo đi công tác, có thể đưa thiết bị ký cho văn thư ký hộ không?",
                "<p>Không. Thiết bị ký và mật khẩu là của riêng người ký. Ký hộ làm mất ý nghĩa của chữ "
                "ký và người cho mượn phải chịu trách nhiệm. Hãy dùng ký số từ xa hoặc ủy quyền đúng quy "
                "định.</p>",
            ),
            (
                "In văn bản ký số ra giấy thì có giá trị như bản gốc không?",
                "<p>Bản in chỉ là hình ảnh, không kiểm tra được chữ ký số. Cần bản giấy có giá trị thì "
                "làm bản sao đúng quy định, có xác nhận của cơ quan.</p>",
            ),
            (
                "Mất thiết bị ký số thì làm gì?",
                "<p>Báo ngay cho lãnh đạo và đơn vị quản lý chứng thư số để tạm dừng chứng thư. Đừng chờ "
                "tìm thấy.</p>",
            ),
        ),
        official_link(
            "Tra cứu văn bản của Chính phủ",
            "https://vanban.chinhphu.vn",
            "Xem nguyên văn nghị định về công tác văn thư và các văn bản khác.",
        ),
    ),
)
