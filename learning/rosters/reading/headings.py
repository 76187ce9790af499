"""Which column is what, by the many ways people name it."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from learning.people.folding import fold
from learning.people.sheets import Sheet

# What a column can be, in the order of the template.
FIELDS = {
    "full_name": _("Full name"),
    "surname": _("Surname and middle name"),
    "given_name": _("Given name"),
    "born": _("Date or year of birth"),
    "gender": _("Gender"),
    "is_male": _("Male (marked)"),
    "is_female": _("Female (marked)"),
    "phone": _("Phone number"),
    "email": _("E-mail address"),
    "commune": _("Commune or ward"),
}
# Folded headings, whole; what begins with one counts too where it is long enough.
NAMES = {
    "full_name": ["ho va ten", "ho ten", "ho va ten day du", "ten day du", "ten nguoi hoc"],
    "surname": ["ho", "ho dem", "ho va dem", "ho lot", "ho va ten dem", "ho va chu lot"],
    "given_name": ["ten"],
    "born": ["ngay sinh", "nam sinh", "ngay thang nam sinh", "sinh ngay", "sinh nam", "ns"],
    "gender": ["gioi tinh", "gt", "nam nu", "phai", "gioi"],
    "is_male": ["nam"],
    "is_female": ["nu"],
    "phone": ["sdt", "dien thoai", "so dien thoai", "so dt", "dt", "dtdd", "di dong", "mobile"],
    "email": ["email", "e mail", "thu dien tu", "mail", "dia chi email", "hop thu"],
    "commune": ["xa", "phuong", "xa phuong", "noi o", "xa phuong thi tran", "dia ban", "que quan"],
}
LONG_ENOUGH = 6
# Title rows, the motto and the agency's name stand above the heading.
SEARCHED = 30


def field_of(heading: str) -> str:
    """The field a heading names, "" when none."""
    words = fold(heading)
    for name, spellings in NAMES.items():
        if words in spellings:
            return name
    begun = [
        (len(spelling), name)
        for name, spellings in NAMES.items()
        for spelling in spellings
        if len(spelling) >= LONG_ENOUGH and words.startswith(spelling + " ")
    ]
    return max(begun)[1] if begun else ""


def guess(heading: Sequence[str]) -> list[str]:
    """A field or "" for each column; the first column that names a field has it."""
    found: list[str] = []
    for cell in heading:
        name = field_of(cell)
        found.append(name if name not in found else "")
    if "full_name" in found:
        # "Họ và tên | | Tên đơn vị": the parts count only where no whole name is there.
        found = ["" if name in {"surname", "given_name"} else name for name in found]
        after = found.index("full_name") + 1
        if after < len(found) and not heading[after]:
            # One heading over two columns: the given name stands alone, to sort by.
            found[after] = "given_name"
    return found


def find_heading(sheet: Sheet) -> int:
    """Where in the sheet's rows the heading is: the row that names most fields; else the first."""
    best, place = 0, 0
    for index, (_number, row) in enumerate(sheet.rows[:SEARCHED]):
        named = sum(bool(name) for name in guess(row))
        if named > best:
            best, place = named, index
    return place
