"""Lesson 2 of the smartphone course: Wi-Fi, mobile data, weak signal, saving money."""

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
    slug="vao-mang-do-ton-tien",
    title="Vào mạng mà đỡ tốn tiền",
    summary="Phân biệt Wi-Fi và dữ liệu di động, bật tắt đúng lúc, dùng Wi-Fi công cộng an toàn.",
    minutes=12,
    body=(
        text(
            "<p>Muốn xem tin, gọi có hình cho con cháu hay nộp giấy tờ qua mạng, điện thoại phải "
            "<b>vào mạng</b> (còn gọi là vào Internet). Có hai đường vào:</p>"
            "<ul><li><b>Wi-Fi:</b> sóng phát ra từ một cục phát trong nhà, ở nhà văn hóa xóm, ở "
            "trụ sở xã. Chỉ dùng được khi đứng gần.</li>"
            "<li><b>Dữ liệu di động (3G, 4G):</b> sóng của nhà mạng, đi theo thẻ SIM. Dùng được "
            "ở nơi có sóng, nhưng <b>tính tiền</b> theo gói.</li></ul>"
        ),
        picture(
            "smartphone-signal",
            "Nhà sàn bên sườn đồi, cô chủ nhà đứng ngoài sân cầm điện thoại bắt sóng từ cột phát.",
            "Trong nhà sóng yếu thì ra sân, lên chỗ cao và thoáng.",
        ),
        steps(
            "Nối Wi-Fi ở nhà văn hóa xóm",
            step("<p>Mở <b>Cài đặt</b> (hình bánh răng), chạm <b>Wi-Fi</b>, gạt nút sang bật.</p>"),
            step(
                "<p>Chờ một lát, máy hiện tên các mạng ở gần. Chạm đúng tên mạng của nhà văn hóa. "
                "Không rõ tên nào thì hỏi người phụ trách.</p>",
                "smartphone-wifi",
                "Danh sách mạng Wi-Fi. Mạng có hình ổ khóa cần mật khẩu, mạng “mở” thì không.",
            ),
            step(
                "<p>Gõ mật khẩu, rồi chạm <b>Kết nối</b>. Chữ hoa và chữ thường khác nhau, nên gõ "
                "thật đúng. Chạm hình <b>con mắt</b> để nhìn thấy chữ vừa gõ.</p>"
            ),
            step(
                "<p>Phía trên màn hình hiện hình <b>quạt sóng</b> là đã vào mạng. Lần sau đến "
                "đây, máy tự nối lại.</p>"
            ),
        ),
        steps(
            "Bật và tắt dữ liệu di động",
            step("<p>Đặt ngón tay ở mép trên màn hình rồi vuốt xuống. Một bảng nút hiện ra.</p>"),
            step(
                "<p>Chạm nút <b>Dữ liệu di động</b>. Nút sáng đậm là đang bật, mờ xám là đang tắt. "
                "Xem xong thì chạm lần nữa để tắt.</p>",
                "smartphone-mobile-data",
                "Bảng nút nhanh, nút Dữ liệu di động ở giữa đang sáng đậm và được khoanh đỏ.",
            ),
        ),
        tip(
            "Đỡ tốn dữ liệu",
            "<p>Xem phim, xem video và gọi có hình là tốn nhất; nhắn chữ thì rất ít. Có Wi-Fi "
            "thì tải ảnh, cập nhật ứng dụng luôn một thể. Bài học ở đây cũng nên mở trước lúc có "
            "Wi-Fi rồi mang về nhà học tiếp. Trước khi mua gói, hỏi rõ ba điều: giá bao nhiêu, "
            "dùng được mấy ngày, <b>có tự gia hạn không</b>.</p>",
        ),
        scam_warning(
            "Cẩn thận với Wi-Fi “miễn phí” không rõ của ai",
            "<p>Ở bến xe, chợ, quán nước có thể có mạng lạ không cần mật khẩu. Đọc tin thì được, "
            "nhưng <b>đừng mở ngân hàng, đừng gõ mật khẩu hay mã OTP</b> khi đang dùng mạng đó. "
            "Mạng nào đòi số căn cước, số thẻ ngân hàng mới cho vào thì thoát ra ngay.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Vuốt từ mép trên xuống, tìm nút Wi-Fi và nút Dữ liệu di động",
            "Tắt rồi bật lại dữ liệu di động",
            "Nối thử một mạng Wi-Fi quen (nhà mình, nhà văn hóa xóm hoặc trụ sở xã)",
        ),
        accordion(
            "Khi không vào được mạng",
            (
                "Có hình sóng mà không mở được trang nào?",
                "<p>Bật <b>chế độ máy bay</b>, đợi mười giây rồi tắt đi, máy sẽ bắt sóng lại. Vẫn "
                "không được thì khởi động lại máy. Cũng có thể gói dữ liệu đã hết: hỏi cửa hàng "
                "hoặc tổng đài của nhà mạng.</p>",
            ),
            (
                "Bản ở khe núi, sóng lúc có lúc không thì sao?",
                "<p>Soạn sẵn tin, chụp sẵn ảnh giấy tờ khi ở nhà, đến chỗ có sóng thì gửi. Việc "
                "cần mạng ổn định như nộp hồ sơ thì nên làm ở nhà văn hóa xóm hoặc trụ sở xã.</p>",
            ),
            (
                "Mạng lúc nào cũng để bật có hại gì không?",
                "<p>Không hại máy, nhưng dễ hết gói và nhanh cạn pin. Đêm ngủ hay lúc đi nương, "
                "bà con tắt dữ liệu di động đi; vẫn nghe gọi bình thường qua SIM.</p>",
            ),
        ),
    ),
)
