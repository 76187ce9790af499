"""Of one audience, communes are held against their targets by what closed half-years tell."""

from datetime import date
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from learning.people.models import Unit
from learning.people.queries import communes
from learning.reports.actions import close_period, period_of, recount
from learning.reports.models import Milestone, Subject
from learning.reports.queries import group_table
from tests.reports.aiming import aim, total

pytestmark = pytest.mark.django_db
SPRING, AUTUMN = date(2026, 3, 10), date(2026, 8, 3)
PAGE = "/thong-ke/xep-hang/"
ASKED = {"ky": "2026", "doi-tuong": "public_sector", "chi-so": "learning"}


def people(commune: Unit, audience: str, count: int, day: date = SPRING) -> None:
    for _ in range(count):
        Milestone.objects.create(
            subject=Subject.objects.create(key=uuid4()),
            indicator="learning",
            counted_on=day,
            territory=commune,
            audience=audience,
        )


@pytest.fixture
def places() -> list[Unit]:
    """Of the last two communes somebody could be made out; in the open half-year more begin."""
    found = list(communes()[:4])
    for commune, officials in zip(found, (20, 12, 2, 3), strict=True):
        people(commune, "resident", 30)
        people(commune, "public_sector", officials)
    people(found[0], "public_sector", 7, AUTUMN)
    for commune in found:
        aim(commune, indicator="learning", audience="public_sector", people=40)
        total(commune, 100, audience="public_sector")
    recount()
    return found


def page(**asked: str) -> BeautifulSoup:
    answer = Client().get(PAGE, ASKED | asked)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def rows(**asked: str) -> dict[str, list[str]]:
    """By code: rank, reached, target, share, still missing."""
    found = page(**asked).select("table.league tbody tr")
    return {
        str(row["id"]).removeprefix("xa-"): [
            " ".join(cell.stripped_strings) for cell in row.select("td")
        ]
        for row in found
    }


def test_closed_half_years_are_counted_and_the_open_one_is_not(places: list[Unit]) -> None:
    close_period(period=period_of(day=SPRING))

    found = rows()

    assert found[places[0].code] == ["1", "20", "40", "50%", "20"]
    assert found[places[1].code] == ["2", "12", "40", "30%", "28"]


def test_what_the_tables_leave_out_is_left_out_with_all_that_is_made_of_it(
    places: list[Unit],
) -> None:
    period = close_period(period=period_of(day=SPRING))
    table = group_table(period, indicator="learning", dimension="audience")
    assert table is not None
    told = {row.unit.code: row.people["public_sector"] for row in table.rows if row.unit}

    found = rows()

    assert told[places[2].code] is None
    for code, people in told.items():
        assert found[code][1] == ("…" if people is None else str(people))
        assert (found[code][3:] == ["–", "–"]) == (people is None)
    assert "30/06/2026" in page().text


def test_before_a_half_year_is_closed_no_number_is_told(places: list[Unit]) -> None:
    assert {row[1] for row in rows().values()} == {"…"}
    assert "chưa có kỳ nào chốt" in page().text


def test_who_was_counted_before_the_first_half_year_keeps_all_unsaid(places: list[Unit]) -> None:
    people(places[0], "public_sector", 9, date(2025, 12, 1))
    recount()
    close_period(period=period_of(day=SPRING))

    assert {row[1] for row in rows().values()} == {"…"}


def test_the_choice_stands_where_there_are_such_targets_and_nonsense_is_everybody(
    places: list[Unit],
) -> None:
    aim(places[0], indicator="learnt", span="2025", people=3)

    chosen = page().select_one("#doi-tuong option[selected]")
    assert chosen is not None
    assert chosen["value"] == "public_sector"
    assert page(**{"doi-tuong": "x"}).select_one("#doi-tuong option[selected]") is None
    assert page(ky="2025").select_one("#doi-tuong") is None
    everybody = rows(**{"doi-tuong": ""})
    assert everybody[places[0].code][1] == "57"


def test_what_the_tables_do_not_tell_is_not_chosen(places: list[Unit]) -> None:
    close_period(period=period_of(day=SPRING))

    options = [one["value"] for one in page().select("#chi-so option")]

    assert options == ["learning", "learnt", "certified"]
    assert page(**{"chi-so": "assessed"}).select_one("#chi-so option[selected]") is not None
