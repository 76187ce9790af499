"""The report's text as a template, alike in both regimes: sentences, tables, appendices."""

from collections.abc import Callable
from typing import Any

from learning.halfyear.documents.columns import COLUMNS
from learning.halfyear.documents.outline import (
    APPENDICES,
    LAST_LINE,
    LAST_LINE_SIZE,
    NO_REMARK,
    OUTLINE,
    Appendix,
    Block,
)
from learning.halfyear.documents.regimes import Regime
from learning.halfyear.documents.template_parts import (
    BODY,
    CAPTION,
    CENTRE,
    LONG_SIDE,
    PICTURE,
    add,
    add_line,
    control,
    data_table,
    keep_together,
    next_section,
    only_if,
    repeated,
    sum_row,
)

Add = Callable[[Any, Regime, Block], None]


def add_text(document: Any, regime: Regime) -> None:
    for block in OUTLINE:
        ADDING[block.kind](document, regime, block)
    # The last sentence and the signature go onto one page.
    document.paragraphs[-1].paragraph_format.keep_with_next = True


def add_heading(document: Any, regime: Regime, block: Block) -> None:
    add_needed(document, block, "Heading 1" if block.kind == "heading" else "Heading 2")


def add_words(document: Any, regime: Regime, block: Block) -> None:
    add_needed(document, block, BODY)


def add_needed(document: Any, block: Block, style: str) -> None:
    """Where something is needed to speak of, only if it is there."""

    def write() -> None:
        add(document, block.words, style=style)

    if block.needs:
        only_if(document, block.needs, write)
    else:
        write()


def add_sentences(document: Any, regime: Regime, block: Block) -> None:
    italic = True if block.kind == "note" else None
    repeated(
        document, "cau", block.name, lambda: add(document, "{{ cau }}", style=BODY, italic=italic)
    )


def add_table(document: Any, regime: Regime, block: Block) -> None:
    def write() -> None:
        add(document, block.words, style=CAPTION)
        table = data_table(document, block.name, COLUMNS[block.name], regime.table_size)
        keep_together(table)
        add(document, "", size=6)

    only_if(document, block.name, write)


def add_picture(document: Any, regime: Regime, block: Block) -> None:
    def write() -> None:
        add(document, block.words, style=CAPTION)
        add(document, f"{{{{ {block.name} }}}}", style=PICTURE)

    only_if(document, block.name, write)


def add_remarks(document: Any, regime: Regime, block: Block) -> None:
    """The unit and what it says; further paragraphs below."""

    def one() -> None:
        paragraph = add(document, "- {{ y.don_vi }}:", style=BODY, bold=True)
        paragraph.add_run(" {{ y.noi_dung }}")
        repeated(document, "doan", "y.doan_tiep", lambda: add(document, "{{ doan }}", style=BODY))

    repeated(document, "y", block.name, one)
    only_if(document, f"not {block.name}", lambda: add(document, NO_REMARK, style=BODY))


ADDING: dict[str, Add] = {
    "heading": add_heading,
    "subheading": add_heading,
    "text": add_words,
    "sentences": add_sentences,
    "note": add_sentences,
    "table": add_table,
    "picture": add_picture,
    "remarks": add_remarks,
}


def add_appendices(document: Any, regime: Regime) -> None:
    """A section ends what stands before it: each appendix opens the next one's, within its own
    condition, so that none leaves an empty page. The last is always there."""
    *optional, last = APPENDICES
    next_section(document, regime, landscape=APPENDICES[0].landscape)
    for appendix, following in zip(optional, APPENDICES[1:], strict=True):
        control(document, f"if {appendix.table}")
        add_appendix(document, regime, appendix)
        next_section(document, regime, landscape=following.landscape)
        control(document, "endif")
    add_appendix(document, regime, last)
    add_last_line(document)


def add_last_line(document: Any) -> None:
    def write() -> None:
        add(document, LAST_LINE, size=LAST_LINE_SIZE, before=6)

    only_if(document, "ma_kiem_tra", write)


def add_appendix(document: Any, regime: Regime, appendix: Appendix) -> None:
    page = LONG_SIDE if appendix.landscape else regime.page_width
    size = regime.appendix_table_size if appendix.landscape else regime.table_size
    add(document, f"{{{{ {appendix.number} }}}}", bold=True, align=CENTRE)
    add(document, appendix.title, bold=True, align=CENTRE)
    add(document, "{{ kem_theo }}", italic=True, align=CENTRE)
    add_line(document, page - regime.left - regime.right, 40, before=3)
    add(document, "", size=6)
    table = data_table(document, appendix.table, COLUMNS[appendix.table], size)
    if appendix.sums:
        sum_row(table, appendix.sums, COLUMNS[appendix.table], size)
    if appendix.note:
        add(document, appendix.note, size=regime.table_size, italic=True, before=6)
