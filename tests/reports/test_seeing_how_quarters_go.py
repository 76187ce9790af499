"""The statistics tell how quarters and half-years went, of people and not of turns."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from learning.reports.models import RollUp
from learning.reports.queries import MonthRow
from learning.reports.trends import trends

pytestmark = pytest.mark.django_db
PAGE = "/thong-ke/"


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel("2026-11-20 10:00+07:00", tick=False):
        yield


def new(month: str, learning: int, learnt: int = 0) -> None:
    for indicator, number in (("learning", learning), ("learnt", learnt)):
        key = f"{month}|{indicator}"
        RollUp.objects.create(month=f"{month}-01", indicator=indicator, people=number, key=key)


def read(query: str = "") -> str:
    return Client().get(f"{PAGE}?{query}").content.decode()


def months(*numbers: int, first: date = date(2026, 1, 1)) -> list[MonthRow]:
    return [
        MonthRow(date(first.year, first.month + n, 1), learning=number)
        for n, number in enumerate(numbers)
    ]


def rows(found: list[MonthRow], until: date) -> dict[str, dict[str, int]]:
    return {
        trend.code: {row.span: row.learning for row in trend.rows} for trend in trends(found, until)
    }


def test_months_are_summed_up_to_quarters_and_half_years() -> None:
    found = rows(months(1, 2, 3, 4, 5, 6, 7), date(2026, 7, 31))

    assert found["quy"] == {"2026-Q1": 6, "2026-Q2": 15, "2026-Q3": 7}
    assert found["nua-nam"] == {"2026-H1": 21, "2026-H2": 7}


def test_a_span_of_which_the_beginning_is_not_known_is_left_out() -> None:
    found = rows(months(5, 5, 5, 5, 5, 5, first=date(2026, 2, 1)), date(2026, 7, 31))

    assert found == {"quy": {"2026-Q2": 15, "2026-Q3": 5}}


def test_quarters_before_the_first_learner_are_left_out() -> None:
    found = rows(months(0, 0, 0, 0, 0, 0, 2, 0, 0, 1), date(2026, 10, 31))

    assert found["quy"] == {"2026-Q3": 2, "2026-Q4": 1}


def test_whole_quarters_are_compared_never_one_under_way() -> None:
    new("2026-04", 100)
    new("2026-08", 130)
    new("2026-10", 20)

    page = read()

    assert "Quý III/2026: 130 người học mới, nhiều hơn 30" in page
    assert "Quý IV/2026, đến nay" in page
    assert "6 tháng cuối năm 2026, đến nay" in page


def test_fewer_is_said_as_plainly_as_more() -> None:
    new("2026-04", 130)
    new("2026-08", 100)

    assert "ít hơn 30" in read()


def test_up_to_another_day_nothing_later_counts() -> None:
    new("2026-04", 100)
    new("2026-08", 130)

    page = read("den=2026-07-31")

    assert "Quý III/2026, đến nay" in page
    assert "130" not in page


def test_one_span_is_no_trend() -> None:
    new("2026-11", 5)

    assert 'id="quy"' not in read()


def test_the_page_asks_no_more_than_before() -> None:
    new("2026-04", 100)
    new("2026-08", 130)
    read()

    with CaptureQueriesContext(connection) as queries:
        read()
    assert len(queries) <= 6
