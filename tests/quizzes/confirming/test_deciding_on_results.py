"""An authority decides on a list: confirmed, refused, withdrawn; everybody is told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from learning.people.models import AuditEntry, Message, Unit, User
from quizzes import actions
from quizzes.models import AssessmentPage, Confirmation, ConfirmationChange
from quizzes.models.confirmations import NeverChanges
from tests.quizzes.proposing import (
    DAY,
    DECISION,
    confirmation_of,
    decide,
    draft,
    read_result,
    sent,
    steps_of,
)

pytestmark = pytest.mark.django_db


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
    right = actions.Decision("21/QĐ-UBND", DAY - timedelta(days=1), "Sở Khoa học và Công nghệ")
    with pytest.raises(actions.NotDone):
        actions.correct_decision(proposed=proposed, decision=right, by=manager)
    decide(proposed, manager)

    actions.correct_decision(proposed=proposed, decision=right, by=manager)

    assert "số 21/QĐ-UBND ngày 19/11/2026" in read_result(hoa, learner)
    noted = AuditEntry.objects.get(action="quizzes.decision_corrected")
    assert noted.details["number"] == ["12/QĐ-UBND", "21/QĐ-UBND"]
    assert noted.details["authority"] == [DECISION.authority, right.authority]


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
