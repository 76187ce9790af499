"""By night the counting is looked at: what is wrong is said, written down and mended."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from courses.actions import Circumstances, complete_lesson
from courses.models import LessonPage
from learning.people.models import User
from learning.reports.actions import check_counting, record_milestones, recount
from learning.reports.models import CountingCheck, Milestone
from tests.writing import lesson_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(learner: User, lessons: list[LessonPage]) -> User:
    how = Circumstances(occurred_at=timezone.now())
    complete_lesson(learner=learner.learner, lesson=lesson_of(lessons[0]), how=how)
    record_milestones(learner=learner.learner)
    return learner


def last() -> CountingCheck:
    return CountingCheck.objects.latest("pk")


def test_a_clean_night_says_nothing(counted: User, caplog: pytest.LogCaptureFixture) -> None:
    assert check_counting() == 0

    assert (last().late_people, last().wrong_people, last().words) == (0, 0, "")
    assert last().is_clean
    assert not caplog.records


def test_a_person_whose_ledger_is_wrong_is_named_by_key_and_mended(
    counted: User, caplog: pytest.LogCaptureFixture
) -> None:
    """A day that no fact explains: no set of the repair looks for it."""
    first = Milestone.objects.get(indicator="learning", scope="")
    wrong = first.counted_on - timedelta(days=1)
    Milestone.objects.filter(pk=first.pk).update(counted_on=wrong)

    assert check_counting() >= 1

    assert last().wrong_people == 1
    assert str(first.subject.key) in last().words
    assert f"learning  {wrong} " in last().words
    assert "Hoa" not in last().words
    assert any(record.levelname == "ERROR" for record in caplog.records)
    today = timezone.localdate()
    assert Milestone.objects.get(indicator="learning", scope="").counted_on == today
    assert check_counting() == 0


def test_who_was_counted_only_by_night_is_told_of_and_is_no_fault(
    learner: User, lessons: list[LessonPage], caplog: pytest.LogCaptureFixture
) -> None:
    how = Circumstances(occurred_at=timezone.now())
    complete_lesson(learner=learner.learner, lesson=lesson_of(lessons[0]), how=how)

    assert check_counting() == 0

    assert (last().late_people, last().is_clean) == (1, True)
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_more_people_than_are_looked_at_are_drawn_anew_each_night(
    counted: User, monkeypatch: Any
) -> None:
    monkeypatch.setattr("learning.reports.actions.checking.SAMPLE", 0)
    Milestone.objects.filter(indicator="learning", scope="").update(language="mtq")
    recount()

    assert check_counting() == 0

    monkeypatch.undo()
    assert check_counting() == 1
