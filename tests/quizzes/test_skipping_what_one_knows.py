"""A placement test says which lessons need not be learnt; they are skipped by choice only."""

from collections.abc import Callable

import pytest
from django.test import Client

from courses.models import (
    CourseCompletion,
    CoursePage,
    Enrolment,
    Framework,
    LessonCompletion,
    LessonPage,
    Way,
)
from learning.people.models import User
from quizzes.models import AssessmentResult
from tests.courses.skills import make_framework
from tests.quizzes.asking import result_at
from tests.quizzes.assessing import item, make_assessment, take
from tests.writing import lesson_of, make_course, make_lesson

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def framework(db: None) -> Framework:
    return make_framework(live=True, name="Khung của tỉnh")


@pytest.fixture
def lessons(framework: Framework) -> list[LessonPage]:
    """One teaches 0.1, one 0.1 and 1.1, one nothing of the framework."""
    course: CoursePage = make_course("Khóa ba bài")
    pages = [make_lesson(course, title) for title in ("Dùng máy", "Tìm tin", "Bài khác")]
    lesson_of(pages[0]).items.set([item(framework, "0.1")])
    lesson_of(pages[1]).items.set([item(framework, "0.1"), item(framework, "1.1")])
    return pages


@pytest.fixture
def browser(learner: User, signed_in: SignIn, lessons: list[LessonPage]) -> Client:
    return signed_in(learner)


def try_out(browser: Client, framework: Framework, right: int | None = None) -> AssessmentResult:
    page = make_assessment(framework, purpose="placement", title="Làm thử", pass_mark=100)
    return take(browser, page, right=right)


def skip(browser: Client, result: AssessmentResult, *pages: LessonPage) -> int:
    chosen = [lesson_of(page).pk for page in pages]
    where = f"/bai-lam/{result.attempt.issue.public_id}/bo-qua/"
    return int(browser.post(where, {"lesson": chosen}).status_code)


def test_only_lessons_whose_every_skill_is_known_are_offered(
    browser: Client, framework: Framework, lessons: list[LessonPage]
) -> None:
    result = try_out(browser, framework, right=1)

    offered = browser.get(result_at(result.attempt.issue)).content.decode()
    assert "Những bài có thể bỏ qua" in offered
    assert f'value="{lesson_of(lessons[0]).pk}"' in offered
    assert f'value="{lesson_of(lessons[1]).pk}"' not in offered
    assert f'value="{lesson_of(lessons[2]).pk}"' not in offered
    assert not LessonCompletion.objects.exists()


def test_what_is_skipped_is_done_as_known_and_not_as_learnt(
    browser: Client, framework: Framework, lessons: list[LessonPage]
) -> None:
    result = try_out(browser, framework)
    assert skip(browser, result, lessons[0]) == 302

    done = LessonCompletion.objects.get()
    assert (done.lesson, done.way) == (lesson_of(lessons[0]), Way.KNOWN)
    assert Enrolment.objects.get().way == Way.SELF
    skills = browser.get("/toi/ky-nang/").content.decode()
    assert "Đã học ngày" not in skills
    assert "Đã biết, ngày" in skills
    again = browser.get(result_at(result.attempt.issue)).content.decode()
    assert f'value="{lesson_of(lessons[0]).pk}"' not in again


def test_a_lesson_that_was_not_offered_cannot_be_skipped(
    browser: Client, framework: Framework, lessons: list[LessonPage]
) -> None:
    result = try_out(browser, framework, right=1)
    skip(browser, result, lessons[1], lessons[2])
    assert not LessonCompletion.objects.exists()


def test_skipping_all_that_is_known_leaves_the_rest_of_the_course(
    browser: Client, framework: Framework, lessons: list[LessonPage]
) -> None:
    result = try_out(browser, framework)
    skip(browser, result, *lessons)
    assert LessonCompletion.objects.count() == 2
    assert not CourseCompletion.objects.exists()


def test_a_neighbour_skips_nothing_by_somebody_elses_test(
    browser: Client,
    framework: Framework,
    lessons: list[LessonPage],
    neighbour: User,
    signed_in: SignIn,
) -> None:
    result = try_out(browser, framework)
    assert skip(signed_in(neighbour), result, lessons[0]) == 404
    assert not LessonCompletion.objects.exists()


def test_an_assessment_that_counts_skips_nothing(
    browser: Client, framework: Framework, lessons: list[LessonPage]
) -> None:
    result = take(browser, make_assessment(framework))
    assert skip(browser, result, lessons[0]) == 404
    assert "bỏ qua" not in browser.get(result_at(result.attempt.issue)).content.decode()


def test_a_guest_skips_too(client: Client, framework: Framework, lessons: list[LessonPage]) -> None:
    result = try_out(client, framework)
    assert skip(client, result, lessons[0]) == 302
    assert LessonCompletion.objects.get().learner == result.learner
