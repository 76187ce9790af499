"""Tables as parts of pages: the grid of Wagtail's own, and how it is translated."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _t
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTable,
    TypedTableBlock,
    TypedTableBlockValidationError,
)
from wagtail_localize.segments import StringSegmentValue

# Wider ones cannot be read on a phone, nor heard.
MOST_COLUMNS = 8


class TableBlock(TypedTableBlock):
    """A cell's words are their own address: rows and columns may be moved or added, and what was
    translated stays translated; a changed cell asks for its translation anew."""

    text = blocks.TextBlock(rows=2, required=False, label=_t("Text"))

    def clean(self, value: Any) -> Any:
        table = super().clean(value)
        wrong = []
        if not table.columns or not table.row_data:
            wrong.append(_("A table has at least one column and one row."))
        if len(table.columns) > MOST_COLUMNS:
            wrong.append(_("At most %(most)d columns: phones are narrow.") % {"most": MOST_COLUMNS})
        if not all(column["heading"].strip() for column in table.columns):
            wrong.append(_("Every column needs a heading: on a phone it stands beside each cell."))
        if wrong:
            raise TypedTableBlockValidationError(
                non_block_errors=[ValidationError(words) for words in wrong]
            )
        return table

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """`lines` are rows of (heading, cell)."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        headings = [column["heading"] for column in value.columns]
        context["lines"] = [
            list(zip(headings, row["values"], strict=False)) for row in value.row_data
        ]
        return context

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        words = dict.fromkeys(words_in(value))
        return [StringSegmentValue(address_of(said), said) for said in words]

    def restore_translated_segments(self, value: TypedTable, segments: Any) -> TypedTable:
        translated: dict[str, str] = defaultdict(str)
        for segment in segments:
            translated[segment.path] = segment.render_text()
        return changed(value, lambda said: translated.get(address_of(said), said))

    class Meta:
        icon = "table"
        label = _t("Table")
        description = _t("Few columns, short words: on a phone each row becomes a small list.")
        template = "cms/blocks/table.html"
        preview_value = {
            "caption": "Gọi ai khi cần",
            "columns": [
                {"type": "text", "heading": "Việc"},
                {"type": "text", "heading": "Gọi số"},
            ],
            "rows": [{"values": ["Công an", "113"]}, {"values": ["Cấp cứu", "115"]}],
        }


def words_in(table: TypedTable) -> Iterable[str]:
    """Caption, headings and cells that say something, in the order they are read."""
    cells = (str(cell or "") for row in table.row_data for cell in row["values"])
    said = (table.caption, *(column["heading"] for column in table.columns), *cells)
    return (words for words in said if words and words.strip())


def address_of(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def changed(table: TypedTable, change: Callable[[str], str]) -> TypedTable:
    """The same table with other words."""
    return TypedTable(
        columns=[{**one, "heading": change(one["heading"])} for one in table.columns],
        row_data=[
            {"values": [change(str(cell or "")) for cell in row["values"]]}
            for row in table.row_data
        ],
        caption=change(table.caption),
    )
