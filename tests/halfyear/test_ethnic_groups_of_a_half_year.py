"""The table by ethnic group is made when its half-year is closed, once."""

import pytest
import time_machine

from courses.models import LessonPage
from learning.halfyear.actions import tabulate_latest
from learning.people.models import Unit, User
from learning.privacy.models import EthnicTable
from learning.reports.models import Period
from tests.halfyear.reporting import on
from tests.halfyear.test_closing_a_half_year import JULY, closed
from tests.privacy.groups import IN_SPRING, learns

pytestmark = pytest.mark.django_db


@pytest.fixture
def learnt(lessons: list[LessonPage], mai_chau: Unit) -> None:
    with time_machine.travel(IN_SPRING, tick=False):
        for group in ("Thái",) * 6 + ("",) * 7:
            learns(lessons[0], mai_chau, group)


@pytest.mark.usefixtures("learnt")
def test_closing_makes_the_table(of_province: User, period: Period) -> None:
    with on(JULY):
        assert tabulate_latest() == 0
    assert not EthnicTable.objects.exists()

    closed(period, of_province)

    table = EthnicTable.objects.get()
    assert (table.first_day, table.last_day) == (period.starts_on, period.ends_on)
    assert [row["total"] for row in table.cells["rows"]] == [13]


@pytest.mark.usefixtures("learnt")
def test_a_table_that_was_lost_is_made_by_night(of_province: User, period: Period) -> None:
    closed(period, of_province)
    EthnicTable.objects.all().delete()

    assert tabulate_latest() == 1
    assert tabulate_latest() == 0
    assert EthnicTable.objects.count() == 1
