"""Frameworks of skills as workbooks: taken along, read back, every problem named."""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from courses import actions
from courses.models import FrameworkItem
from tests.courses.skills import GROUPS, HOME, codes, facts, make_framework

pytestmark = pytest.mark.django_db


def workbook(*rows: tuple[Any, ...]) -> SimpleUploadedFile:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return SimpleUploadedFile("khung.xlsx", out.getvalue())


HEAD = ("Mã nhóm", "Tên nhóm", "Mã mục", "Tên mục", "Mô tả", "Mức", "Đối tượng")


def test_a_framework_goes_out_and_comes_back_the_same(keeper: Client) -> None:
    rich = actions.GroupRow(
        "2",
        "An toàn",
        (
            actions.ItemRow(
                "2.10", "=Giữ mật khẩu", "Mô tả, dài", "Cơ bản", ("pupils", "public_sector")
            ),
        ),
    )
    framework = actions.write_framework(
        framework=None,
        facts=facts(),
        groups=[*GROUPS, rich, actions.GroupRow("3", "Nhóm trống")],
        by=None,
    )
    sent = actions.groups_of(framework)
    content = keeper.get(f"{HOME}{framework.pk}/bang.xlsx").content
    empty = actions.write_framework(framework=None, facts=facts(version="2"), groups=[], by=None)

    file = SimpleUploadedFile("khung.xlsx", content)
    shown = keeper.post(f"{HOME}{empty.pk}/nhap/", {"file": file})
    assert shown.context["wrong"] == 0
    assert not FrameworkItem.objects.filter(framework=empty).exists()
    keeper.post(f"{HOME}{empty.pk}/nhap/", {"rows": shown.context["rows"]})

    assert actions.groups_of(empty) == sent


def test_every_problem_of_a_file_is_named_by_its_row(keeper: Client) -> None:
    framework = make_framework()
    file = workbook(
        ("KHUNG KỸ NĂNG",),
        HEAD,
        ("1", "Nhóm một", "1.1", "Mục", "", "", "người dân"),
        ("", "", "1.1", "Trùng mã"),
        ("1", "Tên khác", "1.2", "Nhóm hai tên"),
        ("2", "", "2.1", "Nhóm không tên"),
        ("1", "", "", "Không mã"),
        ("1", "", "1.4", ""),
        ("1", "", date(2026, 2, 1), "Mã thành ngày"),
        ("1", "", "1.5", "Đối tượng lạ", "", "", "người ngoài hành tinh"),
        ("1", "", "1.6", "x" * 251),
        ("1", "", "1.7", "Mô tả dài", "x" * 501),
        ("1", "", "1.8", "Mô tả vừa", "x" * 500),
        ("1", "", "ma 1", "Mã có dấu cách"),
        ("1", "", "MA  1", "Chỉ khác chữ hoa và dấu cách"),
    )

    answer = keeper.post(f"{HOME}{framework.pk}/nhap/", {"file": file})

    told = {line.number: "; ".join(line.problems) for line in answer.context["lines"]}
    assert told[3] == ""
    assert "đã có ở dòng 3" in told[4]
    assert "“Nhóm một”" in told[5]
    assert "Nhóm 2 chưa có tên" in told[6]
    assert told[7] == "Thiếu mã mục."
    assert told[8] == "Thiếu tên mục."
    assert "ngày tháng" in told[9]
    assert "người ngoài hành tinh" in told[10]
    assert "dài quá 250 chữ" in told[11]
    assert "dài quá 500 chữ" in told[12]
    assert told[13] == told[14] == ""
    assert "đã có ở dòng 14" in told[15]
    assert answer.context["rows"] == ""
    assert 'name="rows"' not in answer.content.decode()
    assert codes(framework) == ["0.1", "0.2", "1.1"]


def test_a_long_cell_of_a_csv_is_named_too(keeper: Client) -> None:
    framework = make_framework()
    words = ";".join(HEAD) + "\n" + ";".join(("1", "Nhóm", "1.1", "Mục", "x" * 501, "", ""))
    file = SimpleUploadedFile("khung.csv", words.encode("utf-8-sig"))

    answer = keeper.post(f"{HOME}{framework.pk}/nhap/", {"file": file})

    [line] = answer.context["lines"]
    assert "dài quá 500 chữ" in line.problems[0]
    assert answer.context["rows"] == ""


def test_files_without_the_table_and_rows_of_another_draft_are_refused(keeper: Client) -> None:
    framework, other = make_framework(), make_framework(version="2")
    address = f"{HOME}{framework.pk}/nhap/"

    nothing = keeper.post(address, {"file": workbook(("Tên", "Tuổi"), ("A", 1))})
    assert "Mã mục" in nothing.content.decode()
    shown = keeper.post(address, {"file": workbook(HEAD, ("1", "Nhóm", "1.1", "Mục mới"))})
    assert shown.context["gone"] == ["0.1", "0.2"]
    foreign = keeper.post(f"{HOME}{other.pk}/nhap/", {"rows": shown.context["rows"]}, follow=True)

    assert "Danh sách đã kiểm tra quá lâu." in foreign.content.decode()
    assert codes(other) == ["0.1", "0.2", "1.1"]


def test_the_template_is_taken_in_as_it_is(keeper: Client) -> None:
    framework = make_framework()
    content = keeper.get(f"{HOME}mau.xlsx").content

    file = SimpleUploadedFile("mau.xlsx", content)
    shown = keeper.post(f"{HOME}{framework.pk}/nhap/", {"file": file})

    assert [line.problems for line in shown.context["lines"]] == [(), ()]
