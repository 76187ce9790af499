"""The draft of a lesson as learners will see it, before anything of it is stored."""

from collections.abc import Iterable
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.rich_text import RichText

from cms.tables import TableBlock
from courses.previewing import unstored
from courses.word.drafts import Passage, Piece, Shown, TableOf


def drawn(pieces: Iterable[Piece]) -> list[SafeString]:
    """Each part by the template of its block."""
    return [drawn_piece(piece) for piece in pieces]


def drawn_piece(piece: Piece) -> SafeString:
    if isinstance(piece, Passage):
        return render_to_string("cms/blocks/text.html", {"value": RichText(piece.html)})
    if isinstance(piece, Shown):
        picture = piece.picture
        value = {"picture": unstored(picture), "description": picture.description}
        shown = {"value": value | {"caption": piece.caption}}
        return render_to_string("cms/blocks/picture.html", shown)
    block = TableBlock()
    return SafeString(block.render(block.to_python(table_value(piece))))


def table_value(table: TableOf) -> dict[str, Any]:
    """As the block stores it."""
    return {
        "caption": table.caption,
        "columns": [{"type": "text", "heading": heading} for heading in table.headings],
        "rows": [{"values": row} for row in table.rows],
    }
