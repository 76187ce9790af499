"""A copied quiz asks what the first asks, in its own hours and of its own unit's banks."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from courses import actions
from courses.models import CoursePage, CourseSectionPage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from quizzes.models import Attempt, PaperIssue, Question, QuestionBank, Quiz, QuizPage
from tests.quizzes.asking import (
    address,
    answers,
    begin,
    make_bank,
    make_questions,
    make_quiz,
    submit,
)
from tests.quizzes.sketching import make_blueprint
from tests.quizzes.test_trainers_keep_banks import SignIn, staff
from tests.writing import make_course, make_site, make_unit, make_user, publish


@pytest.fixture
def unit(db: None) -> Unit:
    make_site()
    return make_unit("Xã Mai Châu")


@pytest.fixture
def course(unit: Unit) -> CoursePage:
    """In the unit's own section."""
    actions.open_section(unit=unit)
    return make_course()


@pytest.fixture
def bank(unit: Unit) -> QuestionBank:
    """Of the unit that has the course."""
    return make_bank(owner=unit)


@pytest.fixture
def writer(course: CoursePage, bank: QuestionBank) -> User:
    return staff(bank, RoleGrant.Role.TRAINER)


@pytest.fixture
def there(writer: User) -> CourseSectionPage:
    """Another unit's section, where the same person writes too."""
    other = make_unit("Xã Lạc Sơn")
    section = actions.open_section(unit=other)
    grant_role(user=writer, role=RoleGrant.Role.TRAINER, unit=other)
    return section


def copied(client: Client, course: CoursePage, below: Any, title: str = "Khóa chép") -> Any:
    sent = {"title": title, "below": below.pk}
    return client.post(f"/quan-tri/chep/{course.pk}/", sent, follow=True)


def quiz_of(title: str = "Khóa chép") -> QuizPage:
    course = CoursePage.objects.get(title=title)
    page: QuizPage = QuizPage.objects.child_of(course).get()
    return page


def test_within_the_unit_it_draws_from_the_same_banks(
    writer: User, course: CoursePage, final: QuizPage, bank: QuestionBank, signed_in: SignIn,
    learner: User,
) -> None:  # fmt: skip
    before = Question.objects.count()
    answer = copied(signed_in(writer), course, course.get_parent())
    page = quiz_of()

    assert "ngân hàng" not in said(answer)
    assert (page.draw, page.attempts, page.pass_mark, page.use) == (4, 3, 70, "graded")
    assert list(page.banks.all()) == [bank]
    assert Question.objects.count() == before
    assert not Quiz.objects.filter(lesson__key=page.translation_key).exists()
    publish(page.get_parent().specific)
    publish(page)
    browser = signed_in(learner)
    issue = begin(browser, page)
    assert issue.paper.items.count() == 4
    submit(browser, issue, answers(issue))
    assert Attempt.objects.get().issue.quiz.lesson.key == page.translation_key
    assert not PaperIssue.objects.filter(quiz__lesson__key=final.translation_key).exists()


def test_practice_and_blueprints_go_along(
    writer: User, course: CoursePage, practice: QuizPage, bank: QuestionBank, signed_in: SignIn
) -> None:
    practice.blueprint = make_blueprint(bank, {"count": 1})
    publish(practice)
    copied(signed_in(writer), course, course.get_parent())

    assert quiz_of().use == "practice"
    assert quiz_of().blueprint == practice.blueprint


def test_another_units_banks_stay_where_they_are(
    writer: User, course: CoursePage, final: QuizPage, there: CourseSectionPage, signed_in: SignIn
) -> None:
    """Who writes there does not keep them, and would print their questions."""
    final.blueprint = make_blueprint(final.banks.get(), {"count": 1})
    publish(final)
    answer = copied(signed_in(writer), course, there)
    page = quiz_of()

    assert (list(page.banks.all()), page.blueprint) == ([], None)
    assert (page.draw, page.use) == (4, "graded")
    assert "Kiểm tra cuối khóa" in said(answer)
    assert "ngân hàng" in said(answer)
    assert list(final.banks.all()) != []


def test_one_quiz_into_another_course_says_the_same(
    writer: User, course: CoursePage, final: QuizPage, there: CourseSectionPage, signed_in: SignIn
) -> None:
    theirs = there.add_child(
        instance=CoursePage(title="Khóa của xã", summary="x", outcomes=[("outcome", "y")])
    )
    answer = copied(signed_in(writer), final, theirs, title="Kiểm tra")

    assert list(quiz_of("Khóa của xã").banks.all()) == []
    assert "ngân hàng" in said(answer)


def test_hours_and_access_codes_are_of_one_run(
    writer: User, course: CoursePage, bank: QuestionBank, signed_in: SignIn
) -> None:
    make_questions(bank, 2, use="graded")
    now = timezone.now()
    hours = {"opens_at": now - timedelta(days=9), "closes_at": now - timedelta(days=1)}
    rules = {"minutes_allowed": 20, "wait_hours": 2, "screens": "one", "may_go_back": False}
    make_quiz(course, bank, access_code="RỪNG-9", shows_after_closing=True, **hours, **rules)
    copied(signed_in(writer), course, course.get_parent())

    for page in (quiz_of(), quiz_of().get_latest_revision_as_object()):
        assert (page.opens_at, page.closes_at, page.access_code) == (None, None, "")
        assert not page.shows_after_closing
        assert {name: getattr(page, name) for name in rules} == rules
        page.full_clean()


def test_a_trainer_of_another_unit_copies_no_quiz(
    course: CoursePage, final: QuizPage, there: CourseSectionPage, signed_in: SignIn
) -> None:
    user = make_user("Giảng Viên Khác", email="khac@example.vn")
    grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=there.owner_unit)
    theirs = there.add_child(
        instance=CoursePage(title="Khóa của xã", summary="x", outcomes=[("outcome", "y")])
    )
    copied(signed_in(user), final, theirs, title="Kiểm tra")

    assert QuizPage.objects.count() == 1
    assert signed_in(user).get(address(final)).status_code in {302, 404, 405}


def said(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])
