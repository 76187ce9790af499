"""Attempts are listed for a person to judge; nobody is named to others, and nothing changes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import CoursePage
from courses.models.records import Way
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, Learner, RoleGrant, Unit, User
from quizzes.actions import erase_attempts
from quizzes.models import Attempt, AttemptReview, PaperIssue, QuestionBank, QuestionText, QuizPage
from quizzes.personal import sections_about
from quizzes.queries.looking import attempts_to_look_at
from tests.quizzes.asking import make_quiz, make_text
from tests.quizzes.sitting import quiz_of, sit, somebody
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
COUNT = 12
# Wrong in ten questions, right in two.
COPIED = [1, 2, 1, 1, 2, 1, 2, 2, 1, 2, 0, 0]


@pytest.fixture
def texts(bank: QuestionBank) -> list[QuestionText]:
    return [make_text(bank, f"Câu {n}?", use="graded") for n in range(COUNT)]


@pytest.fixture
def quiz(course: CoursePage, bank: QuestionBank, texts: list[QuestionText]) -> QuizPage:
    return make_quiz(course, bank, shuffled=False, pass_mark=10)


@pytest.fixture
def village() -> Unit:
    return make_unit("Thôn Nà Phòn")


@pytest.fixture
def crowd(quiz: QuizPage, texts: list[QuestionText]) -> list[Learner]:
    """Forty people of no unit of ours, ten seconds a question, wrong in many ways."""
    people = [somebody() for _ in range(40)]
    for n, learner in enumerate(people):
        chosen = [(n * (place + 3) + n // 3) % 3 for place in range(COUNT)]
        moments = [10 * (place + 1) for place in range(COUNT)]
        attempt = sit(quiz, learner, zip(texts, chosen, strict=True), seconds=moments)
        took(attempt, 150)
        # Each on a day of their own: nobody to be compared with.
        day = attempt.counted_on.replace(year=1980 + n)
        Attempt.objects.filter(pk=attempt.pk).update(counted_on=day)
    return people


def took(attempt: Attempt, seconds: float) -> None:
    issued = attempt.recorded_at - timedelta(seconds=seconds)
    PaperIssue.objects.filter(pk=attempt.issue_id).update(issued_at=issued)


def pair(
    quiz: QuizPage, texts: list[QuestionText], village: Unit, **how: Any
) -> tuple[Attempt, Attempt]:
    both = [somebody("Hà Thị Một", village), somebody("Hà Thị Hai", village)]
    one, other = (sit(quiz, who, zip(texts, COPIED, strict=True), **how) for who in both)
    took(one, 150)
    took(other, 150)
    return one, other


@pytest.fixture
def examiner(course: CoursePage, village: Unit) -> User:
    """Manages the course's unit and the village."""
    user = make_user("Bà Trưởng", email="truong@example.vn")
    for unit in (Unit.objects.get(courses__key=course.translation_key), village):
        grant_role(user=user, role=RoleGrant.Role.MANAGER, unit=unit)
    return user


def listing(quiz: QuizPage) -> str:
    return reverse("quizzes_attempts_to_look_at", args=[quiz_of(quiz).pk])


def looking(attempt: Attempt) -> str:
    return reverse("quizzes_look_at", args=[attempt.issue.quiz_id, attempt.pk])


def test_two_of_a_village_with_the_same_mistakes_are_listed_and_judged(
    quiz: QuizPage,
    texts: list[QuestionText],
    crowd: list[Learner],
    village: Unit,
    examiner: User,
    signed_in: SignIn,
) -> None:
    one, other = pair(quiz, texts, village)
    client = signed_in(examiner)

    page = client.get(listing(quiz)).content.decode()
    assert "hai người cùng sai 10 câu, 10 câu chọn cùng một đáp án sai" in page
    assert "Hà Thị Một" in page
    assert page.count("chưa xem") == 2
    opened = client.get(looking(one)).content.decode()
    assert "Hà Thị Hai" in opened

    client.post(looking(one), {"found": "talk", "remark": "Gọi hỏi ngày mai."})

    review = AttemptReview.objects.get()
    assert (review.attempt, review.found, review.by) == (one, "talk", examiner)
    entry = AuditEntry.objects.get(action="quizzes.attempt_looked_at")
    assert (entry.learner, entry.unit) == (one.learner, village)
    page = client.get(listing(quiz)).content.decode()
    assert "cần làm việc với người học" in page
    assert page.count("chưa xem") == 1
    kept = Attempt.objects.get(pk=one.pk)
    assert (kept.score, kept.passed) == (one.score, one.passed)
    assert not AttemptReview.objects.filter(attempt=other).exists()


def test_whoever_passes_faster_than_reading_takes_is_listed_by_the_servers_clock(
    quiz: QuizPage, texts: list[QuestionText], crowd: list[Learner], village: Unit
) -> None:
    # Twelve questions of ten seconds: two minutes, a quarter of it is thirty seconds.
    fast = sit(quiz, somebody("Nhanh", village), [(text, 0) for text in texts])
    took(fast, 29)
    slow = sit(quiz, somebody("Vừa", village), [(text, 0) for text in texts])
    took(slow, 31)
    failed = sit(quiz, somebody("Bấm bừa", village), [(text, 1) for text in texts])
    took(failed, 5)

    found = attempts_to_look_at(quiz_of(quiz))
    assert [one.key for one in found.fast] == [fast.pk]
    assert found.fast[0].usual == 120


def test_a_class_on_one_phone_is_as_it_should_be(
    quiz: QuizPage,
    texts: list[QuestionText],
    crowd: list[Learner],
    village: Unit,
    examiner: User,
    signed_in: SignIn,
) -> None:
    pair(quiz, texts, village, way=Way.CLASS, entered_by=examiner)

    found = attempts_to_look_at(quiz_of(quiz))
    assert (found.fast, found.alike, found.together) == ([], [], 2)
    page = signed_in(examiner).get(listing(quiz)).content.decode()
    assert "2 bài làm trong lớp" in page
    assert "Hà Thị Một" not in page


def test_the_same_mistakes_in_different_villages_are_not_compared(
    quiz: QuizPage, texts: list[QuestionText], crowd: list[Learner], village: Unit
) -> None:
    sit(quiz, somebody(unit=village), zip(texts, COPIED, strict=True))
    sit(quiz, somebody(unit=make_unit("Thôn Xa")), zip(texts, COPIED, strict=True))

    assert attempts_to_look_at(quiz_of(quiz)).alike == []


def test_names_are_not_shown_to_whoever_does_not_see_these_learners(
    quiz: QuizPage,
    texts: list[QuestionText],
    crowd: list[Learner],
    village: Unit,
    bank: QuestionBank,
    signed_in: SignIn,
) -> None:
    one, _other = pair(quiz, texts, village)
    keeper = make_user("Đinh Thị Giảng", email="giang@example.vn")
    grant_role(user=keeper, role=RoleGrant.Role.TRAINER, unit=bank.owner)
    client = signed_in(keeper)

    page = client.get(listing(quiz)).content.decode()
    assert "người học của đơn vị khác" in page
    assert "Hà Thị" not in page
    assert looking(one) not in page
    answer: Any = client.post(looking(one), {"found": "talk"})
    assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_home"))
    assert not AttemptReview.objects.exists()


def test_the_villages_manager_who_does_not_lead_the_course_is_refused(
    quiz: QuizPage,
    texts: list[QuestionText],
    crowd: list[Learner],
    village: Unit,
    signed_in: SignIn,
) -> None:
    one, _other = pair(quiz, texts, village)
    user = make_user("Anh Thôn", email="thon@example.vn")
    grant_role(user=user, role=RoleGrant.Role.MANAGER, unit=village)
    client = signed_in(user)

    for address in (listing(quiz), looking(one)):
        assert client.get(address).status_code == 302
    client.post(looking(one), {"found": "nothing"})
    assert not AttemptReview.objects.exists()


def test_practice_is_never_listed(
    course: CoursePage, bank: QuestionBank, village: Unit, examiner: User, signed_in: SignIn
) -> None:
    texts = [make_text(bank, f"Luyện {n}?", use="practice") for n in range(COUNT)]
    practice = make_quiz(course, bank, title="Luyện tập", use="practice", shuffled=False)
    for _ in range(12):
        sit(practice, somebody(unit=village), zip(texts, COPIED, strict=True))

    page = signed_in(examiner).get(listing(practice)).content.decode()
    assert "Bài luyện tập không quyết định gì" in page


def test_the_person_reads_what_was_remarked_and_erasing_takes_it_along(
    quiz: QuizPage, texts: list[QuestionText], village: Unit, examiner: User
) -> None:
    attempt = sit(quiz, somebody(unit=village), [(text, 0) for text in texts])
    AttemptReview.objects.create(attempt=attempt, found="nothing", remark="Đã hỏi.", by=examiner)

    (kept,) = (one for one in sections_about(attempt.learner) if one.name == "reviews")
    assert "Đã hỏi." in kept.rows[0].values()
    erase_attempts(learner=attempt.learner)
    assert not AttemptReview.objects.exists()
