"""Files of questions: archives, and text whatever its encoding."""

import io
import zipfile
from collections.abc import Mapping

from django.utils.translation import gettext as _

from courses.opening import base, is_picture, parts_of, refuse_old_fonts
from learning.people.sheets import Unreadable

MOST_QUESTIONS = 5_000
WORKBOOK = "xl/workbook.xml"


def unpacked(content: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The one file of questions in an archive, and the pictures beside it by name."""
    names = [name for name in parts_of(content) if not name.endswith("/")]
    names = [name for name in names if "__MACOSX" not in name and not base(name).startswith(".")]
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        found = {name: packed.read(name) for name in names}
    pictures = {base(name): data for name, data in found.items() if is_picture(data)}
    others = [data for name, data in found.items() if base(name) not in pictures]
    if len(others) != 1:
        raise Unreadable(_("An archive holds one file of questions, and its pictures beside it."))
    return others[0], pictures


def text_of(content: bytes) -> str:
    """UTF-8 or UTF-16, with or without a mark. Raises Unreadable for anything else."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    elif b"\x00" in content[:400]:
        encodings = ("utf-16-le" if content[1:2] == b"\x00" else "utf-16-be",)
    else:
        encodings = ("utf-8-sig",)
    for encoding in encodings:
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            break
        if "\x00" not in words:
            refuse_old_fonts(words)
            return words.replace("\r\n", "\n").replace("\r", "\n")
    raise Unreadable(refusal_of_letters(content))


def refusal_of_letters(content: bytes) -> str:
    refuse_old_fonts(content[:200_000].decode("latin-1"))
    return _("The letters of the file cannot be read. Save it as “UTF-8”, and choose it again.")


def picture_among(files: Mapping[str, bytes], name: str) -> bytes | None:
    """A file by its name, however it is written."""
    wanted = base(name).casefold()
    return next((data for known, data in files.items() if known.casefold() == wanted), None)
