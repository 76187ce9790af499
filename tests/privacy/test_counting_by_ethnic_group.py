"""Ethnic groups in numbers: once a half-year is over, by commune, small numbers hidden."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.test import Client

from courses.models import LessonPage
from learning.people.actions import erase_learner
from learning.people.models import Learner, Unit, User
from learning.privacy.actions import tabulate_ethnic_groups
from learning.privacy.models import EthnicTable
from tests.privacy.groups import IN_SPRING, IN_SUMMER, learns, say
from tests.writing import make_unit

pytestmark = pytest.mark.django_db


def tabulate_spring() -> bool:
    return tabulate_ethnic_groups(first=date(2026, 1, 1), last=date(2026, 6, 30))


@pytest.fixture
def first_half(lessons: list[LessonPage], commune: Unit) -> None:
    """Mai Châu: 6 Thái, 2 Mường, 5 did not say; Cao Sơn: 7 Mường, 5 Thái, 6 did not say."""
    village = commune.add_child(
        tree="territory", kind="village", code="v1", name="Xóm Lác", valid_from=date(2020, 1, 1)
    )
    cao_son = make_unit("Xã Cao Sơn")
    with time_machine.travel(IN_SPRING, tick=False):
        for unit, group, people in (
            (commune, "Thái", 5),
            (village, "Thái", 1),
            (commune, "Mường", 2),
            (commune, "", 5),
            (cao_son, "Mường", 7),
            (cao_son, "Thái", 5),
            (cao_son, "", 6),
        ):
            for _person in range(people):
                learns(lessons[0], unit, group)


@pytest.mark.usefixtures("first_half")
def test_a_closed_half_year_gets_one_table_with_small_numbers_hidden() -> None:
    with time_machine.travel(IN_SUMMER, tick=False):
        assert tabulate_spring()

    table = EthnicTable.objects.get()
    assert (table.first_day, table.last_day) == (date(2026, 1, 1), date(2026, 6, 30))
    assert table.cells["columns"] == ["Mường", "Thái"]
    rows = {row["place"]: row for row in table.cells["rows"]}
    assert rows["Xã Mai Châu"]["total"] == 13
    assert rows["Xã Cao Sơn"]["total"] == 18
    # Mường of Mai Châu are two: hidden, with one beside and below it each.
    assert rows["Xã Mai Châu"]["people"][0] is None
    for row in rows.values():
        assert row["people"].count(None) in {0, 2}
        assert {2, 1, 3, 4}.isdisjoint(row["people"])
    assert table.cells["totals"] == [9, 11, 11]


@pytest.mark.usefixtures("first_half")
def test_a_table_is_made_once_whatever_people_say_later() -> None:
    with time_machine.travel(IN_SUMMER, tick=False):
        tabulate_spring()
        before = EthnicTable.objects.values().get()
        for learner in Learner.objects.filter(ethnic_answer=None)[:5]:
            say(learner, "Mường")
        erase_learner(learner=Learner.objects.filter(ethnic_answer__isnull=False)[0])

        assert not tabulate_spring()
    assert EthnicTable.objects.values().get() == before


def test_where_nobody_said_anything_there_is_no_table(
    lessons: list[LessonPage], commune: Unit
) -> None:
    with time_machine.travel(IN_SPRING, tick=False):
        learns(lessons[0], commune)
    with time_machine.travel(IN_SUMMER, tick=False):
        assert not tabulate_spring()


@pytest.mark.usefixtures("first_half")
def test_the_table_is_read_by_those_responsible(
    administrator: User, manager: User, signed_in: Callable[[User], Client]
) -> None:
    with time_machine.travel(IN_SUMMER, tick=False):
        tabulate_spring()
    address = f"/quan-tri/du-lieu-ca-nhan/bang-dan-toc/inspect/{EthnicTable.objects.get().pk}/"

    page = signed_in(administrator).get(address)

    assert page.status_code == 200
    assert "Xã Mai Châu" in page.content.decode()
    assert ">2<" not in page.content.decode()
    assert signed_in(manager).get(address).status_code in {302, 403, 404}
