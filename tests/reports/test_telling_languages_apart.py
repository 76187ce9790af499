"""The statistics say in which languages people learn, and of no small group."""

import io

import pytest
import time_machine
from django.test import Client
from openpyxl import load_workbook

from learning.reports.models import RollUp
from learning.reports.queries import LanguageRow, by_language

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("november")]
PAGE = "/thong-ke/"


@pytest.fixture
def november() -> object:
    with time_machine.travel("2026-11-15T09:00:00+07:00", tick=False) as traveller:
        yield traveller


def people(language: str, learning: int, learnt: int = 0, month: str = "2026-10-01") -> None:
    for indicator, number in {"learning": learning, "learnt": learnt}.items():
        said = {"month": month, "indicator": indicator, "people": number}
        key = f"{month}|{indicator}|{language}"
        RollUp.objects.create(**said, dimension="language", value=language, key=key)
        RollUp.objects.create(**said, key=f"{key}|all")


def test_each_language_has_its_row_the_largest_first() -> None:
    people("mtq", 44, 12)
    people("vi", 812, 407)

    assert by_language() == [LanguageRow("vi", 810, 405), LanguageRow("mtq", 40, 10)]
    page = Client().get(PAGE).content.decode()
    table = page.split('id="theo-tieng"')[1].split("</table>")[0]
    assert table.index("Tiếng Việt") < table.index("Tiếng Mường")
    assert "810" in table


def test_languages_of_few_people_are_one_row() -> None:
    people("vi", 100)
    people("ium", 3)
    people("mlc", 4, 4)

    assert by_language() == [LanguageRow("vi", 100), LanguageRow("", 5)]
    assert "Các tiếng khác" in Client().get(PAGE).content.decode()


def test_too_few_together_are_not_told() -> None:
    people("vi", 100)
    people("mtq", 4)

    assert by_language() == [LanguageRow("vi", 100)]
    assert 'id="theo-tieng"' not in Client().get(PAGE).content.decode()


def test_one_person_more_does_not_show() -> None:
    people("vi", 100)
    people("mtq", 6)
    before = by_language()
    people("mtq", 1, month="2026-09-01")

    assert by_language() == before


def test_a_month_that_is_not_over_does_not_count() -> None:
    people("vi", 100)
    people("mtq", 30, month="2026-11-01")

    assert by_language() == [LanguageRow("vi", 100)]


def test_the_excel_file_has_them_as_numbers() -> None:
    people("vi", 100, 50)
    people("mtq", 10)

    book = load_workbook(io.BytesIO(Client().get(f"{PAGE}hoc-tap-so.xlsx").content))

    rows = list(book["Theo ngôn ngữ"].iter_rows(values_only=True))
    assert ("Tiếng Mường", 10, 0) in rows
