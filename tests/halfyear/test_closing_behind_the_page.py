"""Closing takes minutes: it is asked for on a page and done behind it, once, whatever breaks."""

from datetime import date

import pytest

from learning.halfyear.actions import ask_to_close, close_all_asked
from learning.halfyear.models import Closing, Snapshot
from learning.people.models import User
from learning.reports.actions import TooEarly
from learning.reports.models import Period
from tests.halfyear.reporting import half_year, on

pytestmark = pytest.mark.django_db
JULY = date(2026, 7, 20)


def test_a_closing_whose_task_was_lost_is_made_up_for_once(
    of_province: User, period: Period
) -> None:
    with on(JULY):
        ask_to_close(period=period, by=of_province)
        assert not Snapshot.objects.exists()
        assert (close_all_asked(), close_all_asked()) == (1, 0)

    assert Snapshot.objects.get().made_by == of_province.learner


def test_what_can_no_longer_be_closed_may_be_asked_for_anew(
    of_province: User, period: Period
) -> None:
    with on(JULY):
        ask_to_close(period=period, by=of_province)
    half_year("2025-H2")

    with on(JULY):
        close_all_asked()
        with pytest.raises(TooEarly):
            ask_to_close(period=period, by=of_province)
    assert not Closing.objects.exists()
