"""What an assessment shows: on the skill map, after a corrected key, and at which cost."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from courses.models import Award, CoursePage
from learning.people.models import User
from quizzes.actions import carry_out, confirm_correction
from quizzes.assessing import last_day
from quizzes.models import Attempt, KeyCorrection
from tests.courses.skills import make_framework
from tests.quizzes.asking import answers, result_at, submit
from tests.quizzes.assessing import (
    begin_assessment,
    make_assessment,
    make_bank_of,
    take,
)

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def browser(course: CoursePage, learner: User, signed_in: SignIn) -> Client:
    return signed_in(learner)


def test_a_corrected_key_turns_a_failure_into_a_pass_but_takes_none_back(
    browser: Client, learner: User, neighbour: User, signed_in: SignIn
) -> None:
    page = make_assessment(pass_mark=100)
    failed, passed = take(browser, page, right=2), take(signed_in(neighbour), page)
    version = failed.attempt.answers.order_by("pk").last().version
    everybody = KeyCorrection(version=version, what="everybody", reason="Khóa sai.")
    mark_again(everybody, learner)

    failed.refresh_from_db()
    assert failed.passed
    passed.refresh_from_db()
    assert failed.counts_since is not None
    assert passed.counts_since is None
    assert failed.groups.get(group__code="1").percent == 100
    assert Award.objects.count() == 2

    wrong = KeyCorrection(version=version, what="today", right=["không có"], reason="Lại sửa.")
    mark_again(wrong, learner)
    passed.refresh_from_db()
    assert passed.passed
    assert not Attempt.objects.get(pk=passed.attempt_id).passed
    assert passed.groups.get(group__code="1").percent == 0


def mark_again(correction: KeyCorrection, by: User) -> None:
    confirm_correction(correction=correction, by=by)
    carry_out(correction=correction)


def test_what_was_shown_is_on_ones_skill_map_and_what_was_tried_out_only_as_known(
    browser: Client,
) -> None:
    framework = make_framework(live=True, name="Khung của tỉnh")
    trial = take(browser, make_assessment(framework, purpose="placement", title="Làm thử"))
    before = skills_of(browser)
    assert before.count("Đã biết, ngày") == 3
    assert "được đánh giá ngày" not in before
    assert result_at(trial.attempt.issue) in before

    result = take(browser, make_assessment(framework), right=1)

    skills = skills_of(browser)
    assert skills.count("Đã biết, ngày") == 2
    assert skills.count("Đánh giá kỹ năng số") == 1
    assert result_at(result.attempt.issue) in skills


def test_a_result_that_is_shown_later_is_on_no_skill_map_yet(browser: Client) -> None:
    later = timezone.now() + timedelta(days=1)
    result = take(browser, make_assessment(closes_at=later, shows_after_closing=True))

    assert result_at(result.attempt.issue) not in skills_of(browser)
    read = browser.get(result_at(result.attempt.issue)).content.decode()
    assert "Thiết bị" not in read
    assert "Đạt" not in read


def skills_of(browser: Client) -> str:
    return str(browser.get("/toi/ky-nang/").content.decode()).partition("<main")[2]


def test_what_an_assessment_costs_does_not_grow_with_its_questions(browser: Client) -> None:
    framework = make_framework(live=True)
    costs = {}
    # Names and menu are in the cache from now on.
    browser.get(result_at(take(browser, make_assessment(framework)).attempt.issue))
    for count in (3, 9):
        bank = make_bank_of(framework, *["0.1", "0.2", "1.1"] * (count // 3))
        page = make_assessment(framework, bank, title=f"Đánh giá {count}")
        issue = begin_assessment(browser, page)
        sent = answers(issue)
        with CaptureQueriesContext(connection) as submitting:
            submit(browser, issue, sent)
        with CaptureQueriesContext(connection) as reading:
            browser.get(result_at(issue))
        costs[count] = len(submitting), len(reading)
    assert costs[3] == costs[9]
    assert costs[9][0] <= 45
    assert costs[9][1] <= 22


def test_nobody_is_shown_a_part_twice(browser: Client) -> None:
    result = take(browser, make_assessment())
    line = result.items.first()
    assert line is not None
    line.pk = None
    with pytest.raises((ValidationError, Exception), match=r"one_line_an_item|UNIQUE"):
        line.save()


def test_a_day_in_a_shorter_month_is_its_last() -> None:
    assert last_day(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert last_day(date(2026, 12, 1), 12) == date(2027, 12, 1)
    assert last_day(date(2026, 11, 26), 1) == date(2026, 12, 26)
    assert last_day(date(2026, 11, 26), 0) is None
