"""What a template file may be: a Word document without macros, links to elsewhere or bombs."""

import io
import re
import zipfile
from typing import Any

from django.utils.translation import gettext as _
from docx.oxml.ns import qn

from courses.opening import WORD, parts_of
from learning.people.sheets import Unreadable

MB = 1024 * 1024
LARGEST_FILE = 2 * MB
LARGEST_UNPACKED = 20 * MB
LARGEST_TEXT = 4 * MB
CONTENT_TYPES = "[Content_Types].xml"
DOCUMENT_TYPE = "wordprocessingml.document.main+xml"
# What a file brings with it to be run when it is opened.
OBJECTS = ("embeddings/", "activex/", "customui/", "vbaproject", "vbadata")
FOREIGN = ("/oleObject", "/package", "/aFChunk", "/control", "/attachedTemplate", "/vbaProject")
HYPERLINK = "/hyperlink"
# Fields that read files or start programs.
FIELDS = re.compile(
    r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|MACROBUTTON|DATABASE)\b",
    re.IGNORECASE,
)
ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"']([^\"']+)")
UTF_8 = (b"utf-8", b"us-ascii")


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
    """No definitions of its own, and letters as every office program writes them."""
    encoding = ENCODING.match(text.removeprefix(b"\xef\xbb\xbf"))
    strange = b"\x00" in text or (encoding and encoding[1].lower() not in UTF_8)
    if strange or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise Unreadable(_("The file holds what no office program writes."))


def refuse_foreign(document: Any) -> None:
    """Looks at the opened document: in its file the same could be written in many ways."""
    package = document.part.package
    for relation in package.iter_rels():
        kind = relation.reltype
        outside = relation.is_external and not kind.endswith(HYPERLINK)
        if outside or kind.endswith(FOREIGN):
            raise Unreadable(fetches())
    for part in package.iter_parts():
        if hasattr(part, "element") and FIELDS.search(field_codes(part.element)):
            raise Unreadable(fetches())


def field_codes(element: Any) -> str:
    """A code may be cut into runs; a new one begins behind a space."""
    codes = []
    for one in element.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")):
        if one.tag == qn("w:instrText"):
            codes.append(one.text or "")
        else:
            codes.append(f" {one.get(qn('w:instr'), '')} ")
    return "".join(codes)


def fetches() -> str:
    return _("The template fetches something from elsewhere. Put pictures and texts into it.")
