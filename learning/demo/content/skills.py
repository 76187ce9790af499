"""Sample frameworks, from what is public of two letters of a ministry. Nobody compared them.

Only the groups and items that could be read are here; what a signed decision lists is entered
by the province.
"""

from datetime import date

from learning.demo.writing import AssessmentText, FrameworkText, SkillText

PHONE = "dung-dien-thoai-thong-minh-an-toan"
SERVICES = "vneid-va-dich-vu-cong-truc-tuyen"
MONEY = "thanh-toan-khong-tien-mat-va-nhan-biet-lua-dao"
KIND = "ung-xu-van-minh-tu-te-tren-mang"
IDEAS = "doi-moi-sang-tao-va-ai-cho-moi-nguoi"
OFFICE = "van-ban-du-lieu-so-va-ai-co-trach-nhiem"
CULTURE = "van-hoa-que-minh-tren-khong-gian-so"
HEALTH = "so-suc-khoe-dien-tu"


def asked(course: str, stem: str, *numbers: int) -> tuple[str, ...]:
    return tuple(f"{course}/{stem}{number}" for number in numbers)


RURAL = FrameworkText(
    name="Kỹ năng số cơ bản cho người dân nông thôn (mẫu – chưa đối chiếu)",
    version="1.0 (trích)",
    basis="Công văn 3139/BTTTT-KTS&XHS năm 2024",
    source=(
        "Tin trên trang luật; mới đọc được hai nhóm đầu. Chưa đối chiếu với văn bản"
        " đã ký, không dùng để đánh giá chính thức."
    ),
    valid_from=None,
    audiences=("residents",),
    groups=(
        (
            "0",
            "Thiết bị và phần mềm",
            (
                SkillText(
                    "0.1",
                    "Sử dụng thiết bị",
                    (
                        f"{PHONE}/lam-quen-voi-dien-thoai",
                        f"{PHONE}/vao-mang-do-ton-tien",
                        f"{CULTURE}/ghi-lai-loi-ke-cau-hat",
                        f"{CULTURE}/chup-anh-va-ghi-cho-du",
                    ),
                    asked_by=asked(CULTURE, "cu-g", 1, 2, 4),
                ),
                SkillText(
                    "0.2",
                    "Sử dụng phần mềm trên thiết bị",
                    (f"{PHONE}/lam-quen-voi-dien-thoai", f"{PHONE}/cai-ung-dung-an-toan"),
                    "Biểu tượng, ứng dụng thông dụng; cài đặt, cập nhật, quản lý ứng dụng",
                ),
            ),
        ),
        (
            "1",
            "Tìm kiếm và sử dụng thông tin",
            (
                SkillText(
                    "1.1",
                    "Tìm kiếm và chọn lọc thông tin",
                    (
                        f"{IDEAS}/hoi-cho-kheo-kiem-tra-cho-ky",
                        f"{CULTURE}/tham-bao-tang-so-ban-bang-chuyen-that",
                    ),
                    asked_by=asked(CULTURE, "cu-g", 14),
                ),
                SkillText(
                    "1.2",
                    "Đánh giá thông tin",
                    (
                        f"{MONEY}/cac-chieu-lua-thuong-gap",
                        f"{SERVICES}/tranh-bay-gia-danh-can-bo",
                        f"{KIND}/nghi-da-roi-hay-chia-se",
                        f"{IDEAS}/hoi-cho-kheo-kiem-tra-cho-ky",
                    ),
                ),
                SkillText(
                    "1.3",
                    "Quản lý dữ liệu",
                    (f"{OFFICE}/du-lieu-sach", f"{CULTURE}/chia-se-co-le-cat-giu-cho-chac"),
                    asked_by=asked(CULTURE, "cu-g", 6, 11, 12),
                ),
            ),
        ),
    ),
)
HOUSEHOLD = FrameworkText(
    name="Năm kỹ năng số của mỗi gia đình (mẫu – chưa đối chiếu)",
    version="1.0",
    basis="Công văn 3240/BTTTT-CĐSQG ngày 08/8/2024",
    source=(
        "Tin trên báo chí và trang thông tin điện tử của xã. Chưa đối chiếu với văn bản đã ký,"
        " không dùng để đánh giá chính thức."
    ),
    valid_from=date(2024, 8, 8),
    audiences=("residents",),
    groups=(
        (
            "KN",
            "Năm kỹ năng số",
            (
                SkillText(
                    "KN1",
                    "Sử dụng dịch vụ công trực tuyến",
                    (
                        f"{SERVICES}/vneid-la-gi-va-cach-dang-ky",
                        f"{SERVICES}/kich-hoat-va-giu-tai-khoan",
                        f"{SERVICES}/nop-ho-so-tren-cong-dich-vu-cong",
                        f"{SERVICES}/theo-doi-va-nhan-ket-qua",
                    ),
                    asked_by=asked(SERVICES, "ps-g", 1, 2, 5, 7, 8, 9, 10, 14),
                ),
                SkillText("KN2", "Mua sắm trực tuyến"),
                SkillText(
                    "KN3",
                    "Thanh toán trực tuyến",
                    (f"{MONEY}/cac-cach-tra-tien", f"{MONEY}/quet-ma-qr-va-chuyen-khoan"),
                    asked_by=(
                        f"{MONEY}/g-three-reads",
                        f"{MONEY}/g-wrong-transfer",
                        f"{MONEY}/g-weak-network",
                        f"{MONEY}/g-stall-morning",
                    ),
                ),
                SkillText(
                    "KN4",
                    "Tự bảo vệ mình trên không gian mạng",
                    (
                        f"{PHONE}/khoa-may-giu-mat-khau",
                        f"{PHONE}/cuoc-goi-la-va-khi-mat-may",
                        f"{MONEY}/giu-tai-khoan-an-toan",
                        f"{MONEY}/cac-chieu-lua-thuong-gap",
                        f"{MONEY}/dung-lai-va-xu-ly",
                        f"{SERVICES}/tranh-bay-gia-danh-can-bo",
                        f"{KIND}/khi-bi-bat-nat-bi-boi-xau",
                        f"{KIND}/tre-nho-va-man-hinh",
                        f"{IDEAS}/dieu-khong-ke-voi-ai",
                        f"{HEALTH}/ai-duoc-xem-va-nhung-chieu-lua",
                    ),
                    asked_by=(
                        *asked(HEALTH, "hr-g", 12, 13, 14, 15, 16),
                        *asked(CULTURE, "cu-g", 8, 13, 16),
                        *asked(PHONE, "sp-g", 5, 6, 7, 8, 9, 10, 11, 12),
                        *asked(SERVICES, "ps-g", 3, 4, 11, 12, 13),
                        f"{MONEY}/g-never-share",
                        f"{MONEY}/g-fake-police",
                        f"{MONEY}/g-deepfake-call",
                        f"{MONEY}/g-link-sms",
                        f"{MONEY}/g-easy-job",
                        f"{KIND}/kd-g-proof",
                        f"{KIND}/kd-g-blackmail",
                        f"{KIND}/kd-g-game-friend",
                        f"{IDEAS}/in-g-never-tell",
                        f"{IDEAS}/in-g-voice",
                        f"{IDEAS}/in-g-no-flaw",
                    ),
                ),
                SkillText(
                    "KN5",
                    "Sử dụng các nền tảng số khác",
                    (
                        f"{SERVICES}/dung-giay-to-tren-vneid",
                        f"{KIND}/loi-noi-tren-mang",
                        f"{IDEAS}/ai-la-gi",
                        f"{IDEAS}/doi-moi-tu-viec-nho",
                        f"{HEALTH}/so-suc-khoe-dien-tu-la-gi",
                        f"{HEALTH}/mo-so-va-doc-lai",
                        f"{HEALTH}/di-kham-tiem-chung-nho-thuoc",
                        f"{CULTURE}/tham-bao-tang-so-ban-bang-chuyen-that",
                    ),
                    "Tùy điều kiện của địa phương",
                    asked_by=asked(HEALTH, "hr-g", *range(1, 12)),
                ),
            ),
        ),
    ),
)
FRAMEWORKS = (RURAL, HOUSEHOLD)
FORMAL = AssessmentText(
    slug="nam-ky-nang-so",
    title="Năm kỹ năng số của gia đình: bài đánh giá mẫu",
    summary="Mười câu về dịch vụ công, trả tiền và tự bảo vệ mình. Làm hết chừng 15 phút.",
    purpose="formal",
    framework=HOUSEHOLD.name,
    rows=((SERVICES, "KN1", 3), (MONEY, "KN3", 2), (PHONE, "KN4", 3), (MONEY, "KN4", 2)),
    instructions="<p>Ngồi chỗ yên tĩnh, đọc kỹ từng câu. Chưa chắc câu nào thì để lại làm sau.</p>",
    attempts=3,
    valid_months=24,
)
PLACEMENT = AssessmentText(
    slug="minh-da-biet-nhung-gi",
    title="Làm thử: mình đã biết những gì?",
    summary="Vài câu hỏi ngắn. Xong sẽ biết bài nào có thể bỏ qua, bài nào nên học trước.",
    purpose="placement",
    framework=HOUSEHOLD.name,
    rows=((SERVICES, "KN1", 2), (MONEY, "KN3", 2), (PHONE, "KN4", 2)),
    pass_mark=100,
)
ASSESSMENTS = (FORMAL, PLACEMENT)
