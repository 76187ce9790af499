"""A learner asks that a result be looked at again; whoever answers says so once, on record."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from courses.models import CoursePage
from learning.people.actions import grant_role, merge_learners
from learning.people.models import AuditEntry, Message, RoleGrant, User
from quizzes.actions import NoAppeal, answer_appeal, appeal
from quizzes.models import Appeal, AssessmentPage, AssessmentResult, PaperIssue
from quizzes.personal import sections_about
from tests.quizzes.asking import result_at
from tests.quizzes.assessing import assessment_at, assessment_of, make_assessment, start, take
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
WHY = "Câu 2 hỏi về ứng dụng cũ,\nmáy tôi không có."


@pytest.fixture
def browser(course: CoursePage, learner: User, signed_in: SignIn) -> Client:
    return signed_in(learner)


@pytest.fixture
def page(course: CoursePage) -> AssessmentPage:
    return make_assessment(attempts=1)


@pytest.fixture
def failed(browser: Client, page: AssessmentPage) -> AssessmentResult:
    return take(browser, page, right=0)


@pytest.fixture
def reviewer(page: AssessmentPage) -> User:
    owner = assessment_of(page).owner
    assert owner is not None
    user = make_user("Trần Thị Duyệt", email="duyet@example.vn")
    grant_role(user=user, role=RoleGrant.Role.REVIEWER, unit=owner)
    return user


def asks_at(result: AssessmentResult) -> str:
    return f"/bai-lam/{result.attempt.issue.public_id}/de-nghi-xem-lai/"


def read(client: Client, address: str) -> str:
    return str(client.get(address).content.decode())


def test_a_learner_asks_and_reads_the_answer(
    browser: Client, failed: AssessmentResult, reviewer: User, signed_in: SignIn, learner: User
) -> None:
    where = result_at(failed.attempt.issue)
    assert asks_at(failed) in read(browser, where)
    assert browser.post(asks_at(failed), {"words": WHY}).url == where
    shown = read(browser, where)
    assert "máy tôi không có" in shown
    assert asks_at(failed) not in shown

    desk = signed_in(reviewer)
    asked = Appeal.objects.get()
    assert learner.learner.profile.full_name in read(desk, reverse("quizzes_appeals"))
    about = read(desk, reverse("quizzes_appeal", args=[asked.pk]))
    assert "máy tôi không có" in about
    assert "Khóa bí mật" not in about
    desk.post(
        reverse("quizzes_appeal", args=[asked.pk]),
        {"state": "refused", "words": "Câu hỏi đúng với chương trình."},
    )

    assert "Câu hỏi đúng với chương trình" in read(browser, where)
    told = Message.objects.get(learner=learner.learner, purpose=Message.Purpose.NOTICE)
    assert "không đồng ý" in told.words
    assert AuditEntry.objects.filter(action="quizzes.appeal_answered", by=reviewer.learner).exists()


def test_an_answer_may_give_one_attempt_more(
    browser: Client, page: AssessmentPage, failed: AssessmentResult, reviewer: User
) -> None:
    assert start(browser, page).url == assessment_at(page)
    asked = appeal(result=failed, words=WHY)
    answer_appeal(appeal=asked, state="upheld", words="Đúng.", grants_attempt=True, by=reviewer)

    again = take(browser, page)
    assert again.passed
    assert start(browser, page).url == assessment_at(page)


def test_a_refusal_gives_no_attempt_whatever_is_ticked(
    browser: Client, page: AssessmentPage, failed: AssessmentResult, reviewer: User
) -> None:
    asked = appeal(result=failed, words=WHY)
    answer_appeal(appeal=asked, state="refused", words="Không.", grants_attempt=True, by=reviewer)

    assert not Appeal.objects.get().grants_attempt
    assert start(browser, page).url == assessment_at(page)


def test_an_empty_request_is_refused_in_words_and_one_is_open_at_a_time(
    browser: Client, failed: AssessmentResult
) -> None:
    assert (
        "Hãy viết điều cần xem lại"
        in browser.post(asks_at(failed), {"words": "  \n "}).content.decode()
    )
    assert not Appeal.objects.exists()

    appeal(result=failed, words=WHY)
    browser.post(asks_at(failed), {"words": "Lần nữa"})
    assert Appeal.objects.count() == 1
    with pytest.raises(NoAppeal):
        appeal(result=failed, words="Lần nữa")
    with pytest.raises(IntegrityError):
        Appeal.objects.create(result=failed, learner=failed.learner, words="Lần nữa")


def test_after_a_month_a_result_is_no_longer_looked_at_again(
    browser: Client, failed: AssessmentResult
) -> None:
    AssessmentResult.objects.update(recorded_at=timezone.now() - timedelta(days=31))
    assert asks_at(failed) not in read(browser, result_at(failed.attempt.issue))
    browser.post(asks_at(failed), {"words": WHY})
    assert not Appeal.objects.exists()


def test_a_neighbour_asks_nothing_about_somebody_elses_result(
    failed: AssessmentResult, neighbour: User, signed_in: SignIn
) -> None:
    other = signed_in(neighbour)
    assert other.get(asks_at(failed)).status_code == 404
    assert other.post(asks_at(failed), {"words": WHY}).status_code == 404
    assert not Appeal.objects.exists()


def test_there_is_nothing_to_ask_about_a_trial_or_an_open_paper(
    browser: Client, page: AssessmentPage
) -> None:
    trial = take(browser, make_assessment(page.framework, purpose="placement", title="Làm thử"))
    assert browser.get(asks_at(trial)).status_code == 404
    start(browser, page)
    issue = PaperIssue.objects.get(is_open=True)
    assert browser.get(f"/bai-lam/{issue.public_id}/de-nghi-xem-lai/").status_code == 404


@pytest.mark.parametrize("role", [RoleGrant.Role.REVIEWER, RoleGrant.Role.TRAINER])
def test_others_than_those_who_answer_there_see_nothing(
    failed: AssessmentResult, signed_in: SignIn, role: str
) -> None:
    asked = appeal(result=failed, words=WHY)
    owner = failed.assessment.owner
    assert owner is not None
    elsewhere = owner if role == RoleGrant.Role.TRAINER else make_unit("Xã khác")
    stranger = make_user("Lê Người Lạ", email="la@example.vn")
    grant_role(user=stranger, role=role, unit=elsewhere)
    desk = signed_in(stranger)

    where = reverse("quizzes_appeal", args=[asked.pk])
    assert "máy tôi không có" not in read(desk, where)
    desk.post(where, {"state": "upheld", "words": "Được"})
    assert Appeal.objects.get().is_open


def test_a_second_answer_changes_nothing(failed: AssessmentResult, reviewer: User) -> None:
    asked = appeal(result=failed, words=WHY)
    answer_appeal(appeal=asked, state="refused", words="Không.", grants_attempt=False, by=reviewer)
    with pytest.raises(NoAppeal):
        answer_appeal(appeal=asked, state="upheld", words="Có.", grants_attempt=True, by=reviewer)
    assert Appeal.objects.get().answer == "Không."


def test_what_was_asked_goes_with_the_person_and_is_read_by_them(
    failed: AssessmentResult, neighbour: User
) -> None:
    appeal(result=failed, words=WHY)
    merge_learners(kept=neighbour.learner, dropped=failed.learner)

    told = {section.name: section.rows for section in sections_about(neighbour.learner)}
    assert [row for row in told["appeals"] if WHY in row.values()]
