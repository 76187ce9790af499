"""What people write in the cells of a list of targets, and what is meant by it. No database.

Each reading raises ValidationError with a sentence for whoever wrote the cell.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.forms import DateField
from django.utils import timezone
from django.utils.translation import gettext as _

from courses.models.catalogue import Audience
from learning.people.folding import fold, tidy
from learning.reports.models import Indicator

AUDIENCES = {"": "Tất cả", Audience.RESIDENT: "Người dân", Audience.PUBLIC_SECTOR: "Cán bộ"}
AUDIENCE_SPELLINGS = {
    "moi nguoi": "",
    "toan dan": "",
    "chung": "",
    "dan": Audience.RESIDENT,
    "nhan dan": Audience.RESIDENT,
    "can bo cong chuc vien chuc": Audience.PUBLIC_SECTOR,
    "cong chuc vien chuc": Audience.PUBLIC_SECTOR,
    "cbccvc": Audience.PUBLIC_SECTOR,
}
INDICATORS = {
    Indicator.LEARNING: "Tham gia học",
    Indicator.LEARNT: "Hoàn thành khóa học",
    Indicator.ASSESSED: "Đạt đánh giá",
    Indicator.CONFIRMED: "Được xác nhận",
    Indicator.CERTIFIED: "Có giấy chứng nhận",
}
INDICATOR_SPELLINGS = {
    "dang hoc": Indicator.LEARNING,
    "tham gia": Indicator.LEARNING,
    "hoan thanh": Indicator.LEARNT,
    "dat bai danh gia": Indicator.ASSESSED,
    "xac nhan": Indicator.CONFIRMED,
    "xac nhan pho cap": Indicator.CONFIRMED,
    "duoc xac nhan pho cap": Indicator.CONFIRMED,
    "giay chung nhan": Indicator.CERTIFIED,
    "duoc cap giay chung nhan": Indicator.CERTIFIED,
}
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
WHOLE = re.compile(r"\d+|\d{1,3}(?:[. ,]\d{3})+")
SHARE = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(%?)")
LARGEST = 100_000_000
# As long as the columns of the tables.
LONGEST = 240


def chosen(words: str, written: Mapping[Any, str], spelt: Mapping[str, Any]) -> Any:
    """The value somebody means by its word, its code, or another spelling; None if by none."""
    sought = fold(words)
    meant = {fold(word): value for value, word in written.items()}
    codes = {fold(str(value)): value for value in written if value}
    return (meant | codes | dict(spelt)).get(sought)


def audience_meant(words: str) -> str:
    if not words:
        return ""
    value = chosen(words, AUDIENCES, AUDIENCE_SPELLINGS)
    if value is None:
        raise refused(
            _("“%(words)s” is no group of people. Write one of: %(known)s."), words, AUDIENCES
        )
    return str(value)


def indicator_meant(words: str) -> str:
    value = chosen(words, INDICATORS, INDICATOR_SPELLINGS) if words else None
    if value is None:
        said = _("“%(words)s” is nothing that is counted. Write one of: %(known)s.")
        missing = _("It is not said what is counted. Write one of: %(known)s.")
        raise refused(said if words else missing, words, INDICATORS)
    return str(value)


def refused(sentence: str, words: str, known: Mapping[Any, str]) -> ValidationError:
    return ValidationError(sentence % {"words": words, "known": "; ".join(known.values())})


def span_meant(words: str) -> str:
    """ "2026-H1", "6 tháng đầu năm 2026", "Quý III/2026", "Năm 2026"."""
    said = fold(words)
    years = re.findall(r"\b20\d\d\b", said)
    rest = said.replace(years[0], " ").split() if len(years) == 1 else None
    part = part_meant(rest) if rest is not None else None
    if part is None:
        sentence = _("“%(words)s” is no span of time. Write 2026, 2026-H1 or 2026-Q3.")
        raise ValidationError(
            sentence % {"words": words} if words else _("The span of time is missing.")
        )
    return f"{years[0]}{part}"


def part_meant(words: list[str]) -> str | None:
    """Of a year: "" for the whole of it; None if it makes no sense."""
    rest = [word for word in words if word not in {"ca", "nam"}]
    if not rest:
        return ""
    if rest[0] == "quy" and len(rest) == 2:
        rest = [f"q{ROMAN.get(rest[1], rest[1])}"]
    if rest[:2] in (["6", "thang"], ["sau", "thang"]) and len(rest) == 3:
        rest = [{"dau": "h1", "cuoi": "h2"}.get(rest[2], "")]
    return (
        f"-{rest[0].upper()}" if len(rest) == 1 and re.fullmatch("h[12]|q[1-4]", rest[0]) else None
    )


def share_meant(words: str) -> Decimal | None:
    """A cell Excel shows as 80% holds 0.8: what is 1 or less has to say that it is per cent."""
    if not words:
        return None
    found = SHARE.fullmatch(words)
    share = Decimal(found[1].replace(",", ".")) if found else Decimal(0)
    if found is None or not 0 < share <= 100:
        sentence = _("“%(words)s” is no percentage. Write a number from 0.01 to 100.")
        raise ValidationError(sentence % {"words": words})
    if share <= 1 and not found[2]:
        sentence = _(
            "“%(words)s” may mean %(words)s per cent or a hundred times as much. Write it as 80 "
            "or 80%%, in a cell that is formatted as text."
        )
        raise ValidationError(sentence % {"words": words})
    return share.quantize(Decimal("0.01"))


def number_meant(words: str) -> int | None:
    if not words:
        return None
    number = int(re.sub(r"\D", "", words)) if WHOLE.fullmatch(words) else 0
    if not 0 < number <= LARGEST:
        sentence = _("“%(words)s” is no number of people. Write a whole number, at least 1.")
        raise ValidationError(sentence % {"words": words})
    return number


def headcount_meant(words: str) -> int:
    number = number_meant(words)
    if number is None:
        raise ValidationError(_("The total number of people is missing."))
    return number


def day_meant(words: str) -> date:
    if not words:
        raise ValidationError(_("The day on which the total was counted is missing."))
    try:
        day: date = DateField().clean(words)
    except ValidationError:
        sentence = _("“%(words)s” is no day. Write 1/7/2025.")
        raise ValidationError(sentence % {"words": words}) from None
    if day > timezone.localdate():
        raise ValidationError(_("This day is still to come."))
    return day


def basis_meant(words: str) -> str:
    return text_meant(words, _("The legal basis is missing: which document sets the target?"))


def source_meant(words: str) -> str:
    return text_meant(words, _("The source is missing: who counted these people?"))


def text_meant(words: str, missing: str) -> str:
    said = tidy(words)
    if not said:
        raise ValidationError(missing)
    if len(said) > LONGEST:
        raise ValidationError(_("A document or source has more than 240 letters. Shorten it."))
    return said
