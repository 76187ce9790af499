"""Practice questions of the smartphone course: asked half-way, explained at once."""

from learning.demo.writing import Option, Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="sp-p1",
        kind="single",
        use="practice",
        stem="Muốn lật sang trang biểu tượng tiếp theo, bà con dùng động tác nào?",
        options=(
            Option(
                "Chạm một cái vào giữa màn hình",
                False,
                "Chạm là để mở hoặc chọn. Chạm vào chỗ trống thì máy không làm gì.",
            ),
            Option(
                "Vuốt ngón tay sang ngang",
                True,
                "Đúng rồi. Đặt ngón tay lên màn hình rồi kéo sang bên là lật trang.",
            ),
            Option(
                "Giữ yên ngón tay thật lâu",
                False,
                "Giữ là để hiện thêm lựa chọn, có khi còn làm biểu tượng chạy sang chỗ khác.",
            ),
        ),
        picture="smartphone-gestures",
        picture_description="Ba hình bàn tay: chạm, giữ và vuốt trên màn hình.",
    ),
    Question(
        key="sp-p2",
        kind="single",
        use="practice",
        stem="Đang ở nhà văn hóa xóm có Wi-Fi. Muốn tải bài học về học dần, nên làm thế nào?",
        options=(
            Option(
                "Nối Wi-Fi nhà văn hóa, tải bài về máy",
                True,
                "Đúng rồi. Tải lúc có Wi-Fi thì không tốn gói dữ liệu, về nhà vẫn mở ra học được.",
            ),
            Option(
                "Bật dữ liệu di động rồi tải cho chắc",
                False,
                "Vẫn tải được, nhưng tốn tiền gói dữ liệu trong khi Wi-Fi đang có sẵn.",
            ),
            Option(
                "Cứ mang máy về nhà ở khe núi, tối rảnh rồi mới tải sau",
                False,
                "Nơi sóng yếu tải rất lâu và hay bị đứt giữa chừng. Nên tải ở chỗ có mạng tốt.",
            ),
        ),
    ),
    Question(
        key="sp-p3",
        kind="multiple",
        use="practice",
        stem="Mã PIN nào dễ bị đoán ra? (Chọn mọi ý đúng)",
        options=(
            Option(
                "123456",
                True,
                "Dễ đoán. Đây là dãy số người ta thử đầu tiên.",
            ),
            Option(
                "Ngày tháng năm sinh của mình",
                True,
                "Dễ đoán. Người quen biết ngày sinh, trên giấy tờ cũng có ghi.",
            ),
            Option(
                "Sáu số chỉ riêng mình nghĩ ra và đã ghi vào sổ ở nhà",
                False,
                "Mã này khó đoán. Ghi vào sổ cất kín ở nhà thì không sợ quên.",
            ),
        ),
        picture="smartphone-pin",
        picture_description="Màn hình khóa đang chờ gõ mã PIN sáu số.",
    ),
    Question(
        key="sp-p4",
        kind="true_false",
        use="practice",
        stem="Nhân viên ngân hàng gọi điện thì có thể đọc mã OTP cho họ kiểm tra.",
        options=(
            Option(
                "Đúng",
                False,
                "Chưa đúng. Ngân hàng thật không hỏi mã OTP. Người hỏi mã là kẻ gian, hãy cúp máy.",
            ),
            Option(
                "Sai",
                True,
                "Đúng rồi. Mã OTP chỉ mình được biết, dù người hỏi xưng là ai.",
            ),
        ),
    ),
    Question(
        key="sp-p5",
        kind="single",
        use="practice",
        stem="Điện thoại sắp hết pin mà trời tối, sắp đi ngủ. Cách sạc nào an toàn nhất?",
        options=(
            Option(
                "Cắm sạc rồi để dưới gối cho dễ nghe chuông",
                False,
                "Máy nóng lên mà bị gối chăn ủ kín thì rất dễ cháy, nổ.",
            ),
            Option(
                "Cắm sạc cạnh bếp lửa cho sáng, dễ nhìn",
                False,
                "Gần lửa vừa nóng vừa ám khói, pin dễ phồng và cháy.",
            ),
            Option(
                "Cắm sạc trên mặt bàn, chỗ thoáng, xa nơi nằm",
                True,
                "Đúng rồi. Chỗ thoáng và khô thì máy đỡ nóng; đầy pin thì rút sạc ra.",
            ),
        ),
    ),
)
