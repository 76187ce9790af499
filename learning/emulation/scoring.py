"""Points and ranks of units, from a frozen snapshot and published rules. Pure, and exact: who
holds both reckons the same with a pencil."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from learning.reports.ranking import Contestant, fair_places

CENT, HUNDRED = Decimal("0.01"), Decimal(100)
# Reckoned on a hundred people of the unit.
PER_HUNDRED = frozenset({"learnt", "certified", "confirmed", "active"})
MOST_GROUPS = 3
Row = dict[str, Any]


@dataclass(frozen=True)
class Measure:
    """A criterion: all of `weight` points from `full_at` upwards."""

    kind: str
    weight: Decimal
    full_at: Decimal

    def points(self, value: Decimal) -> Decimal:
        return cents(self.weight * min(value / self.full_at, Decimal(1)))


@dataclass(frozen=True)
class Rules:
    measures: tuple[Measure, ...]
    by_size: bool = True
    smallest: int = 0
    honoured: int = 3
    # Of which target the criterion "goal" takes the share.
    goal: str = "learnt"

    @property
    def needs_size(self) -> bool:
        return (
            self.by_size or bool(self.smallest) or any(m.kind in PER_HUNDRED for m in self.measures)
        )


@dataclass(frozen=True)
class Score:
    """One unit. `left_out` says why it has no rank: excluded, no_size, small, no_figure or
    no_points."""

    code: str
    name: str
    size: int | None
    values: dict[str, Decimal | None] = field(default_factory=dict)
    points: dict[str, Decimal] = field(default_factory=dict)
    left_out: str = ""

    @property
    def total(self) -> Decimal:
        return sum(self.points.values(), Decimal(0))


def cents(number: Decimal) -> Decimal:
    return number.quantize(CENT, ROUND_HALF_UP)


def outcome(units: Iterable[Mapping[str, Any]], rules: Rules, excluded: Iterable[str]) -> Row:
    """The ranking as it is announced: groups, a row for each unit, codes of those honoured. Who
    shares the last rank that is honoured is honoured as well."""
    out = set(excluded)
    scores = [score(unit, rules, unit["code"] in out) for unit in units]
    ranked = [one for one in scores if not one.left_out]
    keys = {one.code: number for number, one in enumerate(ranked)}
    places, groups = fair_places(
        (Contestant(keys[one.code], one.size or 0, float(one.total)) for one in ranked),
        most_groups=MOST_GROUPS if rules.by_size else 1,
    )
    rows = [row_of(one, rules, *places.get(keys.get(one.code, -1), (0, 0))) for one in scores]
    rows.sort(key=lambda row: (not row["rank"], row["group"], row["rank"], row["code"]))
    best = [row["code"] for row in rows if 0 < row["rank"] <= rules.honoured]
    return {"groups": groups, "rows": rows, "honoured": best}


def says_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(one[name] == other[name] for name in ("groups", "rows", "honoured"))


def score(unit: Mapping[str, Any], rules: Rules, is_excluded: bool) -> Score:
    target = target_of(unit, rules.goal)
    size = size_of(unit, target)
    values = {one.kind: value_of(one.kind, unit, size, target) for one in rules.measures}
    left_out = why_left_out(rules, size, values, is_excluded)
    found = Score(unit["code"], unit["name"], size, values, left_out=left_out)
    if left_out:
        return found
    points = {one.kind: one.points(values[one.kind] or Decimal(0)) for one in rules.measures}
    # All who have nothing would share a rank, and be first where nobody has anything.
    return replace(found, points=points, left_out="" if any(points.values()) else "no_points")


def why_left_out(
    rules: Rules, size: int | None, values: Mapping[str, Decimal | None], is_excluded: bool
) -> str:
    """What is missing is never taken for nought."""
    if is_excluded:
        return "excluded"
    if rules.needs_size and size is None:
        return "no_size"
    if size is not None and size < rules.smallest:
        return "small"
    return "no_figure" if None in values.values() else ""


def target_of(unit: Mapping[str, Any], goal: str) -> Mapping[str, Any] | None:
    """The unit's target of that kind for everybody: the half-year's, else the year's."""
    for part in ("-H", ""):
        for one in unit["targets"]:
            if (one["audience"], one["indicator"], one["span"][4:6]) == ("", goal, part):
                return one
    return None


def size_of(unit: Mapping[str, Any], target: Mapping[str, Any] | None) -> int | None:
    """How many people the unit has, as that target was set against, else any for everybody."""
    others = [one for one in unit["targets"] if not one["audience"]]
    heads = (one["denominator"] for one in [target, *others] if one)
    return next((int(head) for head in heads if head), None)


def value_of(
    kind: str, unit: Mapping[str, Any], size: int | None, target: Mapping[str, Any] | None
) -> Decimal | None:
    """Per cent or people per hundred, to two places; None where a figure is missing."""
    if kind == "goal":
        share = target["share"] if target else None
        return None if share is None else cents(Decimal(str(share)))
    active = unit["active"]
    if kind == "regular":
        return share_of(active["regular"], active["half"]) if active["half"] else Decimal(0)
    people = active["half"] if kind == "active" else unit["totals"][kind]["new"]
    return share_of(people, size) if size else None


def share_of(people: int, whole: int) -> Decimal:
    return cents(Decimal(people) * HUNDRED / whole)


def row_of(one: Score, rules: Rules, group: int, rank: int) -> Row:
    """As JSON: numbers with places are text, so that nobody's reader rounds them."""
    return {
        "code": one.code,
        "name": one.name,
        "size": one.size,
        "group": group,
        "rank": rank,
        "points": str(one.total) if rank else "",
        "left_out": one.left_out,
        "criteria": [
            {
                "kind": measure.kind,
                "value": None if (v := one.values[measure.kind]) is None else str(v),
                "points": str(one.points[measure.kind]) if rank else "",
            }
            for measure in rules.measures
        ],
    }
