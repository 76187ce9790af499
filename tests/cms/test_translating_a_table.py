"""A table's words are translated cell by cell, and stay so when its rows are moved."""

from typing import Any

import pytest
from wagtail.contrib.typed_table_block.blocks import TypedTableBlockValidationError
from wagtail_localize.segments import StringSegmentValue

from cms.tables import TableBlock

BLOCK = TableBlock()
BLOCK.set_name("table")


def table(*rows: tuple[str, ...], headings: tuple[str, ...] = ("Việc", "Số"), **fields: Any) -> Any:
    return BLOCK.to_python(
        {
            "caption": fields.get("caption", ""),
            "columns": [{"type": "text", "heading": heading} for heading in headings],
            "rows": [{"values": list(row)} for row in rows],
        }
    )


def translated(value: Any, words: dict[str, str]) -> Any:
    """As wagtail-localize does: the segments of one table come back with other words."""
    segments = [
        StringSegmentValue(segment.path, words[segment.render_text()])
        for segment in BLOCK.get_translatable_segments(value)
        if segment.render_text() in words
    ]
    return BLOCK.restore_translated_segments(value, segments)


ENGLISH = {"Việc": "Need", "Số": "Number", "Công an": "Police", "Gọi ai": "Whom to call"}


def test_caption_headings_and_cells_are_translated_and_the_rest_stays() -> None:
    value = translated(table(("Công an", "113"), ("Cấp cứu", "115"), caption="Gọi ai"), ENGLISH)

    shown = BLOCK.render(value)

    assert "<caption>Whom to call</caption>" in shown
    assert '<th scope="row">Police</th><td data-label="Number">113</td>' in "".join(
        line.strip() for line in shown.splitlines()
    )
    assert "Cấp cứu" in shown


def test_each_words_are_asked_for_once() -> None:
    value = table(("Công an", "113"), ("Công an", ""), ("  ", "113"))

    asked = [segment.render_text() for segment in BLOCK.get_translatable_segments(value)]

    assert asked == ["Việc", "Số", "Công an", "113"]


def test_rows_may_move_without_losing_a_translation() -> None:
    before = BLOCK.get_translatable_segments(table(("Công an", "113"), ("Cấp cứu", "115")))
    after = BLOCK.get_translatable_segments(
        table(("Cấp cứu", "115"), ("Cháy", "114"), ("Công an", "113"))
    )

    assert {one.path for one in before} <= {one.path for one in after}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (table(headings=()), "ít nhất một cột"),
        (table(("a", "b"), headings=("Việc", " ")), "Cột nào cũng cần tên"),
        (table(tuple("abcdefghi"), headings=tuple("abcdefghi")), "Nhiều nhất 8 cột"),
    ],
)
def test_a_table_nobody_could_read_is_refused_in_words(value: Any, said: str) -> None:
    with pytest.raises(TypedTableBlockValidationError) as refused:
        BLOCK.clean(value)

    assert said in str(refused.value.as_json_data())


def test_words_of_a_cell_are_words() -> None:
    assert "&lt;b&gt;" in BLOCK.render(table(("<b>", "x")))
