"""What a row says of a person: read as people type it, with what cannot be read named."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from learning.people.contacts import read_email, read_phone
from learning.people.folding import fold, tidy

EXCEL_BEGAN = date(1899, 12, 30)
OLDEST, YOUNGEST = 1900, 6
LONGEST_NAME = 120
WOMEN = {"nu", "female", "f", "ba", "chi", "co"}
MEN = {"nam", "male", "m", "ong", "anh"}


@dataclass
class Person:
    """`problems` are field → what is wrong; such a field is empty."""

    full_name: str = ""
    birth_year: int | None = None
    gender: str = ""
    phone: str = ""
    email: str = ""
    commune: str = ""
    problems: dict[str, str] = field(default_factory=dict)


def read_person(cells: Mapping[str, str], *, year_now: int) -> Person:
    """From field → what is written in its column."""
    person = Person(commune=cells.get("commune", ""))
    readers: dict[str, Callable[[str], object]] = {
        "full_name": read_name,
        "birth_year": partial(read_year, year_now=year_now),
        "gender": read_gender,
        "phone": read_first_phone,
        "email": read_first_email,
    }
    for name, read in readers.items():
        words = words_for(name, cells)
        if not words and name != "full_name":
            continue
        try:
            setattr(person, name, read(words))
        except ValidationError as wrong:
            person.problems[name] = wrong.messages[0]
    return person


def words_for(name: str, cells: Mapping[str, str]) -> str:
    if name == "full_name":
        parts = (cells.get(part, "") for part in ("surname", "full_name", "given_name"))
        return " ".join(part for part in parts if part)
    if name == "birth_year":
        return cells.get("born", "")
    if name == "gender" and not cells.get("gender"):
        marked = [sex for sex in ("male", "female") if cells.get(f"is_{sex}")]
        return " ".join(marked)
    return cells.get(name, "")


def read_name(words: str) -> str:
    """A name in capitals is written as names are: "BÙI THỊ HOA" → "Bùi Thị Hoa"."""
    name = tidy(words)
    if not any(c.isalpha() for c in name):
        raise ValidationError(_("There is no name."))
    if len(name) > LONGEST_NAME:
        raise ValidationError(_("The name is longer than 120 letters."))
    if any(c.isdigit() for c in name):
        raise ValidationError(_("There are digits in the name."))
    return name.title() if name == name.upper() or name == name.lower() else name


def read_year(words: str, *, year_now: int) -> int:
    """Of 1/2/1980, 01-02-80, 1980, 1980-02-01, or a day as Excel numbers it."""
    wrong = ValidationError(
        _("“%(words)s” is no date or year of birth. Write 1/2/1980, or 1980.") % {"words": words}
    )
    numbers = [int(n) for n in re.findall(r"\d{1,6}", words)]
    year = year_among(numbers, year_now)
    if year is None or not OLDEST <= year <= year_now - YOUNGEST:
        raise wrong
    return year


def year_among(numbers: list[int], year_now: int) -> int | None:
    if len(numbers) == 1:
        return year_of_one(numbers[0])
    if len(numbers) not in {2, 3}:
        return None
    year = next((n for n in (numbers[-1], numbers[0]) if n >= 1000), numbers[-1])
    rest = [n for n in numbers if n != year]
    if any(n == 0 or n > 31 for n in rest) or min(rest, default=1) > 12:
        return None
    if year < 100:
        year += 2000 if 2000 + year <= year_now - YOUNGEST else 1900
    return year


def year_of_one(number: int) -> int | None:
    if number < 1000:
        return None
    if number <= 9999:
        return number
    return (EXCEL_BEGAN + timedelta(days=number)).year if number < 60_000 else None


def read_gender(words: str) -> str:
    folded = fold(words)
    if folded in WOMEN:
        return "female"
    if folded in MEN:
        return "male"
    raise ValidationError(_("“%(words)s” is no gender. Write Nam or Nữ.") % {"words": words})


def read_first_email(words: str) -> str:
    return read_email(words.split(";")[0]).value


def read_first_phone(words: str) -> str:
    """The first of several numbers; a zero that Excel dropped is put back."""
    wrong: ValidationError | None = None
    for part in re.split(r"[/;,\n]| - |\bhoặc\b", words):
        digits = re.sub(r"[^\d+]", "", part)
        if not digits:
            continue
        if len(digits) == 9 and digits[0] in "35789":
            digits = f"0{digits}"
        elif digits.startswith("84") and len(digits) == 11:
            digits = f"+{digits}"
        try:
            return read_phone(digits).value
        except ValidationError as failure:
            wrong = wrong or failure
    raise wrong or ValidationError(_("There is no number."))
