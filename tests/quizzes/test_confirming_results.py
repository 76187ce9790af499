"""An authority confirms results: listed, sent, decided on, withdrawn, each step written down."""

from contextlib import suppress
from datetime import timedelta
from typing import Any, ClassVar

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from courses.models import CoursePage, Framework
from learning.people.actions import erase_learner, merge_learners
from learning.people.models import AuditEntry, Message, Unit, User
from quizzes import actions
from quizzes.models import (
    AssessmentPage,
    AssessmentResult,
    Confirmation,
    ConfirmationChange,
    ConfirmationList,
)
from quizzes.models.confirmations import NeverChanges
from quizzes.personal import sections_about
from quizzes.queries.confirming import candidates, people_of
from tests.quizzes.asking import result_at
from tests.quizzes.assessing import assessment_of, take
from tests.quizzes.proposing import (
    DAY,
    DECISION,
    SignIn,
    confirmation_of,
    decide,
    draft,
    make_formal,
    sent,
    steps_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(course: CoursePage, commune: Unit) -> AssessmentPage:
    return make_formal(commune)


@pytest.fixture
def hoa(page: AssessmentPage, learner: User, signed_in: SignIn) -> Client:
    """Bà Hoa, who passed."""
    browser = signed_in(learner)
    assert take(browser, page).passed
    return browser


@pytest.fixture
def son(page: AssessmentPage, neighbour: User, signed_in: SignIn) -> Client:
    """Ông Sơn, who passed too."""
    browser = signed_in(neighbour)
    assert take(browser, page).passed
    return browser


def left_out(page: AssessmentPage, unit: Unit, by: User) -> dict[str, str]:
    found = candidates(assessment_of(page), people_of(unit, by))
    return {one.name: one.why for one in found.left_out}


def read_result(browser: Client, user: User) -> str:
    result = AssessmentResult.objects.filter(learner=user.learner).latest("pk")
    return browser.get(result_at(result.attempt.issue)).content.decode()


def test_results_are_listed_sent_and_confirmed_and_everybody_is_told(
    page: AssessmentPage, hoa: Client, learner: User, commune: Unit, manager: User
) -> None:
    proposed = draft(page, commune, manager)
    assert confirmation_of(learner).state == "listed"
    assert "xác nhận" not in read_result(hoa, learner)

    actions.send_list(proposed=proposed, by=manager)
    assert "Đã đề nghị xác nhận" in read_result(hoa, learner)
    assert not Message.objects.exists()

    decided = decide(proposed, manager)

    row = confirmation_of(learner)
    assert (row.state, row.confirmed_on) == ("confirmed", DAY)
    assert (decided.state, decided.decision_number) == ("decided", "12/QĐ-UBND")
    assert steps_of(row) == [("", "listed"), ("listed", "sent"), ("sent", "confirmed")]
    assert "Đã xác nhận theo Quyết định số 12/QĐ-UBND ngày 20/11/2026" in read_result(hoa, learner)
    told = Message.objects.get()
    assert told.learner == learner.learner
    assert "12/QĐ-UBND" in told.words
    noted = AuditEntry.objects.filter(action="quizzes.confirmation_changed", by=manager.learner)
    assert [entry.details["after"] for entry in noted.order_by("pk")] == [
        "listed",
        "sent",
        "confirmed",
    ]


def test_who_is_refused_reads_why_and_the_others_are_confirmed(
    page: AssessmentPage,
    hoa: Client,
    son: Client,
    learner: User,
    neighbour: User,
    commune: Unit,
    manager: User,
) -> None:
    proposed = sent(page, commune, manager)

    decide(proposed, manager, {confirmation_of(neighbour).pk: "Sai năm sinh"})

    assert confirmation_of(learner).state == "confirmed"
    assert confirmation_of(neighbour).state == "refused"
    assert "Chưa được xác nhận: Sai năm sinh" in read_result(son, neighbour)
    assert "Sai năm sinh" not in read_result(hoa, learner)
    assert "Sai năm sinh" in Message.objects.get(learner=neighbour.learner).words


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


def test_a_decision_needs_its_number_day_and_authority_and_each_refusal_its_reason(
    page: AssessmentPage, hoa: Client, commune: Unit, learner: User, manager: User
) -> None:
    proposed = sent(page, commune, manager)
    for number, day, authority in (
        (" ", DAY, "UBND xã"),
        ("12", DAY, ""),
        ("12", timezone.localdate() + timedelta(days=1), "UBND xã"),
    ):
        with pytest.raises(actions.NotDone):
            actions.Decision(number, day, authority)
    for refused in ({confirmation_of(learner).pk: " "}, {999: "Không rõ"}):
        with pytest.raises(actions.NotDone):
            decide(proposed, manager, refused)

    assert confirmation_of(learner).state == "sent"
    assert not Message.objects.exists()


def test_a_list_is_sent_and_decided_once(
    page: AssessmentPage, hoa: Client, commune: Unit, manager: User
) -> None:
    proposed = draft(page, commune, manager)
    with pytest.raises(actions.NotDone):
        decide(proposed, manager)
    actions.send_list(proposed=proposed, by=manager)
    with pytest.raises(actions.NotDone):
        actions.send_list(proposed=proposed, by=manager)
    decide(proposed, manager)
    with pytest.raises(actions.NotDone):
        decide(proposed, manager)

    assert ConfirmationChange.objects.count() == 3
    assert Message.objects.count() == 1


def test_a_confirmation_is_withdrawn_for_a_reason_and_may_be_earned_anew(
    page: AssessmentPage, hoa: Client, commune: Unit, learner: User, manager: User
) -> None:
    decide(sent(page, commune, manager), manager)
    row = confirmation_of(learner)
    with pytest.raises(actions.NotDone):
        actions.withdraw_confirmation(confirmation=row, reason=" ", by=manager)

    actions.withdraw_confirmation(confirmation=row, reason="Nhầm người", by=manager)

    assert confirmation_of(learner).state == "withdrawn"
    assert "Nhầm người" in read_result(hoa, learner)
    assert Message.objects.filter(words__contains="Nhầm người").count() == 1
    with pytest.raises(actions.NotDone):
        actions.withdraw_confirmation(confirmation=row, reason="Lần nữa", by=manager)


def test_a_mistyped_decision_is_corrected_and_the_log_keeps_what_stood_there(
    page: AssessmentPage, hoa: Client, commune: Unit, learner: User, manager: User
) -> None:
    proposed = sent(page, commune, manager)
    right = actions.Decision("21/QĐ-UBND", DAY - timedelta(days=1), DECISION.authority)
    with pytest.raises(actions.NotDone):
        actions.correct_decision(proposed=proposed, decision=right, by=manager)
    decide(proposed, manager)

    actions.correct_decision(proposed=proposed, decision=right, by=manager)

    assert "số 21/QĐ-UBND ngày 19/11/2026" in read_result(hoa, learner)
    noted = AuditEntry.objects.get(action="quizzes.decision_corrected")
    assert noted.details["number"] == ["12/QĐ-UBND", "21/QĐ-UBND"]


def test_the_database_confirms_the_same_skills_once(
    page: AssessmentPage, hoa: Client, son: Client, commune: Unit, learner: User, manager: User
) -> None:
    decide(sent(page, commune, manager), manager)

    with pytest.raises(IntegrityError), transaction.atomic():
        Confirmation.objects.update(learner=learner.learner)


def test_what_happened_is_written_once(
    page: AssessmentPage, hoa: Client, commune: Unit, manager: User
) -> None:
    draft(page, commune, manager)
    change = ConfirmationChange.objects.get()
    change.after = "confirmed"

    with pytest.raises(NeverChanges):
        change.save()


def test_who_is_erased_leaves_the_list_and_the_list_goes_on(
    page: AssessmentPage,
    hoa: Client,
    son: Client,
    commune: Unit,
    learner: User,
    neighbour: User,
    manager: User,
) -> None:
    proposed = sent(page, commune, manager)

    erase_learner(learner=learner.learner)
    decide(proposed, manager)

    assert Confirmation.objects.get().learner == neighbour.learner
    assert Confirmation.objects.get().state == "confirmed"


def test_two_records_of_one_person_are_confirmed_once(
    page: AssessmentPage,
    hoa: Client,
    son: Client,
    commune: Unit,
    learner: User,
    neighbour: User,
    manager: User,
) -> None:
    decide(sent(page, commune, manager), manager)

    merge_learners(kept=learner.learner, dropped=neighbour.learner)

    rows = Confirmation.objects.filter(learner=learner.learner)
    assert sorted(rows.values_list("state", flat=True)) == ["confirmed", "withdrawn"]


def test_two_records_of_one_person_on_a_list_are_confirmed_once(
    page: AssessmentPage,
    hoa: Client,
    son: Client,
    commune: Unit,
    learner: User,
    neighbour: User,
    manager: User,
) -> None:
    proposed = sent(page, commune, manager)
    merge_learners(kept=learner.learner, dropped=neighbour.learner)

    decide(proposed, manager)

    rows = Confirmation.objects.filter(learner=learner.learner)
    assert sorted(rows.values_list("state", flat=True)) == ["confirmed", "refused"]


def test_people_read_among_their_data_how_they_stand(
    page: AssessmentPage, hoa: Client, commune: Unit, learner: User, manager: User
) -> None:
    decide(sent(page, commune, manager), manager)

    sections = {section.name: section.rows for section in sections_about(learner.learner)}

    assert "12/QĐ-UBND" in str(sections["confirmations"])


# What a list and its rows may go through, in any order that anybody tries.

NEXT = {
    "": {"listed"},
    "listed": {"sent"},
    "sent": {"confirmed", "refused"},
    "confirmed": {"withdrawn"},
    "refused": set(),
    "withdrawn": set(),
}


class Trying(RuleBasedStateMachine):
    """One list of two people; the test says which."""

    page: ClassVar[AssessmentPage]
    commune: ClassVar[Unit]
    manager: ClassVar[User]

    def __init__(self) -> None:
        super().__init__()
        self.point = transaction.savepoint()
        self.proposed = draft(self.page, self.commune, self.manager)

    def attempt(self, act: Any, **named: Any) -> None:
        with suppress(actions.NotDone):
            act(by=self.manager, **named)

    def one(self, which: int) -> Confirmation:
        return list(self.proposed.confirmations.order_by("pk"))[which]

    @rule()
    def send(self) -> None:
        self.attempt(actions.send_list, proposed=self.proposed)

    @rule()
    def make_another(self) -> None:
        self.attempt(
            actions.make_list, assessment=self.proposed.assessment, unit=self.commune, name="Nữa"
        )

    @rule(which=st.none() | st.sampled_from([0, 1]), why=st.sampled_from(["", "Lý do"]))
    def decide(self, which: int | None, why: str) -> None:
        refused = {} if which is None else {self.one(which).pk: why}
        verdicts = actions.Verdicts(refused=refused)
        self.attempt(
            actions.decide_list, proposed=self.proposed, decision=DECISION, verdicts=verdicts
        )

    @rule(which=st.sampled_from([0, 1]), reason=st.sampled_from(["", "Nhầm"]))
    def withdraw(self, which: int, reason: str) -> None:
        self.attempt(actions.withdraw_confirmation, confirmation=self.one(which), reason=reason)

    @invariant()
    def steps_are_allowed_and_end_where_the_row_stands(self) -> None:
        for row in Confirmation.objects.all():
            steps = steps_of(row)
            assert all(after in NEXT[before] for before, after in steps)
            assert [after for _b, after in steps[:-1]] == [before for before, _a in steps[1:]]
            assert steps[-1][1] == row.state
            assert bool(row.reason) == (row.state in {"refused", "withdrawn"})

    @invariant()
    def a_person_has_one_confirmation_and_one_place(self) -> None:
        held = Confirmation.objects.exclude(state__in=["refused", "withdrawn"])
        learners = list(held.values_list("learner", flat=True))
        assert len(learners) == len(set(learners))

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.point)


def test_whatever_is_tried_only_allowed_steps_happen(
    page: AssessmentPage, hoa: Client, son: Client, commune: Unit, manager: User
) -> None:
    here = {"page": page, "commune": commune, "manager": manager}
    run_state_machine_as_test(
        type("TryingHere", (Trying,), here),
        settings=settings(
            max_examples=15,
            stateful_step_count=8,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert not Confirmation.objects.exists()
