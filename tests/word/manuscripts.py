"""Word documents as trainers write lessons; what python-docx cannot make is put in by hand."""

import io
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from courses.word.drafts import LessonDraft, Passage, Shown, TableOf
from courses.word.lessons import lesson_from

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def new() -> Any:
    return docx.Document()


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: Any, name: str = "bai.docx") -> LessonDraft:
    return lesson_from(saved(document), name)


def added(paragraph: Any, inner: str) -> None:
    """Elements of w: put at the end of a paragraph."""
    around = parse_xml(f"<w:p {nsdecls('w', 'r')}>{inner}</w:p>")
    for element in list(around):
        paragraph._p.append(element)


def picture_file(colour: str = "red", size: tuple[int, int] = (400, 300), kind: str = "PNG") -> Any:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, kind)
    out.seek(0)
    return out


def with_footnote(document: Any, paragraph: Any, words: str) -> None:
    notes = f"""<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>
        <w:r><w:t>{words}</w:t></w:r></w:p></w:footnote></w:footnotes>"""
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES, notes.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = paragraph.add_run()
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))


def everything(draft: LessonDraft) -> str:
    """Whatever of the document is somewhere: in the lesson, or named as not taken."""
    said = [draft.title, *(remark.words for remark in draft.remarks)]
    for piece in draft.pieces:
        if isinstance(piece, Passage):
            said.append(piece.html)
        elif isinstance(piece, Shown):
            said += [piece.caption, piece.picture.description]
        else:
            said += [piece.caption, *piece.headings, *(cell for row in piece.rows for cell in row)]
    return "\n".join(said)


def html(draft: LessonDraft) -> str:
    return "".join(piece.html for piece in draft.pieces if isinstance(piece, Passage))


def tables(draft: LessonDraft) -> list[TableOf]:
    return [piece for piece in draft.pieces if isinstance(piece, TableOf)]


def pictures(draft: LessonDraft) -> list[Shown]:
    return [piece for piece in draft.pieces if isinstance(piece, Shown)]


def remarks(draft: LessonDraft) -> str:
    return "\n".join(remark.words for remark in draft.remarks)
