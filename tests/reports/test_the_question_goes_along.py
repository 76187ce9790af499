"""Who asked for a day, a span or a number keeps it on the next page of the numbers."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.actions import close_period, period_of
from tests.reports.aiming import aim, total
from tests.steering.leading import at, reached

pytestmark = pytest.mark.django_db
STATISTICS, LEAGUE, GROUPS, DATA = (
    f"/thong-ke/{name}" for name in ("", "xep-hang/", "nhom/", "du-lieu/")
)
THEN = "2026-09-15"


@pytest.fixture
def commune() -> Unit:
    """Of its ten people four came until the middle of September."""
    found = communes()[0]
    aim(found, people=40, span="2026")
    total(found, 100)
    for day, people in ((date(2026, 9, 15), 4), (date(2026, 9, 16), 3), (date(2026, 10, 2), 3)):
        for indicator in ("learning", "learnt"):
            reached(found, people, day, indicator=indicator)
    return found


def page(address: str) -> BeautifulSoup:
    answer = Client().get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def links(found: BeautifulSoup, start: str) -> set[str]:
    return {str(a["href"]) for a in found.select("main a") if str(a["href"]).startswith(start)}


def cells(found: BeautifulSoup, unit: Unit) -> list[str]:
    return [cell.text.strip() for cell in found.select(f"#xa-{unit.code} td")]


def test_communes_are_held_against_their_targets_up_to_the_day_asked_for(commune: Unit) -> None:
    then = page(f"{LEAGUE}?den={THEN}")

    assert cells(then, commune)[1] == "4"
    assert "Tính đến hết ngày 15/09/2026" in " ".join(then.text.split())
    day = then.select_one("#den")
    assert day is not None
    assert day["value"] == THEN
    assert cells(page(LEAGUE), commune)[1] == "10"


def test_a_day_after_the_span_counts_no_further_than_its_end(commune: Unit) -> None:
    aim(commune, people=40, span="2026-Q3")
    with at(date(2026, 11, 10)):
        assert cells(page(f"{LEAGUE}?ky=2026-Q3&den=2026-10-31"), commune)[1] == "7"
        assert cells(page(f"{LEAGUE}?ky=2026-Q3&den={THEN}"), commune)[1] == "4"


@pytest.mark.parametrize("day", ["2999-01-01", "0001-01-01", "hôm qua", "%00"])
def test_a_mistyped_day_is_as_if_unsaid(commune: Unit, day: str) -> None:
    assert cells(page(f"{LEAGUE}?den={day}"), commune)[1] == "10"


def test_the_day_goes_from_the_numbers_to_the_targets_and_back(commune: Unit) -> None:
    asked = page(f"{STATISTICS}?den={THEN}&ban-do=2025-06-30")
    assert links(asked, LEAGUE) == {f"{LEAGUE}?den={THEN}"}
    assert f"{DATA}?ban-do=2025-06-30&den={THEN}" in links(asked, DATA)

    targets = page(f"{LEAGUE}?den={THEN}&chi-so=learning&ky=2026")
    assert f"{STATISTICS}?den={THEN}" in links(targets, STATISTICS)
    assert f"{DATA}?ky=2026&den={THEN}" in links(targets, DATA)
    assert f"{GROUPS}?ky=2026&chi-so=learning" in links(targets, GROUPS)

    data = page(f"{DATA}?den={THEN}&ban-do=2025-06-30")
    assert f"{STATISTICS}?ban-do=2025-06-30&den={THEN}" in links(data, f"{STATISTICS}?")


def test_the_half_year_goes_from_the_groups_to_the_targets_and_the_files(commune: Unit) -> None:
    reached(commune, 12, date(2026, 3, 3))
    close_period(period=period_of(day=date(2026, 3, 3)))

    groups = page(f"{GROUPS}?chi-so=learnt")

    assert links(groups, LEAGUE) == {f"{LEAGUE}?ky=2026-H1&chi-so=learnt"}
    assert f"{DATA}?ky=2026-H1" in links(groups, DATA)
