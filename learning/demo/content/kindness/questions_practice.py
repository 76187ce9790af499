"""Practice questions on words and on sharing, asked half-way and explained at once."""

from learning.demo.writing import Block, Option, Question, gap, pair

PRACTICE = (
    Question(
        "kd-p-angry",
        "single",
        "practice",
        "Đang giận vì một câu trong nhóm, gõ xong một tin thật nặng. Nên làm gì?",
        (
            Option(
                "Gửi luôn cho hả giận",
                False,
                "Hả được một lúc, nhưng tin đã đi thì người ta chụp lại được. Mai hết giận vẫn còn đó.",
            ),
            Option(
                "Đặt máy xuống, nửa giờ sau đọc lại",
                True,
                "Đúng rồi. Nguội rồi đọc lại, thường là muốn viết câu khác.",
            ),
            Option(
                "Nhờ người khác trong nhóm vào nói hộ",
                False,
                "Kéo thêm người là to chuyện thêm. Việc hai người thì hai người nói riêng.",
            ),
        ),
    ),
    Question(
        "kd-p-reword",
        "matching",
        "practice",
        "Ghép mỗi câu làm người nghe đau với câu nói được cùng ý mà đỡ lòng hơn.",
        parts=(
            pair("“Sao giờ mới trả lời?”", "“Chờ tin mãi. Có sao không?”"),
            pair("“Bánh xấu thế ai mua!”", "“Bánh thơm quá, gói chặt hơn thì đẹp nữa.”"),
            pair("“Biết gì mà nói!”", "“Tôi nghĩ hơi khác, để tôi kể.”"),
            pair("", "“Thôi im đi cho xong!”"),
        ),
        credit="parts",
        explanation="Vẫn là hỏi, là góp ý, là nói khác ý. Chỉ đổi cách nói mà người nghe không đau.",
    ),
    Question(
        "kd-p-ask-photo",
        "multiple",
        "practice",
        "Những ảnh nào phải hỏi trước rồi mới đăng?",
        (
            Option(
                "Ảnh con nhà hàng xóm đang múa ở hội xóm",
                True,
                "Hỏi bố mẹ cháu. Cháu từ bảy tuổi thì hỏi cả cháu nữa.",
            ),
            Option(
                "Ảnh đồi chè nhà mình buổi sớm, không có ai trong ảnh",
                False,
                "Không có mặt ai, không lộ giấy tờ: đăng thoải mái.",
            ),
            Option(
                "Ảnh chụp chung với bạn hàng ở chợ",
                True,
                "Khuôn mặt là của bạn. Hỏi một câu không mất gì.",
            ),
        ),
    ),
    Question(
        "kd-p-known-sender",
        "true_false",
        "practice",
        "Tin do người quen gửi trong nhóm họ thì chắc chắn đúng, cứ chuyển tiếp được.",
        (
            Option(
                "Đúng",
                False,
                "Người quen cũng có thể bị lừa. Họ chuyển lại tin của người khác, chưa chắc đã hỏi.",
            ),
            Option(
                "Sai",
                True,
                "Đúng rồi. Hỏi xem ai nói đầu tiên, chứ không phải ai vừa gửi cho mình.",
            ),
        ),
    ),
    Question(
        "kd-p-gaps",
        "gaps",
        "practice",
        "Lỡ chia tin sai thì gỡ thế nào? Điền vào chỗ trống.",
        parts=(
            Block("text", "Lỡ chia một tin sai, việc đầu tiên là "),
            gap(("thu hồi tin ấy", True), ("im lặng cho qua", False), ("ra khỏi nhóm", False)),
            Block("text", ", rồi "),
            gap(("nói lại trong nhóm là tin sai", True), ("đổ cho người gửi trước", False)),
            Block("text", "."),
        ),
        credit="parts",
        explanation="Gỡ tin là để ít người đọc thêm. Nói lại là để người đã đọc khỏi tin. Nhận sai một "
        "câu, bà con càng quý.",
    ),
)
