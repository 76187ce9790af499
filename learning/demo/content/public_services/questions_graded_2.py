"""Graded questions of the public services course, second half: applications and impostors."""

from learning.demo.writing import Option, Question

QUESTIONS: tuple[Question, ...] = (
    Question(
        key="ps-g7",
        kind="single",
        use="graded",
        stem="Muốn vào Cổng Dịch vụ công Quốc gia cho chắc, nên làm thế nào?",
        options=(
            Option(
                "Bấm vào link trong tin nhắn báo hồ sơ lỗi",
                False,
                "Tin nhắn như vậy có thể là giả, dẫn đến trang giả.",
            ),
            Option(
                "Tự gõ dichvucong.gov.vn vào thanh địa chỉ",
                True,
                "Tự gõ thì không sợ bị dẫn sang trang gần giống.",
            ),
            Option(
                "Chọn trang quảng cáo hiện đầu tiên khi tìm kiếm",
                False,
                "Quảng cáo đầu trang có thể do kẻ gian mua. Hãy nhìn địa chỉ.",
            ),
        ),
    ),
    Question(
        key="ps-g8",
        kind="single",
        use="graded",
        stem="Anh Tình chụp giấy chứng sinh để nộp. Ảnh nào dùng được?",
        options=(
            Option(
                "Ảnh chụp bản sao đã mờ, nhưng chụp rất gần",
                False,
                "Bản sao mờ thì chụp gần cũng không rõ. Hãy chụp giấy gốc.",
            ),
            Option(
                "Ảnh chụp ban đêm, chỉ lấy phần có tên",
                False,
                "Ảnh tối và thiếu phần còn lại, hồ sơ sẽ bị yêu cầu bổ sung.",
            ),
            Option(
                "Ảnh giấy gốc, đủ bốn góc, sáng, đọc rõ chữ",
                True,
                "Cán bộ đọc được ngay, không phải bổ sung.",
            ),
        ),
        picture="public_services-photograph",
        picture_description="Hai cách chụp giấy tờ: thẳng và sáng, hoặc nghiêng và tối.",
    ),
    Question(
        key="ps-g9",
        kind="single",
        use="graded",
        stem="Đăng ký khai sinh cho con dưới 6 tuổi, chọn thủ tục liên thông thì lợi gì?",
        options=(
            Option(
                "Nộp một lần, được cả ba việc",
                True,
                "Khai sinh, thường trú và thẻ bảo hiểm y tế làm cùng một lượt.",
            ),
            Option(
                "Không cần khai tên của con nữa",
                False,
                "Vẫn phải khai đủ và đúng tên con như giấy chứng sinh.",
            ),
            Option(
                "Có kết quả ngay trong một giờ",
                False,
                "Thời hạn xem ở mục Thời hạn của thủ tục, không có chuyện cứ liên thông là xong "
                "ngay.",
            ),
        ),
    ),
    Question(
        key="ps-g10",
        kind="single",
        use="graded",
        stem="Hồ sơ báo “Yêu cầu bổ sung” vì ảnh mờ. Nên làm gì?",
        options=(
            Option(
                "Nộp một hồ sơ mới cho nhanh",
                False,
                "Như vậy thành hai hồ sơ trùng nhau, càng lâu hơn.",
            ),
            Option(
                "Chụp lại cho rõ, gửi vào hồ sơ cũ",
                True,
                "Bổ sung vào hồ sơ cũ, rồi xem trạng thái đã đổi chưa.",
            ),
            Option(
                "Chờ thêm vài tuần xem hồ sơ có tự xong không",
                False,
                "Chưa bổ sung thì hồ sơ đứng yên, có thể bị trả lại.",
            ),
        ),
        picture="public_services-track",
        picture_description="Màn hình theo dõi hồ sơ qua bốn bước.",
    ),
    Question(
        key="ps-g11",
        kind="multiple",
        use="graded",
        stem="Có người gọi xưng cán bộ, bảo “cập nhật VNeID gấp”. Dấu hiệu nào cho thấy là lừa "
        "đảo? (Chọn mọi ý đúng)",
        options=(
            Option(
                "Giục làm ngay kẻo bị khóa",
                True,
                "Giục gấp để mình không kịp hỏi ai.",
            ),
            Option(
                "Gửi link bảo cài ứng dụng",
                True,
                "Ứng dụng thật chỉ ở trong cửa hàng ứng dụng của máy.",
            ),
            Option(
                "Hẹn đến trụ sở Công an xã làm việc",
                False,
                "Hẹn gặp tại trụ sở là cách làm bình thường. Chưa chắc thì gọi lại số đã lưu.",
            ),
            Option(
                "Xin đọc mã vừa gửi về máy",
                True,
                "Cán bộ thật không hỏi mã OTP.",
            ),
        ),
    ),
    Question(
        key="ps-g12",
        kind="single",
        use="graded",
        stem="Người gọi đọc đúng họ tên, số căn cước của mình. Điều đó có nghĩa là gì?",
        options=(
            Option(
                "Chắc chắn là công an thật",
                False,
                "Thông tin có thể đã bị lộ từ đâu đó. Kẻ gian dùng để lấy lòng tin.",
            ),
            Option(
                "Chắc là mình có một hồ sơ đang chờ người đó xử lý",
                False,
                "Hồ sơ của mình thì xem trên Cổng, không cần nghe người lạ nói.",
            ),
            Option(
                "Chưa chứng minh được gì cả",
                True,
                "Cúp máy, rồi gọi số Công an xã đã lưu hoặc ra tận nơi hỏi.",
            ),
        ),
        picture="public_services-impostor",
        picture_description="Kẻ giả danh gọi điện, cô bán quán từ chối và sẽ hỏi trực tiếp.",
    ),
    Question(
        key="ps-g13",
        kind="single",
        use="graded",
        stem="Lỡ cài ứng dụng “dịch vụ công” từ link lạ, máy bỗng tự chạy. Việc đầu tiên?",
        options=(
            Option(
                "Ngắt mạng hoặc tắt máy, mượn máy khác gọi ngân hàng",
                True,
                "Ngắt mạng thì kẻ gian mất đường điều khiển; ngân hàng khóa thì tiền được giữ lại.",
            ),
            Option(
                "Mở ngay ứng dụng ngân hàng để xem tiền còn hay mất",
                False,
                "Mở ra lúc này là để kẻ gian nhìn thấy mật khẩu.",
            ),
            Option(
                "Nhắn hỏi người đã gửi link",
                False,
                "Người đó chính là kẻ gian hoặc tài khoản đã bị chiếm.",
            ),
        ),
    ),
    Question(
        key="ps-g14",
        kind="true_false",
        use="graded",
        stem="Không rành máy thì có thể ra trung tâm phục vụ hành chính công xã nhờ hướng dẫn.",
        options=(
            Option(
                "Đúng",
                True,
                "Cán bộ và tổ công nghệ số cộng đồng sẽ giúp; mật khẩu và mã OTP thì tự gõ.",
            ),
            Option(
                "Sai",
                False,
                "Nộp qua mạng là để thuận tiện, chưa quen thì vẫn được giúp tại xã.",
            ),
        ),
    ),
)
