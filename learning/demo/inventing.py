"""The invented people of the sample province: the same on every machine. No database."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from learning.demo.names import a_name

DAYS = 360
# Communes by name, how many of a thousand learners live there, and whose names they bear.
HOMES: dict[str, tuple[int, str]] = {
    "Xã Mai Châu": (70, "thai"),
    "Xã Mường Bi": (62, "muong"),
    "Xã Tân Lạc": (58, "muong"),
    "Phường Hòa Bình": (55, "kinh"),
    "Xã Cao Phong": (48, "muong"),
    "Xã Lạc Sơn": (46, "muong"),
    "Phường Việt Trì": (44, "kinh"),
    "Xã Kim Bôi": (40, "muong"),
    "Xã Đà Bắc": (38, "tay"),
    "Xã Thanh Sơn": (36, "muong"),
    "Phường Tân Hòa": (34, "kinh"),
    "Xã Cao Sơn": (32, "dao"),
    "Xã Mường Vang": (30, "muong"),
    "Xã Lương Sơn": (28, "kinh"),
    "Xã Tân Sơn": (26, "muong"),
    "Phường Vĩnh Yên": (25, "kinh"),
    "Xã Bao La": (24, "thai"),
    "Xã Vân Sơn": (22, "muong"),
    "Xã Yên Thủy": (22, "kinh"),
    "Xã Mường Thàng": (20, "muong"),
    "Phường Phú Thọ": (20, "kinh"),
    "Xã Xuân Đài": (18, "muong"),
    "Xã Mai Hạ": (18, "thai"),
    "Xã Tiền Phong": (16, "dao"),
    "Xã Yên Lập": (16, "muong"),
    "Xã Thu Cúc": (14, "dao"),
    "Xã Lâm Thao": (14, "kinh"),
    "Xã Quyết Thắng": (13, "muong"),
    "Phường Nông Trang": (12, "kinh"),
    "Xã Thung Nai": (12, "muong"),
    "Xã Mường Động": (11, "muong"),
    "Xã Tam Đảo": (10, "kinh"),
    "Xã Pà Cò": (10, "hmong"),
    "Xã Lạc Thủy": (9, "kinh"),
    "Xã Hạ Hòa": (8, "kinh"),
    "Phường Phúc Yên": (8, "kinh"),
    "Xã Tân Mai": (7, "thai"),
    "Xã Khả Cửu": (6, "muong"),
    "Xã Đoan Hùng": (6, "kinh"),
    "Xã Tân Pheo": (5, "tay"),
    "Xã Quy Đức": (4, "muong"),
    "Xã Long Cốc": (4, "dao"),
}
# Agencies whose people learn too, by the commune they are in; "" is the province's own.
AGENCIES: dict[str, str] = {
    "Xã Mai Châu": "Ủy ban nhân dân xã Mai Châu",
    "Xã Mường Bi": "Ủy ban nhân dân xã Mường Bi",
    "Xã Tân Lạc": "Ủy ban nhân dân xã Tân Lạc",
    "Xã Cao Phong": "Ủy ban nhân dân xã Cao Phong",
    "Xã Lạc Sơn": "Ủy ban nhân dân xã Lạc Sơn",
    "Xã Đà Bắc": "Ủy ban nhân dân xã Đà Bắc",
    "Xã Thanh Sơn": "Ủy ban nhân dân xã Thanh Sơn",
    "Phường Hòa Bình": "Trung tâm Phục vụ hành chính công phường Hòa Bình",
    "Phường Việt Trì": "Sở Khoa học và Công nghệ",
}


@dataclass(frozen=True)
class Person:
    """Somebody who learns; `diligence` and `skill` lie between 0 and 1."""

    number: int
    full_name: str
    gender: str
    birth_year: int
    home: str
    agency: str
    began_on: date
    way: str
    diligence: float
    skill: float


def person(number: int, today: date) -> Person:
    random = Random(f"person {number}")  # noqa: S311
    home = random.choices(list(HOMES), [weight for weight, _ in HOMES.values()])[0]
    works = home in AGENCIES and random.random() < 0.4
    age = random.randint(24, 57) if works else round(random.triangular(15, 79, 46))
    gender = "female" if random.random() < 0.55 else "male"
    birth_year = today.year - age
    return Person(
        number=number,
        full_name=a_name(random, HOMES[home][1], gender, birth_year),
        gender=gender,
        birth_year=birth_year,
        home=home,
        agency=AGENCIES[home] if works else "",
        began_on=a_beginning(random, today),
        way=a_way(random, age, works),
        diligence=random.triangular(0.1, 1, 0.85),
        skill=random.triangular(0.45, 1, 0.88) - (0.1 if age > 60 else 0),
    )


def a_beginning(random: Random, today: date) -> date:
    """More people every month, and many more while a campaign is on."""
    days = [today - timedelta(days=ago) for ago in range(DAYS, 0, -1)]
    weights = [(0.35 + place / DAYS) * enthusiasm(day) for place, day in enumerate(days)]
    return random.choices(days, weights)[0]


def enthusiasm(day: date) -> float:
    if day.month == 10 and day.day <= 20:
        return 3.0  # around the national day of digital transformation, 10 October
    if day.month == 3:
        return 2.0  # the youth union's month
    return 0.4 if day.month == 2 else 1.0  # Tết


def a_way(random: Random, age: int, works: bool) -> str:
    if works:
        return "self"
    in_class = 0.5 if age >= 55 else 0.12
    draw = random.random()
    if draw < in_class:
        return "class"
    return "offline" if draw > 0.92 else "self"
