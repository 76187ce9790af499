"""Pieces of a Word template: styles, headed tables, lines, sections, page numbers."""

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from learning.halfyear.documents.columns import ALIGNED, Column
from learning.halfyear.documents.regimes import Regime
from quizzes.exchange.word.fonts import SLOTS, set_vietnamese

FONT = "Times New Roman"
LEFT, CENTRE = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
RIGHT, JUSTIFIED = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.JUSTIFY
BODY, CELL, CAPTION, PICTURE = "Thân bài", "Ô bảng", "Tên bảng", "Biểu đồ"
SIDES = {"center": CENTRE, "left": LEFT, "right": RIGHT}
LONG_SIDE, SHORT_SIDE = 297, 210


def new_document(regime: Regime) -> Any:
    document = docx.Document()
    set_vietnamese(document)
    set_page(document.sections[0], regime)
    set_styles(document, regime)
    document.core_properties.title = "{{ ten_loai }} {{ trich_yeu }}"
    document.core_properties.author = "{{ ten_co_quan }}"
    document.core_properties.comments = ""
    return document


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def set_page(section: Any, regime: Regime, *, landscape: bool = False) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width = Mm(LONG_SIDE if landscape else SHORT_SIDE)
    section.page_height = Mm(SHORT_SIDE if landscape else LONG_SIDE)
    section.top_margin, section.bottom_margin = Mm(regime.top), Mm(regime.bottom)
    section.left_margin, section.right_margin = Mm(regime.left), Mm(regime.right)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True


def set_styles(document: Any, regime: Regime) -> None:
    styles = document.styles
    normal = styles["Normal"]
    set_font(normal, regime.body_size)
    normal.paragraph_format.space_after = Pt(0)
    body = new_style(document, BODY, regime.body_size)
    body.paragraph_format.alignment = JUSTIFIED
    for name in ("Heading 1", "Heading 2"):
        set_font(styles[name], regime.body_size, bold=True)
        styles[name].font.color.rgb = RGBColor(0, 0, 0)
        styles[name].paragraph_format.keep_with_next = True
        styles[name].paragraph_format.alignment = JUSTIFIED
    for style in (body, styles["Heading 1"], styles["Heading 2"]):
        style.paragraph_format.first_line_indent = Mm(regime.indent)
        style.paragraph_format.space_before = Pt(0)
        style.paragraph_format.space_after = Pt(regime.space_after)
        set_line(style.paragraph_format, regime)
    cell = new_style(document, CELL, regime.table_size)
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(2)
    caption = new_style(document, CAPTION, regime.table_size, bold=True)
    caption.paragraph_format.alignment = CENTRE
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before = caption.paragraph_format.space_after = Pt(6)
    picture = new_style(document, PICTURE, regime.table_size)
    picture.paragraph_format.alignment = CENTRE
    picture.paragraph_format.space_after = Pt(6)


def new_style(document: Any, name: str, size: float, *, bold: bool = False) -> Any:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    set_font(style, size, bold=bold)
    return style


def set_font(style: Any, size: float, *, bold: bool = False) -> None:
    style.font.name = FONT
    style.font.size = Pt(size)
    style.font.bold = bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for slot in SLOTS:
        fonts.set(qn(slot), FONT)


def set_line(spacing: Any, regime: Regime) -> None:
    if regime.line_exact:
        spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        spacing.line_spacing = Pt(regime.line_exact)
    else:
        spacing.line_spacing = regime.line_multiple


def add(
    place: Any,
    words: str,
    *,
    style: str = "Normal",
    size: float = 0,
    bold: bool | None = None,
    italic: bool | None = None,
    align: Any = None,
    before: float | None = None,
) -> Any:
    """A paragraph with one run. A cell's first paragraph is used up before another is added."""
    paragraph = first_empty(place) or place.add_paragraph()
    paragraph.style = style
    run = paragraph.add_run(words)
    run.bold, run.italic = bold, italic
    if size:
        run.font.size = Pt(size)
    if align is not None:
        paragraph.alignment = align
    if before is not None:
        paragraph.paragraph_format.space_before = Pt(before)
    return paragraph


def first_empty(place: Any) -> Any:
    """Only cells begin with a paragraph of their own."""
    if not hasattr(place, "_tc") or len(place.paragraphs) != 1:
        return None
    [paragraph] = place.paragraphs
    return None if paragraph.runs or has_border(paragraph) else paragraph


def has_border(paragraph: Any) -> bool:
    return paragraph._p.find(f".//{qn('w:pBdr')}") is not None


def control(place: Any, words: str) -> None:
    """A paragraph that is not printed: it says when what follows is."""
    add(place, f"{{%p {words} %}}")


def repeated(place: Any, each: str, of: str, write: Callable[[], object]) -> None:
    control(place, f"for {each} in {of}")
    write()
    control(place, "endfor")


def only_if(place: Any, what: str, write: Callable[[], object]) -> None:
    control(place, f"if {what}")
    write()
    control(place, "endif")


def add_line(place: Any, room: float, length: float, *, before: float = 1) -> None:
    """A rule of so many millimetres in the middle of the room: the upper border of a paragraph."""
    paragraph = add(place, "", size=1)
    spacing = paragraph.paragraph_format
    spacing.left_indent = spacing.right_indent = Mm((room - length) / 2)
    spacing.space_before = Pt(before)
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    spacing.line_spacing = Pt(2)
    borders = OxmlElement("w:pBdr")
    looks = {"val": "single", "sz": "6", "space": "1", "color": "auto"}
    borders.append(OxmlElement("w:top", {qn(f"w:{key}"): value for key, value in looks.items()}))
    # The schema wants borders before spacing.
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def grid(place: Any, widths: Sequence[float], rows: int = 1, margin: float = 0) -> Any:
    """A table without borders. LibreOffice goes by the columns' widths, Word by the cells'."""
    table = place.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        looks = {qn("w:w"): str(round(margin * 56.7)), qn("w:type"): "dxa"}
        margins.append(OxmlElement(f"w:{side}", looks))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")
    return table


def data_table(document: Any, name: str, columns: Sequence[Column], size: float) -> Any:
    """Head, then the rows of a placeholder; the caption stands above."""
    table = grid(document, [column.width for column in columns], rows=4, margin=1)
    table.style = "Table Grid"
    head, begin, line, end = table.rows
    for cell, column in zip(head.cells, columns, strict=True):
        add(cell, column.head, style=CELL, size=size, bold=True, align=CENTRE)
        cell.vertical_alignment = 1
    add(begin.cells[0], f"{{%tr for d in {name} %}}", style=CELL)
    for cell, column in zip(line.cells, columns, strict=True):
        words = f"{{{{ d.{column.field} }}}}"
        add(cell, words, style=CELL, size=size, align=SIDES[ALIGNED[column.kind]])
    add(end.cells[0], "{%tr endfor %}", style=CELL)
    repeat(head)
    for row in table.rows:
        keep_whole(row)
    return table


def sum_row(table: Any, name: str, columns: Sequence[Column], size: float) -> None:
    row = table.add_row()
    for cell, column in zip(row.cells, columns, strict=True):
        cell.width = Mm(column.width)
        words = f"{{{{ {name}.{column.field} }}}}"
        add(cell, words, style=CELL, size=size, bold=True, align=SIDES[ALIGNED[column.kind]])
    keep_whole(row)


def keep_together(table: Any) -> None:
    """On one page where it fits on one."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def number_pages(section: Any, size: float) -> None:
    """In the middle of the upper margin; a first page has none."""
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    run = paragraph.add_run()
    run.font.size = Pt(size)
    for kind, words in (("begin", ""), ("", "PAGE"), ("separate", ""), ("end", "")):
        if kind:
            run._r.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): kind}))
        else:
            code = OxmlElement("w:instrText")
            code.text = words
            run._r.append(code)


def next_section(document: Any, regime: Regime, *, landscape: bool = False) -> None:
    """Each appendix counts its pages anew, as NĐ 30/2020 asks."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    set_page(section, regime, landscape=landscape)
    looks = section._sectPr
    for old in looks.findall(qn("w:pgNumType")):
        looks.remove(old)
    start = OxmlElement("w:pgNumType", {qn("w:start"): "1"})
    looks.find(qn("w:pgMar")).addnext(start)
    shrink(document.paragraphs[-1])


def shrink(paragraph: Any) -> None:
    """The paragraph that carries a section's end takes no room, else it may need a page."""
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(1)
