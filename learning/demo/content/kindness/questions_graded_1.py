"""Graded questions on words, groups, news and pictures."""

from learning.demo.writing import Option, Question

GRADED_WORDS = (
    Question(
        "kd-g-kind-words",
        "single",
        "graded",
        "Chị Thơm đăng tấm khăn thổ cẩm mới dệt, đường viền hơi lệch. Lời nào vừa thật vừa tử tế?",
        (
            Option(
                "“Dệt lệch thế này bán cho ai!”",
                False,
                "Đúng chỗ lệch nhưng làm chị nản. Người ta cần biết sửa thế nào, không cần bị chê.",
            ),
            Option(
                "“Màu đẹp quá! Căng mép chặt hơn là viền thẳng ngay.”",
                True,
                "Khen điều đáng khen, chỉ đúng chỗ cần sửa. Chị đọc xong muốn dệt tiếp.",
            ),
            Option(
                "“Đẹp nhất xóm, không chê vào đâu được!”",
                False,
                "Nghe vui tai nhưng không thật. Tấm sau vẫn lệch mà chị không biết.",
            ),
        ),
    ),
    Question(
        "kd-g-late-night",
        "single",
        "graded",
        "Mười một giờ đêm, đám cưới về, muốn khoe ba mươi tấm ảnh với nhóm họ. Nên thế nào?",
        (
            Option(
                "Gửi luôn cả ba mươi tấm cho nóng",
                False,
                "Ba mươi lần máy kêu lúc nửa đêm. Có người vừa chợp mắt.",
            ),
            Option(
                "Gửi từng tấm một, cách nhau vài phút",
                False,
                "Máy vẫn kêu ba mươi lần, còn kéo dài đến khuya hơn.",
            ),
            Option(
                "Để đến sáng, chọn vài tấm đẹp rồi gửi",
                True,
                "Không ai mất ngủ, mà vài tấm chọn kỹ thì ai cũng xem.",
            ),
        ),
    ),
    Question(
        "kd-g-recalled",
        "true_false",
        "graded",
        "Tin đã bấm Thu hồi vẫn có thể có người còn giữ được.",
        (
            Option(
                "Đúng",
                True,
                "Có người kịp chụp màn hình trước khi mình thu hồi. Vì thế phải nghĩ trước khi gửi.",
            ),
            Option(
                "Sai",
                False,
                "Thu hồi chỉ gỡ tin khỏi nhóm. Ảnh người ta đã chụp thì mình không gỡ được.",
            ),
        ),
    ),
    Question(
        "kd-g-no-joke",
        "multiple",
        "graded",
        "Những điều nào của người khác không nên đem ra đùa trong nhóm?",
        (
            Option(
                "Giọng nói và dân tộc của người ta",
                True,
                "Đó là gốc gác của mỗi người. Đem ra giễu là làm đau cả một bản, một họ.",
            ),
            Option(
                "Nhà người ta nghèo, con người ta chậm học",
                True,
                "Cảnh nhà đã khổ, bị cười còn khổ thêm.",
            ),
            Option(
                "Đội bóng xóm mình hôm qua đá thua",
                False,
                "Đùa chung một chút, cả đội cùng cười thì không sao.",
            ),
            Option(
                "Dáng người béo gầy, cao thấp",
                True,
                "Không ai chọn được dáng của mình. Người nghe cười ngoài mặt mà buồn trong bụng.",
            ),
        ),
    ),
    Question(
        "kd-g-cure-all",
        "single",
        "graded",
        "Nhóm họ có tin: “Uống nước lá này thay thuốc huyết áp, bác sĩ giấu không nói”. Nên làm gì?",
        (
            Option(
                "Chuyển cho người bị huyết áp cao để họ thử",
                False,
                "Người bệnh bỏ thuốc là nguy đến tính mạng. Chuyển tin là góp phần vào đó.",
            ),
            Option(
                "Không chuyển, hỏi trạm y tế",
                True,
                "Việc thuốc thang thì hỏi người có nghề. Thuốc chữa mọi bệnh là dấu hiệu tin giả.",
            ),
            Option(
                "Tự uống thử vài hôm, thấy đỡ rồi mới chuyển",
                False,
                "Thử thuốc trên mình rất nguy. Thấy đỡ vài hôm cũng chưa nói lên điều gì.",
            ),
        ),
    ),
    Question(
        "kd-g-signs",
        "multiple",
        "graded",
        "Những dấu hiệu nào khiến một tin đáng ngờ?",
        (
            Option(
                "Giục “chuyển ngay kẻo bị xóa”",
                True,
                "Giục là để mình không kịp nghĩ, không kịp hỏi.",
            ),
            Option(
                "Chỉ ghi “nghe bảo”, không nói ai đưa tin",
                True,
                "Tin thật có nơi đưa tin rõ ràng để mình hỏi lại được.",
            ),
            Option(
                "Có tên xã, ngày giờ và số điện thoại của xã để hỏi lại",
                False,
                "Hỏi lại được là điều tốt. Gọi số mình đã lưu của xã, đúng thì yên tâm.",
            ),
            Option(
                "Ảnh lũ không ghi ngày, cảnh không giống chỗ mình",
                True,
                "Ảnh cũ, ảnh nơi khác hay bị đem ra dùng lại.",
            ),
        ),
    ),
    Question(
        "kd-g-my-camera",
        "true_false",
        "graded",
        "Máy của mình chụp thì ảnh là của mình, đăng mặt ai cũng không cần hỏi.",
        (
            Option(
                "Đúng",
                False,
                "Máy là của mình, còn khuôn mặt là của người ta. Hỏi một câu rồi hãy đăng.",
            ),
            Option("Sai", True, "Người trong ảnh có quyền nói không. Họ lắc đầu thì thôi."),
        ),
    ),
    Question(
        "kd-g-accident",
        "single",
        "graded",
        "Trên đường dốc có người ngã xe, mặt đầy máu. Việc nào nên làm?",
        (
            Option(
                "Quay lại đăng lên nhóm xóm cho ai quen thì nhận",
                False,
                "Người bị nạn không muốn cả xóm thấy mình lúc ấy. Người nhà xem được thì đau lòng.",
            ),
            Option(
                "Gọi người giúp, gọi cấp cứu 115, gọi cho người nhà",
                True,
                "Cứu người trước. Báo người nhà thì gọi điện, không cần đăng ảnh.",
            ),
            Option(
                "Chụp xa xa, không rõ mặt rồi đăng cho mọi người cảnh giác",
                False,
                "Nhìn quần áo, nhìn xe là người quen nhận ra. Nhắc đường dốc thì chụp con đường là đủ.",
            ),
        ),
    ),
)
