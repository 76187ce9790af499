"""Rules, ranks and reasons in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from learning.emulation.models import Contest, Criterion
from learning.reports.models import Target

Row = Mapping[str, Any]


def contest_words(contest: Contest) -> str:
    if contest.units == Contest.Units.COMMUNES:
        return _("Emulation among communes and wards")
    return _("Emulation among agencies")


def kind_words(kind: str) -> str:
    return str(Criterion.Kind(kind).label)


def full_words(kind: str, full_at: str) -> str:
    """From which value on all points are given."""
    value = shown(full_at)
    if kind == Criterion.Kind.GOAL:
        return _("%(value)s%% of the target") % {"value": value}
    if kind == Criterion.Kind.REGULAR:
        return _("%(value)s%% of the people who learnt in the half-year") % {"value": value}
    return _("%(value)s per 100 people") % {"value": value}


def rule_rows(rules: Row) -> list[dict[str, str]]:
    return [
        {
            "kind": kind_words(one["kind"]),
            "weight": shown(one["weight"]),
            "full": full_words(one["kind"], one["full_at"]),
        }
        for one in rules["criteria"]
    ]


def rule_words(rules: Row) -> list[str]:
    """What holds beside the criteria, a sentence each."""
    found = [
        _(
            "Each criterion gives its points in proportion to what was reached, all of them from "
            "the value in the table upwards. Points are rounded to two places and added up."
        ),
        _("Units with equal points share a rank; the next rank is left out."),
    ]
    found += goal_words(rules)
    if rules["by_size"]:
        found.append(
            _(
                "Units are ranked in three groups by their number of people, among their like; "
                "units of one size stand in one group. Fewer than nine are ranked as one group."
            )
        )
    if rules["smallest"]:
        found.append(
            ngettext(
                "Units with fewer than %(n)s person are not ranked.",
                "Units with fewer than %(n)s people are not ranked.",
                rules["smallest"],
            )
            % {"n": number_format(rules["smallest"], force_grouping=True)}
        )
    found.append(
        _(
            "What is missing is not taken for nought: such a unit is listed without a rank, and so "
            "is one without points."
        )
    )
    best = _("The first %(n)d of each group are proposed for commendation.")
    if not rules["by_size"]:
        best = _("The first %(n)d are proposed for commendation.")
    found.append(best % {"n": rules["honoured"]})
    found.append(
        ngettext(
            "Units may object within %(n)d day after the announcement.",
            "Units may object within %(n)d days after the announcement.",
            rules["appeal_days"],
        )
        % {"n": rules["appeal_days"]}
    )
    return found


def published_words(contest: Contest, frozen_at: datetime | None) -> str:
    """When the rules were published, and plainly if the figures were there by then."""
    if contest.published_at is None:
        return ""
    words = _("Rules published on %(day)s.") % {"day": day_of(contest.published_at)}
    if frozen_at is None or contest.published_at <= frozen_at:
        return words
    late = _("That was after the figures of the half-year were frozen (%(day)s).")
    return f"{words} {late % {'day': day_of(frozen_at)}}"


def day_of(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%d/%m/%Y}"


def goal_words(rules: Row) -> list[str]:
    """Rankings announced before rules named the target do not say which."""
    uses_it = any(one["kind"] == Criterion.Kind.GOAL for one in rules["criteria"])
    if not uses_it or "goal" not in rules:
        return []
    words = _(
        "The share of the target is that of “%(target)s” among everybody: the half-year's target, "
        "else the year's."
    )
    return [words % {"target": {str(name): said for name, said in Target.AIMS}[rules["goal"]]}]


@dataclass(frozen=True)
class Line:
    """A unit in the table. `cells`: the criterion, what was reached, the points."""

    code: str
    name: str
    rank: int
    points: str
    is_honoured: bool
    cells: list[tuple[str, str, str]]

    @property
    def details(self) -> str:
        """All in one line, for narrow screens."""
        return " · ".join(f"{kind} {points} ({reached})" for kind, reached, points in self.cells)


@dataclass(frozen=True)
class Group:
    title: str
    sizes: str
    lines: list[Line]


def groups_of(content: Row) -> list[Group]:
    """The ranked units, by group in the order of their ranks."""
    return [
        Group(title(number, content["groups"]), sizes(content["rows"], number), lines)
        for number in range(1, content["groups"] + 1)
        if (lines := [line_of(row, content) for row in content["rows"] if row["group"] == number])
    ]


def title(number: int, groups: int) -> str:
    if groups == 1:
        return _("All ranked units")
    return [_("Small units"), _("Middle-sized units"), _("Large units")][number - 1]


def sizes(rows: list[Row], number: int) -> str:
    """From how many people to how many."""
    known = [row["size"] for row in rows if row["group"] == number and row["size"]]
    if not known:
        return ""
    ends = {"least": grouped(min(known)), "most": grouped(max(known))}
    return _("%(least)s to %(most)s people") % ends


def left_out(content: Row) -> list[tuple[str, list[str]]]:
    """Why units have no rank, each reason with its units."""
    found: dict[str, list[str]] = {}
    for row in content["rows"]:
        if not row["rank"]:
            found.setdefault(why_words(row["left_out"]), []).append(row["name"])
    return list(found.items())


def line_of(row: Row, content: Row) -> Line:
    return Line(
        code=row["code"],
        name=row["name"],
        rank=row["rank"],
        points=points_words(row["points"]),
        is_honoured=row["code"] in content["honoured"],
        cells=[
            (kind_words(one["kind"]), reached(one), points_words(one["points"]))
            for one in row["criteria"]
        ],
    )


def reached(one: Row) -> str:
    """A missing value is a dash, never nought."""
    if one["value"] is None:
        return "–"
    share = one["kind"] in (Criterion.Kind.GOAL, Criterion.Kind.REGULAR)
    return f"{shown(one['value'])} %" if share else shown(one["value"])


def why_words(left_out: str) -> str:
    return {
        "excluded": _("left out by a decision of the province"),
        "no_size": _("its number of people is not known"),
        "small": _("smaller than the rules ask"),
        "no_figure": _("a figure of the rules is missing"),
        "no_points": _("has no points yet"),
    }[left_out]


def hindrance_words(contest: Contest, code: str) -> str:
    return {
        "not_announced": _("Nothing is announced yet."),
        "time": _("Objections are taken until %(day)s.")
        % {"day": f"{contest.appeals_until:%d/%m/%Y}" if contest.appeals_until else ""},
        "appeals": _("An objection waits for an answer."),
        "outdated": _(
            "Since the announcement figures were corrected, or a unit was left out or taken back: "
            "rank again."
        ),
        "upheld": _(
            "An objection was accepted after the announcement: rank again, also where no rank "
            "changes, and say why."
        ),
    }[code]


def shown(number: str) -> str:
    """“12,5” for "12.50"; nothing for nothing."""
    if not number:
        return ""
    whole, _dot, places = number.partition(".")
    kept = places.rstrip("0")
    return number_format(f"{whole}.{kept}" if kept else whole, use_l10n=True)


def points_words(points: str) -> str:
    """With both places, so that they stand below each other; nothing for nothing."""
    return number_format(points, decimal_pos=2) if points else ""


def grouped(number: int) -> str:
    return number_format(number, force_grouping=True)
