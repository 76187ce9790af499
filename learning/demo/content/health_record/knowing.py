"""Lesson 1 of the health record course: what the record is, what stands in it, who writes it."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    picture,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="so-suc-khoe-dien-tu-la-gi",
    title="Sổ sức khỏe điện tử là gì, trong sổ có gì",
    summary="Một cuốn sổ nằm trong VNeID: ai ghi vào, đọc được những gì, chỗ nào còn trống.",
    minutes=10,
    body=(
        text(
            "<p>Bà Nhàn đi khám ba nơi, mỗi nơi một cuốn sổ. Hôm sau bác sĩ hỏi: “Trước đây bà khám "
            "gì, uống thuốc gì?”, bà lục mãi không ra tờ giấy.</p>"
            "<p><b>Sổ sức khỏe điện tử</b> đỡ cho bà cảnh ấy. Những lần đi khám được gom vào một chỗ, "
            "mở ra xem bằng điện thoại.</p>"
        ),
        picture(
            "health_record-papers",
            "Bên trái là sổ khám, đơn thuốc, giấy hẹn để rời. Bên phải là một sổ trong điện thoại, có "
            "khóa.",
            "Giấy để rời thì dễ thất lạc. Một sổ thì dễ tìm.",
        ),
        text(
            "<h2>Sổ nằm ở đâu, ai ghi vào?</h2>"
            "<p>Sổ nằm trong <b>VNeID</b> – ứng dụng của Bộ Công an để chứng minh mình là ai khi ở trên "
            "mạng. Cần tài khoản <b>mức 2</b> mới mở được.</p>"
            "<p>Kết quả khám không phải do mình viết. Trạm y tế, bệnh viện, phòng khám <b>gửi lên</b> "
            "sau khi khám. Nơi nào chưa gửi thì sổ chưa có.</p>"
            "<h2>Trong sổ thường có gì?</h2>"
            "<ul><li><b>Thông tin của mình:</b> họ tên, ngày sinh, thẻ bảo hiểm y tế.</li>"
            "<li><b>Những lần đi khám:</b> ngày nào, ở đâu, bác sĩ kết luận gì. Có nơi gửi cả kết quả "
            "xét nghiệm, đơn thuốc.</li>"
            "<li><b>Giấy hẹn khám lại, giấy chuyển tuyến</b> (giấy để sang nơi khám khác).</li>"
            "<li><b>Tiêm chủng,</b> nếu nơi tiêm đã cập nhật.</li></ul>"
        ),
        picture(
            "health_record-screen-inside",
            "Màn hình Sổ sức khỏe có các mục: thông tin của mình, những lần đi khám, giấy hẹn khám lại, "
            "giấy chuyển tuyến, tiêm chủng.",
            "Tên và thứ tự các mục có thể khác đôi chút tùy phiên bản.",
        ),
        text(
            "<p><b>Có mục trống là chuyện thường.</b> Khám từ trước khi có sổ, hoặc nơi khám chưa gửi "
            "lên, thì chưa thấy. Trống không có nghĩa là không có bệnh, không dị ứng. Đi khám vẫn phải "
            "tự kể cho bác sĩ nghe.</p>"
            "<p>Theo hướng dẫn của Bộ Y tế, thông tin đã hiện đủ trong sổ thì <b>dùng được như sổ "
            "giấy</b>. Nhưng máy có lúc hết pin, mất sóng, nên giấy cũ đừng vội bỏ.</p>"
        ),
        tip(
            "Sổ không thay được thầy thuốc",
            "<p>Khóa học này chỉ dạy cách dùng sổ. Đau ốm, thuốc men thì hỏi cán bộ y tế. Gặp lúc nguy "
            "cấp, gọi <b>115</b> hoặc đưa ngay đến nơi khám gần nhất, đừng ngồi tra điện thoại.</p>",
        ),
        steps(
            "Chuẩn bị ở nhà trước khi mở sổ",
            step(
                "<p>Xem VNeID của mình đã <b>mức 2</b> chưa. Chưa thì học khóa “VNeID và dịch vụ công "
                "trực tuyến”, rồi đến Công an xã làm.</p>"
            ),
            step(
                "<p>Gom giấy cũ vào <b>một túi</b>: sổ khám, đơn thuốc, giấy ra viện, phiếu tiêm chủng. "
                "Xếp tờ mới lên trên.</p>"
            ),
            step(
                "<p>Viết một tờ giấy: <b>đang uống thuốc gì, từng dị ứng gì, bác sĩ đã nói bệnh gì</b>. "
                "Nhờ con cháu chép đúng như trên vỏ thuốc, trên đơn. Đi khám nhớ mang theo.</p>"
            ),
        ),
        checklist(
            "Làm hôm nay",
            "Mở VNeID, xem mình đang ở mức mấy",
            "Gom giấy khám bệnh cũ của cả nhà, mỗi người một túi",
            "Viết tờ giấy: thuốc đang uống, thuốc từng dị ứng",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Không có điện thoại thông minh thì có đi khám được không?",
                "<p>Được. Mang căn cước, thẻ bảo hiểm y tế nếu có, và túi giấy cũ. Sổ điện tử giúp thêm, "
                "không phải là giấy vào cửa.</p>",
            ),
            (
                "Sổ này với thẻ bảo hiểm y tế có phải là một?",
                "<p>Không. Thẻ cho biết mình có bảo hiểm để được trả tiền khám. Sổ ghi lại chuyện sức "
                "khỏe của mình. Cả hai cùng xem được trong VNeID.</p>",
            ),
            (
                "Ngày trước có ứng dụng riêng tên giống thế?",
                "<p>Có. Khóa này nói về mục Sổ sức khỏe điện tử <b>trong VNeID</b>. Ai gửi đường dẫn bảo "
                "cài một ứng dụng “sổ sức khỏe” khác thì đừng cài.</p>",
            ),
        ),
    ),
)
