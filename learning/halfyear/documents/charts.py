"""The report's charts: what is drawn, a picture of each for Word, and what it shows in words."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from learning.halfyear.documents.numbers import month_name, percent, span_name, whole
from learning.halfyear.documents.targets import aim_words, honest_share
from learning.halfyear.documents.wording import Content

LAYOUTS = Path(__file__).parents[1] / "layouts"
PRINT_DOTS = 200
FULL = 100
KEPT = 16
SERIES = (("learning", "Tham gia mới"), ("learnt", "Hoàn thành khóa học"))


@dataclass(frozen=True)
class Chart:
    png: bytes
    description: str


def drawings(content: Content) -> dict[str, dict[str, Any] | None]:
    """What the typesetter draws: words and parts of a whole, by placeholder; None: nothing."""
    return {"bieu_do_thang": months(content), "bieu_do_chi_tieu": targets(content)}


def charts(content: Content) -> dict[str, Chart | None]:
    return {
        name: Chart(picture(json.dumps(drawn, ensure_ascii=False)), drawn["says"])
        if drawn
        else None
        for name, drawn in drawings(content).items()
    }


@lru_cache(maxsize=KEPT)
def picture(drawn: str) -> bytes:
    """A frozen report is fetched many times; its picture takes longer than all the rest."""
    compiler = typst.Compiler(
        input=LAYOUTS / "chart.typ",
        root=LAYOUTS,
        font_paths=[settings.FONTS_DIR],
        ignore_system_fonts=True,
        sys_inputs={"chart": drawn},
    )
    made = compiler.compile(format="png", ppi=PRINT_DOTS)
    assert isinstance(made, bytes)
    return made


def months(content: Content) -> dict[str, Any] | None:
    rows = content["months"]
    numbers = [[row[code] or 0 for row in rows] for code, _ in SERIES]
    most = max((number for one in numbers for number in one), default=0)
    if not most:
        return None
    return {
        "kind": "columns",
        "series": [name for _, name in SERIES],
        "labels": [month_name(row["month"]).removeprefix("tháng ") for row in rows],
        "shares": [[number / most for number in one] for one in numbers],
        "numbers": [[whole(number) for number in one] for one in numbers],
        "says": months_said(rows),
    }


def months_said(rows: Sequence[Mapping[str, Any]]) -> str:
    said = [
        f"{month_name(row['month'])}: {whole(row['learning'])} và {whole(row['learnt'])}"
        for row in rows
    ]
    return f"Biểu đồ cột số người tham gia mới và hoàn thành khóa học. {'; '.join(said)}."


def targets(content: Content) -> dict[str, Any] | None:
    rows = [row for row in content["targets"] if row["share"] is not None]
    if not rows:
        return None
    names = [f"{aim_words(content, row)}, {span_name(row['span'])}" for row in rows]
    names = [name[:1].upper() + name[1:] for name in names]
    shares = [honest_share(row) or 0 for row in rows]
    said = [f"{name}: {percent(share)}" for name, share in zip(names, shares, strict=True)]
    return {
        "kind": "bars",
        "labels": names,
        "shares": [min(share / FULL, 1) for share in shares],
        "numbers": [percent(share) for share in shares],
        "says": f"Biểu đồ tỷ lệ đạt so với chỉ tiêu. {'; '.join(said)}.",
    }
