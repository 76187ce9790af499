"""Graded questions on bullying, on whom to tell, and on children and screens."""

from learning.demo.writing import Block, Option, Question, gap, ordered, pair

GRADED_CARE = (
    Question(
        "kd-g-order",
        "ordering",
        "graded",
        "Có người lạ nhắn tin chửi bới. Xếp các việc theo thứ tự đã học.",
        parts=ordered(
            "Không trả lời",
            "Chụp màn hình làm bằng chứng",
            "Báo xấu rồi chặn người ấy",
            "Đưa ảnh đã chụp cho người mình tin xem",
        ),
        credit="parts",
        explanation="Trả lời là thêm củi vào bếp. Chụp trước khi chặn, vì chặn rồi có khi không xem lại "
        "được tin. Có ảnh trong tay thì kể với ai cũng rõ.",
    ),
    Question(
        "kd-g-proof",
        "gaps",
        "graded",
        "Giữ bằng chứng thế nào cho chắc? Điền vào chỗ trống.",
        parts=(
            Block("text", "Ảnh chụp màn hình làm bằng chứng phải thấy rõ "),
            gap(("tên người gửi và ngày giờ", True), ("ảnh đại diện của mình", False)),
            Block("text", ". Chụp xong thì tin gốc "),
            gap(("để nguyên", True), ("xóa ngay cho khuất mắt", False)),
            Block("text", "."),
        ),
        credit="parts",
        explanation="Không có tên và ngày giờ thì khó biết ai nói, nói lúc nào. Tin gốc còn trong máy là "
        "bằng chứng chắc nhất.",
    ),
    Question(
        "kd-g-whom",
        "matching",
        "graded",
        "Ghép mỗi chuyện với nơi nên tìm đến.",
        parts=(
            pair("Các bạn trong lớp lập nhóm giễu cháu", "Thầy cô chủ nhiệm"),
            pair("Trẻ em cần người nghe và giúp, gọi lúc nào cũng được", "Số 111"),
            pair("Bị dọa tung ảnh để đòi tiền", "Công an xã"),
            pair("", "Đăng lên mạng nhờ mọi người chửi hộ"),
        ),
        credit="parts",
        explanation="Chuyện ở lớp thì thầy cô gỡ được. Số 111 bảo vệ trẻ em, gọi không mất tiền. Dọa dẫm, "
        "đòi tiền là việc của Công an. Đăng lên nhờ chửi hộ chỉ làm to chuyện.",
    ),
    Question(
        "kd-g-first-words",
        "single",
        "graded",
        "Cháu gái khóc, kể bị các bạn ghép ảnh xấu gửi khắp lớp. Câu đầu tiên nên nói là gì?",
        (
            Option(
                "“Ai bảo suốt ngày cắm mặt vào điện thoại!”",
                False,
                "Cháu đang đau lại bị mắng. Lần sau cháu sẽ giấu.",
            ),
            Option(
                "“Chuyện trẻ con, mai là quên thôi.”",
                False,
                "Với cháu đây là chuyện rất lớn. Coi nhẹ thì cháu không kể nữa.",
            ),
            Option(
                "“Đưa máy đây, để bà chửi cho chúng nó một trận!”",
                False,
                "Thương cháu, nhưng chửi lại thì chuyện to thêm. Giữ bằng chứng rồi gặp cô giáo.",
            ),
            Option(
                "“Cháu kể ra là đúng rồi. Bà ở đây với cháu.”",
                True,
                "Cháu biết mình không một mình. Rồi mới cùng nhau chụp lại, gặp cô giáo.",
            ),
        ),
    ),
    Question(
        "kd-g-blackmail",
        "single",
        "graded",
        "Có kẻ dọa gửi ảnh riêng của anh Quyết cho cả họ nếu không chuyển ba triệu. Anh nên làm gì?",
        (
            Option(
                "Chuyển cho xong, ba triệu còn hơn mất mặt",
                False,
                "Chuyển một lần, chúng đòi lần nữa, lần sau nhiều hơn.",
            ),
            Option(
                "Xóa hết tin, đổi số điện thoại rồi im lặng",
                False,
                "Xóa tin là mất bằng chứng. Đổi số thì chúng vẫn nhắn được cho người thân.",
            ),
            Option(
                "Không chuyển, giữ tin, nói với vợ rồi ra Công an xã",
                True,
                "Nói trước với người nhà thì lời dọa hết thiêng. Tin nhắn là bằng chứng.",
            ),
        ),
    ),
    Question(
        "kd-g-bystander",
        "multiple",
        "graded",
        "Trong nhóm lớp, mấy bạn đang giễu một bạn. Mình không giễu, vậy làm gì thì giúp được?",
        (
            Option(
                "Thả một mặt cười cho vui cả nhóm",
                False,
                "Mặt cười là đứng về phía đám giễu. Người bị giễu nhìn thấy hết.",
            ),
            Option(
                "Nhắn riêng cho bạn ấy: “Không phải lỗi của bạn”",
                True,
                "Có một người đứng về phía mình là đỡ khổ hẳn.",
            ),
            Option(
                "Nói trong nhóm: “Thôi, đừng đùa thế nữa”",
                True,
                "Một câu can thường đủ làm cả đám chững lại.",
            ),
            Option(
                "Kể cho thầy cô hoặc bố mẹ biết",
                True,
                "Kể để giúp bạn không phải là mách lẻo.",
            ),
        ),
    ),
    Question(
        "kd-g-how-long",
        "single",
        "graded",
        "Cháu ba tuổi. Theo lời khuyên của Tổ chức Y tế Thế giới, mỗi ngày xem màn hình bao lâu là vừa?",
        (
            Option(
                "Không quá một giờ, ít hơn càng tốt",
                True,
                "Từ 2 đến 4 tuổi là như vậy. Thì giờ còn lại để cháu chạy nhảy, nghe kể chuyện.",
            ),
            Option(
                "Bao lâu cũng được, miễn là phim hoạt hình",
                False,
                "Phim lành thì cháu vẫn phải ngồi yên và nhìn gần. Có hay mấy cũng cần có giờ.",
            ),
            Option(
                "Ba giờ, mỗi tuổi một giờ",
                False,
                "Không có cách tính ấy. Ba giờ là quá nhiều với trẻ nhỏ.",
            ),
        ),
    ),
    Question(
        "kd-g-game-friend",
        "single",
        "graded",
        "Trong trò chơi, một “bạn” hứa cho cháu quà, xin ảnh và dặn đừng nói với bố mẹ. Dạy cháu làm gì?",
        (
            Option(
                "Gửi ảnh không rõ mặt rồi nhận quà",
                False,
                "Có ảnh đầu, chúng sẽ đòi ảnh sau. Một tấm cũng không.",
            ),
            Option(
                "Hẹn gặp ở chỗ đông người cho biết mặt",
                False,
                "Kẻ giả làm trẻ con có thể là người lớn. Không đi gặp, dù chỗ nào.",
            ),
            Option(
                "Không gửi gì, kể ngay cho người lớn trong nhà",
                True,
                "Ai dặn giấu người lớn thì chính là chuyện phải kể cho người lớn.",
            ),
        ),
    ),
)
