"""Random years of a small province: whatever happens in whatever order, three ways of counting
say the same: the sums kept up to date, the ledger added up anew, and a diary read by hand."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from learning.people.models import Unit, UnitSuccession
from learning.reports.actions import (
    catch_up_milestones,
    check_counting,
    count_stock,
    differences,
    recount,
)
from learning.reports.models import CountingCheck
from learning.reports.queries import active_in, living_in, people_in
from tests.reports.histories import sums
from tests.reports.random_year import END, World, at, settle
from tests.reports.reference import Book, Row

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seed", range(4))
def test_sums_ledger_and_diary_say_the_same(
    seed: int, django_capture_on_commit_callbacks: Any
) -> None:
    world = World(seed, lambda: django_capture_on_commit_callbacks(execute=True))
    world.live()

    with time_machine.travel(at(END + timedelta(days=2)), tick=False):
        catch_up_milestones(months=12, by_night=True)
        by_hand = world.book.cells()

        assert sums() == by_hand
        assert differences() == []
        assert check_counting() == 0
        assert CountingCheck.objects.get().is_clean
        recount()
        assert sums() == by_hand
        assert catch_up_milestones(months=12) == 0


def family(unit: Unit) -> set[int]:
    """A unit of today, what it was made of, and all below them."""
    found, last = set(), {unit.pk}
    while last:
        found |= last
        below = {
            child.pk
            for known in Unit.objects.filter(pk__in=last)
            for child in known.get_descendants()
        }
        before = UnitSuccession.objects.filter(new__in=last).values_list("old", flat=True)
        last = ({*below, *before}) - found
    return found


DAYS = (
    (None, None),
    (None, date(2026, 6, 30)),
    (None, date(2026, 5, 20)),
    (date(2026, 4, 1), date(2026, 9, 30)),
    (date(2026, 4, 12), date(2026, 4, 25)),
    (date(2026, 3, 15), date(2026, 8, 3)),
    (date(2026, 7, 1), None),
)


@pytest.mark.parametrize("seed", range(100, 102))
def test_any_unit_on_any_days_is_what_the_diary_says(
    seed: int, django_capture_on_commit_callbacks: Any
) -> None:
    world = World(seed, lambda: django_capture_on_commit_callbacks(execute=True))
    world.live()
    with time_machine.travel(at(END + timedelta(days=2)), tick=False):
        settle()
        count_stock()
        units = list(Unit.objects.filter(valid_to=None, kind__in=["commune", "village"]))
        rows = [row for who in world.book.diaries.values() for row in world.book.rows(who)]
        for since, until in DAYS:
            told = people_in(units, since=since, until=until)
            for unit in units:
                by_hand = happened(rows, family(unit), since or date.min, until or date.max)
                assert told[unit.pk] == by_hand, (unit.name, since, until)
        alive, active = living_in(units), active_in(units, span="2026-Q2")
        for unit in units:
            within = family(unit)
            assert alive[unit.pk] == living(world.book, within), unit.name
            quarter = [r for r in rows if r.scope == "quarter:2026-Q2" and r.place in within]
            assert active[unit.pk] == len(quarter), unit.name


def happened(rows: list[Row], within: set[int], since: date, until: date) -> Counter[str]:
    return Counter(
        row.indicator
        for row in rows
        if row.scope == "" and row.place in within and since <= row.day <= until
    )


def living(book: Book, within: set[int]) -> Counter[str]:
    here = [who for who in book.diaries.values() if who.home(END) in within]
    return Counter(
        row.indicator
        for who in here
        if who.frozen is None
        for row in book.rows(who)
        if row.scope == ""
    )


def test_a_year_is_full_of_what_can_go_wrong(django_capture_on_commit_callbacks: Any) -> None:
    """The histories above are worth something: everything occurs in them."""
    world = World(0, lambda: django_capture_on_commit_callbacks(execute=True))
    world.live()
    diaries = world.book.diaries.values()

    assert any(diary.frozen for diary in diaries)
    assert any(len(diary.homes) > 1 for diary in diaries)
    assert world.ma.valid_to is not None
    _first, last, moment = world.book.closed[0]
    assert [d for diary in diaries for d in diary.deeds if d.day <= last and d.heard > moment]
    found = {row.indicator for diary in diaries for row in world.book.rows(diary)}
    assert found >= {"learning", "learnt", "certified", "returned", "active"}
