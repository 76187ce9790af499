"""A half-year is closed while people go on learning: each is in it or in the next one."""

from collections.abc import Callable
from datetime import date, datetime
from threading import Event
from typing import Any
from uuid import uuid4

import pytest

from courses.models import Enrolment
from learning.people.actions import make_known
from learning.people.models import Learner
from learning.reports.actions import close_period, ledger, period_of, periods, record_milestones
from learning.reports.models import Milestone
from tests.at_once import AtOnce, racing
from tests.reports.histories import VIET_NAM, make_edition

pytestmark = [pytest.mark.postgresql, racing]
IN_MARCH = datetime(2026, 3, 10, 9, tzinfo=VIET_NAM)
SECONDS = 10


@pytest.fixture
def person(transactional_db: None) -> Learner:
    learner = Learner.objects.create()
    make_known(learner=learner, full_name="Bùi Thị Hoa")
    return learner


def learn_and_count(person: Learner, edition: Any) -> None:
    """A phone comes home with what was learnt in March."""
    Enrolment.objects.create(
        client_id=uuid4(),
        learner=person,
        edition=edition,
        occurred_at=IN_MARCH,
        counted_on=IN_MARCH.date(),
    )
    record_milestones(learner=person)


def close() -> None:
    close_period(period=period_of(day=IN_MARCH.date()))


def both(at_once: AtOnce, *work: Callable[[], None]) -> None:
    for failure in at_once(lambda one: one(), list(work)):
        if isinstance(failure, BaseException):
            raise failure


def days() -> set[date]:
    return set(Milestone.objects.filter(scope="").values_list("counted_on", flat=True))


def test_who_comes_while_it_is_closed_waits_and_counts_in_the_next(
    at_once: AtOnce, monkeypatch: pytest.MonkeyPatch, person: Learner
) -> None:
    edition, closing, counted = make_edition(), Event(), Event()

    def slowly(**_: Any) -> None:
        closing.set()
        assert not counted.wait(1)

    def come() -> None:
        assert closing.wait(SECONDS)
        learn_and_count(person, edition)
        counted.set()

    monkeypatch.setattr(periods, "tabulate_groups", slowly)
    both(at_once, close, come)

    assert days() == {date(2026, 7, 1)}


def test_closing_waits_for_who_is_being_counted(
    at_once: AtOnce, monkeypatch: pytest.MonkeyPatch, person: Learner
) -> None:
    edition, counting, closed, add_up = make_edition(), Event(), Event(), ledger.add_up

    def slowly(*, milestone_ids: list[int]) -> None:
        counting.set()
        assert not closed.wait(1)
        add_up(milestone_ids=milestone_ids)

    def shut() -> None:
        assert counting.wait(SECONDS)
        close()
        closed.set()

    monkeypatch.setattr(ledger, "add_up", slowly)
    both(at_once, shut, lambda: learn_and_count(person, edition))

    assert days() == {IN_MARCH.date()}
