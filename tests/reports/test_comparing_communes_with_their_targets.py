"""Anyone sees how far each commune is from its target, among communes of like size."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from learning.people.models import Unit
from learning.reports import tiles
from learning.reports.models import RollUp
from learning.reports.ranking import Contestant, fair_places
from tests.reports.aiming import aim, total

pytestmark = pytest.mark.django_db
PAGE = "/thong-ke/xep-hang/"


class Page(HTMLParser):
    """The tables' rows by their anchors, as words; and the tiles."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.rows: dict[str, list[str]] = {}
        self.tiles: dict[str, dict[str, str]] = {}
        self.words, self.here = "", ""
        self.titles: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attributes}
        if tag == "tr":
            self.here = said.get("id", "")
        if tag in {"td", "th"} and self.here:
            self.rows.setdefault(self.here, []).append("")
        if tag == "a" and "tile" in said.get("class", ""):
            self.tiles[said["href"].removeprefix("#")] = said

    def handle_endtag(self, tag: str) -> None:
        if tag == "tr":
            self.here = ""

    def handle_data(self, words: str) -> None:
        if self.here in self.rows:
            cell = self.rows[self.here]
            cell[-1] = f"{cell[-1]} {words.strip()}".strip()


def read(query: str = "") -> str:
    answer = Client().get(f"{PAGE}?{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def here(name: str) -> Unit:
    return Unit.objects.get(name=name, valid_to=None)


def anchor(name: str) -> str:
    return f"xa-{here(name).code}"


def row(name: str, query: str = "") -> list[str]:
    return Page(read(query)).rows[anchor(name)]


def people(name: str, number: int, indicator: str = "learnt", month: str = "2026-10-01") -> None:
    unit = here(name) if name else None
    key = f"{name}|{indicator}|{month}"
    RollUp.objects.create(month=month, indicator=indicator, territory=unit, people=number, key=key)


@pytest.fixture
def province(db: None) -> Unit:
    return Unit.objects.get(kind="province", valid_to=None)


@pytest.fixture
def aims(province: Unit) -> None:
    """A share for everybody; three communes say how many people they have."""
    aim(province, percent=80, span="2026")
    for name, number, count in (
        ("Xã Mai Châu", 300, 1000),
        ("Xã Đà Bắc", 800, 1000),
        ("Phường Việt Trì", 799, 1001),
    ):
        people(name, number)
        total(here(name), count)


@pytest.mark.usefixtures("aims")
def test_a_commune_shows_what_it_reached_what_was_asked_and_what_is_missing() -> None:
    rank, name, reached, target, share, gap = row("Xã Mai Châu")

    assert (rank, reached, target, share, gap) == ("3", "300", "800 80%", "37%", "500")
    assert "Hòa Bình" in name
    assert "tổng số 1.000 (Công an xã, 01/01/2026)" in name


@pytest.mark.usefixtures("aims")
def test_a_share_is_never_rounded_up_to_reached() -> None:
    assert row("Phường Việt Trì")[3:] == ["801 80%", "99%", "2"]
    assert row("Xã Đà Bắc")[4:] == ["100%", "0"]


@pytest.mark.usefixtures("aims")
def test_a_missing_total_is_said_and_is_never_nought() -> None:
    people("Xã Pà Cò", 55)

    rank, name, reached, target, share, gap = row("Xã Pà Cò")

    assert (rank, reached, target, share, gap) == ("–", "55", "80%", "–", "–")
    assert "chưa có tổng số" in name
    assert "Chưa xếp hạng" in read()


def test_a_count_is_a_target_without_a_total(province: Unit) -> None:
    people("Xã Pà Cò", 55)
    aim(here("Xã Pà Cò"), people=110)

    rank, _name, reached, target, share, gap = row("Xã Pà Cò")

    assert (rank, reached, target, share, gap) == ("–", "55", "110", "50%", "55")


@pytest.mark.usefixtures("aims")
def test_another_indicator_and_span_are_asked_for_in_the_address(province: Unit) -> None:
    aim(here("Xã Mai Châu"), people=40, indicator="certified", span="2026-H1")
    people("Xã Mai Châu", 10, "certified", "2026-03-01")

    assert row("Xã Mai Châu", "chi-so=certified&ky=2026-H1")[2:] == ["10", "40", "25%", "30"]
    assert row("Xã Mai Châu", "chi-so=certified&ky=2026")[3] == "chưa có"


@pytest.mark.usefixtures("aims")
def test_a_span_that_is_over_counts_up_to_its_last_day() -> None:
    aim(here("Xã Mai Châu"), people=100, span="2026-H1")
    people("Xã Mai Châu", 7, month="2026-05-01")

    page = read("ky=2026-H1")

    assert Page(page).rows[anchor("Xã Mai Châu")][2] == "7"
    assert "30/06/2026" in page


@pytest.mark.usefixtures("aims")
@pytest.mark.parametrize("query", ["chi-so=drop", "ky=1066", "ky=%00&chi-so=", "ky=2026-H9"])
def test_a_mistyped_address_shows_the_usual_page(query: str) -> None:
    assert row("Xã Mai Châu", query)[2] == "300"


def test_before_any_target_the_page_says_so_and_shows_people(province: Unit) -> None:
    people("Xã Mai Châu", 300)

    page = read()

    assert "Chưa tính được tỷ lệ" in page
    assert Page(page).tiles[anchor("Xã Mai Châu")]["aria-label"] == "Xã Mai Châu, 4/5, 300 người"


@pytest.mark.usefixtures("aims")
def test_every_commune_has_a_row_and_a_tile_that_leads_to_it() -> None:
    people("", 9)
    page = read()
    found = Page(page)

    assert len(found.rows) == 148
    assert set(found.tiles) == set(found.rows)
    assert "Chưa rõ xã, phường" in page


@pytest.mark.usefixtures("aims")
def test_a_tile_tells_its_step_by_a_number_too() -> None:
    found = Page(read()).tiles

    assert "is-2" in found[anchor("Xã Mai Châu")]["class"]
    assert "is-5" in found[anchor("Xã Đà Bắc")]["class"]
    assert "is-4" in found[anchor("Phường Việt Trì")]["class"]
    assert "is-0" in found[anchor("Xã Pà Cò")]["class"]
    assert found[anchor("Xã Mai Châu")]["aria-label"] == (
        "Xã Mai Châu, 2/5, 300 người, 37% chỉ tiêu"
    )


@pytest.mark.usefixtures("aims")
def test_the_page_costs_few_questions_however_many_people() -> None:
    read()

    with CaptureQueriesContext(connection) as queries:
        read()
    assert len(queries) <= 8, [query["sql"][:200] for query in queries]


@pytest.mark.usefixtures("aims")
def test_the_page_says_how_ranks_are_made_and_needs_no_script() -> None:
    page = read()

    assert "không so xã nhỏ với phường lớn" in page
    assert "không theo vị trí địa lý" in page
    main = page[page.index("<main") : page.index("</main>")]
    assert "<script" not in main
    assert "style=" not in main


@pytest.mark.usefixtures("aims")
def test_a_name_is_shown_as_text() -> None:
    Unit.objects.filter(pk=here("Xã Mai Châu").pk).update(name="Xã <b>Mai</b>")

    assert "<b>Mai" not in read()


def test_nobody_can_write_to_the_page() -> None:
    assert Client().post(PAGE).status_code == 405


def contestants(*rows: tuple[int, Any, Any]) -> Iterator[Contestant]:
    return (Contestant(*row) for row in rows)


def test_thirds_by_size_and_ties_share_a_rank() -> None:
    places, groups = fair_places(
        contestants(*((n, n * 1000, 50 if n < 3 else n) for n in range(1, 10)))
    )

    assert groups == 3
    assert [places[n].group for n in range(1, 10)] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert [places[n].rank for n in (1, 2, 3)] == [1, 1, 3]


def test_units_of_one_size_are_not_parted() -> None:
    sizes = (10, 10, 10, 10, 20, 30, 40, 50, 60)
    places, groups = fair_places(contestants(*((n, size, 1) for n, size in enumerate(sizes))))

    assert groups == 3
    assert [places[n].group for n in range(9)] == [1, 1, 1, 1, 2, 2, 3, 3, 3]

    places, groups = fair_places(contestants(*((n, 10, 1) for n in range(9))))
    assert (groups, {place.group for place in places.values()}) == (1, {1})


def test_who_has_no_size_or_no_share_has_no_place() -> None:
    places, groups = fair_places(contestants((1, None, 50.0), (2, 100, None), (3, 100, 0.0)))

    assert (set(places), groups) == ({3}, 1)


def test_steps_end_with_the_target_reached() -> None:
    shares = (None, 0, 24.9, 25, 74.99, 75, 99.99, 100, 300)

    assert [tiles.step_of_share(share) for share in shares] == [0, 1, 1, 2, 3, 4, 4, 5, 5]


@pytest.mark.parametrize(("most", "width"), [(0, 1), (4, 1), (5, 2), (300, 100), (1234, 500)])
def test_steps_of_people_are_round_and_hold_everybody(most: int, width: int) -> None:
    assert tiles.width_of_steps([0, most]) == width
    assert tiles.step_of_number(most, width) <= 5
    assert most < 5 * width


def test_names_break_between_words_and_fit() -> None:
    communes = Unit.objects.filter(kind__in=["commune", "ward"], valid_to=None)

    for name in communes.values_list("name", flat=True):
        lines = tiles.broken(re.sub("^(Xã|Phường) ", "", name))
        assert len(lines) <= 3, name
        assert max(map(len, lines)) <= tiles.LETTERS, name
