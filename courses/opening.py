"""Files are opened with care: by what is in them, never by their names, and within limits."""

import io
import posixpath
import re
import zipfile

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from learning.people.sheets import Sheet, Unreadable, refuse_legacy_fonts

MB = 1024 * 1024
LARGEST_FILE = 30 * MB
LARGEST_UNPACKED = 200 * MB
LARGEST_PICTURE = 5 * MB
MOST_PIXELS = 40_000_000
MOST_PARTS = 5_000
PICTURES = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp"}
WORD = "word/document.xml"


def refuse_size(content: bytes) -> None:
    if len(content) > LARGEST_FILE:
        raise Unreadable(_("The file is larger than 30 MB. Shrink the pictures, or split it."))
    if not content.strip():
        raise Unreadable(_("The file is empty."))


def parts_of(content: bytes) -> list[str]:
    """The names of what a packed file holds, once its dangers are ruled out. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError) as failure:
        raise Unreadable(
            _("The file is damaged. Open it, save it again, and choose it again.")
        ) from (failure)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Unreadable(_("The file is too large once unpacked. Split it."))
    names = [part.filename for part in parts]
    if any(climbs(name) for name in names):
        raise Unreadable(_("The file names places outside itself, as no honest program writes it."))
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(_("The file has a password. Save it without one."))
    if any("vbaproject" in name.lower() for name in names):
        raise Unreadable(_("The file has macros. Save it as .xlsx or .docx, without macros."))
    return names


def climbs(name: str) -> bool:
    path = name.replace("\\", "/")
    # Some programs write a part's name as it is addressed inside the package.
    path = path.removeprefix("/") if path.startswith(("/xl/", "/word/")) else path
    return path.startswith("/") or ":" in path[:3] or ".." in path.split("/")


def base(name: str) -> str:
    return posixpath.basename(name.replace("\\", "/"))


def unshown() -> str:
    return _("A picture is none that can be shown, or is larger than 5 MB: use JPEG or PNG.")


def is_picture(content: bytes) -> bool:
    return picture_ending(content) != ""


def picture_ending(content: bytes) -> str:
    """The ending of a picture's name by what it is; empty when it is none we can show."""
    if not content or len(content) > LARGEST_PICTURE:
        return ""
    try:
        with Image.open(io.BytesIO(content)) as picture:
            fits = picture.width * picture.height <= MOST_PIXELS
            return PICTURES.get(picture.format or "", "") if fits else ""
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""


def refuse_old_fonts(words: str) -> None:
    """With the sentence that lists of people get."""
    lines = re.split(r"[\n\r]+", words[:400_000])
    refuse_legacy_fonts([Sheet("", [(0, line.split()) for line in lines[:500]])])
