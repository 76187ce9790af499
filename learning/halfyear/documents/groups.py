"""Who the learners are: names of groups, and what may be said where small ones are hidden."""

from collections.abc import Iterator, Mapping

from django.conf import settings

from learning.halfyear.documents.numbers import people, percent, share_of
from learning.halfyear.documents.wording import Content

Numbers = Mapping[str, int | None]

DIMENSIONS = {
    "age_band": "Nhóm tuổi",
    "gender": "Giới tính",
    "audience": "Đối tượng",
    "way": "Hình thức học",
    "language": "Ngôn ngữ học",
}
UNKNOWN = "Chưa có thông tin"
NAMES = {
    "age_band": {
        "0-15": "Dưới 16 tuổi",
        "16-24": "Từ 16 đến 24 tuổi",
        "25-34": "Từ 25 đến 34 tuổi",
        "35-44": "Từ 35 đến 44 tuổi",
        "45-59": "Từ 45 đến 59 tuổi",
        "60+": "Từ 60 tuổi trở lên",
    },
    "gender": {"female": "Nữ", "male": "Nam", "other": "Khác"},
    "audience": {
        "resident": "Người dân",
        "public_sector": "Cán bộ, công chức, viên chức",
    },
    "way": {
        "self": "Tự học",
        "class": "Học tại lớp cộng đồng",
        "offline": "Học khi không có mạng, gửi sau",
        "entered": "Cán bộ nhập thay",
        "known": "Đã biết từ trước, qua bài kiểm tra đầu vào",
    },
}
HIDDEN = (
    "Dấu “–”: không công bố vì nhóm có quá ít người, hoặc vì từ số ấy có thể tính ra số của nhóm "
    "quá ít người."
)

ROUNDED = "Số người theo ngôn ngữ học được làm tròn xuống."


def dimensions(content: Content) -> Iterator[tuple[str, str, Numbers]]:
    """Code, name and numbers of those that have any, in a fixed order."""
    for code, name in DIMENSIONS.items():
        numbers = content["groups"].get(code) or {}
        if numbers:
            yield code, name, numbers


def group_name(dimension: str, value: str) -> str:
    if dimension == "language":
        return language_name(value)
    return NAMES.get(dimension, {}).get(value) or value or UNKNOWN


def language_name(code: str) -> str:
    return str(dict(settings.LANGUAGES).get(code, code)) if code else UNKNOWN


def hides(content: Content) -> bool:
    return any(None in numbers.values() for _, _, numbers in dimensions(content))


def groups(content: Content) -> list[str]:
    """The largest group of each kind; shares only where nothing is hidden."""
    told = [said for code, _, numbers in dimensions(content) if (said := largest(code, numbers))]
    return [f"{sentence}." for sentence in told] or ["Trong kỳ chưa có số liệu theo nhóm."]


def largest(dimension: str, numbers: Numbers) -> str:
    """Empty where nobody is known. What is hidden might be larger, so that is said."""
    known = {value: number for value, number in numbers.items() if value and number}
    if not known:
        return ""
    if dimension == "gender":
        return women(numbers)
    value, number = max(known.items(), key=lambda item: item[1])
    name = inside(group_name(dimension, value))
    if dimension == "language":
        return f"Ngôn ngữ học có nhiều người nhất là {name} (khoảng {people(number)})"
    kind = inside(DIMENSIONS[dimension])
    if None in numbers.values():
        return (
            f"Trong các nhóm được công bố, {kind} có nhiều người nhất là {name} ({people(number)})"
        )
    share = percent(share_of(number, sum(known.values())))
    of_whom = " số người có thông tin" if numbers.get("") else ""
    most = f"{DIMENSIONS[dimension]} có nhiều người nhất là {name}"
    return f"{most} ({people(number)}, {share}{of_whom})"


def women(numbers: Numbers) -> str:
    number = numbers.get("female")
    if not number:
        return ""
    told = f"Có {people(number)} là nữ"
    if None in numbers.values():
        return told
    known = sum(one or 0 for value, one in numbers.items() if value)
    return f"{told}, chiếm {percent(share_of(number, known))} số người có thông tin về giới"


def inside(name: str) -> str:
    """As inside a sentence."""
    return name[:1].lower() + name[1:]


def notes(content: Content) -> list[str]:
    """What is done to the numbers, so that nobody wonders why they do not add up."""
    rounded = [ROUNDED] if content["groups"].get("language") else []
    return rounded + ([HIDDEN] if hides(content) else [])
