"""What learners of the sample province ask and report about lessons."""

from typing import Literal, NamedTuple


class Note(NamedTuple):
    """`days_ago` it was sent; dealt with two days later when `handled`, by an answer if any."""

    course: str
    lesson: str
    kind: Literal["question", "mistake"]
    days_ago: int
    handled: bool
    words: str
    answer: str = ""


SMARTPHONE = "dung-dien-thoai-thong-minh-an-toan"
SERVICES = "vneid-va-dich-vu-cong-truc-tuyen"
CASHLESS = "thanh-toan-khong-tien-mat-va-nhan-biet-lua-dao"
KIND = "ung-xu-van-minh-tu-te-tren-mang"
IDEAS = "doi-moi-sang-tao-va-ai-cho-moi-nguoi"
OFFICE = "van-ban-du-lieu-so-va-ai-co-trach-nhiem"

NOTES = (
    Note(
        SMARTPHONE,
        "khoa-may-giu-mat-khau",
        "question",
        61,
        True,
        "Máy nhà tôi là máy cũ, không thấy mục Màn hình khóa. Tìm ở chỗ nào?",
        "Máy cũ để mục này trong Cài đặt, phần Bảo mật hoặc Vị trí và bảo mật. Vẫn không thấy thì mang máy ra nhà văn hóa xóm, tổ công nghệ số cài giúp.",
    ),
    Note(
        SMARTPHONE,
        "khoa-may-giu-mat-khau",
        "question",
        4,
        False,
        "Cháu đặt vân tay hộ bà mà máy không nhận. Tay bà chai nhiều. Còn cách nào nữa không ạ?",
    ),
    Note(
        SMARTPHONE,
        "vao-mang-do-ton-tien",
        "question",
        33,
        True,
        "Ở bản chỉ có sóng 3G, lúc có lúc không. Có nên mua gói dữ liệu theo ngày không?",
        "Dùng ít thì gói ngày rẻ hơn. Nhưng sóng chập chờn dễ mất gói mà chưa kịp dùng: nên mua vào hôm đi chợ, có sóng khỏe, tải bài về máy trước.",
    ),
    Note(
        SMARTPHONE,
        "cuoc-goi-la-va-khi-mat-may",
        "question",
        2,
        False,
        "Có số lạ gọi bảo khóa SIM trong hai giờ nữa. Tôi đã cúp máy rồi, có cần báo ai không?",
    ),
    Note(
        SERVICES,
        "vneid-la-gi-va-cach-dang-ky",
        "question",
        47,
        True,
        "Mẹ tôi 82 tuổi, đi lại khó. Công an xã có đến nhà làm định danh mức 2 được không?",
        "Được. Gọi trực ban Công an xã, nói tên, tuổi và địa chỉ của cụ. Công an xã hẹn ngày đến làm lưu động; cụ chỉ cần có căn cước ở nhà.",
    ),
    Note(
        SERVICES,
        "nop-ho-so-tren-cong-dich-vu-cong",
        "mistake",
        19,
        True,
        "Hình ở bước chọn cơ quan khác với trên máy em. Trên máy em phải chọn tỉnh trước.",
    ),
    Note(
        SERVICES,
        "nop-ho-so-tren-cong-dich-vu-cong",
        "question",
        3,
        False,
        "Chụp giấy khai sinh cũ bị ố vàng thì có được nhận không, hay phải đi xin bản sao?",
    ),
    Note(
        CASHLESS,
        "ban-hang-nhan-tien",
        "question",
        26,
        True,
        "Quầy tôi bán ở chợ phiên, hôm mạng yếu khách chuyển rồi mà máy tôi chưa báo. Làm thế nào?",
        "Nhờ khách chờ một lát, mở ứng dụng ngân hàng xem số dư. Chưa thấy tiền thì ghi lại tên và giờ chuyển trên máy khách. Đừng tin ảnh chụp màn hình.",
    ),
    Note(
        CASHLESS,
        "cac-chieu-lua-thuong-gap",
        "question",
        6,
        False,
        "Cháu ở xa gọi hình mượn tiền, nhìn đúng mặt cháu mà giọng hơi lạ. Hỏi câu gì cho chắc?",
    ),
    Note(
        OFFICE,
        "du-lieu-ca-nhan",
        "question",
        12,
        False,
        "Danh sách hộ nghèo niêm yết ở nhà văn hóa thôn thì cần che những cột nào?",
    ),
    Note(
        OFFICE,
        "ai-co-trach-nhiem",
        "question",
        5,
        False,
        "Anh/chị cho hỏi: tóm tắt một nghị quyết đã công khai bằng AI thì có được không?",
    ),
    Note(
        KIND,
        "nghi-da-roi-hay-chia-se",
        "question",
        8,
        False,
        "Cô giáo đăng ảnh cả lớp múa lên nhóm phụ huynh, tôi không muốn thì nói thế nào cho khéo?",
    ),
    Note(
        IDEAS,
        "ai-la-gi",
        "question",
        15,
        True,
        "Tôi nói giọng Mường, máy viết ra chữ cứ sai. Có cách nào cho máy nghe đúng hơn không?",
    ),
)
