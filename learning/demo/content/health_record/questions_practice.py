"""Practice questions of the health record course: asked half-way, explained at once."""

from learning.demo.writing import Option, Question, ordered, pair

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="hr-p1",
        kind="single",
        use="practice",
        stem="Bà Nhàn vừa khám ở trạm y tế xã. Ai ghi lần khám ấy vào sổ sức khỏe điện tử?",
        options=(
            Option(
                "Bà tự viết vào cho khỏi quên",
                False,
                "Kết quả khám không tự viết vào sổ được. Bà có thể ghi riêng ra giấy cho mình.",
            ),
            Option(
                "Nơi khám gửi lên sau khi khám",
                True,
                "Đúng rồi. Vì thế vài hôm sau nên mở sổ xem đã có chưa.",
            ),
            Option(
                "Cán bộ gọi điện hỏi rồi ghi hộ",
                False,
                "Không ai gọi điện hỏi bệnh để ghi sổ. Người gọi như thế là kẻ gian.",
            ),
        ),
        picture="health_record-papers",
        picture_description="Giấy tờ để rời được gom vào một sổ trong điện thoại.",
    ),
    Question(
        key="hr-p2",
        kind="true_false",
        use="practice",
        stem="Sổ không ghi gì về dị ứng thuốc, nghĩa là mình không dị ứng thuốc nào.",
        options=(
            Option(
                "Đúng",
                False,
                "Chỗ trống chỉ cho biết chưa ai ghi. Từng bị dị ứng thì phải tự kể với bác sĩ.",
            ),
            Option(
                "Sai",
                True,
                "Đúng rồi. Trống là chưa ghi. Đi khám vẫn phải kể hết cho bác sĩ nghe.",
            ),
        ),
    ),
    Question(
        key="hr-p3",
        kind="ordering",
        use="practice",
        credit="parts",
        stem="Sắp các bước mở sổ theo đúng thứ tự.",
        parts=ordered(
            "Cập nhật VNeID trong cửa hàng ứng dụng",
            "Đăng nhập VNeID",
            "Chạm ô Sổ sức khỏe điện tử",
            "Tự gõ passcode nếu máy hỏi",
            "Xem xong thì thoát, khóa màn hình",
        ),
        hint="Mở cửa trước, mở tủ sau, ra về thì khóa lại.",
        explanation=(
            "Bản VNeID mới thì mới đủ các mục. Đăng nhập rồi tìm ô sổ, gõ passcode để mở. Xem xong "
            "phải thoát, vì chuyện sức khỏe là chuyện riêng."
        ),
        picture="health_record-screen-open",
        picture_description="Trang chủ của ứng dụng, ô Sổ sức khỏe điện tử được khoanh đỏ.",
    ),
    Question(
        key="hr-p4",
        kind="matching",
        use="practice",
        credit="parts",
        stem="Thấy chỗ sai, hỏi ở đâu? Ghép cho đúng.",
        parts=(
            pair("Sai họ tên, ngày sinh", "Công an xã"),
            pair("Thẻ bảo hiểm y tế hết hạn", "Cơ quan bảo hiểm xã hội"),
            pair("Sai kết quả khám, sai thuốc", "Nơi đã khám"),
            pair("", "Người kết bạn trên Zalo"),
        ),
        explanation=(
            "Ai giữ thông tin nào thì sửa thông tin ấy. Người lạ trên Zalo không giữ gì của mình, chỉ "
            "muốn lấy."
        ),
    ),
    Question(
        key="hr-p5",
        kind="single",
        use="practice",
        stem="Mắt bà kém, bà nhờ cháu Nam đọc sổ giúp. Cách nào ổn nhất?",
        options=(
            Option(
                "Đưa passcode cho cháu giữ luôn, lần sau khỏi hỏi",
                False,
                "Passcode mở được mọi giấy tờ của bà. Cháu ngoan đến mấy cũng có lúc lỡ lời, mất máy.",
            ),
            Option(
                "Nhờ cháu chụp màn hình gửi vào nhóm gia đình cho cả nhà cùng đọc",
                False,
                "Cả nhóm đều thấy bệnh của bà, mà ảnh gửi đi rồi thì khó gỡ.",
            ),
            Option(
                "Bà tự gõ passcode, cháu ngồi cạnh đọc cho nghe",
                True,
                "Đúng rồi. Có người đọc giúp mà khóa vẫn trong tay bà.",
            ),
        ),
    ),
)
