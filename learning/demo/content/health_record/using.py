"""Lesson 3 of the health record course: at the health station, vaccination, medicine reminders."""

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
    slug="di-kham-tiem-chung-nho-thuoc",
    title="Đi khám, tiêm chủng cho con, nhớ giờ uống thuốc",
    summary="Đưa sổ ra thế nào ở trạm y tế và bệnh viện; giữ phiếu tiêm; đặt báo thức nhắc thuốc.",
    minutes=14,
    body=(
        text(
            "<p>Sổ chỉ có ích khi dùng đến. Bài này đi cùng bà con qua ba việc: đi khám, đưa con cháu "
            "đi tiêm, và nhớ giờ uống thuốc.</p>"
        ),
        steps(
            "Đi khám ở trạm y tế xã hoặc bệnh viện",
            step(
                "<p><b>Trước khi đi:</b> sạc đầy pin. Mang căn cước, túi giấy cũ và tờ giấy ghi thuốc "
                "đang uống.</p>"
            ),
            step(
                "<p><b>Ở quầy tiếp đón:</b> nói “Tôi dùng VNeID”. Mở thẻ bảo hiểm y tế hoặc căn cước, "
                "đưa màn hình cho nhân viên xem, quét. Máy vẫn ở trong tay mình.</p>",
                "health_record-desk",
                "Bác trai cầm điện thoại cho nhân viên quầy tiếp đón quét mã, tay vẫn giữ máy.",
            ),
            step(
                "<p><b>Trong phòng khám:</b> mở sổ cho bác sĩ xem lần khám trước. Rồi kể hết: đau từ bao "
                "giờ, đang uống thuốc gì (cả lá cây, thuốc nam), từng dị ứng gì.</p>"
            ),
            step(
                "<p><b>Trước khi về, hỏi ba câu:</b> Thuốc uống lúc nào, mấy ngày? Bao giờ khám lại? Giấy "
                "hẹn, giấy chuyển tuyến đã có trong sổ chưa, hay phải cầm giấy?</p>"
            ),
            step(
                "<p><b>Mấy hôm sau</b> mở sổ xem lần khám ấy đã hiện chưa. Chưa hiện thì giữ kỹ giấy, lần "
                "sau hỏi lại.</p>"
            ),
        ),
        text(
            "<h2>Tiêm chủng cho con cháu</h2>"
            "<p>Tiêm mũi nào, nơi tiêm ghi vào <b>phiếu tiêm chủng</b> và nhập lên máy của ngành y tế. "
            "Tiêm ở nơi khác, đi làm ăn xa, vẫn cần phiếu ấy để biết đã tiêm những gì.</p>"
        ),
        picture(
            "health_record-vaccine",
            "Mẹ bế con ở buổi tiêm chủng, chị y sĩ ghi vào phiếu giấy, trên tường có lịch khoanh ngày.",
            "Phiếu giấy cất cùng giấy khai sinh, giữ lâu dài.",
        ),
        text(
            "<ul><li><b>Đọc đúng</b> họ tên, ngày sinh, số định danh của con và số điện thoại đang dùng "
            "của cha mẹ, để trạm nhắn được ngày tiêm.</li>"
            "<li><b>Ngày tiêm</b> do trạm y tế báo. Nghe loa xóm, hỏi nhân viên y tế thôn bản, rồi đặt "
            "nhắc trong máy trước một ngày.</li>"
            "<li><b>Kể trước khi tiêm:</b> con có đang sốt, đang ốm, từng bị phản ứng không. Tiêm hay "
            "hoãn là do cán bộ y tế quyết định. Tiêm xong ở lại theo dõi đúng lời dặn.</li>"
            "<li><b>Lỡ lịch</b> thì đừng đoán, cũng đừng bỏ. Ra trạm y tế hỏi ngày tiêm bù.</li>"
            "<li><b>Xem trên máy:</b> mũi tiêm có hiện hay không còn tùy nơi tiêm đã cập nhật. Thấy "
            "thiếu thì mang phiếu giấy ra trạm hỏi.</li></ul>"
        ),
        steps(
            "Đặt báo thức nhắc uống thuốc",
            step(
                "<p>Cầm <b>đơn thuốc</b> của mình. Chưa rõ chỗ nào thì hỏi lại nơi khám hoặc người bán "
                "thuốc theo đơn, đừng đoán.</p>"
            ),
            step(
                "<p>Mở <b>Đồng hồ</b>, chọn <b>Báo thức</b>, chạm dấu cộng. Chọn giờ, chọn lặp lại hằng "
                "ngày.</p>"
            ),
            step(
                "<p>Viết <b>nhãn</b>: “Thuốc sáng, theo đơn”. Nhà có hai người uống thuốc thì thêm tên: "
                "“Bà, thuốc sáng”.</p>",
                "health_record-screen-alarm",
                "Màn hình báo thức: 7 giờ thuốc sáng, 19 giờ thuốc tối, 8 giờ đi khám lại ngày 28 tháng 11.",
            ),
            step(
                "<p>Chuông kêu thì uống, uống xong <b>đánh dấu vào tờ lịch</b>, kẻo quên lại uống hai "
                "lần. Hết đợt thuốc thì tắt báo thức.</p>"
            ),
        ),
        tip(
            "Máy chỉ nhắc giờ, không thay bác sĩ",
            "<p>Quên một lần, thấy khó chịu, muốn thêm bớt hay ngừng thuốc: gọi nơi đã khám. Đừng tự tăng "
            "giảm, đừng uống theo đơn của người khác, dù bệnh nghe giống nhau.</p>",
        ),
        checklist(
            "Tự tay làm",
            "Đặt một báo thức có nhãn, lặp lại hằng ngày",
            "Tìm phiếu tiêm chủng của con cháu, cất cùng giấy khai sinh",
            "Lưu số điện thoại của trạm y tế xã, xin trực tiếp tại trạm",
            "Viết sẵn ba câu sẽ hỏi trước khi về",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Đến nơi mà máy hết pin, mất mạng?",
                "<p>Vẫn khám được: đưa căn cước, giấy cũ. Bởi thế lúc nào cũng nên mang theo.</p>",
            ),
            (
                "Nhân viên bảo đưa máy và đọc passcode cho nhanh?",
                "<p>Xin được tự bấm. Nơi khám chỉ cần xem, quét màn hình mình mở, không cần biết "
                "passcode.</p>",
            ),
            (
                "Khám sức khỏe định kỳ thì hỏi ở đâu?",
                "<p>Nhà nước đang tiến tới mỗi người dân được khám sức khỏe định kỳ và có sổ sức khỏe điện "
                "tử. Ai được khám, khám ngày nào thì nghe xã và trạm y tế báo.</p>",
            ),
            (
                "Con cháu ở xa muốn nhắc ông bà uống thuốc?",
                "<p>Về nhà đặt sẵn báo thức trên máy ông bà, chọn tiếng chuông quen. Rồi mỗi ngày gọi một "
                "cuộc, vừa nhắc vừa hỏi thăm.</p>",
            ),
        ),
    ),
)
