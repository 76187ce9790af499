"""Graded questions of the health record course, first half: the record, and going to a doctor."""

from learning.demo.writing import Block, Option, Question, gap

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="hr-g1",
        kind="single",
        use="graded",
        stem="Muốn mở sổ sức khỏe điện tử trong VNeID thì cần gì?",
        options=(
            Option(
                "Tài khoản định danh mức 2",
                True,
                "Mức 2 làm trực tiếp ở Công an xã hoặc nơi làm thẻ căn cước.",
            ),
            Option(
                "Nộp phí mở sổ cho người gọi điện",
                False,
                "Không ai thu phí mở sổ qua điện thoại. Đòi phí là lừa đảo.",
            ),
            Option(
                "Cài thêm ứng dụng từ đường dẫn được gửi",
                False,
                "Sổ nằm sẵn trong VNeID. Ứng dụng từ đường dẫn lạ có thể lấy trộm tài khoản.",
            ),
        ),
    ),
    Question(
        key="hr-g2",
        kind="multiple",
        use="graded",
        stem="Trong sổ có thể xem được những gì? (Chọn mọi ý đúng)",
        options=(
            Option("Những lần đã đi khám", True, "Có ngày, có nơi khám, nếu nơi ấy đã gửi lên."),
            Option("Giấy hẹn khám lại", True, "Mở ra là biết ngày hẹn, khỏi lục giấy."),
            Option(
                "Số tiền trong tài khoản ngân hàng",
                False,
                "Tiền thì xem trong ứng dụng ngân hàng. Sổ chỉ ghi chuyện sức khỏe.",
            ),
            Option(
                "Mũi tiêm, khi nơi tiêm đã cập nhật", True, "Chưa thấy thì lấy phiếu giấy ra hỏi."
            ),
        ),
    ),
    Question(
        key="hr-g3",
        kind="single",
        use="graded",
        stem="Trong sổ có một lần khám ở nơi bác Tường chưa từng đến. Bác nên làm gì?",
        options=(
            Option(
                "Bỏ qua, chắc máy nhầm",
                False,
                "Có thể nhầm, cũng có thể ai đó dùng thẻ của bác. Phải hỏi cho ra.",
            ),
            Option(
                "Báo nơi có tên trong sổ và cơ quan bảo hiểm xã hội",
                True,
                "Hai nơi ấy xem lại được giấy tờ của lần khám và sửa nếu sai.",
            ),
            Option(
                "Đăng ảnh màn hình lên mạng hỏi mọi người",
                False,
                "Thế là để lộ cả chuyện sức khỏe của mình, mà mọi người cũng không sửa được.",
            ),
        ),
    ),
    Question(
        key="hr-g4",
        kind="single",
        use="graded",
        stem="Chị Hoa mở sổ thấy trống, trong Ví giấy tờ cũng chưa có thẻ bảo hiểm y tế. Làm gì trước?",
        options=(
            Option(
                "Vào Tích hợp thông tin, nhập số thẻ, gửi yêu cầu",
                True,
                "Sổ thường cần thẻ bảo hiểm để lấy thông tin. Gửi yêu cầu rồi chờ kiểm tra.",
            ),
            Option(
                "Chụp ảnh thẻ giấy, dán vào sổ",
                False,
                "Sổ không nhận ảnh tự dán. Phải gửi yêu cầu để cơ quan quản lý kiểm tra.",
            ),
            Option(
                "Gỡ VNeID, chờ tháng sau cài lại",
                False,
                "Cài lại không làm thẻ hiện ra. Việc cần là tích hợp thẻ.",
            ),
        ),
    ),
    Question(
        key="hr-g5",
        kind="gaps",
        use="graded",
        credit="parts",
        stem="Điền vào chỗ trống: ở quầy tiếp đón.",
        parts=(
            Block("text", "Mở thẻ trong VNeID rồi "),
            gap(("cầm máy cho nhân viên xem, quét", True), ("đưa hẳn máy rồi ra ghế ngồi", False)),
            Block("text", ". Passcode thì "),
            gap(("tự gõ", True), ("đọc to cho nhanh", False), ("viết ra giấy đưa quầy", False)),
            Block("text", ". Máy hết pin thì đưa "),
            gap(("căn cước và giấy cũ", True), ("số điện thoại của con", False)),
            Block("text", "."),
        ),
        explanation=(
            "Nơi khám chỉ cần xem, quét màn hình mình mở. Máy và passcode luôn ở bên mình. Căn cước và "
            "giấy cũ là để phòng khi máy hết pin, mất sóng."
        ),
        picture="health_record-desk",
        picture_description="Bác trai cầm điện thoại cho nhân viên quầy tiếp đón quét mã.",
    ),
    Question(
        key="hr-g6",
        kind="multiple",
        use="graded",
        stem="Đi khám, nên mang theo những gì ngoài điện thoại? (Chọn mọi ý đúng)",
        options=(
            Option("Căn cước", True, "Máy hết pin, mất mạng thì vẫn có cái để đưa."),
            Option("Tờ giấy ghi thuốc đang uống", True, "Bác sĩ cần biết, mà sổ có thể chưa ghi."),
            Option(
                "Đơn thuốc của hàng xóm bệnh giống mình",
                False,
                "Bệnh nghe giống nhưng người khác nhau. Bác sĩ kê đơn cho từng người.",
            ),
            Option("Giấy khám lần trước", True, "Có chỗ sổ chưa cập nhật, giấy cũ bù vào."),
        ),
    ),
    Question(
        key="hr-g7",
        kind="single",
        use="graded",
        stem="Bác sĩ bảo chuyển lên bệnh viện tỉnh. Trước khi về, nên hỏi gì?",
        options=(
            Option(
                "Không cần hỏi, lên đó khắc có người lo",
                False,
                "Thiếu giấy chuyển tuyến có thể phải đi lại, hoặc mất phần bảo hiểm trả.",
            ),
            Option(
                "Hỏi mượn giấy của người chuyển hôm trước",
                False,
                "Giấy của ai dùng cho người ấy.",
            ),
            Option(
                "Giấy chuyển tuyến đã có trong sổ chưa, hay phải cầm giấy?",
                True,
                "Có trong sổ thì mở sổ. Chưa có thì xin giấy cầm đi, khỏi quay về.",
            ),
        ),
    ),
    Question(
        key="hr-g8",
        kind="true_false",
        use="graded",
        stem="Đã có sổ sức khỏe điện tử thì bỏ phiếu tiêm chủng giấy của con được rồi.",
        options=(
            Option(
                "Đúng",
                False,
                "Mũi tiêm có thể chưa hiện trên máy. Mất phiếu là khó biết con đã tiêm những gì.",
            ),
            Option("Sai", True, "Cất phiếu cùng giấy khai sinh, giữ lâu dài."),
        ),
        picture="health_record-vaccine",
        picture_description="Chị y sĩ ghi vào phiếu tiêm chủng bằng giấy của bé.",
    ),
)
