"""What stands around a report's text: who writes to whom, by what right, who signs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Literal, get_args

from learning.halfyear.documents import numbers

Layout = Literal["state", "party"]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
KINDS = ("Tỉnh", "Thành phố", "Xã", "Phường", "Đặc khu")
ENDINGS = " \t;.,"
# Left for the pen: the registry writes the number, who signs writes the day.
# No-break spaces: neither Word nor the typesetter swallows them.
BLANK_NUMBER = "\u00a0" * 8
BLANK_DAY = "\u00a0" * 6


@dataclass(frozen=True)
class Heading:
    """As the office writes it; `state` follows NĐ 30/2020, `party` 399-QĐ/TW.

    Empty `number` and `signed_on` leave room for the pen. Bodies may be two lines.
    """

    layout: Layout = "state"
    superior: str = ""
    issuer: str = ""
    # The issuing body as a sentence names it; the one above stands in capitals.
    sender: str = ""
    number: str = ""
    symbol: str = ""
    place: str = ""
    signed_on: date | None = None
    kind: str = "BÁO CÁO"
    title: str = ""
    bases: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    authority: str = ""
    position: str = ""
    signatory: str = ""
    recipients: tuple[str, ...] = ()
    archive: str = ""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Heading":
        """From JSON: days as ISO, lists as lists or as text with a line each. Unknown keys go."""
        known = {field.name: data[field.name] for field in fields(cls) if field.name in data}
        for name in ("bases", "addressees", "recipients"):
            if name in known:
                known[name] = lines_of(known[name])
        if isinstance(known.get("signed_on"), str):
            known["signed_on"] = day_of(known["signed_on"])
        if known.get("layout") not in LAYOUTS:
            known["layout"] = "state"
        return cls(**known)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self) | {
            "signed_on": self.signed_on.isoformat() if self.signed_on else "",
            "bases": list(self.bases),
            "addressees": list(self.addressees),
            "recipients": list(self.recipients),
        }


def lines_of(value: Any) -> tuple[str, ...]:
    lines = value.splitlines() if isinstance(value, str) else value or ()
    return tuple(line for line in (str(line).strip() for line in lines) if line)


def day_of(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def padded_number(number: str) -> str:
    """05, as both regimes write numbers below ten."""
    bare = number.strip()
    return bare.zfill(2) if bare.isdigit() else bare


def number_line(heading: Heading) -> str:
    """“Số: 05/BC-UBND” of the State, “Số 05-BC/TU” of the Party."""
    number = padded_number(heading.number) or BLANK_NUMBER
    if heading.layout == "party":
        return f"Số {number}-{heading.symbol}"
    return f"Số: {number}/{heading.symbol}"


def date_words(heading: Heading, year: int) -> str:
    if heading.signed_on:
        return numbers.long_day(heading.signed_on)
    return f"ngày{BLANK_DAY}tháng{BLANK_DAY}năm {year}"


def date_line(heading: Heading, year: int) -> str:
    return f"{heading.place}, {date_words(heading, year)}"


def listed(lines: tuple[str, ...], dash: str = "") -> list[str]:
    """Each ends with a semicolon and the last with a full stop, whatever was typed."""
    bare = [line.strip().lstrip("-– ").rstrip(ENDINGS) for line in lines]
    kept = [line for line in bare if line]
    return [f"{dash}{line}{'.' if line is kept[-1] else ';'}" for line in kept]


def default_heading(layout: Layout, content: Mapping[str, Any]) -> Heading:
    """What most reports of this unit begin with; people change every word of it."""
    unit = str(content["unit"]["name"])
    period = numbers.period_name(content["period"])
    title = f"kết quả thực hiện phong trào “Học tập số” {period}"
    if layout == "party":
        return party_heading(unit, title)
    # Party papers begin it with a small letter, those of the State with a capital.
    return state_heading(unit, title[:1].upper() + title[1:])


def state_heading(unit: str, title: str) -> Heading:
    return Heading(
        layout="state",
        issuer=f"ỦY BAN NHÂN DÂN\n{unit.upper()}",
        sender=f"Ủy ban nhân dân {lower_kind(unit)}",
        symbol="BC-UBND",
        place=place_of(unit),
        title=title,
        bases=(
            "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá "
            "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
            "Căn cứ Kế hoạch số 01-KH/BCĐTW ngày 21 tháng 3 năm 2025 của Ban Chỉ đạo Trung ương "
            "về phong trào “Bình dân học vụ số”",
        ),
        addressees=(f"Ban Thường vụ Đảng ủy Ủy ban nhân dân {lower_kind(unit)}",),
        authority="TM. ỦY BAN NHÂN DÂN",
        position="CHỦ TỊCH",
        recipients=("Như trên", f"Thường trực Hội đồng nhân dân {lower_kind(unit)}"),
        archive="Lưu: VT",
    )


def party_heading(unit: str, title: str) -> Heading:
    return Heading(
        layout="party",
        superior=f"ĐẢNG BỘ {unit.upper()}",
        issuer=f"ĐẢNG ỦY\nỦY BAN NHÂN DÂN {kind_of(unit).upper()}",
        sender=f"Ban Thường vụ Đảng ủy Ủy ban nhân dân {kind_of(unit).lower()}",
        symbol="BC/ĐU",
        place=place_of(unit),
        title=title,
        bases=(
            "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá "
            "phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
            "Căn cứ Kế hoạch số 01-KH/BCĐTW ngày 21 tháng 3 năm 2025 của Ban Chỉ đạo Trung ương "
            "về phong trào “Bình dân học vụ số”",
        ),
        addressees=("Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW", "Ban Thường vụ Tỉnh ủy"),
        authority="T/M BAN THƯỜNG VỤ",
        position="BÍ THƯ",
        recipients=("Như trên", "Các đồng chí Ủy viên Ban Thường vụ Đảng ủy"),
        archive="Lưu Văn phòng Đảng ủy",
    )


def place_of(unit: str) -> str:
    """Without the kind: papers of Tỉnh Phú Thọ are dated “Phú Thọ”."""
    return unit.removeprefix(f"{kind_of(unit)} ") if kind_of(unit) != unit else unit


def kind_of(unit: str) -> str:
    """“Tỉnh” of “Tỉnh Phú Thọ”; the whole name where it begins with none."""
    return next((kind for kind in KINDS if unit.startswith(f"{kind} ")), unit)


def lower_kind(unit: str) -> str:
    """As inside a sentence: “tỉnh Phú Thọ”."""
    return unit[:1].lower() + unit[1:] if place_of(unit) != unit else unit
