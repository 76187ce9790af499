"""What a template file may be: a Word document without macros, links to elsewhere or bombs."""

import io
import re
import zipfile

from django.utils.translation import gettext as _

from courses.opening import WORD, parts_of
from learning.people.sheets import Unreadable

MB = 1024 * 1024
LARGEST_FILE = 2 * MB
LARGEST_UNPACKED = 20 * MB
LARGEST_TEXT = 4 * MB
CONTENT_TYPES = "[Content_Types].xml"
DOCUMENT_TYPE = "wordprocessingml.document.main+xml"
# What a file brings with it to be run, or fetches from elsewhere when it is opened.
OBJECTS = ("embeddings/", "activex/", "customui/", "vbaproject", "vbadata")
OUTSIDE = re.compile(rb"<[^>]*\bTargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
LINK = re.compile(rb"relationships/hyperlink[\"']")
FIELDS = re.compile(rb"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b\s", re.IGNORECASE)
FIELD_CODE = re.compile(rb"<w:instrText[^>]*>([^<]*)<|\bw:instr=[\"']([^\"']*)")


def refuse_package(content: bytes) -> None:
    """Raises Unreadable with a sentence for who chose the file."""
    if len(content) > LARGEST_FILE:
        raise Unreadable(_("The template is larger than 2 MB. Shrink the pictures in it."))
    names = parts_of(content)
    if WORD not in names or CONTENT_TYPES not in names:
        raise Unreadable(_("The file is not a Word document (.docx)."))
    if any(piece in name.lower() for name in names for piece in OBJECTS):
        raise Unreadable(_("The template holds macros or other files. Take them out."))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        refuse_parts(packed)


def refuse_parts(packed: zipfile.ZipFile) -> None:
    """The sizes are what is declared; reading more than that fails."""
    parts = packed.infolist()
    texts = [part for part in parts if part.filename.endswith((".xml", ".rels"))]
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED or any(
        part.file_size > LARGEST_TEXT for part in texts
    ):
        raise Unreadable(_("The file is too large once unpacked. Split it."))
    try:
        contents = {part.filename: packed.read(part) for part in texts}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as failure:
        raise Unreadable(
            _("The file is damaged. Open it, save it again, and choose it again.")
        ) from failure
    if DOCUMENT_TYPE.encode() not in contents[CONTENT_TYPES]:
        raise Unreadable(_("The file is not a Word document (.docx)."))
    for text in contents.values():
        refuse_text(text)


def refuse_text(text: bytes) -> None:
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise Unreadable(_("The file holds what no office program writes."))
    outside = [tag for tag in OUTSIDE.findall(text) if not LINK.search(tag)]
    fields = [code for found in FIELD_CODE.findall(text) for code in found if FIELDS.search(code)]
    if outside or fields:
        raise Unreadable(
            _("The template fetches something from elsewhere. Put pictures and texts into it.")
        )
