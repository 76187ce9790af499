"""Lesson 3: taking payments at the stall, and the fake receipt and fake code."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

SELLING = LessonText(
    slug="ban-hang-nhan-tien",
    title="Bán hàng, nhận tiền cho chắc",
    summary="Đặt mã QR ở quầy, xem tiền về thật hay chưa, tránh biên lai giả và mã dán đè.",
    minutes=8,
    body=(
        text(
            "<p>Bán mớ rau, con gà, hay nhận khách ở nhà sàn, khách bây giờ hay hỏi: “Có quét mã "
            "không?”. Có mã QR thì bán được thêm hàng. Nhưng người bán phải giữ một nếp: <b>tiền về "
            "tài khoản mới giao hàng</b>.</p>"
        ),
        steps(
            "Làm mã QR cho quầy hàng",
            step(
                "<p>Mở ứng dụng ngân hàng, tìm mục <b>Mã QR của tôi</b> hoặc <b>Nhận tiền</b>. Tên mục "
                "có thể khác đôi chút tùy phiên bản.</p>"
            ),
            step(
                "<p>Lưu ảnh mã, in ra giấy dày, ép nhựa hoặc lồng khung. In cả <b>tên chủ tài khoản</b> "
                "để khách đối chiếu.</p>"
            ),
            step(
                "<p>Tự lấy một điện thoại khác <b>quét thử</b>, xem có hiện đúng tên mình không. Đặt mã ở "
                "phía trong, chỗ mắt mình nhìn thấy.</p>"
            ),
        ),
        picture(
            "cashless-receipt",
            "Người bán mở điện thoại của mình thấy báo tiền đã về 120.000 đồng, người mua đứng bên kia "
            "quầy",
            "Xem trên điện thoại của mình, không xem trên điện thoại của khách",
        ),
        scam_warning(
            "Biên lai giả",
            "<p>Có kẻ giơ màn hình “chuyển thành công” đã làm giả, lấy hàng rồi đi. Ảnh chụp màn "
            "hình, tin nhắn chuyển tiếp đều làm giả được. Chỉ tin <b>thông báo trên điện thoại của "
            "mình</b> hoặc số dư trong ứng dụng của mình.</p>",
        ),
        picture(
            "cashless-fake-qr",
            "Cô bán hàng tạp hóa phát hiện một mã QR lạ dán đè lên mã của mình",
            "Mỗi sáng mở hàng, sờ và nhìn lại mã của mình",
        ),
        tip(
            "Ba việc mỗi sáng mở hàng",
            "<ul><li>Sờ tay lên mã xem có miếng dán lạ không.</li>"
            "<li>Quét thử, xem có hiện tên mình không.</li>"
            "<li>Bật tiếng thông báo tiền về, để điện thoại trong tầm nghe.</li></ul>",
        ),
        checklist(
            "Nếu nhà có bán hàng",
            "Quét thử mã QR của quầy nhà mình, thấy đúng tên",
            "Bật thông báo số dư trong ứng dụng ngân hàng",
            "Dặn người trông quầy: tiền về mới giao hàng",
            required=False,
        ),
        accordion(
            "Người bán hay hỏi",
            (
                "Khách bảo “mạng chậm, lát nữa tiền về” thì sao?",
                "<p>Mời khách ngồi chờ, hoặc trả tiền mặt. Nói nhẹ nhàng: “Quầy nhà tôi tiền về mới "
                "giao hàng”. Khách thật sẽ không giận.</p>",
            ),
            (
                "Khách chuyển thừa rồi đòi trả lại tiền mặt?",
                "<p>Xem tiền đã về thật chưa, trong ứng dụng của mình. Chưa về thì không trả gì cả. Về "
                "rồi, nên chuyển trả đúng tài khoản đã gửi đến.</p>",
            ),
            (
                "Khách đặt hàng qua mạng, gửi đường dẫn bảo bấm để “nhận tiền đặt cọc”?",
                "<p>Không bấm. Nhận tiền không cần bấm đường dẫn, không cần gõ mật khẩu hay mã "
                "OTP.</p>",
            ),
        ),
        official_link(
            "Kiểm tra một trang mạng có tin cậy không",
            "https://tinnhiemmang.vn",
            "Trước khi mua bán trên một trang lạ, gõ tên trang vào đây để tra cứu.",
        ),
    ),
)
