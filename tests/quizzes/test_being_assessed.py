"""Somebody is assessed against a framework: shown, passed, awarded, and assessed anew."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from courses.actions import Circumstances
from courses.models import Award, CoursePage, Enrolment, LessonCompletion
from learning.people.actions import merge_learners
from learning.people.models import Learner, User
from quizzes.actions import end_if_over, start_quiz
from quizzes.actions.beginning import NotForThem
from quizzes.models import AssessmentResult, PaperIssue
from tests.quizzes.asking import answers, paper_at, result_at, submit
from tests.quizzes.assessing import (
    assessment_at,
    assessment_of,
    begin_assessment,
    make_assessment,
    start,
    take,
)
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def browser(course: CoursePage, learner: User, signed_in: SignIn) -> Client:
    return signed_in(learner)


def test_who_passes_reads_it_group_by_group_and_earns_one_award(
    browser: Client, learner: User
) -> None:
    page = make_assessment(valid_months=24)

    result = take(browser, page)

    shown = browser.get(result_at(result.attempt.issue)).content.decode()
    assert result.passed
    assert "Đạt" in shown
    assert "Thiết bị" in shown
    assert "Thông tin" in shown
    assert [(line.group.code, line.percent) for line in result.groups.all()] == [
        ("0", 100),
        ("1", 100),
    ]
    assert {line.item.code for line in result.items.filter(is_shown=True)} == {"0.1", "0.2", "1.1"}
    assert Award.objects.get().assessment_key == page.translation_key
    today = timezone.localdate()
    assert result.valid_until
    assert result.valid_until.year == today.year + 2
    assert "còn giá trị" in browser.get(assessment_at(page)).content.decode()


def test_who_fails_reads_what_is_missing_and_earns_nothing(browser: Client) -> None:
    result = take(browser, make_assessment(), right=1)

    shown = browser.get(result_at(result.attempt.issue)).content.decode()
    assert not result.passed
    assert result.valid_until is None
    assert "Chưa đạt" in shown
    assert "Phần mềm" in shown
    assert "Tìm kiếm" in shown
    assert not Award.objects.exists()


def test_a_group_below_its_own_mark_is_no_pass_though_the_whole_is_enough(
    browser: Client,
) -> None:
    result = take(browser, make_assessment(marks={"1": 100}), right=2)

    assert result.attempt.passed
    assert not result.passed
    assert [line.is_shown for line in result.groups.all()] == [True, False]
    assert "dưới mức" in browser.get(result_at(result.attempt.issue)).content.decode()
    assert not Award.objects.exists()


def test_being_assessed_is_not_learning(browser: Client) -> None:
    take(browser, make_assessment())
    assert not Enrolment.objects.exists()
    assert not LessonCompletion.objects.exists()


def test_a_guest_signs_in_before_a_result_that_counts(client: Client, course: CoursePage) -> None:
    page = make_assessment()

    assert "Đăng nhập" in client.get(assessment_at(page)).content.decode()
    assert start(client, page).url == assessment_at(page)
    assert not PaperIssue.objects.exists()
    assert not Learner.objects.filter(standing="guest").exists()

    guest = Learner.objects.create()
    with pytest.raises(NotForThem):
        start_quiz(quiz=assessment_of(page).quiz, learner=guest, how=Circumstances())


def test_an_assessment_of_officials_is_of_those_known_to_be_others_neither_listed_nor_begun(
    course: CoursePage, signed_in: SignIn
) -> None:
    page = make_assessment(audience="public_sector", title="Kỳ của công chức")
    villager = make_user("Bùi Văn Bản", unit=make_unit("Xã Hang Kia"))
    office = make_unit("Sở Nội vụ", tree="organisation", kind="agency")
    official = make_user("Hà Văn Sở", unit=office)

    outside, inside = signed_in(villager), signed_in(official)

    assert page.title not in outside.get("/danh-gia/").content.decode()
    assert "dành cho người khác" in outside.get(assessment_at(page)).content.decode()
    assert start(outside, page).url == assessment_at(page)
    assert not PaperIssue.objects.exists()
    assert page.title in inside.get("/danh-gia/").content.decode()
    assert take(inside, page).passed


def test_a_guest_may_look_what_to_skip_and_no_award_comes_of_it(
    client: Client, course: CoursePage
) -> None:
    result = take(client, make_assessment(purpose="placement"))

    assert result.passed
    assert not Award.objects.exists()
    assert "bỏ qua" in client.get(result_at(result.attempt.issue)).content.decode()


def test_a_valid_pass_needs_no_second_one_and_one_that_ran_out_does(
    browser: Client, learner: User
) -> None:
    page = make_assessment(valid_months=12, attempts=1)
    result = take(browser, page)
    assert start(browser, page).url == assessment_at(page)

    AssessmentResult.objects.update(valid_until=timezone.localdate() - timedelta(days=1))

    again = take(browser, page)
    assert again.pk != result.pk
    assert again.passed
    assert Award.objects.count() == 1


def test_attempts_are_counted_for_whoever_has_not_passed(browser: Client) -> None:
    page = make_assessment(attempts=1)
    take(browser, page, right=0)

    assert start(browser, page).url == assessment_at(page)
    assert "Hết lượt làm bài" in browser.get(assessment_at(page)).content.decode()


def test_a_paper_is_found_again_and_there_is_one_at_a_time(browser: Client, learner: User) -> None:
    page = make_assessment()
    first = begin_assessment(browser, page)
    assert begin_assessment(browser, page) == first

    with pytest.raises(Exception, match=r"one_open_paper_an_assessment|UNIQUE"):
        PaperIssue.objects.create(paper=first.paper, quiz=first.quiz, learner=learner.learner)


def test_the_end_of_the_time_assesses_what_was_saved(browser: Client) -> None:
    issue = begin_assessment(browser, make_assessment(minutes_allowed=10))
    PaperIssue.objects.update(
        draft={name[2:]: chosen for name, chosen in answers(issue).items()},
        expires_at=timezone.now() - timedelta(minutes=5),
    )
    assert end_if_over(PaperIssue.objects.get())
    assert AssessmentResult.objects.get().passed


def test_a_withdrawn_assessment_is_not_found_and_its_results_are(browser: Client) -> None:
    page = make_assessment()
    result = take(browser, page, right=0)
    page.unpublish()

    assert browser.get(assessment_at(page)).status_code == 404
    assert start(browser, page).status_code == 404
    assert browser.get(result_at(result.attempt.issue)).status_code == 200


def test_a_neighbour_sees_neither_paper_nor_result(
    browser: Client, neighbour: User, signed_in: SignIn
) -> None:
    page = make_assessment()
    issue = begin_assessment(browser, page)
    other = signed_in(neighbour)
    assert other.get(paper_at(issue)).status_code == 404

    submit(browser, issue, answers(issue))
    assert other.get(result_at(issue)).status_code == 404


def test_a_paper_of_an_assessment_shows_no_key(browser: Client) -> None:
    issue = begin_assessment(browser, make_assessment())
    shown = browser.get(paper_at(issue)).content.decode()
    assert "Khóa bí mật" not in shown
    assert "data-right" not in shown


def test_two_records_of_one_person_become_one_with_all_results(
    browser: Client, learner: User, neighbour: User, signed_in: SignIn
) -> None:
    page = make_assessment()
    take(browser, page, right=0)
    begin_assessment(browser, page)
    other = signed_in(neighbour)
    take(other, page, right=0)
    begin_assessment(other, page)

    merge_learners(kept=learner.learner, dropped=neighbour.learner)

    assert AssessmentResult.objects.filter(learner=learner.learner).count() == 2
    assert PaperIssue.objects.filter(learner=learner.learner, is_open=True).count() == 1


def test_the_list_says_what_is_passed(browser: Client) -> None:
    page = make_assessment()
    before = browser.get("/danh-gia/").content.decode()
    assert page.title in before
    assert "Đạt" not in before

    take(browser, page)
    assert "Đạt" in browser.get("/danh-gia/").content.decode()
