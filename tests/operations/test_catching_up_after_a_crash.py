"""A worker was killed or the broker was away: what was lost is made again, exactly once."""

from collections.abc import Callable, Iterator
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from certificates.models import Certificate
from courses.actions import Circumstances, complete_lesson, complete_missing_courses
from courses.models import Award, CourseCompletion, Enrolment, LessonCompletion, LessonPage
from learning.operations import actions, tasks
from learning.operations.models import LastRun
from learning.people.models import User
from learning.reports.queries import people_by_indicator
from tests.writing import lesson_of

pytestmark = pytest.mark.django_db
Finish = Callable[[], None]


@pytest.fixture
def finish(learner: User, lessons: list[LessonPage]) -> Finish:
    """The learner does everything; nothing that was queued is ever run."""

    def finish_all() -> None:
        for page in lessons:
            how = Circumstances(way="class")
            complete_lesson(learner=learner.learner, lesson=lesson_of(page), how=how)

    return finish_all


@pytest.fixture
def cut_short() -> Iterator[None]:
    """The process dies before the course is completed."""
    with patch("courses.actions.learning.complete_course_if_done"):
        yield


def numbers() -> tuple[int, int, int]:
    found = people_by_indicator()
    return found["learning"], found["learnt"], found["certified"]


def test_a_certificate_lost_between_two_steps_is_issued_once(finish: Finish) -> None:
    finish()
    assert Award.objects.count() == 1
    assert not Certificate.objects.exists()

    made = actions.catch_up()

    assert made["course completions"] == 0
    assert made["certificates"] == made["people counted again"] == 1
    assert Certificate.objects.count() == 1
    assert numbers() == (1, 1, 1)


def test_catching_up_twice_changes_nothing(finish: Finish) -> None:
    finish()
    actions.catch_up()
    before = (numbers(), list(Certificate.objects.values()), list(Award.objects.values()))

    assert set(actions.catch_up().values()) == {0}
    assert (
        numbers(),
        list(Certificate.objects.values()),
        list(Award.objects.values()),
    ) == before


@pytest.mark.usefixtures("cut_short")
def test_a_course_whose_lessons_are_done_is_completed_as_it_was_done(finish: Finish) -> None:
    finish()
    assert not CourseCompletion.objects.exists()

    actions.catch_up()

    completion = CourseCompletion.objects.get()
    assert completion.way == "class"
    assert completion.occurred_at == LessonCompletion.objects.latest("occurred_at").occurred_at
    assert Award.objects.count() == Certificate.objects.count() == 1


def test_a_course_half_done_stays_half_done(learner: User, lessons: list[LessonPage]) -> None:
    complete_lesson(
        learner=learner.learner, lesson=lesson_of(lessons[0]), how=Circumstances(timezone.now())
    )

    assert complete_missing_courses() == 0
    assert not CourseCompletion.objects.exists()
    assert Enrolment.objects.count() == 1


def test_one_broken_step_does_not_keep_the_others_back(finish: Finish) -> None:
    finish()

    def broken() -> int:
        raise RuntimeError("a full disk")

    with (
        patch.dict(actions.STEPS, {"certificates": broken}),
        pytest.raises(actions.Unfinished, match="certificates"),
    ):
        actions.catch_up()

    assert numbers() == (1, 1, 0)
    assert not LastRun.objects.filter(name=actions.CATCH_UP).exists()


def test_the_operator_sees_what_was_made(
    finish: Finish, capsys: pytest.CaptureFixture[str]
) -> None:
    finish()

    call_command("catch_up")

    assert "1 certificates" in capsys.readouterr().out


def test_the_operator_sees_that_something_failed() -> None:
    with (
        patch.dict(actions.STEPS, {"certificates": lambda: 1 // 0}),
        pytest.raises(CommandError, match="certificates"),
    ):
        call_command("catch_up")


def test_the_tasks_beat_asks_for_do_the_same(finish: Finish) -> None:
    finish()

    tasks.catch_up.delay()
    tasks.publish_scheduled.delay()

    assert Certificate.objects.count() == 1
