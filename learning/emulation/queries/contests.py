"""Contests: their units, their rules, their latest ranking, what still stands in the way."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from learning.emulation.models import Appeal, Contest, Exclusion, Ranking
from learning.emulation.scoring import Measure, Rules, outcome, says_the_same
from learning.halfyear.models import Snapshot
from learning.halfyear.queries.asked import asked_of
from learning.halfyear.queries.snapshots import is_intact, latest_snapshot
from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.reports.models import Period

Units = Contest.Units
Row = dict[str, Any]


def units_of(contest: Contest) -> QuerySet[Unit]:
    """Who is compared, of those asked for a report in the half-year. Departments count with their
    agency; an agency that leads others is no contestant, its figures hold theirs."""
    asked = asked_of(contest.period)
    if contest.units == Units.COMMUNES:
        return asked.filter(tree=Tree.TERRITORY).exclude(kind=Unit.Kind.PROVINCE)
    agencies = asked.filter(tree=Tree.ORGANISATION, kind=Unit.Kind.AGENCY)
    led = agencies.filter(path__startswith=OuterRef("path")).exclude(pk=OuterRef("pk"))
    return agencies.exclude(Exists(led))


def frozen_units(contest: Contest, content: Row) -> list[Row]:
    """The same, as the frozen content has them."""
    tree = Tree.TERRITORY if contest.units == Units.COMMUNES else Tree.ORGANISATION
    rows = [one for one in content["units"] if one["tree"] == tree]
    if contest.units == Units.COMMUNES:
        return rows
    agencies = [one for one in rows if one["kind"] == Unit.Kind.AGENCY]
    leading = {one["above"] for one in agencies}
    return [one for one in agencies if one["code"] not in leading]


def rules_of(contest: Contest) -> Rules:
    return Rules(
        measures=tuple(Measure(c.kind, c.weight, c.full_at) for c in contest.criteria.all()),
        by_size=contest.by_size,
        smallest=contest.smallest,
        honoured=contest.honoured,
        goal=contest.goal,
    )


def rules_as_written(contest: Contest) -> Row:
    """As they go into a ranking."""
    return {
        "by_size": contest.by_size,
        "smallest": contest.smallest,
        "honoured": contest.honoured,
        "goal": contest.goal,
        "appeal_days": contest.appeal_days,
        "basis": contest.basis,
        "criteria": [
            {"kind": one.kind, "weight": str(one.weight), "full_at": str(one.full_at)}
            for one in contest.criteria.all()
        ],
    }


def exclusions_of(contest: Contest) -> QuerySet[Exclusion]:
    """Those in force, by the unit's name."""
    rows = contest.exclusions.filter(lifted_at=None).select_related("unit")
    return rows.order_by("unit__name", "pk")


def latest_ranking(contest: Contest) -> Ranking | None:
    return contest.rankings.select_related("snapshot").first()


def altered_rankings() -> list[Ranking]:
    rows = Ranking.objects.select_related("contest").order_by("pk")
    return [row for row in rows.iterator(chunk_size=20) if not is_intact(row)]


def first_frozen(contest: Contest) -> datetime | None:
    """When the figures of the half-year could first be known."""
    rows = Snapshot.objects.filter(period=contest.period_id, version=1)
    return rows.values_list("made_at", flat=True).first()


def frozen_for(contest: Contest) -> Snapshot | None:
    return latest_snapshot(contest.period)


def reckoned(contest: Contest, snapshot: Snapshot) -> Row:
    """The outcome from those figures, by the rules and decisions as they stand."""
    units = frozen_units(contest, snapshot.content)
    excluded = set(exclusions_of(contest).values_list("unit__code", flat=True))
    return outcome(units, rules_of(contest), excluded)


def is_outdated(contest: Contest, ranking: Ranking) -> bool:
    """Reckoned now it says something else: figures were corrected, or a unit left out or taken
    back. Further versions of the report that change nothing here do not count."""
    frozen = frozen_for(contest)
    return frozen is None or not says_the_same(ranking.content, reckoned(contest, frozen))


def owes_a_ranking(contest: Contest, ranking: Ranking) -> bool:
    """An objection was accepted since it was announced."""
    upheld = contest.appeals.filter(state=Appeal.State.UPHELD)
    return upheld.filter(answered_at__gt=ranking.made_at).exists()


def hindrances(contest: Contest) -> list[str]:
    """Why it cannot be made final yet; nothing when it can."""
    ranking = latest_ranking(contest)
    if ranking is None:
        return ["not_announced"]
    found = []
    if contest.takes_appeals:
        found.append("time")
    if contest.appeals.filter(state=Appeal.State.OPEN).exists():
        found.append("appeals")
    if is_outdated(contest, ranking):
        found.append("outdated")
    if owes_a_ranking(contest, ranking):
        found.append("upheld")
    return found


def published_contests(units: str) -> QuerySet[Contest]:
    rows = Contest.objects.filter(units=units, published_at__isnull=False)
    return rows.select_related("period").prefetch_related("criteria")


def commended_units(period: Period) -> list[Row]:
    """Of the period's final rankings: what the six-month report tells of them."""
    contests: Iterable[Contest] = Contest.objects.filter(
        period=period, finished_at__isnull=False
    ).order_by("-units")
    return [row for contest in contests for row in honoured_in(contest)]


def honoured_in(contest: Contest) -> list[Row]:
    ranking = latest_ranking(contest)
    if ranking is None:
        return []
    best = set(ranking.content["honoured"])
    groups = ranking.content["groups"]
    return [
        {
            "code": row["code"],
            "name": row["name"],
            "units": contest.units,
            "group": row["group"] if groups > 1 else None,
            "rank": row["rank"],
            "points": row["points"],
        }
        for row in ranking.content["rows"]
        if row["code"] in best
    ]


def open_periods() -> QuerySet[Period]:
    """Half-years that have begun."""
    return Period.objects.filter(starts_on__lte=timezone.localdate())
