"""Words of Wagtail's own, where its Vietnamese catalogue has none."""

import html
import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override
from wagtail.admin.templatetags.wagtailadmin_tags import timesince_simple

from courses.models import CoursePage
from learning.people.models import User


@pytest.fixture
def desk(administrator: User, signed_in: Callable[[User], Client]) -> Client:
    return signed_in(administrator)


def test_a_trainer_reads_what_each_button_does(desk: Client, course: CoursePage) -> None:
    page = desk.get(f"/quan-tri/pages/{course.pk}/edit/").content.decode()

    for words in ("Lưu bản nháp", "Đã lưu", "Chọn ai xem được trang đã đăng", "Xem trước"):
        assert words in page
    for words in ("Save draft", "Toggle breadcrumbs", "Choose who can view"):
        assert words not in page


def test_an_empty_list_says_so(desk: Client) -> None:
    page = desk.get("/quan-tri/giao-khoa-hoc/").content.decode()

    assert "Chưa có khóa học được giao nào" in page
    assert "to display" not in page


def test_a_form_with_an_error_says_what_to_do(desk: Client, course: CoursePage) -> None:
    page = desk.post(
        f"/quan-tri/pages/{course.pk}/edit/",
        {"title": "", "slug": "x", "body-count": "0", "outcomes-count": "0"},
    ).content.decode()

    assert "Chưa lưu được trang: hãy sửa các lỗi dưới đây." in page


def test_so_does_the_editor_of_translations(desk: Client) -> None:
    said = desk.get("/quan-tri/localize/jsi18n/").content.decode()

    catalogue = said.split("const newcatalog = ")[1].split(";\n")[0]
    assert json.loads(catalogue)["Not translated"] == "Chưa dịch"
    assert json.loads(catalogue)["Download PO file"] == "Tải tệp PO"


def test_so_do_the_way_to_the_pages_and_the_bar_beside_it(desk: Client, course: CoursePage) -> None:
    first = desk.get("/quan-tri/").content.decode()
    pages = desk.get("/quan-tri/pages/1/").content.decode()
    said = desk.get("/quan-tri/jsi18n/").content.decode()

    assert "Tìm mọi trang…" in first
    assert "Đang xem" in pages
    assert f"Xem các trang con của “{course.get_ancestors()[1].title}”" in html.unescape(pages)
    assert "Exploring" not in pages
    assert " minutes" not in pages
    catalogue = json.loads(said.split("const newcatalog = ")[1].split(";\n")[0])
    assert catalogue["Toggle sidebar"] == "Đóng hoặc mở thanh bên"


def test_so_do_lists_of_people(desk: Client) -> None:
    """By how many there are, at their end."""
    assert re.search(r"\d người dùng\s", desk.get("/quan-tri/users/").content.decode())
    assert re.search(r"\d người học\s", desk.get("/quan-tri/nguoi/").content.decode())


def test_so_does_the_time_since_something_was_done() -> None:
    hours = timezone.now() - timedelta(hours=3)

    with override("vi"):
        assert timesince_simple(hours) == "3\xa0giờ trước"
        assert timesince_simple(timezone.now()) == "vừa xong"
