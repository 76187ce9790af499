"""Lesson 4 of the culture course: digital museums, and selling weaving with a true story."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    official_link,
    picture,
    scam_warning,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="tham-bao-tang-so-ban-bang-chuyen-that",
    title="Thăm bảo tàng số, bán thổ cẩm bằng chuyện thật",
    summary="Xem đồ quê mình ở bảo tàng trên mạng; viết lời giới thiệu thật cho tấm vải mình dệt.",
    minutes=12,
    body=(
        text(
            "<p>Ngồi bên bếp nhà mình cũng thăm được bảo tàng. Nhiều bảo tàng, thư viện đã đưa ảnh, "
            "bản ghi, sách cũ lên mạng. Có nơi làm phòng trưng bày xem được bốn phía, như đang đi "
            "trong đó.</p>"
        ),
        steps(
            "Thăm một bảo tàng số",
            step(
                "<p>Dùng <b>Wi-Fi nhà văn hóa xóm</b>, vì phòng trưng bày có hình thường nặng, xem "
                "bằng dữ liệu di động hao tiền.</p>"
            ),
            step(
                "<p>Gõ tên nơi muốn thăm: <b>Bảo tàng Dân tộc học Việt Nam</b>, <b>Bảo tàng Lịch sử "
                "quốc gia</b>, <b>Thư viện Quốc gia Việt Nam</b>. Trong tỉnh có <b>Bảo tàng Hùng "
                "Vương</b>; có dịp thì đến tận nơi càng hay.</p>"
            ),
            step(
                "<p>Tìm thứ của quê mình: “chiêng Mường”, “thổ cẩm Mai Châu”, “hát Xoan”.</p>",
                "culture-screen-museum",
                "Màn hình một bảo tàng số: ô tìm kiếm, dưới là chiêng, khung cửi và nhà sàn.",
            ),
            step(
                "<p><b>Đọc phần ghi dưới hiện vật:</b> của ai, ở đâu, năm nào. Đưa các cụ xem. Các cụ "
                "hay nhớ ra nhiều điều sách chưa có: ghi lại ngay.</p>"
            ),
        ),
        tip(
            "Không phải thứ gì tìm thấy cũng đúng",
            "<p>Xem ai nói, nói từ bao giờ. Ảnh do máy vẽ hay sai áo váy, sai hoa văn. Điều chắc thì "
            "nhiều nơi cùng nói: ví như <b>hát Xoan Phú Thọ</b> được UNESCO ghi danh là di sản văn hóa "
            "phi vật thể đại diện của nhân loại. Mượn ảnh của bảo tàng thì ghi rõ nguồn.</p>",
        ),
        text(
            "<h2>Bán bằng chuyện thật</h2>"
            "<p>Người mua tấm khăn là mua cả đôi tay người dệt. Chuyện thật, kể ngắn, ảnh thật: thế là "
            "đủ hay. Không cần thêm thắt.</p>"
        ),
        picture(
            "culture-stall",
            "Chị bán hàng giơ tấm khăn, bên cạnh là thẻ ghi: khăn dệt tay, bà Thìn dệt, 12 ngày công, "
            "sợi bông, cỡ 30 nhân 160 xăng-ti-mét.",
            "Năm dòng trên thẻ, dòng nào cũng kiểm tra được.",
        ),
        steps(
            "Viết lời giới thiệu một tấm vải",
            step("<p><b>Ảnh:</b> cả tấm, chụp gần, có thước. Màu thật, chụp ban ngày.</p>"),
            step(
                "<p><b>Năm dòng:</b> tên món; ai dệt, ở xã nào; dệt tay hay dệt máy; sợi gì, cỡ bao "
                "nhiêu, mấy ngày công; giá bao nhiêu. Người dệt có ưng thì mới nêu tên, đăng ảnh.</p>"
            ),
            step(
                "<p><b>Hoa văn:</b> chỉ nói điều người dệt kể. Hoa văn hay đồ dùng trong lễ mà các cụ "
                "giữ riêng thì không đem bán.</p>"
            ),
            step(
                "<p><b>Nói cả chỗ chưa đẹp:</b> dệt tay nên sợi to nhỏ, vải nhuộm có thể phai ít nước "
                "đầu. Nói trước thì khách không trách, còn quay lại.</p>"
            ),
            step(
                "<p>Nhờ một người <b>đọc lại</b>, rồi mới đăng vào nhóm bán hàng hoặc gửi khách.</p>"
            ),
        ),
        scam_warning(
            "Khách sộp bảo bấm đường dẫn để nhận tiền",
            "<p>Có kẻ giả khách đặt mua nhiều, gửi đường dẫn “nhận tiền”, bảo gõ mật khẩu, mã OTP (mã "
            "dùng một lần), hay đóng phí trước. Nhận tiền <b>chỉ cần đưa số tài khoản hoặc mã QR</b> "
            "của mình. Mở ứng dụng ngân hàng của mình, thấy tiền về rồi mới gửi hàng.</p>",
        ),
        checklist(
            "Tự tay làm",
            "Tìm trên mạng một hiện vật của quê mình, đưa một người già xem",
            "Viết năm dòng cho một tấm vải hoặc một món nhà làm",
            "Đọc cho người làm ra món ấy nghe và được đồng ý",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Hàng dệt máy thì giới thiệu thế nào?",
                "<p>Cứ nói là dệt máy. Giá rẻ, dùng bền cũng có người mua. Nói dệt tay mà không phải "
                "thì mất tiếng cả bản.</p>",
            ),
            (
                "Bán trên mạng có phải đăng ký gì không?",
                "<p>Bán thường xuyên thì ra trung tâm phục vụ hành chính công xã hỏi về đăng ký kinh "
                "doanh và thuế. Muốn đưa món hàng vào chương trình OCOP (mỗi xã một sản phẩm) cũng hỏi "
                "ở xã.</p>",
            ),
            (
                "Có người lấy ảnh của mình đi bán hàng khác?",
                "<p>Chụp màn hình lại, nhắn đề nghị gỡ, rồi bấm <b>Báo cáo</b> với trang ấy. Ảnh để tên "
                "tổ dệt ở giữa thì khó bị lấy hơn.</p>",
            ),
            (
                "Không quen viết thì làm sao?",
                "<p>Giữ hình <b>micro</b> trên bàn phím để nói thay viết, hoặc quay nửa phút đôi tay "
                "đang dệt và kể bằng lời.</p>",
            ),
        ),
        official_link(
            "Bảo tàng Lịch sử quốc gia",
            "https://baotanglichsu.vn",
            "Có phần trưng bày xem trên mạng. Nên xem bằng Wi-Fi.",
        ),
    ),
)
