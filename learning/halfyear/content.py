"""What a snapshot holds: its canonical text, its digest, and one unit's part of it. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

FORMAT = 1
Content = dict[str, Any]


def canonical(content: Mapping[str, Any]) -> str:
    """The same content has the same text, whatever order its keys were written in."""
    return json.dumps(
        content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def plain(number: Decimal | None) -> int | float | None:
    """As JSON has numbers; None is missing, which is not nought."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def part_of(content: Mapping[str, Any], unit_code: str) -> Content:
    """What one unit reports: its own figures and words, and those of the units below it.

    The whole, for the unit the snapshot is about. Small groups of one commune would point at
    people: they are left out. Raises KeyError for a unit that is not in it.
    """
    said = remarks_for(content, unit_code)
    if unit_code == content["unit"]["code"]:
        return dict(content) | {"remarks": said}
    own = {one["code"]: one for one in content["units"]}[unit_code]
    kept = {unit_code} | lower_codes(content["units"], unit_code)
    named = {key: own[key] for key in ("code", "name", "kind")}
    return dict(content) | {
        "unit": named,
        "totals": own["totals"],
        "active": own["active"],
        "targets": own["targets"],
        "months": own["months"],
        "communes": [one for one in content["communes"] if one["code"] in kept],
        "groups": {dimension: {} for dimension in content["groups"]},
        "units": [one for one in content["units"] if one["code"] in kept],
        "remarks": said,
        "own_figures": [figure_within(one, kept) for one in content["own_figures"]],
        "commended": [one for one in content["commended"] if one["code"] in kept],
    }


def remarks_for(content: Mapping[str, Any], code: str) -> list[Content]:
    """Under each heading the unit's own words, which may hold those of units below; where it
    wrote none, what the units directly below it wrote."""
    lower = {one["code"] for one in content["units"] if one["above"] == code}
    own = [one for one in content["remarks"] if one["code"] == code]
    written = {one["heading"] for one in own}
    others = [one for one in content["remarks"] if one["code"] in lower]
    return own + [one for one in others if one["heading"] not in written]


def lower_codes(units: Iterable[Mapping[str, Any]], code: str) -> set[str]:
    """Everything below a unit."""
    units = list(units)
    found: set[str] = set()
    last = {code}
    while last:
        last = {one["code"] for one in units if one["above"] in last} - found
        found |= last
    return found


def figure_within(figure: Mapping[str, Any], kept: set[str]) -> Content:
    rows = [row for row in figure["by_unit"] if row["code"] in kept]
    return dict(figure) | {"by_unit": rows, "total": total_of(rows)}


def total_of(rows: Iterable[Mapping[str, Any]]) -> int | float | None:
    """Of the numbers that were given; None where nobody gave one."""
    given = [Decimal(str(row["number"])) for row in rows if row["number"] is not None]
    return plain(sum(given, Decimal(0))) if given else None
