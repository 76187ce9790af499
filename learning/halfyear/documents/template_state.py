"""The template of the State's layout: NĐ 30/2020/NĐ-CP, Phụ lục I."""

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
    only_if,
    repeated,
    saved,
)

SEAL = 72


def state_template() -> bytes:
    regime = REGIMES["state"]
    document = new_document(regime)
    number_pages(document.sections[0], regime.page_number_size)
    add_head(document, regime)
    add_title(document, regime)
    add_addressees(document)
    repeated(
        document, "dong", "can_cu", lambda: add(document, "{{ dong }}", style=BODY, italic=True)
    )
    add_text(document, regime)
    add_signature(document, regime)
    add_appendices(document, regime)
    return saved(document)


def add_head(document: Any, regime: Regime) -> None:
    table = grid(document, [regime.head_left, regime.head_right], rows=2)
    (agencies, nation), (number, day) = (row.cells for row in table.rows)
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
    add_line(agencies, regime.head_left, 24)
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    add(nation, motto, size=regime.motto_size, bold=True, align=CENTRE)
    words = "Độc lập - Tự do - Hạnh phúc"
    add(nation, words, size=regime.motto_size + 1, bold=True, align=CENTRE)
    add_line(nation, regime.head_right, regime.motto_line)
    add(number, "{{ so_ky_hieu }}", size=regime.number_size, align=CENTRE, before=4)
    day_words = "{{ dia_danh_ngay }}"
    add(day, day_words, size=regime.date_size, italic=True, align=CENTRE, before=4)
    for row in table.rows:
        keep_whole(row)


def add_title(document: Any, regime: Regime) -> None:
    add(document, "{{ ten_loai }}", size=regime.title_size, bold=True, align=CENTRE, before=18)
    add(document, "{{ trich_yeu }}", size=regime.summary_size, bold=True, align=CENTRE)
    add_line(document, regime.width, 55, before=2)


def add_addressees(document: Any) -> None:
    """One on the line itself; several below it, with dashes."""
    only_if(
        document,
        "kinh_gui|length == 1",
        lambda: add(document, "Kính gửi: {{ kinh_gui[0] }}", align=CENTRE, before=12),
    )

    def several() -> None:
        label = add(document, "Kính gửi:", before=12)
        label.paragraph_format.left_indent = Mm(30)
        repeated(document, "noi", "kinh_gui", one)

    def one() -> None:
        add(document, "{{ noi }}", align=LEFT).paragraph_format.left_indent = Mm(45)

    only_if(document, "kinh_gui|length > 1", several)
    add(document, "", size=6)


def add_signature(document: Any, regime: Regime) -> None:
    add(document, "", size=8).paragraph_format.keep_with_next = True
    table = grid(document, [regime.width - 85, 85])
    recipients, signing = table.rows[0].cells
    add(recipients, "Nơi nhận:", size=regime.recipients_label_size, bold=True, italic=True)
    repeated(
        recipients,
        "dong",
        "noi_nhan",
        lambda: add(recipients, "{{ dong }}", size=regime.recipients_size),
    )
    size = regime.signature_size
    for words in ("{{ tham_quyen|upper }}", "{{ chuc_vu|upper }}"):
        add(signing, words, size=size, bold=True, align=CENTRE)
    name = add(signing, "{{ nguoi_ky }}", size=size, bold=True, align=CENTRE)
    name.paragraph_format.space_before = Pt(SEAL)
    keep_whole(table.rows[0])
