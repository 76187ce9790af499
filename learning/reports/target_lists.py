"""Targets and totals as a file: its headings, and what people write in its cells. No database.

A row may hold a target, a total, or both; a row that names a unit and nothing else is an empty
line of the template.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from learning.people.folding import fold
from learning.people.sheets import Sheet
from learning.reports.target_words import (
    audience_meant,
    basis_meant,
    day_meant,
    headcount_meant,
    indicator_meant,
    number_meant,
    share_meant,
    source_meant,
    span_meant,
)

# Taken in while somebody waits for the page.
MOST = 2000
# Title rows and the motto stand above the heading.
SEARCHED = 30
# The headings of the file written out; reading takes them back, and other spellings.
HEADINGS = {
    "code": "Mã đơn vị",
    "name": "Tên đơn vị",
    "audience": "Đối tượng",
    "indicator": "Chỉ số",
    "span": "Kỳ",
    "percent": "Tỷ lệ (%)",
    "people": "Số người",
    "basis": "Căn cứ",
    "headcount": "Tổng số người",
    "counted_on": "Ngày tính",
    "source": "Nguồn",
}
TARGET_FIELDS = ("indicator", "span", "percent", "people", "basis")
TOTAL_FIELDS = ("headcount", "counted_on", "source")
SPELLINGS: dict[str, tuple[str, ...]] = {
    "code": ("ma", "ma so", "ma xa", "code"),
    "name": ("ten", "don vi", "xa phuong", "ten xa", "ten xa phuong", "co quan", "unit"),
    "audience": ("nhom doi tuong", "audience"),
    "indicator": ("chi tieu", "noi dung", "chi so chi tieu", "indicator"),
    "span": ("thoi gian", "nam", "giai doan", "ky bao cao", "span"),
    "percent": ("ty le", "ti le", "phan tram", "chi tieu ty le", "ty le chi tieu", "per cent"),
    "people": ("chi tieu so nguoi", "so nguoi phai dat", "people"),
    "basis": ("can cu phap ly", "van ban", "can cu giao chi tieu", "legal basis"),
    "headcount": ("tong so", "tong so doi tuong", "dan so", "headcount"),
    "counted_on": ("ngay", "tinh den ngay", "thoi diem", "ngay thong ke", "as of"),
    "source": ("nguon so lieu", "source"),
}


@dataclass(frozen=True)
class Line:
    """A row as it stands in the file."""

    sheet: str
    number: int
    cells: Mapping[str, str]

    def says(self, names: Sequence[str]) -> bool:
        return any(self.cells.get(name) for name in names)


@dataclass
class Read:
    """What a row asks for, as far as it can be read, and what is wrong with it."""

    values: dict[str, Any] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def take(self, name: str, reading: Callable[[str], Any], words: str) -> None:
        try:
            self.values[name] = reading(words)
        except ValidationError as wrong:
            self.problems += wrong.messages


class NoHeading(Exception):
    """No sheet has the columns."""


def heading_of(row: Sequence[str]) -> dict[str, int]:
    """Field → place in the row."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        words = fold(cell)
        for name, heading in HEADINGS.items():
            if words and (words == fold(heading) or words in SPELLINGS[name]):
                found.setdefault(name, place)
    return found


def is_heading(found: Mapping[str, int]) -> bool:
    names_unit = "code" in found or "name" in found
    return names_unit and bool(found.keys() & {"percent", "people", "headcount"})


def read_lines(sheets: Sequence[Sheet]) -> list[Line]:
    """The rows that say something, of every sheet that has the columns. Raises NoHeading."""
    known = False
    lines: list[Line] = []
    for sheet in sheets:
        for place, (_number, row) in enumerate(sheet.rows[:SEARCHED]):
            found = heading_of(row)
            if is_heading(found):
                known = True
                lines += lines_below(sheet, place + 1, found)
                break
    if not known:
        raise NoHeading
    return lines


def lines_below(sheet: Sheet, begins: int, places: Mapping[str, int]) -> list[Line]:
    lines = []
    for number, row in sheet.rows[begins:]:
        cells = {name: row[at] for name, at in places.items() if at < len(row) and row[at]}
        line = Line(sheet.name, number, cells)
        if line.says((*TARGET_FIELDS, *TOTAL_FIELDS)):
            lines.append(line)
    return lines


def read_target(line: Line) -> Read:
    """The target of a row; the unit is looked up by whoever knows the units."""
    read, cells = Read(), line.cells
    read.take("audience", audience_meant, cells.get("audience", ""))
    read.take("indicator", indicator_meant, cells.get("indicator", ""))
    read.take("span", span_meant, cells.get("span", ""))
    read.take("percent", share_meant, cells.get("percent", ""))
    read.take("people", number_meant, cells.get("people", ""))
    read.take("basis", basis_meant, cells.get("basis", ""))
    if bool(cells.get("percent")) == bool(cells.get("people")):
        read.problems.append(_("Give either a percentage or a number of people."))
    return read


def read_total(line: Line) -> Read:
    read, cells = Read(), line.cells
    read.take("audience", audience_meant, cells.get("audience", ""))
    read.take("headcount", headcount_meant, cells.get("headcount", ""))
    read.take("counted_on", day_meant, cells.get("counted_on", ""))
    read.take("source", source_meant, cells.get("source", ""))
    return read
