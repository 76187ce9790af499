"""Names as people of the province bear them; nobody in particular is meant."""

from random import Random

FAMILIES: dict[str, tuple[str, ...]] = {
    "kinh": (
        *("Nguyễn",) * 6,
        *("Trần", "Lê", "Phạm") * 2,
        *("Hoàng", "Vũ", "Đỗ", "Ngô", "Dương", "Tạ", "Phùng", "Kim", "Phan", "Đặng"),
    ),
    "muong": (*("Bùi",) * 6, *("Đinh", "Quách") * 3, *("Bạch", "Hà", "Xa", "Cao", "Phùng")),
    "thai": (*("Hà",) * 5, *("Lò", "Khà", "Vì", "Lường", "Ngần", "Lộc", "Mạc")),
    "dao": (*("Bàn", "Triệu", "Đặng", "Lý") * 2, "Dương", "Phùng"),
    "tay": ("Xa", "Lường", "Hà", "Đinh", "Bùi", "Nguyễn"),
    "hmong": ("Sùng", "Giàng", "Khà", "Phàng", "Vàng", "Mùa"),
}
GIVEN = {
    ("female", "old"): "Mận Hiền Nhót Thơm Lụa Mùi Chiên Ngoan Nhung Xuyến Bưởi Thoa Ệm Tươi Dần",
    ("male", "old"): "Hùng Thắng Sơn Ểu Chiến Lực Thịnh Nhượng Cường Bền Tiến Minh Quyết Nền Dũng",
    (
        "female",
        "young",
    ): "Lan Huyền Trang Thảo Hương Ngọc Linh Hằng Quỳnh Duyên Mai Nga Yến Thu Vân",
    (
        "male",
        "young",
    ): "Tuấn Nam Đức Long Hiếu Quân Hoàng Việt Khánh Trường Đạt Huy Phong Kiên Bình",
}
MIDDLE = {
    ("female", "old"): "Thị",
    ("male", "old"): "Văn Văn Văn Đình Xuân Công",
    ("female", "young"): "Thị Thị Thu Ngọc Thanh Kim Hồng Thị_Thu Thị_Minh",
    ("male", "young"): "Văn Văn Đức Quang Minh Anh Tiến Xuân",
}


def a_name(random: Random, people: str, gender: str, birth_year: int) -> str:
    age = "old" if birth_year < 1980 else "young"
    family = random.choice(FAMILIES[people])
    middle = random.choice(MIDDLE[gender, age].split()).replace("_", " ")
    given = random.choice([name for name in GIVEN[gender, age].split() if name not in middle])
    return f"{family} {middle} {given}"
