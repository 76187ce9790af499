"""Targets, totals, and files that hold them."""

import html
import re
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from learning.people.models import Unit
from learning.reports.models import Denominator, Target

TARGET_HEAD = [
    "Mã đơn vị",
    "Tên đơn vị",
    "Đối tượng",
    "Chỉ số",
    "Kỳ",
    "Tỷ lệ (%)",
    "Số người",
    "Căn cứ",
]
TOTAL_HEAD = ["Mã đơn vị", "Tên đơn vị", "Đối tượng", "Tổng số người", "Ngày tính", "Nguồn"]
IMPORT = reverse("report_aims_import")
BASIS, SOURCE = "Kế hoạch 16-KH/TU ngày 29/8/2025", "Công an xã"


def aim(unit: Unit, **fields: Any) -> Target:
    own = {"indicator": "learnt", "span": "2026", "basis": BASIS}
    return Target.objects.create(unit=unit, **(own | fields))


def total(unit: Unit, headcount: int, **fields: Any) -> Denominator:
    own: dict[str, Any] = {"counted_on": date(2026, 1, 1), "source": SOURCE}
    return Denominator.objects.create(unit=unit, headcount=headcount, **(own | fields))


def target_line(code: str = "", name: str = "", **cells: Any) -> list[Any]:
    own = {"audience": "", "indicator": "Hoàn thành khóa học", "span": "2026", "percent": "80"}
    said = own | {"people": "", "basis": BASIS} | cells
    return [
        code,
        name,
        *(said[key] for key in ("audience", "indicator", "span", "percent", "people", "basis")),
    ]


def total_line(code: str = "", name: str = "", **cells: Any) -> list[Any]:
    said = {"audience": "", "headcount": 1000, "counted_on": "01/01/2026", "source": SOURCE} | cells
    return [code, name, *(said[key] for key in ("audience", "headcount", "counted_on", "source"))]


def workbook(**sheets: Any) -> SimpleUploadedFile:
    book, out = openpyxl.Workbook(), BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(out)
    return SimpleUploadedFile("chi-tieu.xlsx", out.getvalue())


def list_of(
    *, targets: list[list[Any]] | None = None, totals: list[list[Any]] | None = None
) -> Any:
    sheets = {}
    if targets is not None:
        sheets["Chỉ tiêu"] = [TARGET_HEAD, *targets]
    if totals is not None:
        sheets["Tổng số"] = [TOTAL_HEAD, *totals]
    return workbook(**sheets)


def rows_of(content: bytes, sheet: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(BytesIO(content))
    return list(book[sheet].iter_rows(values_only=True))


def look(desk: Client, file: Any) -> str:
    answer = desk.post(IMPORT, {"file": file})
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def confirm(desk: Client, page: str) -> Any:
    found = re.search(r'name="rows" value="([^"]+)"', page)
    assert found, "there is nothing to confirm"
    return desk.post(IMPORT, {"rows": found[1]})


def take_in(desk: Client, file: Any) -> None:
    assert confirm(desk, look(desk, file)).status_code == 302


def refused(desk: Client, file: Any) -> str:
    """The page of a list that cannot be taken in; nothing is written."""
    before = Target.objects.count(), Denominator.objects.count()
    page = look(desk, file)
    assert 'name="rows"' not in page
    assert (Target.objects.count(), Denominator.objects.count()) == before
    return page
