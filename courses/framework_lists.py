"""The items of a framework as a table: written out, and read back row by row. No database."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from courses.models import FrameworkGroup, FrameworkItem, SkillAudience
from learning.people.folding import fold, tidy
from learning.people.sheets import Sheet, Unreadable
from learning.people.tables import Table

# As the Vietnamese template has them; reading forgives other spellings.
HEADINGS = ("Mã nhóm", "Tên nhóm", "Mã mục", "Tên mục", "Mô tả", "Mức", "Đối tượng")
COLUMNS = ("group_code", "group_title", "code", "title", "description", "level", "audiences")
SPELLINGS: dict[str, tuple[str, ...]] = {
    "group_code": ("ma nhom", "nhom so", "ma linh vuc", "group code"),
    "group_title": ("ten nhom", "nhom", "nhom ky nang", "linh vuc", "ten linh vuc", "group"),
    "code": ("ma muc", "ma", "ma ky nang", "so hieu", "code"),
    "title": ("ten muc", "muc", "ten ky nang", "ky nang", "noi dung", "item"),
    "description": ("mo ta", "dien giai", "yeu cau", "description"),
    "level": ("muc do", "muc", "bac", "level"),
    "audiences": ("doi tuong", "danh cho", "audience"),
}
LONGEST = {
    "group_code": 20,
    "code": 20,
    "group_title": 250,
    "title": 250,
    "description": 500,
    "level": 60,
}
# As much as Excel lets a cell hold: what is too long for us is named and not cut.
LONGEST_CELL = 32_767
# Title rows and the motto stand above the heading.
SEARCHED = 30
# What Excel makes of the code 1.2 in a cell that is not text.
A_DAY = re.compile(r"\d{2}/\d{2}/\d{4}")
MOST = 1_000


@dataclass(frozen=True)
class Line:
    """A row of the table. One without an item's code and title names a group only."""

    number: int
    group_code: str = ""
    group_title: str = ""
    code: str = ""
    title: str = ""
    description: str = ""
    level: str = ""
    audiences: tuple[str, ...] = ()
    problems: tuple[str, ...] = field(default=(), compare=False)

    @property
    def has_item(self) -> bool:
        return bool(self.code or self.title)


def heading_of(row: Sequence[str]) -> dict[str, int]:
    """Field → place in the row. “Mức” is the level where “Tên mục” is there too."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        words = fold(cell)
        # Without accents "Mục" (item) and "Mức" (level) are one word: ask the accents.
        names = ["level"] if tidy(cell).casefold() == "mức" else list(SPELLINGS)
        for name in names:
            if words in SPELLINGS[name]:
                found.setdefault(name, place)
                break
    return found


def table_in(sheets: Sequence[Sheet]) -> tuple[Sheet, int, dict[str, int]]:
    """The first sheet with a heading row, where its rows begin, and its columns."""
    for sheet in sheets:
        for place, (_number, row) in enumerate(sheet.rows[:SEARCHED]):
            found = heading_of(row)
            if {"code", "title"} <= found.keys():
                return sheet, place + 1, found
    raise Unreadable(
        _("No row has the headings “Mã mục” and “Tên mục”. Take the template and fill it in.")
    )


def read_lines(sheets: Sequence[Sheet]) -> list[Line]:
    """Every row with what is wrong with it. Raises Unreadable."""
    sheet, begins, columns = table_in(sheets)
    lines: list[Line] = []
    above = ("", "")
    for number, row in sheet.rows[begins:]:
        cells = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        if any(cells.values()):
            line = read_line(number, cells, above)
            above = line.group_code, line.group_title
            lines.append(line)
    if not lines:
        raise Unreadable(_("The table has no rows below its headings."))
    if len(lines) > MOST:
        raise Unreadable(_("The table has more than 1,000 rows."))
    return compared(lines)


def read_line(number: int, cells: Mapping[str, str], above: tuple[str, str]) -> Line:
    """A row that says no group belongs to the group of the row above."""
    words = {name: tidy(cells.get(name, "")) for name in COLUMNS}
    if not words["group_code"]:
        words["group_code"] = above[0]
        words["group_title"] = words["group_title"] or above[1]
    audiences, unknown = audiences_in(words.pop("audiences"))
    problems = [
        *wrong_codes(words),
        *(_("“%(words)s” is no audience.") % {"words": one[:60]} for one in unknown),
    ]
    for name, most in LONGEST.items():
        if len(words[name]) > most:
            problems.append(
                _("“%(words)s…” is longer than %(most)s letters.")
                % {"words": words[name][:30], "most": most}
            )
    return Line(number=number, audiences=audiences, problems=tuple(problems), **words)


def wrong_codes(words: Mapping[str, str]) -> list[str]:
    problems = []
    if not words["group_code"]:
        problems.append(_("The code of the group is missing."))
    if words["title"] and not words["code"]:
        problems.append(_("The code of the item is missing."))
    if words["code"] and not words["title"]:
        problems.append(_("The title of the item is missing."))
    if not words["code"] and not words["title"] and (words["description"] or words["level"]):
        problems.append(_("The item has neither a code nor a title."))
    problems.extend(
        _("Excel made a day of the code: “%(words)s”. Format the column as text.")
        % {"words": words[name]}
        for name in ("group_code", "code")
        if A_DAY.fullmatch(words[name])
    )
    return problems


def audiences_in(cell: str) -> tuple[tuple[str, ...], list[str]]:
    """Values of the audiences a cell names, and what it names besides."""
    known = {fold(str(label)): value for value, label in SkillAudience.choices}
    known |= {fold(VIETNAMESE[SkillAudience(value)]): value for value in SkillAudience.values}
    names = [name for name in re.split(r"[;\n]", cell) if name.strip()]
    found = {known[fold(name)] for name in names if fold(name) in known}
    unknown = [tidy(name) for name in names if fold(name) not in known]
    return tuple(value for value in SkillAudience.values if value in found), unknown


# Files are exchanged in Vietnamese whatever the language of the screen.
VIETNAMESE = {
    SkillAudience.PUPILS: "học sinh, sinh viên",
    SkillAudience.RESIDENTS: "người dân",
    SkillAudience.PUBLIC_SECTOR: "cán bộ, công chức, viên chức",
    SkillAudience.ENTERPRISE: "người lao động trong doanh nghiệp",
}


def compared(lines: Sequence[Line]) -> list[Line]:
    """What is wrong only beside other rows: codes twice, a group with two titles, or none."""
    codes: dict[str, int] = {}
    titles: dict[str, str] = {}
    seen: list[Line] = []
    for line in lines:
        problems = list(line.problems)
        if line.code:
            first = codes.setdefault(line.code.casefold(), line.number)
            if first != line.number:
                problems.append(
                    _("The code %(code)s stands in row %(row)s too.")
                    % {"code": line.code, "row": first}
                )
        known = titles.setdefault(line.group_code, line.group_title)
        title = line.group_title or known
        if not title and line.group_code:
            problems.append(
                _("Group %(code)s has no title in the first row it stands in.")
                % {"code": line.group_code}
            )
        elif title != known:
            problems.append(
                _("Group %(code)s is called “%(words)s” in a row above.")
                % {"code": line.group_code, "words": known}
            )
        facts = {name: getattr(line, name) for name in ("number", *COLUMNS)}
        seen.append(Line(**facts | {"group_title": title, "problems": tuple(problems)}))
    return seen


def items_table(
    groups: Sequence[tuple[FrameworkGroup, Sequence[FrameworkItem]]],
) -> Table:
    """The same columns written out: read back, it is the same framework."""
    rows: list[tuple[Any, ...]] = []
    for group, items in groups:
        if not items:
            rows.append((group.code, group.title, "", "", "", "", ""))
        for item in items:
            said = "; ".join(VIETNAMESE[SkillAudience(value)] for value in item.audiences)
            rows.append(
                (group.code, group.title, item.code, item.title, item.description, item.level, said)
            )
    return Table("Khung kỹ năng", HEADINGS, rows)


def notes_table(facts: Sequence[tuple[str, str]]) -> Table:
    return Table("Thông tin", ("Mục", "Nội dung"), facts)


NOTES = (
    ("Mỗi dòng", "một mục kỹ năng; mã mục không được trùng nhau"),
    ("Nhóm", "ghi mã và tên nhóm ở dòng đầu của nhóm; các dòng sau để trống cũng được"),
    ("Mức", "chỉ ghi khi khung có chia mức"),
    ("Đối tượng", "; ".join(VIETNAMESE.values())),
    ("Nhiều đối tượng", "ngăn cách bằng dấu chấm phẩy; để trống: theo đối tượng của cả khung"),
    ("Mã", "để ô ở dạng văn bản (Text), nếu không Excel có thể đổi 1.2 thành ngày tháng"),
)
EXAMPLE = (
    ("1", "Tên nhóm thứ nhất", "1.1", "Tên mục thứ nhất", "Người học làm được gì", "", "người dân"),
    ("", "", "1.2", "Tên mục thứ hai", "", "", "người dân; học sinh, sinh viên"),
)


def template_tables() -> list[Table]:
    """To be filled in: the examples are overwritten, the notes say how."""
    return [Table("Khung kỹ năng", HEADINGS, EXAMPLE), Table("Ghi chú", ("Mục", "Nội dung"), NOTES)]
