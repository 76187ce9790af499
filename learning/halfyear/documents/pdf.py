"""The report as PDF, typeset from the same face as the Word document."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import typst
from django.conf import settings

from cms.breaking import with_breaks
from learning.halfyear.documents.charts import LAYOUTS, drawings
from learning.halfyear.documents.columns import ALIGNED
from learning.halfyear.documents.face import clean, face_of
from learning.halfyear.documents.guard import environment
from learning.halfyear.documents.heading import Heading
from learning.halfyear.documents.outline import (
    APPENDICES,
    LAST_LINE,
    LAST_LINE_SIZE,
    NO_REMARK,
    OUTLINE,
    Appendix,
    Block,
)
from learning.halfyear.documents.regimes import REGIMES
from learning.halfyear.documents.tables import ReportTable, tables

Face = Mapping[str, Any]
# Accessible and lasting; then lasting; a letter that no font has is refused by both.
STANDARDS: tuple[list[str], ...] = (["a-2a"], ["a-2b"], [])


def make_pdf(content: Mapping[str, Any], heading: Heading) -> bytes:
    """A4; the same content and heading always give the same bytes."""
    made_at = datetime.fromisoformat(content["made_at"]).astimezone(UTC)
    inputs = inputs_of(content, heading)
    for standards in STANDARDS[:-1]:
        try:
            return typeset(heading, inputs, timestamp=made_at, pdf_standards=standards)
        except typst.TypstError:
            continue
    return typeset(heading, inputs, timestamp=made_at)


def typeset(heading: Heading, inputs: Mapping[str, Any], **how: Any) -> bytes:
    """The words go in as JSON, never as markup; a fresh compiler each time."""
    compiler = typst.Compiler(
        input=LAYOUTS / f"{heading.layout}.typ",
        root=LAYOUTS,
        font_paths=[settings.FONTS_DIR],
        ignore_system_fonts=True,
        sys_inputs={
            name: with_breaks(json.dumps(value, ensure_ascii=False))
            for name, value in inputs.items()
        },
    )
    document = compiler.compile(format="pdf", **how)
    assert isinstance(document, bytes)
    return document


def inputs_of(content: Mapping[str, Any], heading: Heading) -> dict[str, Any]:
    face = face_of(content, heading)
    made = tables(content)
    drawn = clean(drawings(content))
    regime = REGIMES[heading.layout]
    blocks = [block_of(block, face, made, drawn) for block in OUTLINE]
    kept = [one for one in APPENDICES if face[one.table]]
    sizes = {True: regime.appendix_table_size, False: regime.table_size}
    return {
        "face": {name: face[name] for name in HEAD},
        "regime": regime.to_dict(),
        "blocks": [block for block in blocks if block],
        "last": {
            "words": filled(LAST_LINE, face) if face["ma_kiem_tra"] else "",
            "size": LAST_LINE_SIZE,
        },
        "appendices": [appendix_of(one, face, made, sizes[one.landscape]) for one in kept],
    }


HEAD = (
    "co_quan_cap_tren",
    "co_quan_ban_hanh",
    "ten_co_quan",
    "so_ky_hieu",
    "dia_danh_ngay",
    "ten_loai",
    "trich_yeu",
    "can_cu",
    "kinh_gui",
    "tham_quyen",
    "chuc_vu",
    "nguoi_ky",
    "noi_nhan",
    "kem_theo",
)


def block_of(
    block: Block, face: Face, made: Mapping[str, ReportTable], drawn: Mapping[str, Any]
) -> dict[str, Any] | None:
    """None where there is nothing to tell."""
    said = {"kind": block.kind, "words": filled(block.words, face)}
    if not block.name:
        return None if block.needs and not face[block.needs] else said
    if block.kind == "remarks":
        return said | {"words": NO_REMARK, "remarks": face[block.name]}
    told = drawn[block.name] if block.kind == "picture" else face[block.name]
    if not told:
        return None
    if block.kind == "table":
        return said | {"table": table_of(made[block.name])}
    return said | {"chart" if block.kind == "picture" else "lines": told}


def appendix_of(
    appendix: Appendix, face: Face, made: Mapping[str, ReportTable], size: float
) -> dict[str, Any]:
    return {
        "number": face[appendix.number],
        "title": filled(appendix.title, face),
        "note": filled(appendix.note, face),
        "landscape": appendix.landscape,
        "size": size,
        "table": table_of(made[appendix.table]),
    }


def table_of(table: ReportTable) -> dict[str, Any]:
    columns = [asdict(column) | {"align": ALIGNED[column.kind]} for column in table.columns]
    rows = [list(table.written(row).values()) for row in table.rows]
    sums = list(table.written(table.sum).values()) if table.sum else []
    return {"columns": columns, "rows": clean(rows), "sums": clean(sums)}


def filled(words: str, face: Face) -> str:
    """Our own words, into which a template would have put the same."""
    env = environment()
    env.autoescape = False
    return env.from_string(words).render(face)
