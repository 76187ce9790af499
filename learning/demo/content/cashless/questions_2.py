"""Graded questions on recognising scams and on what to do afterwards."""

from learning.demo.writing import Option, Question

GRADED_SCAMS = (
    Question(
        "g-fake-police",
        "single",
        "graded",
        "Một người gọi hình mặc quân phục, nói bà Xuân dính vụ án, phải chuyển tiền vào “tài khoản an "
        "toàn” và không được kể với ai. Bà nên làm gì?",
        (
            Option(
                "Xin số hiệu, đúng là cán bộ thì làm theo",
                False,
                "Số hiệu bịa được, quân phục mua được. Cơ quan thật không bắt chuyển tiền.",
            ),
            Option(
                "Chuyển một ít để tỏ ra hợp tác",
                False,
                "Chuyển một ít, chúng sẽ dọa để đòi thêm.",
            ),
            Option(
                "Tắt máy, ra công an xã hỏi trực tiếp",
                True,
                "Đúng rồi. Tắt máy không có tội gì cả. Hỏi tại trụ sở là rõ.",
            ),
        ),
        picture="cashless-caller",
        picture_description="Bà cụ nghe điện thoại của kẻ lạ dọa bắt",
    ),
    Question(
        "g-deepfake-call",
        "single",
        "graded",
        "Con trai gọi hình qua Zalo, hình giật, xin chuyển gấp 20 triệu vào tài khoản tên người lạ. "
        "Cách kiểm tra nào chắc nhất?",
        (
            Option(
                "Nhìn thật kỹ mặt, nghe kỹ giọng, đúng là con thì mới chuyển",
                False,
                "Mặt và giọng đều ghép giả được. Nhìn không đủ.",
            ),
            Option(
                "Nhắn lại trong chính cuộc trò chuyện ấy để hỏi",
                False,
                "Nếu tài khoản Zalo bị chiếm thì kẻ gian đang trả lời.",
            ),
            Option(
                "Gọi vào số điện thoại con vẫn dùng, hỏi câu chỉ người nhà biết",
                True,
                "Đúng rồi. Đổi sang đường liên lạc khác là kẻ giả lộ ra.",
            ),
        ),
        picture="cashless-deepfake",
        picture_description="Người mẹ nhìn cuộc gọi hình có mặt con trai bị nhòe",
    ),
    Question(
        "g-link-sms",
        "multiple",
        "graded",
        "Tin nhắn: “Tài khoản sẽ bị khóa hôm nay, bấm nganhang-xacminh.example để xác minh”. Những dấu "
        "hiệu nào cho thấy là lừa đảo? Chọn mọi ý đúng.",
        (
            Option("Dọa và thúc gấp", True, "Làm cho sợ và vội là để mình không kịp nghĩ."),
            Option(
                "Bắt bấm vào một đường dẫn để xác minh",
                True,
                "Việc tài khoản thì tự mở ứng dụng hoặc ra quầy, không qua đường dẫn trong tin.",
            ),
            Option(
                "Tin nhắn viết bằng tiếng Việt có dấu",
                False,
                "Tin thật hay giả đều có thể viết có dấu. Dấu hiệu này không nói lên gì.",
            ),
        ),
        picture="cashless-screen-link",
        picture_description="Tin nhắn số lạ dọa khóa tài khoản kèm đường dẫn",
    ),
    Question(
        "g-gov-address",
        "single",
        "graded",
        "Địa chỉ nào là của trang nhà nước?",
        (
            Option(
                "dichvucong-gov.vn.example",
                False,
                "Nhìn chữ ở cuối cùng: không phải .gov.vn. Kẻ gian hay chèn chữ gov vào giữa.",
            ),
            Option("dichvucong.gov.vn", True, "Đúng rồi. Đuôi .gov.vn đứng ngay cuối tên."),
            Option(
                "dichvucong-nhanh.example",
                False,
                "Có chữ “dịch vụ công” nhưng đuôi không phải .gov.vn.",
            ),
        ),
    ),
    Question(
        "g-easy-job",
        "single",
        "graded",
        "Chị Mai làm “việc nhẹ tại nhà”, hai lần đầu nhận được 50.000 đồng. Lần ba họ bảo nạp 2 triệu mới "
        "được rút. Chị nên làm gì?",
        (
            Option(
                "Nạp, vì hai lần trước họ đã trả thật, lần này chắc cũng trả",
                False,
                "Hai lần trả đầu là mồi. Nạp bao nhiêu mất bấy nhiêu.",
            ),
            Option(
                "Rủ bạn góp chung để chia rủi ro",
                False,
                "Thế là bạn cũng mất tiền. Dừng lại và báo cho bạn biết.",
            ),
            Option(
                "Mặc cả xuống 1 triệu", False, "Nạp 1 triệu cũng mất 1 triệu. Họ sẽ đòi nạp tiếp."
            ),
            Option(
                "Dừng lại, không nạp, giữ tin nhắn làm bằng chứng",
                True,
                "Đúng rồi. Việc thật không bắt người làm nạp tiền trước.",
            ),
        ),
        picture="cashless-easy-job",
        picture_description="Tin tuyển việc đòi nạp tiền trước, giống mồi câu",
    ),
    Question(
        "g-remote-control",
        "single",
        "graded",
        "Lỡ cài ứng dụng lạ, máy hiện bảng xin toàn quyền điều khiển, rồi màn hình tự nhảy. Làm gì ngay?",
        (
            Option(
                "Mở ứng dụng ngân hàng trên chính máy ấy, xem còn tiền thì chuyển đi nơi khác",
                False,
                "Kẻ gian đang nhìn màn hình, gõ mật khẩu lúc này là lộ.",
            ),
            Option(
                "Tắt wifi và dữ liệu di động, mượn máy khác gọi ngân hàng khóa",
                True,
                "Đúng rồi. Cắt mạng là cắt tay kẻ gian, rồi khóa tài khoản bằng máy khác.",
            ),
            Option(
                "Gọi lại người đã gửi ứng dụng để hỏi cách gỡ",
                False,
                "Người gửi chính là kẻ lừa. Họ sẽ kéo dài thời gian.",
            ),
        ),
        picture="cashless-screen-remote",
        picture_description="Bảng xin toàn quyền điều khiển của ứng dụng lạ",
    ),
    Question(
        "g-second-scam",
        "true_false",
        "graded",
        "Sau khi bị lừa, có người nhắn sẽ lấy lại tiền nếu đóng phí trước. Nên đóng, vì phí ít hơn số đã "
        "mất.",
        (
            Option("Đúng", False, "Đây là lừa lần hai. Đóng phí xong mất thêm, tiền cũ không về."),
            Option(
                "Sai", True, "Đúng rồi. Chỉ làm việc với ngân hàng tại quầy và công an tại trụ sở."
            ),
        ),
    ),
    Question(
        "g-after-scam",
        "multiple",
        "graded",
        "Vừa nhận ra mình bị lừa chuyển tiền. Những việc nào nên làm? Chọn mọi ý đúng.",
        (
            Option("Gọi ngay tổng đài ngân hàng", True, "Càng sớm càng có cơ hội giữ lại tiền."),
            Option(
                "Xóa hết tin nhắn cho khuất mắt",
                False,
                "Tin nhắn là bằng chứng. Chụp lại và giữ nguyên.",
            ),
            Option(
                "Mang điện thoại ra công an xã trình báo",
                True,
                "Công an cần xem tin, số máy, biên lai.",
            ),
            Option(
                "Nói cho người nhà và hàng xóm biết",
                True,
                "Nói ra thì được giúp, và người khác không mắc.",
            ),
        ),
    ),
    Question(
        "g-report-number",
        "single",
        "graded",
        "Nhận cuộc gọi lừa đảo nhưng chưa mất tiền. Có thể phản ánh qua số nào?",
        (
            Option(
                "156", True, "Đúng rồi. Số 156 tiếp nhận phản ánh cuộc gọi, tin nhắn rác, lừa đảo."
            ),
            Option("115", False, "115 là số gọi cấp cứu y tế."),
            Option("114", False, "114 là số báo cháy, cứu nạn."),
        ),
    ),
)
