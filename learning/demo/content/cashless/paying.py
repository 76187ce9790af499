"""Lesson 2: paying by QR code and by account number, step by step."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

PAYING = LessonText(
    slug="quet-ma-qr-va-chuyen-khoan",
    title="Quét mã QR và chuyển khoản",
    summary="Từng bước quét mã ở quầy hàng, ba điều phải đọc trước khi bấm, và khi chuyển nhầm.",
    minutes=10,
    body=(
        text(
            "<p>Mã QR là ô vuông có nhiều chấm đen trắng. Trong mã có sẵn số tài khoản của người nhận. "
            "Quét mã thì không phải gõ số, đỡ nhầm. Nhưng <b>quét xong vẫn phải đọc</b>, vì mã không "
            "tự biết mình đang trả cho ai.</p>"
        ),
        steps(
            "Trả tiền rau bằng mã QR",
            step(
                "<p>Mở ứng dụng ngân hàng, bấm <b>Quét mã QR</b>. Đưa ô vuông vào giữa khung, giữ "
                "yên tay. Màn hình từng ngân hàng có thể khác đôi chút tùy phiên bản.</p>",
                "cashless-screen-scan",
                "Màn hình điện thoại đang quét mã QR của một cửa hàng tạp hóa",
            ),
            step(
                "<p>Đọc ba chỗ: <b>1. tên người nhận</b>, <b>2. số tiền</b>, <b>3. nội dung</b>. Hỏi "
                "người bán: “Tên là Bùi Thị Lan phải không?”. Đúng mới đi tiếp.</p>",
                "cashless-screen-confirm",
                "Màn hình xác nhận: người nhận Bùi Thị Lan, số tiền 45.000 đồng, nội dung mua rau",
            ),
            step(
                "<p>Bấm <b>Chuyển tiền</b>, rồi tự gõ mật khẩu, mã OTP (mã dùng một lần) hoặc đưa "
                "vân tay, khuôn mặt, tùy ngân hàng.</p>"
            ),
            step(
                "<p>Chờ đến khi hiện <b>thành công</b>. Đưa người bán xem, hoặc chờ người bán báo "
                "tiền đã về rồi hãy đi.</p>",
                "cashless-screen-done",
                "Màn hình báo chuyển thành công 45.000 đồng đến Bùi Thị Lan",
            ),
        ),
        text(
            "<h2>Không có mã thì chuyển theo số tài khoản</h2>"
            "<ol>"
            "<li>Bấm <b>Chuyển tiền</b>, chọn ngân hàng của người nhận.</li>"
            "<li>Gõ số tài khoản. Gõ xong, máy hiện <b>tên chủ tài khoản</b>.</li>"
            "<li>Tên không đúng người cần trả: dừng lại, hỏi lại.</li>"
            "<li>Gõ số tiền, <b>đếm lại số 0</b>: 50.000 và 500.000 chỉ khác một số.</li>"
            "<li>Ghi nội dung rõ ràng, ví dụ “Tiền học tháng 9 cháu Minh lớp 2A”.</li>"
            "</ol>"
        ),
        tip(
            "Lưu người hay chuyển",
            "<p>Với người hay trả tiền (cô giáo thu học phí, đại lý phân bón), bấm <b>Lưu người nhận</b>. "
            "Lần sau chỉ việc chọn tên, không phải gõ lại.</p>",
        ),
        scam_warning(
            "Quét mã là để trả tiền, không phải để nhận",
            "<p>Ai bảo “quét mã này để nhận quà, nhận tiền hỗ trợ” rồi đòi gõ mật khẩu, mã OTP "
            "là lừa đảo. Muốn nhận tiền, chỉ cần đưa số tài khoản hoặc mã QR của mình cho người "
            "gửi.</p>",
        ),
        checklist(
            "Tự làm một lần",
            "Chuyển 10.000 đồng cho người trong nhà bằng cách quét mã QR của người ấy",
            "Đọc to tên người nhận và số tiền trước khi bấm",
            "Mở lịch sử giao dịch, tìm lại khoản vừa chuyển",
        ),
        accordion(
            "Khi trục trặc",
            (
                "Chuyển nhầm người thì làm gì?",
                "<p>Gọi ngay tổng đài ngân hàng của mình, báo giờ chuyển, số tiền, số tài khoản đã "
                "chuyển đến. Ngân hàng sẽ liên hệ bên nhận và báo cách làm tiếp. Đừng gọi theo số lạ tìm "
                "trên mạng tự nhận là “dịch vụ lấy lại tiền”.</p>",
            ),
            (
                "Bị trừ tiền mà người bán chưa nhận được?",
                "<p>Mở lịch sử giao dịch xem ghi “thành công” hay “đang xử lý”. Chờ một lúc. Vẫn chưa "
                "thấy thì gọi tổng đài. Đừng chuyển lại ngay.</p>",
            ),
            (
                "Có người lạ chuyển nhầm tiền vào tài khoản mình?",
                "<p>Không tiêu số tiền ấy, cũng không tự chuyển trả theo lời người lạ gọi đến. Gọi ngân "
                "hàng của mình để được làm đúng thủ tục trả lại.</p>",
            ),
        ),
    ),
)
