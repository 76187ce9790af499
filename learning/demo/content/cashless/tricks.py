"""Lesson 5: the tricks most often met, and what gives each of them away."""

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

TRICKS = LessonText(
    slug="cac-chieu-lua-thuong-gap",
    title="Các chiêu lừa thường gặp",
    summary="Giả công an, giả người thân, đường dẫn giả, việc nhẹ lương cao: nhận ra từ câu đầu.",
    minutes=10,
    body=(
        text(
            "<p>Kẻ lừa đổi chuyện liên tục, nhưng lần nào cũng có đủ ba món. Nghe thấy ba món này là "
            "dừng lại:</p>"
            "<ul>"
            "<li><b>Gấp</b>: “làm ngay trong mười phút”, “hôm nay là hạn cuối”.</li>"
            "<li><b>Sợ hoặc tham</b>: dọa bắt, dọa khóa tài khoản; hoặc trúng thưởng, lãi cao.</li>"
            "<li><b>Kín</b>: “không được nói với ai”, “không được tắt máy”.</li>"
            "</ul>"
            "<p>Cuối cùng bao giờ cũng là: chuyển tiền, đọc mã OTP, bấm đường dẫn hoặc cài ứng dụng.</p>"
        ),
        steps(
            "Bốn chiêu hay gặp",
            step(
                "<p><b>Giả công an, tòa án, cán bộ.</b> Gọi đến nói mình dính vụ án, nợ cước, sai thông "
                "tin căn cước; bắt gọi hình, bắt chuyển tiền vào “tài khoản an toàn” hoặc cài ứng "
                "dụng “cập nhật”.</p>"
                "<p><b>Nhận ra:</b> cơ quan nhà nước không bắt chuyển tiền qua điện thoại, không bắt "
                "cài ứng dụng qua đường dẫn. Cần gặp thì có giấy mời, mời đến trụ sở.</p>"
                "<p><b>Làm gì:</b> tắt máy, ra trụ sở công an xã hỏi trực tiếp.</p>",
                "cashless-caller",
                "Bà cụ nghe điện thoại của kẻ lạ trùm mũ dọa: chuyển tiền ngay, không là bị bắt",
            ),
            step(
                "<p><b>Giả người thân, bạn bè.</b> Tài khoản Zalo, Facebook của người quen bị chiếm, "
                "nhắn mượn tiền. Có khi gọi hình, mặt và giọng rất giống vì máy tính ghép ra được.</p>"
                "<p><b>Nhận ra:</b> hình nhòe, giật, nói vài câu rồi tắt; tên chủ tài khoản nhận tiền "
                "là người lạ.</p>"
                "<p><b>Làm gì:</b> gọi lại bằng <b>số điện thoại vẫn dùng</b>. Hỏi một câu chỉ người "
                "nhà biết.</p>",
                "cashless-deepfake",
                "Bà mẹ nhìn màn hình gọi hình thấy mặt con trai bị nhòe, giật và đòi tiền gấp",
            ),
            step(
                "<p><b>Đường dẫn và ứng dụng giả.</b> Tin nhắn mang tên giống ngân hàng, bưu điện, "
                "điện lực, dịch vụ công; bảo bấm vào để nhận hàng, nhận hỗ trợ, đóng phạt.</p>"
                "<p><b>Nhận ra:</b> tên trang dài, lạ, sai một hai chữ. Trang nhà nước của Việt Nam có "
                "đuôi <b>.gov.vn</b> đứng ngay cuối tên trang.</p>"
                "<p><b>Làm gì:</b> không bấm. Cần xem thì tự mở ứng dụng chính thức hoặc tự gõ địa "
                "chỉ.</p>",
                "cashless-screen-link",
                "Tin nhắn từ số lạ dọa khóa tài khoản, kèm đường dẫn giả",
            ),
            step(
                "<p><b>Việc nhẹ lương cao, đầu tư lãi lớn, trúng thưởng.</b> Vài lần đầu trả tiền thật "
                "cho mình tin. Sau đó đòi nạp nhiều hơn mới cho rút. Vay tiền qua ứng dụng lạ “không cần "
                "giấy tờ” cũng vậy: đòi phí trước, đọc trộm danh bạ, rồi gọi đòi nợ cả người quen.</p>"
                "<p><b>Nhận ra:</b> phải nạp tiền trước mới được nhận tiền.</p>"
                "<p><b>Làm gì:</b> không nạp. Đã nạp thì dừng ngay, đừng nạp thêm để gỡ.</p>",
                "cashless-easy-job",
                "Cô gái nhìn tin tuyển việc nhẹ tại nhà đòi nạp tiền trước, trước mặt là tiền treo "
                "trên móc câu",
            ),
        ),
        scam_warning(
            "Một câu nhớ suốt đời",
            "<p>Ai giục <b>chuyển tiền ngay</b> và dặn <b>giấu người nhà</b> thì đó là kẻ lừa, dù mặc áo "
            "gì, xưng là ai.</p>",
        ),
        tip(
            "Đặt mật hiệu trong nhà",
            "<p>Cả nhà thống nhất một câu hỏi riêng, ví dụ tên con chó ngày xưa. Ai gọi xin tiền, hỏi câu "
            "ấy trước.</p>",
        ),
        checklist(
            "Làm với người nhà",
            "Kể lại cho một người trong nhà nghe bốn chiêu vừa học",
            "Cả nhà đã đặt một câu hỏi mật hiệu",
            "Xem lại tin nhắn trong máy, xóa tin có đường dẫn lạ",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Kẻ gọi biết rõ tên, số căn cước, địa chỉ của mình. Vậy là thật?",
                "<p>Không. Những thứ ấy có thể bị lộ, bị mua bán. Biết thông tin của mình không chứng "
                "minh họ là cán bộ.</p>",
            ),
            (
                "Số gọi đến hiện giống số cơ quan thì tin được không?",
                "<p>Chưa tin được, vì số hiện trên máy có thể bị làm giả. Tắt máy, tự bấm số của cơ quan "
                "mà gọi lại, hoặc đến trực tiếp.</p>",
            ),
            (
                "Nghe máy thôi thì có mất tiền không?",
                "<p>Chỉ nghe thì thường chưa mất. Mất là khi đọc mã, bấm đường dẫn, cài ứng dụng hoặc "
                "chuyển tiền. Thấy nghi là tắt.</p>",
            ),
        ),
        official_link(
            "Xem cảnh báo lừa đảo mới",
            "https://canhbao.khonggianmang.vn",
            "Nơi báo và tra cứu trang mạng lừa đảo.",
        ),
    ),
)
