"""Questions come in from files and go out as files. Pure: no database.

`read_questions` tells the format by what is in the file; `write_questions` takes its name.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from courses.opening import WORD, parts_of, refuse_size
from learning.people.sheets import Unreadable
from quizzes.exchange import aiken, gift, moodle, word, workbook
from quizzes.exchange.checking import normal
from quizzes.exchange.neutral import Question, Reading, Writing
from quizzes.exchange.opening import WORKBOOK, text_of, unpacked

OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Format:
    ending: str
    media_type: str
    write: Callable[[Sequence[Question]], Writing]


FORMATS = {
    "xlsx": Format("xlsx", f"{OFFICE}.spreadsheetml.sheet", workbook.write),
    "docx": Format("docx", f"{OFFICE}.wordprocessingml.document", word.write),
    "moodle": Format("xml", "application/xml", moodle.write),
    "gift": Format("gift.txt", "text/plain; charset=utf-8", gift.write),
    "aiken": Format("aiken.txt", "text/plain; charset=utf-8", aiken.write),
}


def write_questions(questions: Sequence[Question], name: str) -> Writing:
    return FORMATS[name].write([normal(question) for question in questions])


def read_questions(content: bytes) -> Reading:
    """Raises Unreadable, with words for the person, when nothing can be made of the file."""
    refuse_size(content)
    if content.startswith(b"PK"):
        return read_packed(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            _("This is an old Word or Excel file, or one with a password. Save it as .docx or .xlsx"
              " without one.")
        )  # fmt: skip
    if content.startswith((b"%PDF", b"{\\rtf")):
        raise Unreadable(_("PDF and RTF cannot be read. Save the file as .docx."))
    if moodle.looks_like(content):
        return moodle.read(content)
    words = text_of(content)
    if words.lstrip().startswith("<"):
        raise Unreadable(_("This XML file holds no Moodle questions."))
    if gift.looks_like(words) and not aiken.looks_like(words):
        return gift.read(content)
    if aiken.looks_like(words):
        return aiken.read(content)
    raise Unreadable(
        _("The file is none that can be read: choose Excel, Word, GIFT, Aiken or Moodle XML.")
    )


def read_packed(content: bytes) -> Reading:
    names = parts_of(content)
    if WORD in names:
        return word.read(content)
    if WORKBOOK in names:
        return workbook.read(content)
    inner, pictures = unpacked(content)
    if not inner.startswith(b"PK"):
        refuse_size(inner)
        return read_questions(inner)
    inside = parts_of(inner)
    if WORKBOOK in inside:
        return workbook.read(inner, pictures)
    if WORD in inside:
        return word.read(inner)
    raise Unreadable(_("An archive holds one file of questions, and its pictures beside it."))


__all__ = ["FORMATS", "Format", "Unreadable", "read_questions", "write_questions"]
