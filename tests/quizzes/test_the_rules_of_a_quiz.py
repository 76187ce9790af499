"""Time, waiting, codes, one question a screen: the server's rules, whatever the page says."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from courses.models import CoursePage, LessonCompletion
from learning.operations.actions import catch_up
from learning.people.models import User
from quizzes.actions import submit_overdue
from quizzes.models import Attempt, ExtraTime, PaperIssue, QuestionBank, QuizPage
from tests.quizzes.asking import (
    address,
    answers,
    begin,
    make_questions,
    make_quiz,
    paper_at,
    result_at,
    submit,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
JSON = {"HTTP_ACCEPT": "application/json"}


def make(course: CoursePage, bank: QuestionBank, **rules: Any) -> QuizPage:
    make_questions(bank, 3, use="graded")
    return make_quiz(course, bank, **rules)


def later(**by: float) -> Any:
    return time_machine.travel(timezone.now() + timedelta(**by), tick=False)


def save(client: Client, issue: PaperIssue, sent: dict[str, Any], **more: str) -> dict[str, Any]:
    shows = ",".join({name.removeprefix("q-").split(":")[0] for name in sent})
    form = {"do": "save", "shows": shows} | sent | more
    state: dict[str, Any] = client.post(paper_at(issue), form, **JSON).json()  # type: ignore[arg-type]
    return state


def test_when_the_time_is_over_what_was_saved_is_submitted(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, make(course, bank, minutes_allowed=10))
    assert save(client, issue, answers(issue))["left"] <= 600

    with later(minutes=11):
        assert catch_up()["papers whose time is over"] == 1
        assert submit_overdue() == 0

    attempt = Attempt.objects.get()
    assert (attempt.was_cut, attempt.passed, attempt.score) == (True, True, 3)
    assert attempt.occurred_at == issue.expires_at
    assert LessonCompletion.objects.count() == 1
    assert "Đã hết giờ" in client.get(result_at(issue)).content.decode()


def test_answers_that_come_after_the_time_do_not_count(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, make(course, bank, minutes_allowed=10))
    first = dict(list(answers(issue).items())[:1])
    save(client, issue, first)

    with later(minutes=10, seconds=40):
        assert save(client, issue, answers(issue)) == {"saved": False, "over": True, "left": 0}
        response = submit(client, issue, answers(issue))

    assert response.status_code == 302
    assert Attempt.objects.get().score == 1


def test_an_answer_of_the_last_second_may_still_be_on_its_way(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, make(course, bank, minutes_allowed=10))

    with later(minutes=10, seconds=10):
        submit(client, issue, answers(issue))

    attempt = Attempt.objects.get()
    assert (attempt.score, attempt.was_cut) == (3, False)


def test_opening_a_paper_whose_time_is_over_shows_its_result(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    page = make(course, bank, minutes_allowed=10)
    issue = begin(client, page)

    with later(hours=1):
        assert client.get(address(page, "bai-kiem-tra")).headers["Location"] == result_at(issue)
        assert client.get(paper_at(issue)).headers["Location"] == result_at(issue)
    assert Attempt.objects.get().score == 0


def test_whoever_needs_longer_has_longer(
    course: CoursePage, bank: QuestionBank, learner: User, neighbour: User, signed_in: SignIn
) -> None:
    ExtraTime.objects.create(learner=learner.learner, per_cent=50)
    page = make(course, bank, minutes_allowed=20)

    mine, other = (begin(signed_in(user), page) for user in (learner, neighbour))

    assert mine.expires_at
    assert other.expires_at
    assert mine.expires_at - mine.issued_at > timedelta(minutes=29)
    assert other.expires_at - other.issued_at < timedelta(minutes=21)
    assert "Có 30 phút" in signed_in(learner).get(address(page, "bai-kiem-tra")).content.decode()


def test_a_paper_ends_when_its_quiz_closes(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    closes = timezone.now() + timedelta(minutes=5)
    client = signed_in(learner)

    issue = begin(client, make(course, bank, minutes_allowed=60, closes_at=closes))

    assert issue.expires_at == closes


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"opens_at": timedelta(days=1)}, "Bài này mở lúc"),
        ({"closes_at": timedelta(days=-1)}, "Bài này đã đóng lúc"),
    ],
)
def test_nobody_begins_before_it_opens_or_after_it_closed(
    rules: dict[str, timedelta],
    words: str,
    course: CoursePage,
    bank: QuestionBank,
    learner: User,
    signed_in: SignIn,
) -> None:
    moments = {name: timezone.now() + by for name, by in rules.items()}
    page = make(course, bank, **moments)
    client = signed_in(learner)

    assert words in client.get(address(page, "bai-kiem-tra")).content.decode()
    client.post(address(page))
    assert not PaperIssue.objects.exists()


def test_between_two_attempts_one_waits(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    page = make(course, bank, wait_hours=24)
    client = signed_in(learner)
    issue = begin(client, page)
    submit(client, issue, answers(issue, right=0))

    client.post(address(page))
    assert PaperIssue.objects.count() == 1
    assert "Có thể làm lượt tiếp theo" in client.get(address(page, "bai-kiem-tra")).content.decode()

    with later(hours=25):
        begin(client, page)
    assert PaperIssue.objects.count() == 2


def test_a_code_opens_the_paper_and_guessing_it_does_not_pay(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    page = make(course, bank, access_code="Muong 26")
    client = signed_in(learner)
    assert "Muong 26" not in client.get(address(page, "bai-kiem-tra")).content.decode()

    wrong = client.post(address(page), {"code": "muong 27"})
    assert wrong.status_code == 422
    assert "Mã này không đúng" in wrong.content.decode()
    assert "muong 27" in wrong.content.decode()

    for _guess in range(9):
        client.post(address(page), {"code": "sai"})
    assert (
        "Nhập sai mã quá nhiều lần"
        in client.post(address(page), {"code": "MUONG26"}).content.decode()
    )
    assert not PaperIssue.objects.exists()
    with later(hours=2):
        assert client.post(address(page), {"code": "MUONG26"}).status_code == 302
    assert PaperIssue.objects.count() == 1


def test_two_devices_do_not_undo_each_other(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    phone, desk = signed_in(learner), signed_in(learner)
    issue = begin(phone, make(course, bank))
    (first, one), (second, two), _rest = answers(issue).items()

    save(phone, issue, {first: one})
    save(desk, issue, {second: two})

    issue.refresh_from_db()
    assert issue.draft == {first[2:]: one, second[2:]: two}


def test_a_tick_taken_away_is_taken_away(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    client = signed_in(learner)
    issue = begin(client, make(course, bank))
    (first, one), *_rest = answers(issue).items()
    save(client, issue, {first: one})

    client.post(paper_at(issue), {"do": "save", "shows": first[2:]}, **JSON)  # type: ignore[arg-type]

    issue.refresh_from_db()
    assert issue.draft == {}


def test_a_result_shows_no_more_than_its_rules_say(
    course: CoursePage, bank: QuestionBank, learner: User, signed_in: SignIn
) -> None:
    closes = timezone.now() + timedelta(days=1)
    page = make(course, bank, shows="score", closes_at=closes, shows_after_closing=True)
    client = signed_in(learner)
    issue = begin(client, page)
    submit(client, issue, answers(issue))

    before = client.get(result_at(issue)).content.decode()
    assert "Đã nộp bài" in before
    assert "3/3" not in before
    with later(days=2):
        after = client.get(result_at(issue)).content.decode()
    assert "3/3" in after
    assert "Từng câu một" not in after
    assert "Câu 1" not in after


@pytest.mark.parametrize(
    "rules",
    [
        {"shows_after_closing": True},
        {"may_go_back": False},
        {"opens_at": timedelta(days=2), "closes_at": timedelta(days=1)},
    ],
)
def test_rules_that_contradict_each_other_are_refused(
    rules: dict[str, Any], course: CoursePage, bank: QuestionBank
) -> None:
    page = make(course, bank)
    for name, value in rules.items():
        setattr(page, name, timezone.now() + value if isinstance(value, timedelta) else value)

    with pytest.raises(ValidationError):
        page.full_clean()
