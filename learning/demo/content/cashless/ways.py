"""Lesson 1: the ways to pay without cash, and how to begin safely."""

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

WAYS = LessonText(
    slug="cac-cach-tra-tien",
    title="Các cách trả tiền không cần tiền mặt",
    summary="Thẻ, ứng dụng ngân hàng, ví điện tử khác nhau thế nào. Bắt đầu từ đâu cho chắc.",
    minutes=8,
    body=(
        text(
            "<p>Trả tiền không tiền mặt là trả bằng tiền trong tài khoản, không đưa tờ tiền tận tay. "
            "Mua rau ở chợ, đóng tiền điện, nộp học phí cho cháu, nhận tiền bán lợn: đều làm được.</p>"
            "<p>Cách này có ba cái lợi: không phải giữ nhiều tiền trong nhà, không lo tiền lẻ, "
            "và khoản nào cũng có ghi lại để xem.</p>"
        ),
        picture(
            "cashless-three-ways",
            "Ba hình tròn: một chiếc thẻ ngân hàng, một điện thoại mở ứng dụng ngân hàng, "
            "một chiếc ví tượng trưng cho ví điện tử",
            "Ba cách hay dùng nhất",
        ),
        text(
            "<h2>Ba cách, khác nhau ở chỗ nào?</h2>"
            "<ul>"
            "<li><b>Thẻ ngân hàng</b>: rút tiền ở cây ATM, quẹt hoặc chạm ở cửa hàng có máy. "
            "Thẻ phải giữ như giữ tiền.</li>"
            "<li><b>Ứng dụng ngân hàng</b>: phần mềm của chính ngân hàng trên điện thoại. "
            "Dùng để chuyển khoản, quét mã QR, xem còn bao nhiêu tiền.</li>"
            "<li><b>Ví điện tử</b>: như chiếc ví trên điện thoại, thường nối với tài khoản ngân hàng "
            "để nạp tiền. Chỉ để trong ví số tiền tiêu vặt.</li>"
            "</ul>"
            "<p>Mới bắt đầu, chỉ cần <b>một tài khoản ngân hàng</b> và <b>một ứng dụng</b> của ngân "
            "hàng đó. Dùng quen rồi hãy tính thêm.</p>"
        ),
        steps(
            "Bắt đầu từ quầy giao dịch",
            step(
                "<p>Mang <b>căn cước</b> của mình và điện thoại đang dùng số của mình đến quầy ngân "
                "hàng, hoặc điểm giao dịch ngân hàng mở tại xã. Nói: “Tôi muốn mở tài khoản và dùng "
                "trên điện thoại”.</p>",
                "cashless-counter",
                "Bà cụ đội khăn trắng đưa căn cước cho nhân viên ở quầy giao dịch",
            ),
            step(
                "<p>Nhờ nhân viên <b>chỉ đúng tên ứng dụng</b> của ngân hàng. Cài từ cửa hàng ứng dụng "
                "có sẵn trên máy (CH Play hoặc App Store). Không cài từ đường dẫn ai đó gửi.</p>"
            ),
            step(
                "<p><b>Tự tay đặt mật khẩu</b>, lúc gõ thì che màn hình. Nhân viên ngân hàng thật "
                "không cần biết mật khẩu.</p>"
            ),
            step(
                "<p>Hỏi rõ ba điều trước khi về: <b>phí mỗi tháng</b> là bao nhiêu, <b>số tổng đài</b> "
                "là số nào, muốn <b>khóa tài khoản gấp</b> thì làm sao. Ghi vào giấy.</p>"
            ),
        ),
        tip(
            "Tập bằng số tiền nhỏ",
            "<p>Lần đầu, chuyển thử 10.000 đồng cho người trong nhà. Tiền đến nơi, người nhận báo "
            "lại, thế là biết làm. Tập vài lần cho quen tay rồi mới chuyển khoản to.</p>",
        ),
        scam_warning(
            "Không cho thuê, không bán tài khoản",
            "<p>Có người trả tiền để mượn căn cước hoặc mua tài khoản ngân hàng. Đừng nghe. Kẻ gian "
            "dùng tài khoản ấy nhận tiền lừa đảo, còn người đứng tên phải chịu trách nhiệm.</p>",
        ),
        checklist(
            "Tự làm trước khi sang bài sau",
            "Biết mình đang có tài khoản ở ngân hàng nào, hoặc đã chọn nơi để mở",
            "Tìm được số tổng đài in ở mặt sau thẻ hoặc trong ứng dụng",
            "Ghi số tổng đài ấy ra giấy, cất ở chỗ cả nhà đều biết",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Điện thoại không có mạng thì trả được không?",
                "<p>Ứng dụng cần có mạng để chuyển tiền. Ở chỗ sóng yếu, ra chỗ thoáng hoặc dùng "
                "wifi nhà quen. Đừng bấm đi bấm lại: có thể thành chuyển hai lần. Mở lịch sử giao dịch "
                "xem đã chuyển chưa rồi hãy làm lại.</p>",
            ),
            (
                "Cả nhà chung một điện thoại thì sao?",
                "<p>Được, nhưng tài khoản là của một người. Chỉ người đó biết mật khẩu. Dùng xong "
                "phải thoát khỏi ứng dụng.</p>",
            ),
            (
                "Không quen chữ thì có dùng được không?",
                "<p>Được. Đi cùng con cháu tin cậy đến quầy, nhờ bật đọc to hoặc chữ to trên máy. Nhưng "
                "mật khẩu vẫn phải tự nhớ, tự gõ.</p>",
            ),
        ),
    ),
)
