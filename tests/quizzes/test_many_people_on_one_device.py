"""Many at one test in one browser are listed, to be asked about; a family and a class are not."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from courses.models import CoursePage
from courses.models.records import Way
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit
from quizzes.actions import forget_devices
from quizzes.models import Attempt, PaperIssue, QuestionBank, QuizPage
from quizzes.personal import sections_about
from quizzes.queries.looking import attempts_to_look_at
from tests.quizzes.asking import address, answers, make_questions, make_quiz, submit
from tests.quizzes.sitting import quiz_of
from tests.writing import make_user

pytestmark = pytest.mark.django_db
FAMILY = ["Bùi Văn An", "Bùi Thị Bình", "Bùi Văn Chung"]


@pytest.fixture
def quiz(course: CoursePage, bank: QuestionBank) -> QuizPage:
    make_questions(bank, 3, use="graded")
    return make_quiz(course, bank, title="Bài cuối")


@pytest.fixture
def phone() -> Client:
    """One browser, whoever signs in there."""
    return Client()


def take(phone: Client, quiz: QuizPage, name: str) -> Attempt:
    user = make_user(
        name, email=f"{name.split()[-1].lower()}{PaperIssue.objects.count()}@example.vn"
    )
    phone.force_login(user)
    assert phone.post(address(quiz)).status_code == 302
    issue = PaperIssue.objects.get(learner=user.learner, is_open=True)
    submit(phone, issue, answers(issue))
    phone.post(reverse("account_logout"))
    return Attempt.objects.get(issue=issue)


def test_four_people_in_one_browser_are_listed_and_a_family_is_not(
    phone: Client, quiz: QuizPage, course: CoursePage
) -> None:
    family = [take(phone, quiz, name) for name in FAMILY]
    take(Client(), quiz, "Người Khác")
    assert attempts_to_look_at(quiz_of(quiz)).shared == []

    fourth = take(phone, quiz, "Đinh Thị Dung")

    (group,) = attempts_to_look_at(quiz_of(quiz)).shared
    assert group == [attempt.pk for attempt in [*family, fourth]]
    leader = make_user("Bà Trưởng", email="truong@example.vn")
    unit = Unit.objects.get(courses__key=course.translation_key)
    grant_role(user=leader, role=RoleGrant.Role.MANAGER, unit=unit)
    office = Client()
    office.force_login(leader)
    page = office.get(reverse("quizzes_attempts_to_look_at", args=[quiz_of(quiz).pk]))
    assert "4 người làm bài trên cùng một trình duyệt" in page.content.decode()
    assert {attempt.passed for attempt in Attempt.objects.filter(pk__in=group)} == {fourth.passed}


def test_somebody_who_comes_again_is_one_person(phone: Client, quiz: QuizPage) -> None:
    for name in FAMILY:
        take(phone, quiz, name)
    again = PaperIssue.objects.order_by("pk").first()
    assert again is not None
    phone.force_login(again.learner.user)
    phone.post(address(quiz))
    issue = PaperIssue.objects.get(is_open=True)
    submit(phone, issue, answers(issue))

    assert issue.device == again.device
    assert attempts_to_look_at(quiz_of(quiz)).shared == []


def test_a_class_on_the_facilitators_phone_is_left_out(phone: Client, quiz: QuizPage) -> None:
    for name in [*FAMILY, "Đinh Thị Dung"]:
        take(phone, quiz, name)
    Attempt.objects.update(way=Way.CLASS)

    assert attempts_to_look_at(quiz_of(quiz)).shared == []


def test_papers_of_two_quizzes_cannot_be_compared(
    phone: Client, quiz: QuizPage, course: CoursePage, bank: QuestionBank
) -> None:
    other = make_quiz(course, bank, title="Bài khác")
    one, two = take(phone, quiz, "Bùi Văn An"), take(phone, other, "Bùi Văn Ánh")

    assert len({"", one.issue.device, two.issue.device}) == 3


def test_the_name_of_a_browser_ends_after_a_day_and_is_not_prolonged(
    phone: Client, quiz: QuizPage
) -> None:
    take(phone, quiz, "Bùi Văn An")
    name = phone.cookies["may"]
    assert (name["max-age"], name["httponly"], name["samesite"]) == (24 * 3600, True, "Lax")
    assert name.value not in PaperIssue.objects.values_list("device", flat=True)

    user = make_user("Bùi Thị Bình", email="binh@example.vn")
    phone.force_login(user)
    assert "may" not in phone.post(address(quiz)).cookies


def test_practice_and_guests_leave_no_mark(
    phone: Client, quiz: QuizPage, course: CoursePage, bank: QuestionBank
) -> None:
    make_questions(bank, 1, use="practice")
    practice = make_quiz(course, bank, title="Luyện tập", use="practice")
    take(phone, practice, "Bùi Văn An")
    phone.post(address(quiz))

    assert set(PaperIssue.objects.values_list("device", flat=True)) == {""}
    assert "may" not in phone.cookies


def test_what_browsers_left_is_forgotten_after_ninety_days(phone: Client, quiz: QuizPage) -> None:
    old, new = take(phone, quiz, "Bùi Văn An"), take(phone, quiz, "Bùi Thị Bình")
    issued = old.issue.issued_at - timedelta(days=91)
    PaperIssue.objects.filter(pk=old.issue_id).update(issued_at=issued)

    assert forget_devices() == 1
    assert forget_devices() == 0
    assert list(PaperIssue.objects.exclude(device="")) == [new.issue]


def test_the_mark_is_among_what_a_person_may_read(phone: Client, quiz: QuizPage) -> None:
    attempt = take(phone, quiz, "Bùi Văn An")

    (attempts,) = (one for one in sections_about(attempt.learner) if one.name == "attempts")
    assert attempt.issue.device in attempts.rows[0].values()
