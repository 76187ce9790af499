"""Lesson 4 of the public services course: an application on the national portal, step by step."""

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

LESSON = LessonText(
    slug="nop-ho-so-tren-cong-dich-vu-cong",
    title="Nộp hồ sơ trên Cổng Dịch vụ công",
    summary="Đăng nhập bằng VNeID, tìm đúng thủ tục, điền tờ khai, chụp giấy tờ và bấm nộp.",
    minutes=18,
    body=(
        text(
            "<p><b>Cổng Dịch vụ công Quốc gia</b> là nơi nộp giấy tờ cho Nhà nước qua mạng, địa "
            "chỉ <b>dichvucong.gov.vn</b>. Ngồi ở nhà hay ở nhà văn hóa xóm đều nộp được, không "
            "phải nghỉ buổi chợ, buổi nương.</p>"
            "<ul><li><b>Dịch vụ toàn trình:</b> làm hết qua mạng, từ lúc nộp đến lúc nhận kết quả."
            "</li><li><b>Dịch vụ một phần:</b> nộp qua mạng, nhưng có bước vẫn phải ra "
            "xã.</li></ul><p>Bài này làm thử một việc thật: anh Tình chị Lan đăng ký khai sinh cho "
            "con gái.</p>"
        ),
        steps(
            "Bước một: đăng nhập",
            step(
                "<p>Mở trình duyệt trên điện thoại (biểu tượng để xem trang web). Gõ vào thanh địa "
                "chỉ: <b>dichvucong.gov.vn</b>. Tự gõ, không bấm vào link người khác gửi.</p>"
            ),
            step(
                "<p>Chạm <b>Đăng nhập</b>, chọn <b>Tài khoản định danh điện tử</b> (VNeID). Nhập "
                "số định danh, mật khẩu, rồi xác nhận bằng mã hoặc trên ứng dụng VNeID.</p>",
                "public_services-login",
                "Màn hình đăng nhập dichvucong.gov.vn, nút Tài khoản VNeID được khoanh đỏ.",
            ),
        ),
        steps(
            "Bước hai: tìm đúng thủ tục",
            step(
                "<p>Gõ vài chữ vào ô tìm kiếm, ví dụ <b>khai sinh</b>. Đọc tên từng thủ tục hiện "
                "ra.</p>",
                "public_services-portal",
                "Màn hình Cổng Dịch vụ công, ô tìm kiếm có chữ khai sinh, bên dưới là các nhóm "
                "việc hay làm.",
            ),
            step(
                "<p>Với trẻ dưới 6 tuổi có thủ tục <b>liên thông</b>: làm một lần cho cả khai "
                "sinh, đăng ký thường trú và thẻ bảo hiểm y tế. Chọn thủ tục này thì đỡ phải nộp "
                "ba lần.</p>"
            ),
            step(
                "<p>Đọc mục <b>Thành phần hồ sơ</b> (cần giấy tờ gì), <b>Thời hạn</b> và <b>Lệ phí"
                "</b> trước khi làm.</p>"
            ),
        ),
        steps(
            "Bước ba: điền và nộp",
            step(
                "<p>Chọn tỉnh, xã nơi nộp. Nhiều ô đã có sẵn thông tin lấy từ VNeID; bà con chỉ "
                "kiểm tra lại.</p>"
            ),
            step(
                "<p>Điền các ô còn thiếu. Tên con viết đủ dấu, đúng như giấy chứng sinh. Ô có dấu "
                "<b>sao đỏ</b> là bắt buộc.</p>",
                "public_services-form",
                "Tờ khai khai sinh đang điền: tên con, ngày sinh, nơi sinh và nút thêm ảnh giấy "
                "tờ.",
            ),
            step(
                "<p>Chạm <b>Thêm tệp</b>, chụp hoặc chọn ảnh giấy tờ. Xem lại ảnh có đọc được chữ "
                "không.</p>"
            ),
            step(
                "<p>Xem lại lần cuối, chọn cách nhận kết quả, rồi chạm <b>Nộp hồ sơ</b>. Có lệ phí "
                "thì trả ngay trên Cổng và giữ lại biên lai.</p>"
            ),
        ),
        picture(
            "public_services-photograph",
            "Bên trái: tờ giấy thẳng, sáng, đủ bốn góc. Bên phải: tờ giấy nghiêng, tối, mất góc.",
            "Ảnh rõ thì hồ sơ không bị trả lại.",
        ),
        tip(
            "Mẹo chụp giấy tờ",
            "<p>Đặt giấy phẳng trên bàn, cạnh cửa sổ. Giơ máy thẳng phía trên, lấy đủ bốn góc. "
            "Tránh bóng tay đè lên chữ. Chụp <b>giấy gốc</b>, không chụp lại bản sao mờ. Giấy hai "
            "mặt thì chụp cả hai.</p>",
        ),
        checklist(
            "Tự tay làm thử (chưa cần bấm nộp)",
            "Tự gõ dichvucong.gov.vn vào thanh địa chỉ",
            "Tìm một thủ tục nhà mình sắp cần",
            "Đọc phần giấy tờ cần có và thời hạn",
            "Chụp thử một tờ giấy cho đủ bốn góc, rõ chữ",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Đang điền dở thì mất sóng, có phải làm lại không?",
                "<p>Nhiều thủ tục có nút <b>Lưu nháp</b>, nên bấm sau mỗi phần. Chụp sẵn giấy tờ ở "
                "nhà rồi hãy mang ra chỗ mạng tốt mà điền.</p>",
            ),
            (
                "Không rành chữ thì làm sao?",
                "<p>Ra trung tâm phục vụ hành chính công của xã hoặc nhờ tổ công nghệ số cộng đồng "
                "ở xóm. Người giúp đọc từng ô, bà con trả lời; mật khẩu và mã OTP thì tự gõ.</p>",
            ),
            (
                "Nộp qua mạng rồi có phải ra xã nộp giấy nữa không?",
                "<p>Tùy thủ tục. Đọc mục cách thực hiện, hoặc chờ tin nhắn của cán bộ. Nếu hẹn ra "
                "xã thì mang theo giấy gốc để đối chiếu.</p>",
            ),
        ),
        official_link(
            "Cổng Dịch vụ công Quốc gia",
            "https://dichvucong.gov.vn",
            "Nơi tìm thủ tục, nộp hồ sơ và tra cứu kết quả.",
        ),
    ),
)
