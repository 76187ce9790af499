"""Whose results are proposed, who is left out, and what is never sent."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from courses.models import CoursePage, Framework
from learning.people.models import Unit, User
from quizzes import actions
from quizzes.models import AssessmentPage, AssessmentResult, ConfirmationList
from tests.quizzes.assessing import assessment_of, take
from tests.quizzes.proposing import (
    SignIn,
    confirmation_of,
    decide,
    draft,
    left_out,
    make_formal,
    sent,
)

pytestmark = pytest.mark.django_db


def test_who_is_left_out_is_named_with_the_reason(
    page: AssessmentPage,
    hoa: Client,
    learner: User,
    neighbour: User,
    commune: Unit,
    manager: User,
    signed_in: SignIn,
) -> None:
    take(signed_in(neighbour), page, right=0)
    assert left_out(page, commune, manager) == {"Hà Văn Sơn": "Chưa đạt."}

    AssessmentResult.objects.filter(learner=learner.learner).update(
        valid_until=timezone.localdate() - timedelta(days=1)
    )
    assert left_out(page, commune, manager)["Bùi Thị Hoa"] == "Kết quả đạt đã hết giá trị."
    with pytest.raises(actions.NotDone):
        draft(page, commune, manager)

    AssessmentResult.objects.update(valid_until=None)
    draft(page, commune, manager)
    assert left_out(page, commune, manager)["Bùi Thị Hoa"] == "Đã có trong danh sách “Đợt một”."


def test_nobody_is_listed_twice_and_who_was_refused_needs_a_new_pass(
    page: AssessmentPage, hoa: Client, learner: User, commune: Unit, manager: User
) -> None:
    proposed = sent(page, commune, manager)
    with pytest.raises(actions.NotDone):
        draft(page, commune, manager, "Đợt hai")

    decide(proposed, manager, {confirmation_of(learner).pk: "Thiếu hồ sơ"})

    with pytest.raises(actions.NotDone):
        draft(page, commune, manager, "Đợt hai")
    assert "đạt lại" in left_out(page, commune, manager)["Bùi Thị Hoa"]
    assert ConfirmationList.objects.count() == 1


def test_people_of_other_units_are_neither_listed_nor_named(
    page: AssessmentPage,
    hoa: Client,
    stranger: User,
    commune: Unit,
    manager: User,
    another_manager: User,
    signed_in: SignIn,
) -> None:
    take(signed_in(stranger), page)

    proposed = draft(page, commune, manager)

    assert proposed.confirmations.count() == 1
    assert left_out(page, commune, manager).keys() == {"Bùi Thị Hoa"}
    assert left_out(page, commune, another_manager) == {}
    with pytest.raises(actions.NotDone):
        draft(page, commune, another_manager, "Của xã khác")


def test_a_placement_is_never_proposed(
    course: CoursePage, commune: Unit, learner: User, manager: User, signed_in: SignIn
) -> None:
    page = make_formal(commune, purpose="placement")
    assert take(signed_in(learner), page).passed

    with pytest.raises(actions.NotDone):
        draft(page, commune, manager)


@pytest.mark.parametrize("what", ["assessment", "framework"])
def test_a_sample_may_be_prepared_and_not_sent(
    what: str, page: AssessmentPage, hoa: Client, commune: Unit, learner: User, manager: User
) -> None:
    if what == "assessment":
        type(assessment_of(page)).objects.update(is_sample=True)
    else:
        Framework.objects.update(is_checked=False)
    proposed = draft(page, commune, manager)

    with pytest.raises(actions.NotDone, match="mẫu"):
        actions.send_list(proposed=proposed, by=manager)

    assert confirmation_of(learner).state == "listed"
    assert ConfirmationList.objects.get().state == "drafted"
