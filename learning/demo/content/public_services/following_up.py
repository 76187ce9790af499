"""Lesson 5 of the public services course: following an application, corrections, the result."""

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
    slug="theo-doi-va-nhan-ket-qua",
    title="Theo dõi hồ sơ và nhận kết quả",
    summary="Giữ mã hồ sơ, xem đang đến bước nào, bổ sung khi được yêu cầu và nhận kết quả.",
    minutes=10,
    body=(
        text(
            "<p>Bấm nộp xong chưa phải là hết. Giống như gieo mạ: gieo rồi còn phải ra thăm ruộng. "
            "Hồ sơ nộp qua mạng cũng cần xem chừng, vì cán bộ có thể nhắn bổ sung giấy tờ.</p>"
            "<p>Chìa khóa để xem là <b>mã hồ sơ</b> – dãy chữ và số hiện ra ngay sau khi nộp. Chép "
            "vào sổ hoặc chụp màn hình lại.</p>"
        ),
        steps(
            "Xem hồ sơ đang đến đâu",
            step("<p>Đăng nhập <b>dichvucong.gov.vn</b> bằng VNeID như lúc nộp.</p>"),
            step(
                "<p>Mở mục quản lý hồ sơ của mình, chạm vào hồ sơ cần xem. Tên mục có thể khác đôi "
                "chút tùy phiên bản.</p>",
                "public_services-track",
                "Màn hình Hồ sơ của tôi: đã nộp, đã tiếp nhận, đang xử lý, rồi đến trả kết quả.",
            ),
            step("<p>Không đăng nhập được thì dùng ô <b>Tra cứu hồ sơ</b>, gõ mã hồ sơ vào.</p>"),
        ),
        text(
            "<h2>Các trạng thái nghĩa là gì?</h2>"
            "<ul><li><b>Đã tiếp nhận:</b> cán bộ đã nhận, bắt đầu tính ngày hẹn.</li>"
            "<li><b>Yêu cầu bổ sung:</b> còn thiếu hoặc ảnh mờ. Đọc kỹ cần thêm gì, bổ sung sớm."
            "</li><li><b>Đang xử lý:</b> chờ đến ngày hẹn.</li>"
            "<li><b>Đã có kết quả:</b> nhận theo cách đã chọn.</li>"
            "<li><b>Từ chối:</b> phải có lý do kèm theo. Không hiểu thì hỏi lại xã.</li></ul>"
        ),
        tip(
            "Khi được nhắn bổ sung",
            "<p>Mở đúng hồ sơ cũ mà bổ sung, <b>đừng nộp thêm một hồ sơ mới</b>, kẻo thành hai hồ "
            "sơ trùng nhau. Chụp lại giấy cho rõ, gửi lên rồi xem trạng thái đã đổi chưa.</p>",
        ),
        picture(
            "public_services-result",
            "Người mẹ nhận giấy khai sinh của con từ cán bộ tại quầy trả kết quả của xã.",
            "Nhận giấy tại xã, qua bưu điện hoặc bản điện tử, tùy cách đã chọn.",
        ),
        text(
            "<h2>Nhận kết quả</h2>"
            "<p>Nhận giấy tại quầy thì mang căn cước và mã hồ sơ. Nhận qua bưu điện thì ghi địa "
            "chỉ thật rõ: xóm, xã, số điện thoại. Bản điện tử thì tải về, cất trong máy và gửi một "
            "bản vào thư điện tử của mình.</p>"
            "<p>Cầm kết quả, <b>đọc lại ngay</b>: họ tên, dấu, ngày sinh, quê quán. Sai một dấu "
            "cũng nên xin sửa luôn, để lâu khó sửa hơn.</p>"
        ),
        scam_warning(
            "Tin nhắn “hồ sơ bị lỗi, bấm link để đóng phí”",
            "<p>Biết bà con đang chờ kết quả, kẻ gian nhắn tin giả. Đừng bấm link trong tin. Hãy "
            "<b>tự mở dichvucong.gov.vn</b> mà xem. Lệ phí nếu có thì trả trong hồ sơ trên Cổng "
            "hoặc tại quầy và có biên lai, không chuyển vào tài khoản của một cá nhân.</p>",
        ),
        checklist(
            "Tự tay làm",
            "Chép mã hồ sơ (nếu đã nộp) vào sổ, ghi kèm ngày hẹn",
            "Tìm ô Tra cứu hồ sơ trên dichvucong.gov.vn",
            "Ghi số điện thoại của trung tâm phục vụ hành chính công xã",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Quá ngày hẹn mà chưa có kết quả?",
                "<p>Mang mã hồ sơ ra trung tâm phục vụ hành chính công xã để hỏi. Cũng có thể gửi "
                "<b>Phản ánh, kiến nghị</b> ngay trên Cổng Dịch vụ công.</p>",
            ),
            (
                "Nộp rồi mới thấy điền sai thì sao?",
                "<p>Báo cho cán bộ xã càng sớm càng tốt, kèm mã hồ sơ. Hồ sơ chưa tiếp nhận thì "
                "thường còn sửa hoặc rút lại được.</p>",
            ),
            (
                "Mất mã hồ sơ rồi?",
                "<p>Đăng nhập bằng VNeID, hồ sơ đã nộp vẫn nằm trong danh sách của mình. Hoặc tìm "
                "trong tin nhắn báo tiếp nhận.</p>",
            ),
        ),
    ),
)
