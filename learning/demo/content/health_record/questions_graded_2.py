"""Graded questions of the health record course, second half: reminders, privacy, impostors."""

from learning.demo.writing import Option, Question, ordered, pair

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="hr-g9",
        kind="single",
        use="graded",
        stem="Đến ngày tiêm mà con đang sốt. Chị Hoa nên làm gì?",
        options=(
            Option(
                "Giấu đi để con được tiêm cho kịp lịch",
                False,
                "Giấu là nguy cho con. Cán bộ y tế phải biết con đang ốm.",
            ),
            Option(
                "Tự bỏ mũi ấy, chờ mũi sau",
                False,
                "Bỏ mũi nào, bù mũi nào không tự quyết được. Phải hỏi trạm y tế.",
            ),
            Option(
                "Kể với cán bộ y tế, để họ quyết định tiêm hay hoãn",
                True,
                "Cán bộ y tế khám rồi quyết định, và hẹn ngày tiêm bù nếu hoãn.",
            ),
        ),
    ),
    Question(
        key="hr-g10",
        kind="single",
        use="graded",
        stem="Ông Chấn quên một lần uống thuốc. Ông nên làm gì?",
        options=(
            Option(
                "Lần sau tự uống gấp đôi cho đủ",
                False,
                "Tự uống gấp đôi có thể hại. Thuốc mỗi loại một khác.",
            ),
            Option(
                "Gọi nơi đã khám để hỏi, và đặt báo thức cho những lần sau",
                True,
                "Hỏi đúng người kê đơn, rồi để máy nhắc cho khỏi quên.",
            ),
            Option(
                "Hỏi trong nhóm trên mạng xem mọi người làm thế nào",
                False,
                "Người lạ không biết ông bệnh gì, uống thuốc gì.",
            ),
        ),
    ),
    Question(
        key="hr-g11",
        kind="ordering",
        use="graded",
        credit="parts",
        stem="Sắp các bước đặt báo thức nhắc thuốc theo đúng thứ tự.",
        parts=ordered(
            "Cầm đơn thuốc, xem uống lúc nào",
            "Mở Đồng hồ, chọn Báo thức",
            "Chọn giờ, chọn lặp lại hằng ngày",
            "Viết nhãn “Thuốc sáng, theo đơn” rồi lưu",
        ),
        hint="Biết giờ uống rồi mới đặt giờ kêu.",
        explanation=(
            "Giờ uống lấy từ đơn, không đoán. Lặp lại hằng ngày thì khỏi đặt lại. Có nhãn thì chuông kêu "
            "là biết uống thuốc gì."
        ),
        picture="health_record-screen-alarm",
        picture_description="Màn hình báo thức nhắc thuốc sáng, thuốc tối và ngày khám lại.",
    ),
    Question(
        key="hr-g12",
        kind="matching",
        use="graded",
        credit="parts",
        stem="Ghép lời của người lạ với việc nên làm.",
        parts=(
            pair("“Thẻ của bà bị khóa, đọc mã đi!”", "Cúp máy, ra cơ quan bảo hiểm hỏi"),
            pair("“Con chị đang mổ, chuyển tiền gấp!”", "Cúp máy, gọi cho con và nhà trường"),
            pair("“Bấm đường dẫn để cập nhật sổ.”", "Không bấm, vào cửa hàng ứng dụng"),
            pair("", "Làm theo cho xong chuyện"),
        ),
        explanation=(
            "Chuyện nào cũng tự mình hỏi lại ở nơi mình biết chắc: cơ quan bảo hiểm, con và nhà trường, "
            "cửa hàng ứng dụng. Không hỏi lại chính người vừa gọi."
        ),
    ),
    Question(
        key="hr-g13",
        kind="multiple",
        use="graded",
        stem=(
            "Có người xưng cơ quan bảo hiểm gọi cho bà Nhàn. Dấu hiệu nào cho thấy là lừa đảo? "
            "(Chọn mọi ý đúng)"
        ),
        options=(
            Option("Bảo đọc mã vừa gửi về máy", True, "Mã OTP không đọc cho ai, dù xưng là ai."),
            Option(
                "Mời đến trụ sở trong giờ làm việc",
                False,
                "Gặp tại trụ sở là cách làm bình thường. Muốn chắc thì tự gọi tổng đài hỏi lại.",
            ),
            Option(
                "Dọa khóa thẻ trong hai giờ nữa", True, "Giục gấp để mình không kịp hỏi người nhà."
            ),
            Option(
                "Bắt chuyển tiền “xác minh”, xong trả lại",
                True,
                "Không cơ quan nào xác minh bằng cách bắt chuyển tiền.",
            ),
        ),
    ),
    Question(
        key="hr-g14",
        kind="single",
        use="graded",
        stem="Một số lạ gọi: “Cháu Nam bị ngã, đang cấp cứu, chuyển 20 triệu để mổ ngay”. Làm gì trước?",
        options=(
            Option(
                "Chuyển ngay, mạng người là trên hết",
                False,
                "Kẻ lừa trông vào đúng lúc hoảng. Bệnh viện cứu người trước, không đòi chuyển tiền cho "
                "người lạ.",
            ),
            Option(
                "Cúp máy, gọi cho cháu và cho thầy cô của cháu",
                True,
                "Một cuộc gọi là rõ. Nếu có thật thì đến thẳng bệnh viện, đóng tiền ở đó.",
            ),
            Option(
                "Hỏi người gọi tên bác sĩ, tên khoa cho chắc",
                False,
                "Tên nào họ cũng bịa được. Phải hỏi qua đường khác.",
            ),
        ),
    ),
    Question(
        key="hr-g15",
        kind="single",
        use="graded",
        stem=(
            "Có đoàn về nhà văn hóa khám miễn phí, tặng quà, rồi bảo bỏ thuốc đang uống, mua máy 8 triệu "
            "chữa bách bệnh. Nên làm gì?"
        ),
        options=(
            Option(
                "Mua trả góp, vì họ khám tận tình, lại tặng quà",
                False,
                "Quà nhỏ để bán hàng to. Chữa bách bệnh là lời của người bán.",
            ),
            Option(
                "Không mua, không bỏ thuốc, hỏi trạm y tế xã",
                True,
                "Trạm y tế biết đoàn ấy có được phép không, và thuốc nào đang cần uống.",
            ),
            Option(
                "Không mua máy nhưng nghe lời, bỏ thuốc thử vài hôm",
                False,
                "Tự bỏ thuốc có thể nguy hiểm. Ngừng hay đổi thuốc là việc của nơi đã khám.",
            ),
        ),
    ),
    Question(
        key="hr-g16",
        kind="single",
        use="graded",
        stem="Người cho vay bảo: “Mở sổ sức khỏe cho tôi chụp lại rồi mới cho vay.” Nên làm gì?",
        options=(
            Option(
                "Chưa đưa, hỏi lại: theo quy định nào? Chưa rõ thì hỏi Công an xã",
                True,
                "Thông tin sức khỏe là dữ liệu nhạy cảm. Chưa rõ lý do đúng thì chưa đưa.",
            ),
            Option(
                "Mở cho chụp, mình có bệnh gì đâu mà sợ",
                False,
                "Chụp rồi thì không biết họ đưa đi đâu, dùng vào việc gì.",
            ),
            Option(
                "Đưa passcode để họ tự xem cho nhanh",
                False,
                "Đưa passcode là mở cả ví giấy tờ cho người lạ.",
            ),
        ),
    ),
)
