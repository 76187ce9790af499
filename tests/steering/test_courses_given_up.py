"""Courses people give up, and the lesson at which they stand; few people are not told of."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from courses.models import Course, CoursePage, LessonPage
from learning.people.models import Learner, Unit, User
from learning.steering.queries import leaving_in
from learning.steering.queries.leaving import looked_up
from tests.campaigns.pushing import people_in
from tests.steering.conftest import Province
from tests.steering.leading import TODAY
from tests.steering.test_lists_of_who_has_not_begun import begin, finish
from tests.steering.test_looking_at_ones_units import page_of, words
from tests.writing import lesson_of

pytestmark = pytest.mark.django_db
LONG_AGO = f"{TODAY - timedelta(days=31)}T08:00Z"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def give_up(learners: list[Learner], course: CoursePage, at: LessonPage, when: str) -> None:
    for learner in learners:
        begin(learner, course, last_lesson=lesson_of(at), last_active_at=when)


def test_who_did_nothing_for_a_month_stopped_at_the_last_lesson(
    signed_in: Any,
    leader: User,
    province: Province,
    course: CoursePage,
    lessons: list[LessonPage],
) -> None:
    people = people_in(province.behind, 27)
    give_up(people[:7], course, lessons[1], LONG_AGO)
    give_up(people[7:12], course, lessons[0], LONG_AGO)
    give_up(people[12:17], course, lessons[0], f"{TODAY}T01:00Z")
    for learner in people[17:]:
        finish(begin(learner, course, last_lesson=lesson_of(lessons[1]), last_active_at=LONG_AGO))

    said = words(signed_in(leader).get(page_of(province.whole, "bo-do/")))

    assert "Dùng điện thoại an toàn 27 10 37% 12 Bài hai 7 người" in said


def test_fewer_than_five_are_not_told_of_nor_all_but_a_few(
    province: Province, course: CoursePage, lessons: list[LessonPage]
) -> None:
    people = people_in(province.behind, 12)
    give_up(people[:4], course, lessons[0], LONG_AGO)
    assert looked_up(province.behind, "vi") == []
    give_up(people[4:8], course, lessons[1], LONG_AGO)
    finish(begin(people[8], course))
    [row] = looked_up(province.behind, "vi")
    # Nine began; one completed: eight, and the one left over, would point at that one.
    assert (row.begun, row.done, row.stopped, row.lesson, row.standing) == (9, None, None, "", None)


def test_what_is_left_when_numbers_are_subtracted_is_not_a_few(
    province: Province, course: CoursePage, lessons: list[LessonPage]
) -> None:
    people = people_in(province.behind, 19)
    give_up(people[:7], course, lessons[1], LONG_AGO)
    give_up(people[7:9], course, lessons[0], LONG_AGO)
    for learner in people[9:14]:
        finish(begin(learner, course))
    [row] = looked_up(province.behind, "vi")
    # Seven at one lesson would tell of the two at the other.
    assert (row.begun, row.done, row.stopped, row.lesson) == (14, 5, 9, "")
    give_up(people[14:16], course, lessons[0], f"{TODAY}T01:00Z")
    [row] = looked_up(province.behind, "vi")
    # Neither number is small; what they leave of those who began is.
    assert (row.begun, row.done, row.stopped) == (16, None, None)


def test_only_people_of_the_own_units_and_courses_of_the_movement(
    province: Province, course: CoursePage, lessons: list[LessonPage]
) -> None:
    give_up(people_in(province.behind, 6), course, lessons[0], LONG_AGO)
    give_up(people_in(province.ahead, 5), course, lessons[0], LONG_AGO)
    assert {row.begun for row in looked_up(province.whole, "vi")} == {11}
    assert {row.begun for row in looked_up(province.behind, "vi")} == {6}
    Course.objects.update(counts_for_movement=False)
    assert looked_up(province.whole, "vi") == []


def test_it_costs_the_same_for_many_people_and_is_kept_for_a_while(
    province: Province, course: CoursePage, lessons: list[LessonPage]
) -> None:
    def asked(unit: Unit) -> int:
        with CaptureQueriesContext(connection) as found:
            looked_up(unit, "vi")
        return len(found)

    give_up(people_in(province.behind, 5), course, lessons[0], LONG_AGO)
    few = asked(province.whole)
    give_up(people_in(province.ahead, 30), course, lessons[1], LONG_AGO)
    assert asked(province.whole) == few <= 6
    assert leaving_in(province.whole, "vi")[0].begun == 35
    with CaptureQueriesContext(connection) as again:
        leaving_in(province.whole, "vi")
    assert len(again) == 0
