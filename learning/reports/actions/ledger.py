"""The ledger follows the facts, one person at a time; doing it again changes nothing.

A fact that arrives late moves its milestone to the earlier day, and a milestone whose reason
is gone (an annulled certificate, two people found to be one) is taken back.
"""

from dataclasses import asdict, fields
from datetime import date, timedelta

from django.core.cache import cache
from django.db import transaction
from django.db.models import Q

from learning.people.models import Learner, Unit
from learning.reports.actions.folding import add_up, take_away, withdraw
from learning.reports.actions.waiting import count_unless_closing
from learning.reports.counting import Reached, half_of, span_start
from learning.reports.models import Milestone, Subject
from learning.reports.queries.facts import counts
from learning.reports.queries.gaps import people_out_of_step
from learning.reports.queries.gaps_by_night import people_to_look_at_by_night
from learning.reports.queries.reached import reached_by

# Seconds; a little longer than a week.
WEEK = 8 * 24 * 3600
# What a milestone says, but for whose it is.
COLUMNS = tuple(field.name for field in fields(Reached))


@transaction.atomic
def record_milestones(*, learner: Learner) -> None:
    """Bring a person's ledger and the sums in line with the facts. An erased person stays
    counted."""
    if learner.standing == Learner.Standing.ERASED:
        return
    if not counts(learner) and not Subject.objects.filter(learner=learner).exists():
        return
    count_unless_closing()
    Subject.objects.get_or_create(learner=learner)
    subject = Subject.objects.select_for_update().get(learner=learner)
    due = {(row.indicator, row.scope): row for row in reached_by(learner)}
    outdated = []
    for held in subject.milestones.all():
        row = due.get((held.indicator, held.scope))
        if row is not None and all(getattr(held, name) == getattr(row, name) for name in COLUMNS):
            del due[held.indicator, held.scope]
        else:
            outdated.append(held)
    if outdated:
        withdraw(milestones=outdated)
    new = [Milestone(subject=subject, **asdict(row)) for row in due.values()]
    add_up(milestone_ids=[row.pk for row in Milestone.objects.bulk_create(new)])


def record_activity(*, learner: Learner, day: date) -> None:
    """Somebody learnt on a day; only the earliest in a week is news, or in what a month has of it.
    A look at the cache otherwise; without one, the person is counted again each time, to the same
    end."""
    monday = day - timedelta(days=day.weekday())
    week = f"reports-week-{learner.pk}-{monday}-{day.month}"
    known = cache.get(week)
    if known is None or day < known:
        cache.set(week, day, WEEK)
        record_milestones(learner=learner)


@transaction.atomic
def forget_person(*, learner: Learner) -> None:
    """Cut the ledger's link to an erased person and forget the village; the sums stay true."""
    count_unless_closing()
    subject = Subject.objects.select_for_update().filter(learner=learner).first()
    if subject is None:
        return
    in_villages = list(subject.milestones.filter(territory__kind=Unit.Kind.VILLAGE))
    ids = [milestone.pk for milestone in in_villages]
    take_away(milestone_ids=ids)
    for milestone in in_villages:
        assert milestone.territory is not None
        milestone.territory = milestone.territory.get_parent()
        milestone.save(update_fields=["territory"])
    add_up(milestone_ids=ids)
    subject.learner = None
    subject.save(update_fields=["learner"])


def catch_up_milestones(*, months: int = 2, by_night: bool = False) -> int:
    """Repair what was lost on the way, with what costs more to find if asked for; how many people
    were counted again."""
    erased = Learner.objects.filter(standing=Learner.Standing.ERASED, subject__isnull=False)
    for learner in erased:
        forget_person(learner=learner)
    behind = people_out_of_step(months=months)
    if by_night:
        behind |= people_to_look_at_by_night(months=months)
    for learner_id in sorted(behind):
        record_milestones(learner=Learner.objects.get(pk=learner_id))
    return len(behind)


def follow_successions(*, ended: list[int], since: date) -> int:
    """Who learnt in the half-year in which units ended, or later, belongs to others at its end.

    What happened keeps its unit; the stretch of time goes with the person. How many people.
    """
    touched = Milestone.objects.filter(
        counted_on__gte=span_start(half_of(since)), subject__learner__isnull=False
    )
    there = touched.filter(Q(territory__in=ended) | Q(organisation__in=ended))
    learners = sorted(set(there.values_list("subject__learner", flat=True)))
    for learner in Learner.objects.filter(pk__in=learners).iterator():
        record_milestones(learner=learner)
    return len(learners)
