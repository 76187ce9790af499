"""Lesson 4 of the health record course: who may see it, and those who pose as the hospital."""

from learning.demo.content.shared import NUMBERS_TO_CALL
from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    scam_warning,
    shared,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="ai-duoc-xem-va-nhung-chieu-lua",
    title="Ai được xem sổ, và những kẻ giả danh",
    summary="Giữ chuyện sức khỏe của nhà mình; nhận ra kẻ giả bảo hiểm y tế, giả bệnh viện.",
    minutes=12,
    body=(
        text(
            "<p>Ốm đau là chuyện riêng. Luật coi thông tin sức khỏe là <b>dữ liệu nhạy cảm</b>, phải giữ "
            "kỹ hơn chuyện thường. Kẻ gian cũng thích loại thông tin này: biết mình bệnh gì là biết bán "
            "gì, dọa gì.</p>"
        ),
        picture(
            "health_record-who",
            "Được xem: chính mình, nơi mình đi khám, người nhà mình chọn. Không được xem: người lạ gọi "
            "đến, người bán thuốc, người nhắn tin xin mã.",
            "Người nhà xem thì mình ngồi cạnh, passcode vẫn tự gõ.",
        ),
        text(
            "<h2>Ai được xem?</h2>"
            "<ul><li><b>Chính mình.</b> Cha mẹ lo cho con nhỏ.</li>"
            "<li><b>Nơi mình đang khám,</b> để chữa bệnh. Cơ quan bảo hiểm xem phần cần cho việc trả tiền "
            "khám, theo quy định.</li>"
            "<li><b>Người nhà mình chọn,</b> khi mình mở cho xem.</li></ul>"
            "<p>Người khác đòi xem – người cho vay, người bán bảo hiểm, chỗ làm – thì hỏi lại: theo quy "
            "định nào? Chưa rõ thì chưa đưa, hỏi trạm y tế hoặc Công an xã.</p>"
            "<p>Với người khác cũng giữ ý như thế: không đăng ảnh người ốm, đơn thuốc, giấy ra viện, kể cả "
            "để kêu gọi giúp đỡ, khi người ấy chưa ưng.</p>"
        ),
        steps(
            "Bốn chiêu hay gặp",
            step(
                "<p><b>“Thẻ bảo hiểm y tế của bà bị khóa.”</b> Hoặc “thẻ dính vụ trục lợi”, “được hỗ trợ "
                "đóng toàn bộ”. Rồi xin mã OTP, bắt chuyển tiền “xác minh”, gửi giấy mời có dấu đỏ qua "
                "Zalo.</p>"
                "<p><b>Làm gì:</b> cúp máy. Cơ quan bảo hiểm không gọi điện xin mã OTP. Ra trạm y tế, cơ "
                "quan bảo hiểm xã hội hoặc trung tâm phục vụ hành chính công xã mà hỏi.</p>",
                "health_record-caller",
                "Kẻ lạ dọa khóa thẻ bảo hiểm, bắt đọc mã; bà và cháu cúp máy, hẹn mai ra trạm y tế hỏi.",
            ),
            step(
                "<p><b>“Bấm vào đây để cập nhật sổ sức khỏe.”</b> Đường dẫn lạ, tệp đuôi <b>.apk</b>.</p>"
                "<p><b>Làm gì:</b> không bấm, không cài. VNeID chỉ cập nhật trong CH Play hoặc App Store.</p>"
            ),
            step(
                "<p><b>“Con bà đang cấp cứu, chuyển tiền mổ gấp.”</b> Kẻ gọi xưng thầy giáo, bác sĩ, giọng "
                "hoảng hốt.</p>"
                "<p><b>Làm gì:</b> cúp máy, gọi cho con, cho thầy cô, cho trường. Cấp cứu là cứu người "
                "trước; viện phí đóng tại bệnh viện, không chuyển vào tài khoản của một người lạ.</p>"
            ),
            step(
                "<p><b>“Bác sĩ” bán thuốc trên mạng, mời khám miễn phí tặng quà.</b> Hứa khỏi hẳn, bảo bỏ "
                "thuốc đang uống, ép mua máy, mua hộp thuốc mấy triệu.</p>"
                "<p><b>Làm gì:</b> đừng mua ngay, đừng bỏ thuốc của bác sĩ. Chụp vỏ hộp, mang ra trạm y tế "
                "hỏi.</p>"
            ),
        ),
        scam_warning(
            "Nhớ một câu",
            "<p><b>Giục gấp, xin mã, đòi chuyển tiền</b> – thì dù xưng là bảo hiểm hay bệnh viện, cũng là "
            "kẻ lừa. Cúp máy không có lỗi gì cả.</p>",
        ),
        tip(
            "Ba số nên lưu sẵn",
            "<p>Trạm y tế xã, Công an xã (xin trực tiếp tại nơi làm việc) và <b>115</b> khi nguy cấp. Có ai "
            "gọi xưng là trạm y tế, cúp máy rồi tự bấm số đã lưu mà hỏi.</p>",
        ),
        checklist(
            "Làm với người trong nhà",
            "Kể lại bốn chiêu cho một người già và một người trẻ trong nhà",
            "Thống nhất: không ai đọc mã OTP, passcode qua điện thoại",
            "Lưu số trạm y tế xã và Công an xã vào danh bạ",
            "Xem lại ảnh đã đăng, gỡ ảnh đơn thuốc, giấy ra viện",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Lỡ đọc mã, lỡ cài ứng dụng lạ thì làm gì?",
                "<p>Tắt mạng ngay. Mượn máy khác gọi ngân hàng khóa tài khoản. Mang máy và căn cước đến Công "
                "an xã. Đừng xóa tin nhắn.</p>",
            ),
            (
                "Họ đọc đúng cả số thẻ, cả bệnh của mình thì sao?",
                "<p>Thông tin có thể đã lộ từ đâu đó. Biết bệnh mình không có nghĩa là bệnh viện thật.</p>",
            ),
            (
                "Cơ quan bảo hiểm có bao giờ gọi thật không?",
                "<p>Nếu có việc, họ mời đến trụ sở hoặc hướng dẫn qua xã. Tổng đài <b>1900 9068</b> là số để "
                "<b>mình gọi đến</b> hỏi. Việc nào phải đọc mã, chuyển tiền qua điện thoại thì không phải "
                "họ.</p>",
            ),
            (
                "Báo cuộc gọi lừa đảo ở đâu?",
                "<p>Gọi <b>156</b>, hoặc đến Công an xã. Kể cả khi chưa mất gì, báo là giúp người khác.</p>",
            ),
        ),
        shared(NUMBERS_TO_CALL),
        official_link(
            "Bảo hiểm xã hội Việt Nam",
            "https://baohiemxahoi.gov.vn",
            "Tra cứu và hỏi đáp về thẻ bảo hiểm y tế.",
        ),
    ),
)
