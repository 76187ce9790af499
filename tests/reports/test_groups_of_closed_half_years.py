"""By age and gender, of closed half-years: a stranger with a computer learns of no small group."""

import json
from collections import defaultdict
from datetime import date
from random import Random
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.actions import TooEarly, close_period, period_of, recount
from learning.reports.models import GroupCount, Indicator, Milestone, Period, Subject
from learning.reports.queries import GROUPED, group_table
from learning.reports.suppressing import FEW, SUM
from tests.reports.test_nothing_small_can_be_derived import derived, small, with_sums

pytestmark = pytest.mark.django_db
SPRING = date(2026, 3, 10)
FILE = "/thong-ke/du-lieu/groups.json"


@pytest.fixture
def closed(db: None) -> Period:
    """Twelve communes, some with many people, some with hardly any."""
    chance = Random(3)
    for number, commune in enumerate(communes()[:12]):
        for _ in range(chance.choice([2, 9, 30]) + number):
            make_milestone(chance, commune)
    recount()
    return close_period(period=period_of(day=SPRING))


def make_milestone(chance: Random, commune: Unit, indicator: str = "learning") -> None:
    scope = "half:2026-H1" if indicator == "active" else ""
    Milestone.objects.create(
        subject=Subject.objects.create(key=uuid4()),
        indicator=indicator,
        scope=scope,
        counted_on=SPRING,
        territory=commune,
        audience=chance.choice(["resident"] * 5 + ["public_sector"]),
        age_band=chance.choice(["16-24", "25-34", "45-59", "60+", "60+", ""]),
        gender=chance.choice(["female", "female", "male", ""]),
        way=chance.choice(["self", "self", "self", "class"]),
    )


def public_rows(**query: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(Client().get(FILE, query).content)["rows"]
    return rows


def test_the_attacker_with_every_public_number_derives_no_small_one(closed: Period) -> None:
    """Reads the open data as anybody may; the truth is looked at only to see who was right."""
    told: dict[tuple[str, str], dict[tuple[str, str], int | None]] = defaultdict(dict)
    for row in public_rows():
        question = row["indicator"], row["dimension"]
        told[question][row["code"] or row["name"], row["group"]] = row["people"]

    assert {dimension for _, dimension in told} == set(GROUPED)
    secrets = 0
    for (indicator, dimension), public in told.items():
        truth = {
            (count.territory.code if count.territory else "", count.value): count.people
            for count in GroupCount.objects.filter(indicator=indicator, dimension=dimension)
        }
        exact = {cell: truth.get(cell, 0) for cell in public}
        table = group_table(closed, indicator=indicator, dimension=dimension)
        assert table is not None
        hidden = {cell for cell, people in public.items() if people is None}
        hidden |= {(SUM, value) for value, people in table.totals.items() if people is None}
        assert all(exact[cell] == people for cell, people in public.items() if people is not None)
        assert small(exact) <= hidden
        assert not derived(exact, frozenset(hidden)) & small(exact)
        secrets += len(hidden)
    assert secrets > 20


def test_the_page_says_what_is_left_out_and_why(closed: Period) -> None:
    page = Client().get("/thong-ke/nhom/", {"nhom": "gender"}).content.decode()

    assert "số không công bố" in page
    assert "…</td>" in page
    commune = communes()[0]
    total = Milestone.objects.filter(territory=commune).count()
    assert commune.name in page
    assert f'data-label="Cộng">{total}</td>' in page


def test_an_open_half_year_has_no_such_tables() -> None:
    make_milestone(Random(1), communes()[0])
    recount()

    assert "Chưa có kỳ nào chốt số liệu" in Client().get("/thong-ke/nhom/").content.decode()
    assert public_rows() == []
    assert group_table(period_of(day=SPRING), indicator="learning", dimension="gender") is None


def test_a_closed_table_stays_as_it_is_whatever_is_counted_later(closed: Period) -> None:
    before = public_rows()
    for _ in range(9):
        make_milestone(Random(5), communes()[0])
    recount()
    close_period(period=closed)

    assert public_rows() == before


def test_a_half_year_under_way_is_not_closed_nor_one_after_an_open_one() -> None:
    period_of(day=SPRING)
    with pytest.raises(TooEarly):
        close_period(period=period_of(day=date(2026, 10, 1)))


def test_active_people_are_told_by_group_too() -> None:
    for _ in range(40):
        make_milestone(Random(7), communes()[0], Indicator.ACTIVE)
    recount()
    close_period(period=period_of(day=SPRING))

    rows = [row for row in public_rows() if row["indicator"] == "active"]
    assert {row["total"] for row in rows} == {40}
    assert all(row["people"] is None or row["people"] >= FEW for row in rows)


def test_nonsense_in_the_address_shows_the_latest_half_year(closed: Period) -> None:
    address = "/thong-ke/nhom/?ky=1999-H1&nhom=ethnic&chi-so=%27"
    assert Client().get(address).status_code == 200
    assert with_sums({("a", "b"): 1}) == {("a", "b"): 1, (SUM, "b"): 1}
