"""How far a unit is from what it was to reach, in sentences."""

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal
from typing import Any

from learning.halfyear.documents.numbers import (
    ALMOST,
    decimal,
    people,
    percent,
    share_of,
    span_name,
    whole,
)
from learning.halfyear.documents.wording import Content, done_words

Target = Mapping[str, Any]

AUDIENCES = {
    "resident": "người dân",
    "public_sector": "cán bộ, công chức, viên chức và người lao động khu vực công",
}
EVERYBODY = "tổng số đối tượng"
NO_TOTAL = "chưa có tổng số đối tượng nên chưa tính được tỷ lệ"


def targets(content: Content) -> list[str]:
    """A sentence for each; that none was set is said too."""
    rows = content["targets"]
    if not rows:
        return [f"Chưa có chỉ tiêu nào được giao cho {content['unit']['name']} trong kỳ."]
    return [target(content, row) for row in rows]


def target(content: Content, row: Target) -> str:
    basis = f" ({row['basis'].strip()})" if row["basis"].strip() else ""
    span = span_name(row["span"])
    return f"Chỉ tiêu {span}: {level(row)} {aim_words(content, row)}{basis}. {standing(row)}."


def level(row: Target) -> str:
    """What is to be reached: a share of the people, or so many of them."""
    return percent(float(row["percent"])) if row["percent"] is not None else whole(row["people"])


def aim_words(content: Content, row: Target) -> str:
    """Whom and what; a number of everybody is simply so many people."""
    everybody = EVERYBODY if row["percent"] is not None else "người"
    whom = AUDIENCES.get(row["audience"], everybody)
    return f"{whom} {done_words(content, row['indicator'])}"


def goal(row: Target) -> int | None:
    """People to be reached, rounded up; None while the total is missing."""
    if row["people"] is not None:
        return int(row["people"])
    if row["percent"] is None or row["denominator"] is None:
        return None
    exact = Decimal(str(row["percent"])) * int(row["denominator"]) / 100
    return int(exact.to_integral_value(ROUND_CEILING))


def standing(row: Target) -> str:
    reached = row["reached"]
    if reached is None:
        return "Số liệu thực hiện không công bố được do quá ít người"
    told = [f"Kết quả: {people(reached)}", *of_everybody(row), *of_the_goal(row)]
    return ", ".join(told)


def of_everybody(row: Target) -> list[str]:
    if row["percent"] is None:
        return []
    if row["denominator"] is None:
        return [NO_TOTAL]
    if not row["denominator"]:
        return []
    share = percent(share_of(row["reached"], row["denominator"]))
    return [f"đạt {share} tổng số {whole(row['denominator'])} đối tượng"]


def of_the_goal(row: Target) -> list[str]:
    wanted = goal(row)
    if wanted is None or row["share"] is None:
        return []
    told = f"bằng {share_words(row)} chỉ tiêu ({people(wanted)})"
    missing = row["gap"]
    return [told, f"còn thiếu {people(missing)}" if missing else "đã hoàn thành chỉ tiêu"]


def honest_share(row: Target) -> float | None:
    """Per cent of the target; never 100 while somebody is missing."""
    share: float | None = row["share"]
    if share is not None and row["gap"] and round(share, 1) >= 100:
        return ALMOST
    return share


def share_words(row: Target) -> str:
    return percent(honest_share(row))


def short_level(row: Target) -> str:
    """As in a table’s cell."""
    if row["percent"] is not None:
        return f"{decimal(float(row['percent']))}%"
    return people(row["people"])
