"""The template of the Party's layout: Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW."""

from typing import Any

from docx.shared import Mm, Pt

from learning.halfyear.documents.regimes import REGIMES, Regime
from learning.halfyear.documents.template_body import add_appendices, add_text
from learning.halfyear.documents.template_parts import (
    BODY,
    CENTRE,
    LEFT,
    add,
    add_line,
    grid,
    keep_whole,
    new_document,
    number_pages,
    repeated,
    saved,
)
from learning.halfyear.documents.template_state import SEAL, add_addressees


def party_template() -> bytes:
    regime = REGIMES["party"]
    document = new_document(regime)
    number_pages(document.sections[0], regime.page_number_size)
    add_head(document, regime)
    add_title(document, regime)
    add_addressees(document)
    repeated(document, "dong", "can_cu", lambda: add(document, "{{ dong }}", style=BODY))
    add_text(document, regime)
    add_signature(document, regime)
    add_appendices(document, regime)
    return saved(document)


def add_head(document: Any, regime: Regime) -> None:
    """The body below the one above it, a star, the number; opposite the Party's name, the day."""
    table = grid(document, [regime.head_left, regime.head_right])
    agencies, party = table.rows[0].cells
    size = regime.agency_size
    repeated(
        agencies,
        "dong",
        "co_quan_cap_tren",
        lambda: add(agencies, "{{ dong|upper }}", size=size, align=CENTRE),
    )
    repeated(
        agencies,
        "dong",
        "co_quan_ban_hanh",
        lambda: add(agencies, "{{ dong|upper }}", size=size, bold=True, align=CENTRE),
    )
    add(agencies, "*", size=size, bold=True, align=CENTRE)
    add(agencies, "{{ so_ky_hieu }}", size=regime.number_size, align=CENTRE)
    name = "ĐẢNG CỘNG SẢN VIỆT NAM"
    add(party, name, size=regime.motto_size, bold=True, align=CENTRE)
    add_line(party, regime.head_right, regime.motto_line)
    words = "{{ dia_danh_ngay }}"
    add(party, words, size=regime.date_size, italic=True, align=CENTRE, before=6)
    keep_whole(table.rows[0])


def add_title(document: Any, regime: Regime) -> None:
    add(document, "{{ ten_loai }}", size=regime.title_size, bold=True, align=CENTRE, before=18)
    add(document, "{{ trich_yeu }}", size=regime.summary_size, bold=True, align=CENTRE)
    add(document, "-----", align=CENTRE)


def add_signature(document: Any, regime: Regime) -> None:
    """The position is not bold, the label of the recipients is underlined."""
    add(document, "", size=8).paragraph_format.keep_with_next = True
    table = grid(document, [regime.width - 85, 85])
    recipients, signing = table.rows[0].cells
    label = add(recipients, "Nơi nhận:", size=regime.recipients_label_size)
    label.runs[0].underline = True

    def recipient() -> None:
        line = add(recipients, "{{ dong }}", size=regime.recipients_size, align=LEFT)
        line.paragraph_format.right_indent = Mm(4)

    repeated(recipients, "dong", "noi_nhan", recipient)
    size = regime.signature_size
    add(signing, "{{ tham_quyen|upper }}", size=size, bold=True, align=CENTRE)
    add(signing, "{{ chuc_vu|upper }}", size=size, align=CENTRE)
    name = add(signing, "{{ nguoi_ky }}", size=size, bold=True, align=CENTRE)
    name.paragraph_format.space_before = Pt(SEAL)
    keep_whole(table.rows[0])
