"""Preparing a contest: its rules until they are published, who is left out until it is final."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from learning.emulation.actions.ranking import Finished
from learning.emulation.models import Contest, Criterion, Exclusion
from learning.people.actions import note
from learning.people.models import Unit, User
from learning.reports.models import Period

# What a new contest begins with; the province changes it before publishing.
USUAL: Mapping[str, tuple[Decimal, Decimal]] = {
    Criterion.Kind.GOAL: (Decimal(50), Decimal(100)),
    Criterion.Kind.LEARNT: (Decimal(20), Decimal(10)),
    Criterion.Kind.REGULAR: (Decimal(30), Decimal(50)),
}


class RulesPublished(Exception):
    """Units rely on them: they no longer change."""


def held(contest: Contest) -> Contest:
    """The row as it is now, to be changed by nobody else meanwhile."""
    return Contest.objects.select_for_update().get(pk=contest.pk)


@transaction.atomic
def make_contest(*, period: Period, units: str, by: User) -> Contest:
    """A second time finds the first one."""
    contest, is_new = Contest.objects.get_or_create(period=period, units=units)
    if is_new:
        write_criteria(contest, USUAL)
        note("emulation.made", by=by, period=period.code, units=units)
    return contest


@transaction.atomic
def set_rules(
    *, contest: Contest, weights: Mapping[str, tuple[Decimal, Decimal]], by: User, **rules: Any
) -> Contest:
    """`weights`: by criterion, most points and the value from which all are given. Raises
    RulesPublished."""
    row = held(contest)
    if row.published_at:
        raise RulesPublished
    for name, value in rules.items():
        setattr(row, name, value)
    row.save()
    row.criteria.all().delete()
    write_criteria(row, weights)
    note("emulation.rules", by=by, period=row.period.code, units=row.units)
    return row


def write_criteria(contest: Contest, weights: Mapping[str, tuple[Decimal, Decimal]]) -> None:
    Criterion.objects.bulk_create(
        Criterion(contest=contest, kind=kind, weight=weight, full_at=full_at)
        for kind, (weight, full_at) in weights.items()
    )


@transaction.atomic
def publish_rules(*, contest: Contest, by: User) -> None:
    """From now on they are fixed. Raises ValueError without a legal basis or 100 points."""
    row = held(contest)
    if row.published_at:
        return
    total = sum((one.weight for one in row.criteria.all()), Decimal(0))
    if not row.basis or total != 100:
        raise ValueError("rules are not complete")
    row.published_at = timezone.now()
    row.save(update_fields=["published_at"])
    note("emulation.published", by=by, period=row.period.code, units=row.units)


@transaction.atomic
def exclude_unit(*, contest: Contest, unit: Unit, reason: str, by: User) -> Exclusion:
    """From the next announcement on. A second time changes nothing. Raises Finished."""
    row = held(contest)
    if row.finished_at:
        raise Finished
    exclusion, is_new = Exclusion.objects.get_or_create(
        contest=row, unit=unit, lifted_at=None, defaults={"reason": reason, "by": by.learner}
    )
    if is_new:
        note("emulation.excluded", by=by, unit=unit, period=row.period.code)
    return exclusion


@transaction.atomic
def readmit_unit(*, exclusion: Exclusion, by: User) -> None:
    """Raises Finished."""
    if held(exclusion.contest).finished_at:
        raise Finished
    row = Exclusion.objects.select_for_update().get(pk=exclusion.pk)
    if row.lifted_at is None:
        row.lifted_at = timezone.now()
        row.save(update_fields=["lifted_at"])
        note("emulation.readmitted", by=by, unit=row.unit, period=row.contest.period.code)
