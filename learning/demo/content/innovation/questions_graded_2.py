"""Graded questions on keeping secrets, on imitated voices, and on small innovations."""

from learning.demo.writing import Option, Question, ordered

GRADED_LIVING = (
    Question(
        "in-g-never-tell",
        "multiple",
        "graded",
        "Những gì không đưa cho trợ lý AI?",
        (
            Option("Ảnh thẻ căn cước", True, "Có ảnh căn cước, kẻ xấu mượn được tên mình."),
            Option(
                "Đơn thuốc có tên người bệnh",
                True,
                "Bệnh tật là chuyện riêng. Cần hỏi thì bỏ tên, hỏi chung.",
            ),
            Option(
                "Cách gói bánh uôi của nhà mình",
                False,
                "Điều này kể được, trừ khi đó là bí quyết nhà muốn giữ.",
            ),
            Option(
                "Số điện thoại của cả xóm",
                True,
                "Đó là của bà con, mình không có quyền đưa đi.",
            ),
        ),
    ),
    Question(
        "in-g-ask-hidden",
        "single",
        "graded",
        "Mẹ chị Hằng bị huyết áp cao. Muốn hỏi AI về ăn uống, cách nào không để lộ chuyện riêng?",
        (
            Option(
                "Chụp sổ khám bệnh gửi lên cho nó đọc kỹ",
                False,
                "Trong sổ có tên, tuổi, bệnh. Gửi đi rồi khó lấy lại.",
            ),
            Option(
                "Hỏi: “Người 70 tuổi huyết áp cao nên ăn uống thế nào?”",
                True,
                "Không có tên ai cả. Nghe xong đem hỏi lại trạm y tế.",
            ),
            Option(
                "Viết tên mẹ, xóm, xã, rồi kể hết bệnh",
                False,
                "Kể đủ tên và nơi ở là ai cũng biết người bệnh là ai.",
            ),
        ),
    ),
    Question(
        "in-g-voice",
        "single",
        "graded",
        "Điện thoại có số lạ, đúng giọng cháu khóc: “Bà ơi, chuyển cho cháu năm triệu, gấp lắm!”. Làm gì "
        "trước?",
        (
            Option(
                "Chuyển trước một triệu để cháu đỡ khổ, rồi hỏi sau",
                False,
                "Nếu là kẻ gian thì mất một triệu, rồi chúng đòi tiếp.",
            ),
            Option(
                "Nghe thêm cho kỹ xem có đúng giọng cháu không",
                False,
                "Giọng nhại giống lắm. Nghe lâu càng dễ tin.",
            ),
            Option(
                "Hỏi số căn cước của cháu",
                False,
                "Số ấy kẻ gian có thể đã biết. Phải hỏi điều chỉ người nhà biết.",
            ),
            Option(
                "Tắt máy, tự bấm số cháu vẫn dùng để gọi",
                True,
                "Gọi lại bằng số của mình thì kẻ giả lộ ra ngay. Cháu thật sẽ không trách.",
            ),
        ),
    ),
    Question(
        "in-g-no-flaw",
        "true_false",
        "graded",
        "Xem kỹ video không thấy chỗ nào giả thì đó là video thật.",
        (
            Option(
                "Đúng",
                False,
                "Máy làm ngày càng khéo, mắt thường không thấy. Gọi lại mới chắc.",
            ),
            Option("Sai", True, "Không thấy lỗi không có nghĩa là thật."),
        ),
    ),
    Question(
        "in-g-label",
        "true_false",
        "graded",
        "Đem tranh do AI vẽ cho mọi người xem thì nên ghi rõ là do AI tạo.",
        (
            Option("Đúng", True, "Ghi rõ thì không ai hiểu lầm, mình cũng giữ được chữ tín."),
            Option(
                "Sai",
                False,
                "Không ghi thì người xem tưởng ảnh chụp thật, tưởng tay mình vẽ. Nên ghi một dòng.",
            ),
        ),
    ),
    Question(
        "in-g-four-steps",
        "ordering",
        "graded",
        "Xếp bốn bước của một cách làm mới.",
        parts=ordered(
            "Thấy một việc đang khó",
            "Nghĩ vài cách cho đỡ khó",
            "Làm thử ở chỗ nhỏ",
            "Xem được mất, sửa lại rồi chỉ cho nhau",
        ),
        credit="parts",
        explanation="Thấy chỗ khó rồi mới nghĩ, nghĩ rồi mới thử. Thử nhỏ thì hỏng cũng không tiếc.",
    ),
    Question(
        "in-g-honest-sale",
        "single",
        "graded",
        "AI viết nháp bài bán mật ong: “Chữa khỏi dạ dày, ai dùng cũng khỏi!”. Nên làm gì?",
        (
            Option(
                "Bỏ câu ấy, chỉ viết điều có thật",
                True,
                "Mật ong là đồ ăn, không phải thuốc. Nói thật thì khách quay lại.",
            ),
            Option(
                "Để nguyên, vì AI biết nhiều hơn mình",
                False,
                "Nó viết cho kêu thôi. Người bán là mình, nói sai mình phải chịu.",
            ),
            Option(
                "Sửa thành “hầu như ai dùng cũng khỏi”",
                False,
                "Vẫn là hứa chữa bệnh. Người ốm tin theo mà bỏ thuốc thì nguy.",
            ),
        ),
    ),
    Question(
        "in-g-idea",
        "multiple",
        "graded",
        "Anh Nền muốn đưa lên xã ý tưởng làm máng dẫn nước cho xóm. Trong nửa trang giấy nên có gì?",
        (
            Option(
                "Việc gì đang khó, khó cho những ai", True, "Có thế xã mới thấy vì sao cần làm."
            ),
            Option("Định làm thế nào", True, "Kèm một hình vẽ tay càng dễ hiểu."),
            Option(
                "Những lời khen thật dài về ý tưởng của mình",
                False,
                "Khen không giúp ai hiểu thêm. Nói rõ việc là đủ.",
            ),
            Option("Cần gì, hết chừng bao nhiêu", True, "Biết cần gì thì mới bàn được ai góp gì."),
        ),
    ),
)
