"""Units that ended meanwhile are asked for on the map of their own day: a report closed in
July shows the communes of June, also those that merged on the first of July."""

from datetime import datetime, time
from typing import Any

import pytest
import time_machine

from learning.people.actions import reorganise
from learning.people.models import Unit
from learning.reports.actions import recount
from learning.reports.models import Milestone, Subject
from learning.reports.queries import active_in, people_in
from tests.people.landscape import DAY, EVE, commune_in, make_province, merging
from tests.reports.histories import VIET_NAM

pytestmark = pytest.mark.django_db


def learns_in(unit: Unit) -> None:
    subject = Subject.objects.create()
    for indicator, scope in (("learning", ""), ("active", "quarter:2026-Q3")):
        Milestone.objects.create(
            subject=subject, indicator=indicator, scope=scope, counted_on=EVE, territory=unit
        )
    recount()


@pytest.fixture
def merged(django_capture_on_commit_callbacks: Any) -> tuple[Unit, Unit]:
    """A commune of before, and the one it went into."""
    province = make_province()
    old = commune_in(province, "Mả", "M", "Vãng")
    other = commune_in(province, "Bó", "B")
    learns_in(old)
    with (
        time_machine.travel(datetime.combine(DAY, time(9), VIET_NAM)),
        django_capture_on_commit_callbacks(execute=True),
    ):
        [new] = reorganise(plan=merging(old, other, name="Mới", code="N"), by=None)
    return old, new


def test_on_its_own_day_the_old_commune_has_its_people(merged: tuple[Unit, Unit]) -> None:
    old, new = merged

    told = people_in([old, new], day=EVE)
    assert told[old.pk]["learning"] == 1
    assert told[new.pk]["learning"] == 0
    assert active_in([old], span="2026-Q3", day=EVE) == {old.pk: 1}


def test_on_todays_map_they_are_the_new_communes(merged: tuple[Unit, Unit]) -> None:
    old, new = merged
    with time_machine.travel(datetime.combine(DAY, time(9), VIET_NAM)):
        told = people_in([old, new])

        assert told[old.pk]["learning"] == 0
        assert told[new.pk]["learning"] == 1
        assert active_in([new], span="2026-Q3") == {new.pk: 1}
