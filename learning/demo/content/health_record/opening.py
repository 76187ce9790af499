"""Lesson 2 of the health record course: opening it in VNeID, reading it again, mistakes."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="mo-so-va-doc-lai",
    title="Mở sổ trên VNeID và đọc lại cho đúng",
    summary="Mở từng bước, đọc lại bốn chỗ, thấy sai thì biết hỏi đúng nơi.",
    minutes=12,
    body=(
        text(
            "<p>Ngồi chỗ mạng tốt, máy còn pin. Nhớ sẵn mật khẩu VNeID và <b>passcode</b> (dãy sáu số "
            "để mở giấy tờ trong VNeID). Màn hình có thể khác đôi chút tùy phiên bản, thứ tự thì gần "
            "giống nhau.</p>"
        ),
        steps(
            "Mở sổ",
            step(
                "<p>Vào <b>CH Play</b> hoặc <b>App Store</b>, tìm VNeID. Thấy nút <b>Cập nhật</b> thì "
                "chạm, chờ xong rồi mở.</p>"
            ),
            step("<p>Đăng nhập bằng mật khẩu, vân tay hoặc khuôn mặt của mình.</p>"),
            step(
                "<p>Tìm ô <b>Sổ sức khỏe điện tử</b> ở trang chủ. Không thấy thì gõ vào ô tìm kiếm, "
                "hoặc xem trong các nhóm dịch vụ.</p>",
                "health_record-screen-open",
                "Trang chủ của ứng dụng, ô Sổ sức khỏe điện tử được khoanh đỏ, ngón tay đang chạm.",
            ),
            step(
                "<p>Máy hỏi passcode thì <b>tự gõ</b>, tay kia che lại. Máy hỏi có đồng ý hay không thì "
                "đọc, hoặc nhờ người nhà đọc cho nghe, rồi mới chọn.</p>"
            ),
            step("<p>Chạm vào từng mục để xem. Xem xong, quay ra, thoát VNeID, khóa màn hình.</p>"),
        ),
        steps(
            "Đọc lại bốn chỗ",
            step("<p><b>Họ tên, ngày sinh:</b> đúng từng dấu chưa?</p>"),
            step("<p><b>Thẻ bảo hiểm y tế:</b> có hiện không, dùng được đến ngày nào?</p>"),
            step("<p><b>Lần khám gần nhất:</b> đúng ngày, đúng nơi mình đã đến không?</p>"),
            step(
                "<p><b>Có lần khám nào lạ?</b> Mình không hề đi mà sổ lại ghi, thì phải hỏi ngay.</p>"
            ),
        ),
        text(
            "<h2>Thấy sai, hỏi ai?</h2>"
            "<ul><li><b>Sai họ tên, ngày sinh:</b> Công an xã.</li>"
            "<li><b>Thẻ bảo hiểm y tế sai, hết hạn, không hiện:</b> cơ quan bảo hiểm xã hội, hoặc tổng "
            "đài <b>1900 9068</b> (gọi có mất tiền). Chưa biết đến đâu thì hỏi trung tâm phục vụ hành "
            "chính công xã.</li>"
            "<li><b>Sai kết quả, sai thuốc:</b> nơi đã khám. Mang theo giấy của lần khám ấy.</li>"
            "<li><b>Có lần khám lạ:</b> báo nơi có tên trong sổ và cơ quan bảo hiểm xã hội. Có thể do "
            "nhầm, cũng có thể ai đó dùng thẻ của mình.</li></ul>"
            "<h2>Mở ra mà trống trơn?</h2>"
            "<p>Xem trước đã: thẻ bảo hiểm y tế có trong <b>Ví giấy tờ</b> chưa? Chưa thì vào mục <b>Tích hợp "
            "thông tin</b>, chọn thẻ bảo hiểm y tế, nhập số thẻ, gửi yêu cầu rồi chờ. Có thẻ rồi mà sổ "
            "vẫn trống thì có khi nơi khám chưa gửi. Lần tới đi khám, hỏi luôn ở quầy.</p>"
        ),
        tip(
            "Mắt kém, tay run",
            "<p>Chỉnh chữ to trong Cài đặt của máy. Nhờ con cháu đọc từng mục cho nghe. Người giúp cầm "
            "máy cũng được, nhưng <b>passcode thì mình tự gõ</b>.</p>",
        ),
        scam_warning(
            "Không ai sửa sổ qua Zalo",
            "<p>Có kẻ gọi đến bảo “sổ sức khỏe của bác bị lỗi, kết bạn Zalo để cháu đồng bộ”, rồi xin "
            "ảnh căn cước, passcode, mã OTP. Sửa thật thì mình <b>tự đến</b> Công an xã, cơ quan bảo "
            "hiểm xã hội hoặc nơi khám. Không phải đọc mã cho ai.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Cập nhật VNeID trong cửa hàng ứng dụng",
            "Mở được Sổ sức khỏe điện tử",
            "Đọc lại bốn chỗ, ghi ra giấy chỗ nào sai",
            "Thoát VNeID và khóa màn hình",
        ),
        accordion(
            "Khi gặp trục trặc",
            (
                "Quên passcode?",
                "<p>Chạm <b>Quên passcode</b>, làm theo hướng dẫn. Không được thì mang căn cước đến Công "
                "an xã.</p>",
            ),
            (
                "Quay mãi không mở được?",
                "<p>Sóng yếu hoặc đông người dùng. Ra chỗ thoáng, đợi một lúc rồi thử lại. Gấp đi khám "
                "thì cứ đi, mang căn cước và giấy cũ.</p>",
            ),
            (
                "Mở sổ của bố mẹ trên máy của con được không?",
                "<p>Tài khoản nào mở sổ của người nấy. Bố mẹ chưa có tài khoản mức 2 thì đưa bố mẹ đến "
                "Công an xã làm. Nơi đi lại khó, hỏi lịch cán bộ về xóm.</p>",
            ),
            (
                "Chụp màn hình sổ để dành có được không?",
                "<p>Nên tránh. Ảnh nằm trong máy, ai mượn máy cũng xem được. Cần lúc nào mở sổ lúc ấy; "
                "đi nơi không sóng thì mang giấy.</p>",
            ),
        ),
        official_link(
            "Trang chính thức của VNeID",
            "https://vneid.gov.vn",
            "Xem giới thiệu và hướng dẫn của Bộ Công an.",
        ),
    ),
)
