"""Confirmations of people who are erased, merged, or ask for their data."""

from datetime import timedelta

import pytest
from django.test import Client

from learning.people.actions import erase_learner, merge_learners
from learning.people.models import Unit, User
from quizzes.models import AssessmentPage, Confirmation
from quizzes.personal import sections_about
from tests.quizzes.proposing import DAY, decide, sent, steps_of

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("earlier", ["kept", "dropped"])
def test_of_two_records_of_one_person_the_earlier_confirmation_stays(
    earlier: str,
    page: AssessmentPage,
    hoa: Client,
    son: Client,
    commune: Unit,
    learner: User,
    neighbour: User,
    manager: User,
) -> None:
    decide(sent(page, commune, manager), manager)
    people = {"kept": learner.learner, "dropped": neighbour.learner}
    first = Confirmation.objects.get(learner=people[earlier])
    first.confirmed_on = DAY - timedelta(days=1)
    first.save()

    merge_learners(**people)

    assert Confirmation.objects.get(state="confirmed") == first
    later = Confirmation.objects.get(state="withdrawn")
    assert steps_of(later)[-1] == ("confirmed", "withdrawn")
    held = Confirmation.objects.filter(learner=people["kept"])
    assert set(held) == {first, later}


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
