"""However people learnt, are found twice, or come back: the sums hold each of them once."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from django.utils import timezone

from certificates.models import Certificate
from learning.people.actions import make_known
from learning.people.models import Learner
from learning.reports.actions import catch_up_milestones, recount
from learning.reports.models import RollUp
from learning.reports.queries import by_commune, by_month, people_by_indicator
from tests.reports.histories import (
    Province,
    certificates_in_months,
    ledger,
    people_by_hand,
    sums,
)

pytestmark = pytest.mark.django_db
SEEDS = range(6)


def province(seed: int) -> Province:
    made = Province(Random(seed), timezone.localdate())
    made.build()
    return made


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sums_are_what_a_clerk_counts_by_hand(seed: int) -> None:
    province(seed)

    catch_up_milestones(months=12)

    assert people_by_indicator() == people_by_hand()
    assert sum(row.learning for row in by_commune()) == people_by_hand()["learning"]


@pytest.mark.parametrize("seed", SEEDS)
def test_each_month_and_commune_is_what_the_register_says(seed: int) -> None:
    province(seed)

    catch_up_milestones(months=12)

    shown = Counter[tuple[date, int | None]]()
    for row in RollUp.objects.filter(indicator="certified", scope_kind="ever", dimension=""):
        shown[row.month, row.territory_id] += row.people
    # Who named a commune only later is shown there, so places are compared where both know one.
    by_hand = certificates_in_months()
    assert {m: n for m, n in months_of(shown).items() if n} == months_of(by_hand)
    assert {k: n for k, n in shown.items() if n} == by_hand


def months_of(counts: Counter[tuple[date, int | None]]) -> Counter[date]:
    months: Counter[date] = Counter()
    for (month, _), people in counts.items():
        months[month] += people
    return months


@pytest.mark.parametrize("seed", SEEDS)
def test_catching_up_twice_changes_nothing(seed: int) -> None:
    province(seed)
    catch_up_milestones(months=12)
    before = (sums(), ledger())

    assert catch_up_milestones(months=12) == 0
    assert (sums(), ledger()) == before


@pytest.mark.parametrize("seed", SEEDS)
def test_recounting_from_the_ledger_gives_the_same_sums(seed: int) -> None:
    province(seed)
    catch_up_milestones(months=12)
    before = sums()

    recount()

    assert sums() == before


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sums_follow_whatever_happens_next(seed: int) -> None:
    made = province(seed)
    catch_up_milestones(months=12)

    made.find_doubles()
    for guest in Learner.objects.filter(standing="guest", merged_into=None)[:2]:
        make_known(learner=guest, full_name="Hà Văn Sơn")
    Certificate.objects.filter(pk__in=Certificate.objects.all()[:2]).update(
        state="annulled", annulled_at=timezone.now(), annulled_why="Sai tên"
    )
    catch_up_milestones(months=12)

    assert people_by_indicator() == people_by_hand()
    before = sums()
    recount()
    assert sums() == before
    assert catch_up_milestones(months=12) == 0


def test_every_dimension_adds_up_to_the_total() -> None:
    province(1)
    catch_up_milestones(months=12)

    totals = Counter[str]()
    for row in RollUp.objects.filter(scope_kind="ever", indicator="learning"):
        totals[row.dimension] += row.people

    assert len(totals) == 6
    assert set(totals.values()) == {people_by_hand()["learning"]}


def test_active_people_are_those_who_learnt_in_the_month() -> None:
    made = province(2)
    catch_up_milestones(months=12)

    this_month = timezone.localdate().replace(day=1)
    active = {
        learner.pk
        for learner in made.learners
        if learner.standing == "known"
        for facts in (learner.enrolments, learner.lessons_done, learner.courses_done)
        if facts.filter(
            counted_on__gte=this_month, edition__course__counts_for_movement=True
        ).exists()
    }
    assert by_month()[-1].active == len(active)
    assert by_month()[-1].month == this_month
    assert by_month()[0].month >= this_month - timedelta(days=366)
