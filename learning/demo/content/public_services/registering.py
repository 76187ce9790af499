"""Lesson 1 of the public services course: what VNeID is and how to get an account."""

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

LESSON = LessonText(
    slug="vneid-la-gi-va-cach-dang-ky",
    title="VNeID là gì, đăng ký ở đâu",
    summary="Hiểu tài khoản định danh điện tử, phân biệt mức 1 và mức 2, chuẩn bị gì khi đi làm.",
    minutes=12,
    body=(
        text(
            "<p>Ngày trước, mỗi lần làm giấy tờ bà con phải mang theo cả tập bản sao. Nay nhiều "
            "việc chỉ cần <b>VNeID</b> – ứng dụng của Bộ Công an để chứng minh mình là ai khi ở "
            "trên mạng.</p>"
            "<p>Trong VNeID có <b>tài khoản định danh điện tử</b>: mỗi người một tài khoản, gắn "
            "với số định danh cá nhân (12 số in trên thẻ căn cước).</p>"
        ),
        picture(
            "public_services-levels",
            "Hai tấm bảng. Mức 1: tự đăng ký trên điện thoại, làm được vài việc cơ bản. Mức 2: đến "
            "Công an làm trực tiếp, có ví giấy tờ và nộp được hồ sơ.",
            "Muốn làm giấy tờ qua mạng thì nên có mức 2.",
        ),
        text(
            "<h2>Mức 1 và mức 2 khác nhau thế nào?</h2>"
            "<ul><li><b>Mức 1:</b> tự đăng ký trên điện thoại. Chỉ dùng được ít việc.</li>"
            "<li><b>Mức 2:</b> phải đến gặp trực tiếp cơ quan Công an để kiểm tra khuôn mặt và vân "
            "tay. Có mức 2 mới mở được ví giấy tờ và nộp phần lớn hồ sơ.</li></ul>"
            "<p>Đi làm mức 2 luôn thì không cần làm mức 1 trước.</p>"
        ),
        steps(
            "Đi đăng ký mức 2",
            step(
                "<p><b>Chuẩn bị ở nhà:</b> thẻ căn cước (nếu đã có) và số điện thoại <b>chính chủ"
                "</b>, tức là SIM đứng tên mình. SIM mua ngoài chợ đứng tên người khác thì ra nhà "
                "mạng sang tên trước.</p>"
            ),
            step(
                "<p><b>Đến Công an xã</b> hoặc nơi làm thẻ căn cước. Nói rõ: “Tôi muốn đăng ký tài "
                "khoản định danh mức 2”. Đường xa thì hỏi trước lịch làm việc hoặc lịch cán bộ về "
                "tận xóm.</p>"
            ),
            step(
                "<p><b>Chụp ảnh, lấy vân tay</b>, đọc số điện thoại và các thông tin cần ghi. Nghe "
                "cán bộ đọc lại, sai chỗ nào thì xin sửa ngay.</p>",
                "public_services-register",
                "Bà cụ đặt tay lên máy lấy vân tay, trước mặt là máy chụp ảnh và cán bộ Công an "
                "xã.",
            ),
            step(
                "<p><b>Về nhà chờ tin nhắn</b> báo tài khoản đã được duyệt. Có tin rồi mới kích "
                "hoạt trên điện thoại (xem bài sau).</p>"
            ),
        ),
        tip(
            "Nhà có người già yếu, đi lại khó",
            "<p>Hỏi Công an xã hoặc trưởng xóm. Nhiều nơi có đợt cán bộ mang máy về nhà văn hóa "
            "xóm, có khi đến tận nhà. Tổ công nghệ số cộng đồng cũng giúp được việc cài máy.</p>",
        ),
        scam_warning(
            "Không ai làm mức 2 qua điện thoại",
            "<p>Có người gọi điện nói “làm mức 2 hộ”, đòi ảnh căn cước, ảnh khuôn mặt, mã OTP hay "
            "đòi tiền: đó là lừa đảo. Làm mức 2 là phải <b>đến gặp trực tiếp</b> và <b>tự mình</b> "
            "lấy vân tay.</p>",
        ),
        checklist(
            "Chuẩn bị trước khi đi",
            "Tìm thẻ căn cước, xem thông tin còn đúng không",
            "Kiểm tra SIM đang dùng có đứng tên mình không",
            "Hỏi lịch làm việc của Công an xã",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Không có điện thoại thông minh thì có đăng ký được không?",
                "<p>Vẫn nên hỏi Công an xã để được hướng dẫn. Thẻ căn cước vẫn dùng bình thường. "
                "Khi cần nộp hồ sơ, bà con ra trung tâm phục vụ hành chính công của xã để cán bộ "
                "giúp.</p>",
            ),
            (
                "Cả nhà chung một số điện thoại thì sao?",
                "<p>Mỗi tài khoản cần một số để nhận mã OTP. Người lớn trong nhà nên có số riêng, "
                "đứng tên mình. Chưa có thì hỏi Công an xã cách làm cho đúng.</p>",
            ),
            (
                "Thẻ căn cước nhựa có phải bỏ đi không?",
                "<p>Không. Thẻ vẫn có giá trị, bà con cất kỹ. VNeID là để đỡ phải mang thẻ và bản "
                "sao đi nhiều nơi.</p>",
            ),
        ),
        official_link(
            "Trang chính thức của VNeID",
            "https://vneid.gov.vn",
            "Xem giới thiệu và hướng dẫn của Bộ Công an.",
        ),
    ),
)
