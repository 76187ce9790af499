"""Only allowed steps happen, whatever is tried in whatever order."""

from contextlib import suppress
from typing import Any, ClassVar

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from learning.people.models import Unit, User
from quizzes import actions
from quizzes.models import AssessmentPage, Confirmation
from tests.quizzes.proposing import DECISION, draft, steps_of

pytestmark = pytest.mark.django_db
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
