"""Lists of units as files: a tree as of a day written out, and a list read back. No database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import ValidationError
from django.forms import DateField
from django.utils.translation import gettext as _

from learning.people.folding import fold, tidy
from learning.people.models import Unit
from learning.people.plans import VILLAGE_KINDS
from learning.people.sheets import Sheet

Kind = Unit.Kind
# The headings of the file written out; reading takes them back, and other spellings.
COLUMNS = ("code", "name", "kind", "above", "since", "until", "formerly", "made_of")
SPELLINGS: dict[str, tuple[str, ...]] = {
    "code": ("ma", "ma don vi", "ma so", "ma xom", "ma thon", "code"),
    "name": ("ten", "ten don vi", "ten xom", "ten thon", "ten ban", "xom", "thon ban", "name"),
    "kind": ("loai", "loai don vi", "loai hinh", "kind"),
    "above": ("ma cap tren", "ma don vi cap tren", "truc thuoc", "code of the unit above"),
    "since": ("tu ngay", "ngay bat dau", "ngay thanh lap", "hieu luc tu", "from day"),
}
# Title rows and the motto stand above the heading.
SEARCHED = 30
# What people write for the kinds of villages.
SHORT = {"tdp": "tổ dân phố", "to": "tổ dân phố", "khu dan cu": "khu", "kdc": "khu"}
KINDS = {
    "xa": Kind.COMMUNE,
    "phuong": Kind.WARD,
    "tinh": Kind.PROVINCE,
    "co quan": Kind.AGENCY,
    "don vi": Kind.AGENCY,
    "phong ban": Kind.DEPARTMENT,
    "phong": Kind.DEPARTMENT,
    "ban": Kind.DEPARTMENT,
    "commune": Kind.COMMUNE,
    "ward": Kind.WARD,
    "province": Kind.PROVINCE,
    "agency": Kind.AGENCY,
    "department": Kind.DEPARTMENT,
}


@dataclass(frozen=True)
class Line:
    """A row of the list; `above` is the code of another unit, "" for the one chosen."""

    number: int
    name: str = ""
    kind: str = ""
    village_kind: str = ""
    code: str = ""
    above: str = ""
    since: date | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)

    @property
    def shown_kind(self) -> str:
        return self.village_kind or (str(Kind(self.kind).label) if self.kind else "")


class NoHeading(Exception):
    """No row names the columns."""


def heading_of(row: Sequence[str]) -> dict[str, int]:
    """Field → place in the row."""
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        words = fold(cell)
        for name, spellings in SPELLINGS.items():
            if words in spellings:
                found.setdefault(name, place)
    return found


def read_lines(sheet: Sheet, *, villages: bool) -> list[Line]:
    """Below the row that names most columns. Raises NoHeading."""
    best: dict[str, int] = {}
    begins = 0
    for place, (_number, row) in enumerate(sheet.rows[:SEARCHED]):
        found = heading_of(row)
        if len(found) > len(best):
            best, begins = found, place + 1
    if "name" not in best:
        raise NoHeading
    lines = []
    for number, row in sheet.rows[begins:]:
        cells = {name: row[at] if at < len(row) else "" for name, at in best.items()}
        if any(cells.values()):
            lines.append(read_line(number, cells, villages=villages))
    return lines


def read_line(number: int, cells: Mapping[str, str], *, villages: bool) -> Line:
    name, problems = tidy(cells.get("name", "")), []
    since: date | None = None
    try:
        since = DateField(required=False).clean(cells.get("since", ""))
    except ValidationError:
        words = cells.get("since", "")
        problems.append(_("“%(words)s” is no day. Write 1/7/2025.") % {"words": words})
    if not name:
        problems.append(_("There is no name."))
    kind, village_kind = kind_meant(cells.get("kind", ""), name, villages=villages)
    if name and not kind:
        problems.append(kind_missing(cells.get("kind", ""), villages=villages))
    return Line(
        number=number,
        name=named_in_full(name, village_kind),
        kind=kind,
        village_kind=village_kind,
        code=tidy(cells.get("code", "")),
        above=tidy(cells.get("above", "")),
        since=since,
        problems=tuple(problems),
    )


def kind_missing(words: str, *, villages: bool) -> str:
    if words:
        return _("“%(words)s” is no kind of unit.") % {"words": words}
    if villages:
        return _("Say whether it is xóm, khu, thôn, bản or tổ dân phố.")
    return _("Say of what kind it is.")


def kind_meant(words: str, name: str, *, villages: bool) -> tuple[str, str]:
    """The kind and what a village is called: as its column says, else as its name begins."""
    said, begun = fold(words), fold(name)
    called = village_called(words) if said else village_begun(begun)
    if called and (villages or said != "ban" or tidy(words).casefold() == "bản"):
        return Kind.VILLAGE, called
    if villages:
        return "", ""
    if said:
        return KINDS.get(said, ""), ""
    return next((kind for start, kind in KINDS.items() if begun.startswith(f"{start} ")), ""), ""


def village_called(words: str) -> str:
    folded = {fold(kind): kind for kind in VILLAGE_KINDS}
    return folded.get(fold(words)) or SHORT.get(fold(words), "")


def village_begun(name: str) -> str:
    """ "Xóm Vãng", "TDP 3", "Khu dân cư số 2" say it themselves."""
    starts = [(fold(kind), kind) for kind in VILLAGE_KINDS] + list(SHORT.items())
    longest = sorted(starts, key=lambda pair: -len(pair[0]))
    return next((kind for start, kind in longest if name.startswith(f"{start} ")), "")


def named_in_full(name: str, village_kind: str) -> str:
    """ "Vãng" in a list of xóm is "Xóm Vãng"."""
    if not name or not village_kind or village_begun(fold(name)):
        return name
    return f"{village_kind.capitalize()} {name}"
