"""Reads of campaigns: which are on, and how their units stand."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.core.cache import cache
from django.db.models import QuerySet
from django.utils import timezone

from courses.models import CourseEdition
from learning.campaigns.models import Campaign, Final, FinalRow, Participant
from learning.campaigns.standings import NUMBERS, Board, Standing, board, people_asked
from learning.people.models import Unit
from learning.people.models.units import Tree
from learning.reports.models import Milestone

# A new fact is on the board after this many seconds, as long as one count costs at most.
BOARD_SECONDS = 60
# Below the commune and below the agency, where few people are somebody.
SMALL = {Unit.Kind.VILLAGE, Unit.Kind.DEPARTMENT}
# Where there is no unit above one.
ABOVE_ALL = "/"


class Place(NamedTuple):
    """People with one indicator: for which unit of the board, and where exactly."""

    indicator: str
    part_id: int
    unit_id: int


def campaigns_on_show() -> tuple[list[Campaign], list[Campaign]]:
    """The published ones: those not over yet, the next to end first; and past ones. One query."""
    shown = Campaign.objects.filter(live=True).select_related("picture", "owner")
    today, rows = timezone.localdate(), list(shown.order_by("ends_on", "pk"))
    current = [row for row in rows if row.ends_on >= today]
    return current, [row for row in reversed(rows) if row.ends_on < today]


def under_way() -> QuerySet[Campaign]:
    """Published, begun and not over."""
    today = timezone.localdate()
    return Campaign.objects.filter(live=True, starts_on__lte=today, ends_on__gte=today).order_by(
        "ends_on", "pk"
    )


def ended_without_final(days: int) -> QuerySet[Campaign]:
    """Published ones that ended so many days ago and are still counted anew."""
    last = timezone.localdate() - timedelta(days=days)
    return Campaign.objects.filter(live=True, ends_on__lt=last, final=None).order_by("pk")


def board_of(campaign: Campaign) -> Board:
    """As it was frozen, else as it stands, at most a minute old."""
    final = Final.objects.filter(campaign=campaign).first()
    return final_board(final) if final else standing_board(campaign)


def standing_board(campaign: Campaign) -> Board:
    as_of, people = counted(campaign)
    totals = Counter[tuple[int, str]]()
    for place, number in people.items():
        totals[place.part_id, place.indicator] += number
    parts = parts_of(campaign)
    families = families_of(part.unit for part in parts)
    return board([standing(part, campaign, totals, families) for part in parts], as_of)


def parts_of(campaign: Campaign) -> list[Participant]:
    parts = Participant.objects.filter(campaign=campaign)
    return list(parts.select_related("unit").order_by("unit__name", "pk"))


def families_of(units: Iterable[Unit]) -> dict[int, str]:
    """By a unit's id, the path of the one above it, where its number would tell of few people.

    A commune's number is public, and on a board with agencies it is without their people: both
    together would tell how many in the commune are civil servants.
    """
    units = list(units)
    has_agencies = any(unit.tree == Tree.ORGANISATION for unit in units)
    return {
        unit.pk: unit.path[: -Unit.steplen] or ABOVE_ALL
        for unit in units
        if unit.kind in SMALL or (has_agencies and unit.tree == Tree.TERRITORY)
    }


def standing(
    part: Participant,
    campaign: Campaign,
    totals: Counter[tuple[int, str]],
    families: dict[int, str],
) -> Standing:
    percent = part.target_percent or campaign.target_percent
    people: dict[str, Any] = {name: totals[part.unit_id, name] for name in NUMBERS}
    return Standing(
        unit_id=part.unit_id,
        name=part.unit.name,
        family=families.get(part.unit_id, ""),
        target=people_asked(part.target_people, percent, part.denominator),
        denominator=part.denominator,
        source=part.source,
        source_on=part.source_on,
        aim=campaign.aim,
        **people,
    )


def inside_of(campaign: Campaign, unit: Unit) -> list[Standing]:
    """One unit of the board, by what lies directly below it; last who is in none of that."""
    _as_of, people = counted(campaign)
    below = {child.path: child for child in unit.get_children().filter(valid_to=None)}
    exact = {place.unit_id for place in people if place.part_id == unit.pk}
    paths = dict(Unit.objects.filter(pk__in=exact).values_list("pk", "path"))
    length = len(unit.path) + Unit.steplen
    totals = Counter[tuple[int, str]]()
    for place, number in people.items():
        if place.part_id == unit.pk:
            child = below.get(paths.get(place.unit_id, "")[:length])
            totals[child.pk if child else 0, place.indicator] += number
    rows = [(child.pk, child.name) for child in sorted(below.values(), key=lambda c: c.name)]
    rows += [(0, "")] if any(unit_id == 0 for unit_id, _name in totals) else []
    return [
        Standing(
            unit_id=pk,
            name=name,
            learning=totals[pk, "learning"],
            learnt=totals[pk, "learnt"],
            certified=totals[pk, "certified"],
            aim=campaign.aim,
        )
        for pk, name in rows
    ]


def counted(campaign: Campaign) -> tuple[datetime, Counter[Place]]:
    """How many reached what where, and when that was counted; kept for a minute."""
    key = board_key(campaign)
    found: tuple[datetime, Counter[Place]] | None = cache.get(key)
    if found is None:
        found = timezone.now(), count_people(campaign)
        cache.set(key, found, BOARD_SECONDS)
    return found


def board_key(campaign: Campaign) -> str:
    return f"campaign-board:{campaign.pk}:{campaign.live_revision_id}"


def count_people(campaign: Campaign) -> Counter[Place]:
    """Each person once for an indicator: with the first time within the campaign's days, where
    a unit that takes part was theirs. The agency goes before the commune. Four queries."""
    parts = dict(campaign.participants.values_list("unit__path", "unit"))
    editions = CourseEdition.objects.filter(course__in=campaign.courses.all()).values("pk")
    facts = Milestone.objects.filter(
        edition__in=list(editions.values_list("pk", flat=True)),
        indicator__in=NUMBERS,
        counted_on__range=(campaign.starts_on, campaign.ends_on),
    ).order_by("counted_on", "pk")
    wanted = ("indicator", "subject_id", "organisation_id", "territory_id")
    rows = list(facts.values_list(*wanted))
    homes = part_of_units({unit for row in rows for unit in row[2:] if unit}, parts)
    people: Counter[Place] = Counter()
    seen: set[tuple[str, int]] = set()
    for indicator, subject, *units in rows:
        place = next((unit for unit in units if unit in homes), None)
        if place is not None and (indicator, subject) not in seen:
            seen.add((indicator, subject))
            people[Place(indicator, homes[place], place)] += 1
    return people


def part_of_units(unit_ids: set[int], parts: dict[str, int]) -> dict[int, int]:
    """Which unit of the board each unit is or lies below, if any."""
    found = {}
    for pk, path in Unit.objects.filter(pk__in=unit_ids).values_list("pk", "path"):
        above = (path[:end] for end in range(len(path), 0, -Unit.steplen))
        part = next((parts[p] for p in above if p in parts), None)
        if part is not None:
            found[pk] = part
    return found


def final_board(final: Final) -> Board:
    """From the stored rows alone: nothing that happened since can change it."""
    stored = list(final.rows.select_related("unit").order_by("name", "unit"))
    families = families_of(row.unit for row in stored)
    rows = [
        Standing(
            unit_id=row.unit_id,
            name=row.name,
            family=families.get(row.unit_id, ""),
            target=row.target,
            denominator=row.denominator,
            source=row.source,
            source_on=row.source_on,
            aim=final.terms["aim"],
            **{name: getattr(row, name) for name in NUMBERS},
        )
        for row in stored
    ]
    told = told_before(final) if families else frozenset()
    return board(rows, final.closed_at, final.digest, told)


def told_before(final: Final) -> frozenset[str]:
    """Families of which a campaign closed earlier tells, over a course and a day of this one.

    Published or not: it was once. Two queries.
    """
    mine = final.campaign
    others = Final.objects.filter(
        pk__lt=final.pk,
        campaign__starts_on__lte=mine.ends_on,
        campaign__ends_on__gte=mine.starts_on,
        campaign__courses__in=mine.courses.all(),
    ).distinct()
    rows = FinalRow.objects.filter(final__in=others).select_related("unit")
    units: dict[int, list[Unit]] = {}
    for row in rows:
        units.setdefault(row.final_id, []).append(row.unit)
    return frozenset(family for each in units.values() for family in families_of(each).values())


def digest_of(terms: dict[str, Any], rows: list[Standing]) -> str:
    """Of what a final board says; the same rows in any order have the same one."""
    said = [
        [r.unit_id, r.name, r.learning, r.learnt, r.certified, r.target, r.denominator, r.source]
        + [r.source_on.isoformat() if r.source_on else None]
        for r in sorted(rows, key=lambda row: row.unit_id)
    ]
    words = json.dumps([terms, said], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()


def is_intact(final: Final) -> bool:
    """Whether the stored rows are still those that were frozen."""
    return digest_of(final.terms, final_board(final).rows) == final.digest
