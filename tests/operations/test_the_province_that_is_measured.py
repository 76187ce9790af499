"""What is measured is a province that could be: its ledger is what its facts say."""

import pytest

from learning.operations.measure.statistics.filling import fill
from learning.operations.measure.statistics.following import ledger_follows
from learning.operations.measure.statistics.pages import pages_are_light
from learning.people.models import Learner
from learning.reports.actions import count_stock, differences, recount
from learning.reports.models import Milestone
from learning.reports.queries import people_by_indicator

PEOPLE = 60


@pytest.fixture
def filled(db: None) -> None:
    assert fill(PEOPLE) == Milestone.objects.count()
    recount()


@pytest.mark.usefixtures("filled")
def test_counting_everybody_anew_changes_nothing() -> None:
    assert ledger_follows()
    assert differences() == []
    numbers = people_by_indicator()
    assert numbers["learning"] == numbers["learnt"] == numbers["certified"] == PEOPLE
    assert count_stock() > 0


@pytest.mark.usefixtures("filled")
def test_a_ledger_that_is_not_what_the_facts_say_fails_the_measurement() -> None:
    Milestone.objects.filter(subject__learner=Learner.objects.earliest("pk")).update(gender="other")

    assert not ledger_follows()


@pytest.mark.usefixtures("filled")
def test_every_page_of_the_numbers_is_opened(capsys: pytest.CaptureFixture[str]) -> None:
    assert pages_are_light()

    said = capsys.readouterr().out
    for page in ("public page", "targets", "groups", "open data", "dashboard", "given up"):
        assert page in said
