"""Cells of a list are read as people write them; each mistake is named, with its row."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from learning.people.models import Unit, User
from learning.reports.models import Target
from tests.reports.aiming import list_of, refused, take_in, target_line, total_line

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(manager: User, signed_in: Callable[..., Client]) -> Client:
    return signed_in(manager)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"percent": "80", "people": "5"}, "hoặc tỷ lệ phần trăm, hoặc số người"),
        ({"percent": ""}, "hoặc tỷ lệ phần trăm, hoặc số người"),
        ({"percent": 0.8}, "gấp một trăm lần"),
        ({"percent": "120"}, "không phải là tỷ lệ"),
        ({"percent": "tám mươi"}, "không phải là tỷ lệ"),
        ({"percent": "", "people": "vài trăm"}, "không phải là số người"),
        ({"percent": "", "people": "-5"}, "không phải là số người"),
        ({"span": "sang năm"}, "không phải là kỳ"),
        ({"span": ""}, "Chưa ghi kỳ"),
        ({"span": "2026-Q5"}, "không phải là kỳ"),
        ({"indicator": "vui vẻ"}, "không phải là chỉ số"),
        ({"indicator": ""}, "Chưa ghi chỉ số"),
        ({"audience": "thỏ"}, "không phải là nhóm"),
        ({"basis": ""}, "Chưa ghi căn cứ"),
        ({"basis": "x" * 300}, "240"),
    ],
)
def test_each_mistake_in_a_target_is_named_with_its_row(
    desk: Client, commune: Unit, cells: dict[str, Any], words: str
) -> None:
    good = target_line(commune.code, indicator="Tham gia học")

    page = refused(desk, list_of(targets=[good, target_line(commune.code, **cells)]))

    problem = page[page.index('class="problem"') - 900 : page.index('class="problem"') + 300]
    assert words in problem
    assert "<td>3</td>" in problem
    assert "1 có chỗ chưa đúng" in page


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"headcount": ""}, "Chưa ghi tổng số"),
        ({"headcount": "0"}, "không phải là số người"),
        ({"counted_on": ""}, "Chưa ghi ngày"),
        ({"counted_on": "31/02/2026"}, "không phải là ngày"),
        ({"counted_on": "01/01/2099"}, "chưa đến"),
        ({"source": ""}, "Chưa ghi nguồn"),
    ],
)
def test_each_mistake_in_a_total_is_named(
    desk: Client, commune: Unit, cells: dict[str, Any], words: str
) -> None:
    assert words in refused(desk, list_of(totals=[total_line(commune.code, **cells)]))


@pytest.mark.parametrize(
    ("words", "percent"),
    [("80%", "80"), (80, "80"), ("65,5", "65.5"), (65.5, "65.5"), ("0,5%", "0.5"), ("100", "100")],
)
def test_a_share_is_read_as_people_write_it(
    desk: Client, commune: Unit, words: Any, percent: str
) -> None:
    take_in(desk, list_of(targets=[target_line(commune.code, percent=words)]))

    assert Target.objects.get().percent == Decimal(percent)


@pytest.mark.parametrize("words", ["1.200", "1,200", "1 200", 1200, "1200"])
def test_a_number_is_read_as_people_write_it(desk: Client, commune: Unit, words: Any) -> None:
    take_in(desk, list_of(targets=[target_line(commune.code, percent="", people=words)]))

    assert Target.objects.get().people == 1200


@pytest.mark.parametrize(
    ("words", "span"),
    [
        (2026, "2026"),
        ("Cả năm 2026", "2026"),
        ("6 tháng đầu năm 2026", "2026-H1"),
        ("6 tháng cuối năm 2026", "2026-H2"),
        ("Quý 4 năm 2026", "2026-Q4"),
        ("quý iii/2026", "2026-Q3"),
        ("2026-h2", "2026-H2"),
    ],
)
def test_a_span_is_read_as_people_write_it(
    desk: Client, commune: Unit, words: Any, span: str
) -> None:
    take_in(desk, list_of(targets=[target_line(commune.code, span=words)]))

    assert Target.objects.get().span == span
