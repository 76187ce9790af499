"""Passing an assessment brings a certificate that names it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from certificates.access import certificates_issued_by
from certificates.models import Certificate
from courses.models import CoursePage
from learning.people.actions import grant_role, merge_learners
from learning.people.models import RoleGrant, User
from tests.courses.skills import make_framework
from tests.quizzes.assessing import assessment_of, make_assessment, take
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def browser(course: CoursePage, learner: User, signed_in: SignIn) -> Client:
    return signed_in(learner)


def pass_it(browser: Client, run: Any, **fields: Any) -> Certificate:
    with run(execute=True):
        take(browser, make_assessment(**fields))
    return Certificate.objects.get()


def test_a_pass_brings_a_certificate_that_names_the_assessment(
    browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    certificate = pass_it(browser, django_capture_on_commit_callbacks)

    assert certificate.course_title == "Đánh giá kỹ năng số"
    assert certificate.printed["words"] == "đã đạt yêu cầu của bài đánh giá"
    assert certificate.minutes == 0
    shown = browser.get(f"/xac-minh/{certificate.shown_code}/").content.decode()
    assert "Đánh giá kỹ năng số" in shown
    assert "Bài đánh giá" in shown


def test_a_framework_nobody_compared_gives_samples_only(
    browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    assert pass_it(browser, django_capture_on_commit_callbacks).printed["is_sample"]


def test_a_compared_framework_gives_certificates_that_count(
    browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    framework = make_framework(live=True, is_checked=True)
    certificate = pass_it(browser, django_capture_on_commit_callbacks, framework=framework)
    assert not certificate.printed["is_sample"]


def test_no_certificate_comes_of_failing(
    browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        take(browser, make_assessment(), right=0)
    assert not Certificate.objects.exists()


def test_reviewers_of_the_unit_that_assesses_see_it_and_others_do_not(
    browser: Client, django_capture_on_commit_callbacks: Any
) -> None:
    page = make_assessment()
    with django_capture_on_commit_callbacks(execute=True):
        take(browser, page)
    owner = assessment_of(page).owner
    assert owner is not None
    own, other = make_user("Trần Duyệt"), make_user("Lê Duyệt")
    grant_role(user=own, role=RoleGrant.Role.REVIEWER, unit=owner)
    grant_role(user=other, role=RoleGrant.Role.REVIEWER, unit=make_unit("Xã khác"))

    assert certificates_issued_by(own).count() == 1
    assert certificates_issued_by(other).count() == 0


def test_one_person_with_two_records_keeps_one_certificate(
    browser: Client,
    learner: User,
    neighbour: User,
    signed_in: SignIn,
    django_capture_on_commit_callbacks: Any,
) -> None:
    page = make_assessment()
    with django_capture_on_commit_callbacks(execute=True):
        take(signed_in(neighbour), page)
    with django_capture_on_commit_callbacks(execute=True):
        merge_learners(kept=learner.learner, dropped=neighbour.learner)

    assert Certificate.objects.get().award.learner == learner.learner
