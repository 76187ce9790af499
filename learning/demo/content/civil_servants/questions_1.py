"""Practice questions, and the graded ones on documents and data."""

from learning.demo.writing import Option, Question

PRACTICE = (
    Question(
        "file-name",
        "single",
        "practice",
        "Tên tệp nào giúp cả phòng tìm được báo cáo sau một năm?",
        (
            Option(
                "bao cao moi nhat sua lai (2).docx",
                False,
                "Không biết báo cáo gì, ngày nào; “mới nhất” hôm nay, mai đã cũ.",
            ),
            Option(
                "2026-09-15_BC_chuyen-doi-so_v1.docx",
                True,
                "Đúng rồi. Có ngày, loại văn bản, việc và bản; tệp tự xếp theo thời gian.",
            ),
            Option(
                "Báo cáo của chị Hạnh phòng Văn hóa gửi anh Thành.docx",
                False,
                "Tên người gửi, người nhận không cho biết nội dung và ngày.",
            ),
        ),
        picture="civil_servants-files",
        picture_description="Cây thư mục với một tên tệp đúng và một tên tệp mơ hồ",
    ),
    Question(
        "lost-zero",
        "single",
        "practice",
        "Cột số định danh trong bảng tính có nhiều dòng chỉ còn 11 chữ số. Nguyên nhân thường gặp nhất?",
        (
            Option(
                "Số 0 ở đầu bị mất vì cột để dạng số",
                True,
                "Đúng rồi. Đổi cột sang dạng văn bản, đối chiếu hồ sơ gốc rồi bổ sung.",
            ),
            Option(
                "Số định danh của người cao tuổi chỉ có 11 chữ số",
                False,
                "Số định danh cá nhân có 12 chữ số, không phân biệt tuổi.",
            ),
            Option(
                "Máy tính bị nhiễm mã độc",
                False,
                "Mã độc hiếm khi làm vậy. Hãy xem định dạng cột trước.",
            ),
        ),
    ),
    Question(
        "hidden-column",
        "true_false",
        "practice",
        "Ẩn cột số căn cước rồi gửi tệp thì người nhận không xem được cột ấy.",
        (
            Option("Đúng", False, "Cột ẩn vẫn nằm trong tệp, bấm một cái là hiện lại."),
            Option("Sai", True, "Đúng rồi. Phải tạo tệp mới không có cột ấy."),
        ),
        picture="civil_servants-minimum",
        picture_description="Danh sách gốc được rút gọn còn các cột cần dùng",
    ),
    Question(
        "three-questions",
        "multiple",
        "practice",
        "Trước khi gửi một danh sách có dữ liệu cá nhân, anh/chị tự hỏi những gì? Chọn mọi ý đúng.",
        (
            Option("Có đúng việc không?", True, "Dữ liệu thu cho việc nào thì dùng cho việc ấy."),
            Option("Có đúng người nhận không?", True, "Người nhận phải có nhiệm vụ và thẩm quyền."),
            Option("Có vừa đủ không?", True, "Cột nào không cần thì bỏ."),
            Option(
                "Tệp có đẹp không?", False, "Đẹp hay không chẳng liên quan đến việc bảo vệ dữ liệu."
            ),
        ),
    ),
    Question(
        "sign-for-leader",
        "single",
        "practice",
        "Phó chủ tịch đi công tác, nhắn văn thư lấy thiết bị ký số trong ngăn bàn ký giúp một văn bản "
        "gấp. Văn thư nên làm gì?",
        (
            Option(
                "Ký giúp, vì có tin nhắn đồng ý làm bằng chứng",
                False,
                "Tin nhắn không thay được việc chính người đó ký. Ký hộ là sai.",
            ),
            Option(
                "Ký giúp, nhưng ghi vào sổ để báo lại sau",
                False,
                "Ghi sổ không làm cho việc ký hộ thành đúng.",
            ),
            Option(
                "Từ chối, đề nghị ký số từ xa hoặc người được ủy quyền ký",
                True,
                "Đúng rồi. Việc gấp vẫn có cách làm đúng.",
            ),
        ),
        picture="civil_servants-sign",
        picture_description="Văn bản có chữ ký số xanh và dấu đỏ",
    ),
)

GRADED_OFFICE = (
    Question(
        "g-edit-after-sign",
        "single",
        "graded",
        "Văn bản đã ký số, phát hiện sai một ngày. Cách xử lý nào đúng?",
        (
            Option(
                "Sửa thẳng trong tệp PDF rồi gửi lại",
                False,
                "Sửa làm chữ ký không còn hợp lệ. Người nhận kiểm tra là thấy.",
            ),
            Option(
                "Soạn bản đính chính hoặc thay thế theo quy định, trình ký lại",
                True,
                "Đúng rồi. Nội dung thay đổi thì phải có văn bản và chữ ký mới.",
            ),
            Option(
                "Nhắn Zalo báo các nơi nhận tự sửa lấy trong bản đã nhận",
                False,
                "Tin nhắn không thay được văn bản; mỗi nơi sẽ có một bản khác nhau.",
            ),
        ),
    ),
    Question(
        "g-signed-pdf",
        "true_false",
        "graded",
        "Văn bản điện tử được người có thẩm quyền và cơ quan ký số đúng quy định có giá trị như bản gốc văn "
        "bản giấy.",
        (
            Option("Đúng", True, "Đúng rồi. Vì vậy không cần in ra ký tay rồi quét lại."),
            Option(
                "Sai",
                False,
                "Nghị định 30/2020/NĐ-CP công nhận giá trị ấy khi ký số đúng quy định.",
            ),
        ),
        picture="civil_servants-sign",
        picture_description="Văn bản điện tử có chữ ký và dấu",
    ),
    Question(
        "g-clean-table",
        "multiple",
        "graded",
        "Những đặc điểm nào làm một bảng dễ tổng hợp? Chọn mọi ý đúng.",
        (
            Option("Mỗi dòng một đối tượng", True, "Có vậy mới đếm, lọc, ghép được."),
            Option("Gộp ô tên xóm cho đẹp", False, "Ô gộp làm lọc và sắp xếp bị sai."),
            Option("Cột trạng thái chọn từ danh sách", True, "Cả xã cùng một cách ghi, không lẫn."),
            Option(
                "Mỗi cột một loại thông tin", True, "Tên và tuổi chung ô thì không tính được tuổi."
            ),
        ),
    ),
    Question(
        "g-duplicates",
        "single",
        "graded",
        "Trong danh sách có hai dòng cùng tên “Bùi Thị Hoa”, cùng xóm. Nên làm gì?",
        (
            Option(
                "Xóa một dòng, vì trùng tên và trùng xóm",
                False,
                "Trùng tên, trùng xóm vẫn có thể là hai người.",
            ),
            Option(
                "Giữ cả hai, thêm số 1 và 2 vào tên cho khỏi lẫn",
                False,
                "Nếu là một người thì vẫn bị đếm hai lần.",
            ),
            Option(
                "So mã định danh và ngày sinh, khác nhau thì giữ cả hai",
                True,
                "Đúng rồi. Phân biệt người bằng mã, không bằng tên.",
            ),
        ),
    ),
    Question(
        "g-blank-cell",
        "single",
        "graded",
        "Cột “Đã có tài khoản định danh” của xóm Khuộc có 12 ô trống. Hiểu thế nào?",
        (
            Option(
                "Chưa biết; cần hỏi lại xóm và ghi rõ “có” hoặc “chưa”",
                True,
                "Đúng rồi. Trống khác với “không”.",
            ),
            Option(
                "12 người chưa có tài khoản",
                False,
                "Ô trống chỉ nói là chưa ghi. Coi là “chưa có” có thể sai.",
            ),
            Option(
                "12 người đã có, vì xóm chỉ ghi những ai chưa có",
                False,
                "Đó là đoán. Hãy hỏi lại nơi gửi.",
            ),
        ),
    ),
    Question(
        "g-share-link",
        "single",
        "graded",
        "Cần chia sẻ bảng tính có số điện thoại của dân cho hai đồng nghiệp. Chọn cách nào?",
        (
            Option(
                "Đường dẫn “bất kỳ ai có đường dẫn”, gửi vào nhóm cơ quan cho tiện",
                False,
                "Đường dẫn chuyển tiếp được. Ai có cũng mở được.",
            ),
            Option(
                "Chụp màn hình gửi Zalo từng người",
                False,
                "Ảnh nằm lại trong máy cá nhân, không thu hồi được.",
            ),
            Option(
                "Chia sẻ cho đúng hai tài khoản, đặt ngày hết hạn",
                True,
                "Đúng rồi. Đúng người và có lúc khép lại.",
            ),
        ),
    ),
    Question(
        "g-sensitive",
        "multiple",
        "graded",
        "Những thông tin nào thuộc loại nhạy cảm, phải giữ chặt hơn? Chọn mọi ý đúng.",
        (
            Option("Tình trạng sức khỏe", True, "Lộ ra có thể làm người ta bị kỳ thị."),
            Option("Ảnh chụp căn cước", True, "Kẻ gian dùng để mạo danh mở tài khoản, vay tiền."),
            Option("Dân tộc, tôn giáo", True, "Pháp luật xếp vào dữ liệu nhạy cảm."),
            Option(
                "Tên trường tiểu học của xã",
                False,
                "Đây là thông tin công khai, không nói về một người.",
            ),
        ),
    ),
    Question(
        "g-list-request",
        "single",
        "graded",
        "Một số lạ nhắn Zalo, ảnh đại diện mặc áo ngành, xin gấp danh sách người cao tuổi kèm số điện thoại. "
        "Anh/chị làm gì?",
        (
            Option(
                "Gọi số máy chính thức của cơ quan ấy để hỏi lại, chờ văn bản",
                True,
                "Đúng rồi. Kiểm tra bằng đường khác rồi mới cung cấp đúng phần cần.",
            ),
            Option(
                "Gửi, nhưng bỏ cột địa chỉ",
                False,
                "Tên và số điện thoại đã đủ để lừa người già.",
            ),
            Option(
                "Xin người ấy gửi ảnh thẻ ngành qua Zalo, có ảnh thì gửi danh sách",
                False,
                "Ảnh thẻ làm giả được. Phải gọi lại số chính thức.",
            ),
        ),
        picture="civil_servants-screen-group",
        picture_description="Nhóm chat có ảnh danh sách chứa số căn cước",
    ),
)
