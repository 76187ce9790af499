"""Lesson 3 of the public services course: papers in VNeID, showing them, QR, everyday uses."""

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

LESSON = LessonText(
    slug="dung-giay-to-tren-vneid",
    title="Dùng giấy tờ trên VNeID hằng ngày",
    summary="Mở ví giấy tờ, đưa cho người có trách nhiệm xem, và những việc nhỏ làm được tại nhà.",
    minutes=12,
    body=(
        text(
            "<p>Chị Hoa địu con xuống trạm y tế, đến nơi mới nhớ để quên thẻ bảo hiểm ở nhà. Trước "
            "đây thì phải quay về. Nay chị mở VNeID, thẻ nằm sẵn trong đó, cán bộ y tế xem được "
            "ngay.</p>"
            "<p>Chỗ cất giấy tờ ấy gọi là <b>Ví giấy tờ</b>. Cần tài khoản <b>mức 2</b> mới dùng "
            "được.</p>"
        ),
        picture(
            "public_services-clinic",
            "Chị phụ nữ địu con đưa điện thoại có thẻ bảo hiểm y tế cho cán bộ ở trạm y tế xã.",
            "Quên thẻ ở nhà cũng không phải quay về.",
        ),
        steps(
            "Mở và đưa giấy tờ cho người có trách nhiệm xem",
            step("<p>Mở VNeID, đăng nhập, chạm <b>Ví giấy tờ</b>.</p>"),
            step(
                "<p>Chạm giấy tờ cần dùng: căn cước, bảo hiểm y tế, giấy phép lái xe… rồi nhập "
                "<b>passcode</b> sáu số.</p>",
                "public_services-wallet",
                "Màn hình Ví giấy tờ với căn cước, bảo hiểm y tế, giấy phép lái xe và mã QR.",
            ),
            step(
                "<p>Đưa màn hình cho cán bộ xem hoặc quét <b>mã QR</b> (ô vuông có nhiều chấm đen)."
                " Mình vẫn cầm máy trong tay.</p>"
            ),
            step("<p>Xong việc thì thoát ra, khóa màn hình.</p>"),
        ),
        text(
            "<h2>Chưa thấy giấy tờ trong ví?</h2>"
            "<p>Vào mục <b>Tích hợp thông tin</b>, chọn loại giấy tờ, nhập số ghi trên giấy rồi "
            "gửi yêu cầu. Cơ quan quản lý kiểm tra xong thì giấy tờ hiện ra. Không phải chụp ảnh "
            "giấy rồi tự dán vào.</p>"
            "<h2>Việc nhỏ làm được tại nhà</h2>"
            "<ul><li><b>Thông báo lưu trú:</b> khách, họ hàng ở xa về ngủ lại nhà mình.</li>"
            "<li><b>Xem sổ sức khỏe điện tử</b> nếu đã được cập nhật.</li>"
            "<li><b>Khai tài khoản nhận an sinh xã hội</b> để nhận trợ cấp qua ngân hàng.</li>"
            "<li><b>Tố giác, phản ánh</b> việc mất an ninh, trật tự.</li></ul>"
            "<p>Tên và vị trí các mục có thể khác đôi chút tùy phiên bản.</p>"
        ),
        tip(
            "Đi nơi không có sóng",
            "<p>VNeID cần mạng để mở nhiều giấy tờ. Đi xa vào vùng sóng yếu, bà con vẫn nên mang "
            "theo thẻ căn cước. Sạc đầy pin trước khi đi, vì hết pin thì giấy tờ trong máy cũng "
            "không mở được.</p>",
        ),
        scam_warning(
            "Đừng gửi ảnh căn cước, đừng khoe mã QR",
            "<p>Mã QR của mình chứa thông tin riêng. Chỉ đưa cho người có trách nhiệm quét <b>tại "
            "chỗ</b>. Không chụp màn hình gửi qua Zalo, không đăng lên mạng. Người lạ bảo “chụp "
            "hai mặt căn cước gửi để nhận quà” là lấy thông tin để đi lừa người khác, hoặc vay "
            "tiền bằng tên mình.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Mở Ví giấy tờ, xem đang có những giấy tờ gì",
            "Đọc kỹ họ tên, ngày sinh, địa chỉ xem có đúng không",
            "Tìm mục Thông báo lưu trú",
            "Thoát VNeID và khóa màn hình",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Thông tin trong VNeID bị sai thì sửa ở đâu?",
                "<p>Mang giấy tờ đúng đến Công an xã để được kiểm tra và sửa. Không nhờ người lạ "
                "trên mạng “chỉnh sửa hộ”.</p>",
            ),
            (
                "Có giấy phép lái xe trên VNeID thì có cần mang bằng giấy không?",
                "<p>Giấy phép đã tích hợp thì xuất trình trên VNeID được. Máy hết pin, mất sóng "
                "thì lại cần đến bản giấy, nên đi xa cứ mang theo cho yên tâm.</p>",
            ),
            (
                "Con cháu giữ máy hộ bà được không?",
                "<p>Giữ máy thì được, nhưng passcode là của riêng bà. Khi cần dùng, bà tự gõ.</p>",
            ),
        ),
    ),
)
