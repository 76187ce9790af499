"""Lesson 3: the personal data of residents, in hand and in chat groups."""

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

PERSONAL = LessonText(
    slug="du-lieu-ca-nhan",
    title="Giữ dữ liệu cá nhân của người dân",
    summary="Dữ liệu nào là nhạy cảm, chia sẻ thế nào cho đúng người, đúng việc, vừa đủ.",
    minutes=11,
    body=(
        picture(
            "civil_servants-onestop",
            "Công chức một cửa xoay màn hình cho bà cụ cùng xem thông tin hồ sơ của bà",
            "Bà con đưa thông tin cho anh/chị vì tin anh/chị",
        ),
        text(
            "<p>Luật Bảo vệ dữ liệu cá nhân (Luật số 91/2025/QH15) có hiệu lực từ ngày 01/01/2026. Ở "
            "bàn làm việc, chỉ cần nhớ ba câu hỏi trước khi đưa dữ liệu cho ai:</p>"
            "<ul>"
            "<li><b>Đúng việc?</b> Dữ liệu thu để làm việc này có được dùng cho việc kia không?</li>"
            "<li><b>Đúng người?</b> Người nhận có nhiệm vụ và có thẩm quyền không?</li>"
            "<li><b>Vừa đủ?</b> Có cột nào người nhận không cần mà vẫn gửi không?</li>"
            "</ul>"
            "<h2>Dữ liệu cơ bản và dữ liệu nhạy cảm</h2>"
            "<p><b>Cơ bản:</b> họ tên, ngày sinh, địa chỉ, số điện thoại, số định danh cá nhân, ảnh chân "
            "dung.</p>"
            "<p><b>Nhạy cảm</b> – phải giữ chặt hơn: tình trạng sức khỏe, dân tộc, tôn giáo, sinh trắc "
            "học, ảnh chụp căn cước, thông tin đăng nhập định danh điện tử, vị trí.</p>"
        ),
        picture(
            "civil_servants-minimum",
            "Danh sách gốc có họ tên, căn cước, sức khỏe; bản gửi đi chỉ còn họ tên và ngày họp",
            "Gửi vừa đủ",
        ),
        steps(
            "Chia sẻ một danh sách cho đúng",
            step(
                "<p>Hỏi lại người yêu cầu: <b>dùng làm gì, cần cột nào, đến khi nào</b>. Yêu cầu qua điện "
                "thoại từ người lạ: xin văn bản hoặc gọi lại số chính thức.</p>"
            ),
            step(
                "<p>Tạo <b>tệp mới</b> chỉ có cột cần. <b>Ẩn cột không phải là xóa</b>: người nhận bấm một "
                "cái là hiện lại.</p>"
            ),
            step(
                "<p>Gửi qua hệ thống của cơ quan, cho <b>đúng tên người nhận</b>. Buộc phải gửi tệp thì đặt "
                "mật khẩu, báo mật khẩu bằng đường khác.</p>"
            ),
            step(
                "<p>Chia sẻ bằng đường dẫn thì chọn <b>người được chỉ định</b>, không chọn “bất kỳ ai có "
                "đường dẫn”; đặt ngày hết hạn.</p>"
            ),
        ),
        picture(
            "civil_servants-screen-group",
            "Nhóm chat 142 người, có người định gửi ảnh danh sách nhận hỗ trợ có số căn cước; nên thu hồi",
            "Nhóm đông người không phải nơi gửi danh sách",
        ),
        scam_warning(
            "Người lạ xin danh sách",
            "<p>“Em ở trên tỉnh, chị gửi gấp danh sách người cao tuổi kèm số điện thoại qua Zalo.” Có danh "
            "sách ấy, kẻ gian lừa được cả xã. Tên và ảnh đại diện không chứng minh được ai là ai. Gọi lại số "
            "máy cơ quan rồi mới làm.</p>",
        ),
        tip(
            "Số nhỏ cũng lộ người",
            "<p>Bảng tổng hợp ghi “xóm Mừng: 1 người nhiễm bệnh” thì cả xóm biết là ai. Khi công bố, gộp "
            "xóm hoặc ghi “dưới 5”.</p>",
        ),
        checklist(
            "Soát lại công việc của anh/chị",
            "Tìm và thu hồi một đường dẫn đang mở cho “bất kỳ ai”",
            "Xóa ảnh căn cước của dân còn trong điện thoại cá nhân và nhóm chat",
            "Kiểm tra tệp đính kèm gần nhất đã gửi: có cột ẩn hoặc cột thừa không",
        ),
        accordion(
            "Câu hỏi thường gặp",
            (
                "Niêm yết danh sách nhận hỗ trợ thì ghi đến đâu?",
                "<p>Ghi đúng những mục văn bản yêu cầu công khai. Không tự thêm số căn cước, số điện thoại, "
                "số tài khoản.</p>",
            ),
            (
                "Lỡ gửi nhầm danh sách thì sao?",
                "<p>Thu hồi ngay, nhắn người nhận xóa, báo lãnh đạo và người phụ trách an toàn thông tin. "
                "Pháp luật có thời hạn thông báo vi phạm, nên giấu đi chỉ làm nặng thêm.</p>",
            ),
            (
                "Tài liệu mật thì xử lý thế nào?",
                "<p>Theo pháp luật về bảo vệ bí mật nhà nước: không soạn, không lưu, không gửi trên máy hay "
                "thiết bị có nối Internet. Không chụp ảnh, không đưa vào nhóm chat, không đưa vào công cụ "
                "AI.</p>",
            ),
        ),
    ),
)
