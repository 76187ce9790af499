"""The numbers as the page and the files show them: rows, orders, bars, words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.charts import Column, columns
from cms.templatetags.figures import grouped
from learning.people.folding import fold
from learning.people.models import Unit
from learning.people.province import FORMER_PROVINCES
from learning.people.tables import Table, Value
from learning.reports.forms import ORDERS, Asked
from learning.reports.queries.languages import LanguageRow
from learning.reports.queries.numbers import CommuneRow, MonthRow

# A long table begins with so many rows.
FIRST_ROWS = 30
# The numbers of a commune; some stand in the table only where somebody has reached them.
NUMBERS = ("learning", "learnt", "assessed", "confirmed", "certified")
ALWAYS = ("learning", "learnt", "certified")
UNITS_SORT_WITHOUT = ("xa ", "phuong ", "thi tran ")


def former_names() -> dict[str, str]:
    return {code: name.removeprefix("Tỉnh ") for code, name in FORMER_PROVINCES.items()}


@dataclass(frozen=True)
class Line:
    """One commune in the table, with its former province and the old names it was found by.

    `percent` is its bar, of the longest one shown.
    """

    row: CommuneRow
    numbers: list[int]
    former: str
    formerly: str
    percent: float


@dataclass(frozen=True)
class Heading:
    """A column one can sort by: where the link leads, and what the table is sorted by now."""

    word: str
    address: str
    sorted_now: str


def of_province(rows: Sequence[CommuneRow], former: str) -> list[CommuneRow]:
    return [row for row in rows if not former or row.former == former]


def told(rows: Sequence[CommuneRow]) -> list[CommuneRow]:
    """Without those of whom the commune is not known."""
    return [row for row in rows if not row.rest]


def columns_of(rows: Sequence[CommuneRow]) -> list[str]:
    """Which numbers the table has: what nobody in the province has reached takes no room."""
    return [name for name in NUMBERS if name in ALWAYS or any(getattr(row, name) for row in rows)]


def numbers_of(row: CommuneRow, names: Sequence[str]) -> list[int]:
    return [getattr(row, name) for name in names]


def not_told(rows: Sequence[CommuneRow], names: Sequence[str]) -> list[tuple[str, list[int]]]:
    """Those, with what the table calls them."""
    return [(row_name(row), numbers_of(row, names)) for row in rows if row.rest]


def row_name(row: CommuneRow) -> str:
    if row.unit is None:
        return _("Commune not stated")
    if row.rest and row.unit.kind != Unit.Kind.UNPLACED:
        return _("Not determined – %(name)s") % {"name": row.name}
    return row.name


def named(rows: Sequence[CommuneRow], words: str) -> list[CommuneRow]:
    sought = fold(words)
    return [row for row in rows if sought in fold(row.name)]


def in_order(rows: Sequence[CommuneRow], asked: Asked) -> list[CommuneRow]:
    """By name without "xã" and "phường"; rows that are equal stay in the order of names."""
    by_name = sorted(rows, key=name_of)
    if asked.field == "name":
        return by_name[::-1] if asked.descending else by_name
    return sorted(by_name, key=lambda row: int(getattr(row, asked.field)), reverse=asked.descending)


def name_of(row: CommuneRow) -> str:
    name = fold(row.name)
    return next((name.removeprefix(w) for w in UNITS_SORT_WITHOUT if name.startswith(w)), name)


def lines(
    rows: Sequence[CommuneRow], formerly: dict[int, str], columns: Sequence[str]
) -> list[Line]:
    names, most = former_names(), max((row.learning for row in rows), default=0) or 1
    return [
        Line(
            row=row,
            numbers=numbers_of(row, columns),
            former=names.get(row.former, ""),
            formerly=formerly.get(row.unit.pk, "") if row.unit else "",
            percent=row.learning / most * 100,
        )
        for row in rows
    ]


def column_words() -> dict[str, str]:
    return {
        "learning": _("Learning or learnt"),
        "learnt": _("Completed"),
        "assessed": _("Assessed"),
        "confirmed": _("Confirmed"),
        "certified": _("Certified"),
    }


def headings(asked: Asked, columns: Sequence[str]) -> list[Heading]:
    words = {"name": _("Commune or ward")} | column_words()
    held = ("name", *columns)
    return [heading(asked, order, words[name]) for order, name in ORDERS.items() if name in held]


def heading(asked: Asked, order: str, word: str) -> Heading:
    """A first press sorts names from A, numbers from the largest; a second turns it round."""
    now = asked.order.removeprefix("-") == order
    first = order if order == "ten" else f"-{order}"
    turned = order if asked.descending else f"-{order}"
    direction = "descending" if asked.descending else "ascending"
    return Heading(
        word, asked.but(order=turned if now else first).address, direction if now else ""
    )


def province_pills(asked: Asked) -> list[dict[str, Any]]:
    choices = {"": _("Whole province")} | former_names()
    return [
        {"name": name, "url": asked.but(former=code).address, "current": code == asked.former}
        for code, name in choices.items()
    ]


def province_bars(rows: Sequence[CommuneRow], asked: Asked) -> list[dict[str, Any]]:
    """The former provinces by people who learn; each leads to its communes."""
    sums = {code: sum(row.learning for row in of_province(rows, code)) for code in former_names()}
    most = max(sums.values(), default=0) or 1
    return [
        {
            "label": name,
            "words": grouped(sums[code]),
            "percent": sums[code] / most * 100,
            "url": asked.but(former=code).address + "#dia-ban",
        }
        for code, name in former_names().items()
    ]


@dataclass(frozen=True)
class Chart:
    """People by month, drawn as columns, and what the picture says in words."""

    name: str
    title: str
    description: str
    columns: list[tuple[Column, MonthRow, str]]


def month_chart(name: str, title: str, rows: Sequence[MonthRow]) -> Chart:
    numbers = [int(getattr(row, name)) for row in rows]
    highest = numbers.index(max(numbers))
    said = _("Most in %(month)s: %(most)s people. This month: %(last)s.") % {
        "month": month_words(rows[highest].month),
        "most": grouped(numbers[highest]),
        "last": grouped(numbers[-1]),
    }
    years = year_marks([row.month for row in rows])
    return Chart(name, title, said, list(zip(columns(numbers), rows, years, strict=True)))


def year_marks(months: Sequence[date]) -> list[str]:
    """Each January tells its year; the first month too, where there is room for it."""
    told = [str(month.year) if month.month == 1 else "" for month in months]
    if not any(told[:2]):
        told[0] = str(months[0].year)
    return told


def language_table(rows: Sequence[LanguageRow]) -> Table:
    head = [_("Language"), _("Learning or learnt"), _("Completed")]
    names = dict(settings.LANGUAGES)
    said: list[list[Value]] = [
        [names.get(row.language, row.language) or _("Other languages"), row.learning, row.learnt]
        for row in rows
    ]
    return Table(_("By language"), head, said)


def month_words(month: date) -> str:
    return date_format(month, "m/Y")


def commune_table(rows: Sequence[CommuneRow]) -> Table:
    names = former_names()
    return Table(
        name=_("Communes and wards"),
        head=[
            _("Code"),
            _("Commune or ward"),
            _("Former province"),
            *column_words().values(),
        ],
        rows=[
            [
                row.unit.code if row.unit else "",
                row_name(row),
                names.get(row.former, ""),
                *numbers_of(row, NUMBERS),
            ]
            for row in rows
        ],
    )


def month_table(rows: Sequence[MonthRow]) -> Table:
    head = [
        _("Month"),
        _("New learners"),
        _("Newly completed"),
        _("Newly certified"),
        _("Learnt in the month"),
    ]
    numbers = [(row.learning, row.learnt, row.certified, row.active) for row in rows]
    months = [month_words(row.month) for row in rows]
    return Table(_("By month"), head, [[m, *n] for m, n in zip(months, numbers, strict=True)])
