"""A commune hands in its part, the province accepts, closes, signs off and downloads the report."""

import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.stacks.products import Product
from tests.walking import sign_in_as

pytestmark = [pytest.mark.browser, pytest.mark.stack]
CODE, IN_WORDS = "2026-H1", "6 tháng đầu năm 2026"
WORDS = "Đã mở 12 lớp học cộng đồng, trong đó 5 lớp bằng tiếng Thái."
FIGURE = "Tổ công nghệ số cộng đồng"
# A half-year that is over, as the nightly work of that time would have made it; a number to give.
BEGUN = f"""
from learning.halfyear.actions.periods import make_period
from learning.halfyear.models import OwnFigure
period = make_period("{CODE}")
OwnFigure.objects.get_or_create(period=period, name="{FIGURE}", measure="tổ")
"""


def test_a_report_goes_from_the_commune_to_the_province_and_onto_paper(
    product: Product, desk: Callable[[], Page]
) -> None:
    product.manage("shell", "-v0", "-c", BEGUN)
    commune, province = desk(), desk()
    sign_in_as(commune, product, "commune", "/quan-tri/")
    sign_in_as(province, product, "operator", "/quan-tri/")

    hand_in(commune)
    send_back(province, "Đề nghị bổ sung số tổ công nghệ số")
    write_on(commune)
    accept_and_take_in(province)
    close(province)
    expect_nothing_to_write(commune)
    sign_off(province)
    read_the_document(province)


def open_half_year(page: Page) -> None:
    page.locator("nav a", has_text="Báo cáo 6 tháng").first.click()
    page.locator("table.listing a", has_text=IN_WORDS).click()
    page.wait_for_url(f"**/{CODE}/")


def open_unit(page: Page, name: str) -> None:
    open_half_year(page)
    page.locator("table.listing a", has_text=name).first.click()


def hand_in(page: Page) -> None:
    open_unit(page, "Xã Mai Châu")
    page.locator("[name=remark_results]").fill(WORDS)
    page.locator("button[name=hand_in]").click()
    expect(page.locator(".messages .success")).to_contain_text("Đã nộp")
    expect(page.locator("[name=remark_results]")).to_have_count(0)


def send_back(page: Page, reason: str) -> None:
    open_unit(page, "Tỉnh Phú Thọ")
    row = page.locator("table.listing tr", has_text="Xã Mai Châu").first
    row.locator("a", has_text="Trả lại").click()
    page.locator("[name=reason]").fill(reason)
    page.locator("main form button", has_text="Trả lại").click()
    expect(page.locator(".messages .success")).to_contain_text("Xã Mai Châu")


def write_on(page: Page) -> None:
    """The reason is read, and what was written is still there."""
    page.reload()
    expect(page.locator("main")).to_contain_text("Đề nghị bổ sung số tổ")
    expect(page.locator("[name=remark_results]")).to_have_value(WORDS)
    page.locator("input[name^=number_]").fill("7")
    page.locator("button[name=hand_in]").click()
    expect(page.locator(".messages .success")).to_contain_text("Đã nộp")


def accept_and_take_in(page: Page) -> None:
    page.reload()
    row = page.locator("table.listing tr", has_text="Xã Mai Châu").first
    row.locator("button", has_text="Tiếp nhận").click()
    expect(page.locator(".messages .success")).to_contain_text("Đã tiếp nhận")
    page.locator("main button", has_text="Đưa nhận xét đã tiếp nhận vào").click()
    expect(page.locator("[name=remark_results]")).to_have_value(f"Xã Mai Châu: {WORDS}")


def close(page: Page) -> None:
    open_half_year(page)
    page.locator("header a", has_text="Chốt kỳ").click()
    expect(page.locator("main")).to_contain_text("chưa nộp")
    page.locator("main form button", has_text="Chốt kỳ và số liệu").click()
    wait_until_closed(page)
    expect(page.locator("main")).to_contain_text("nội dung đúng với bản đã chốt")


def wait_until_closed(page: Page) -> None:
    """Behind the page where there is a worker; then the page of the half-year says so."""
    if not page.url.endswith("/ban-chot/"):
        expect(page.locator("main")).to_contain_text("chốt kỳ")
        link = page.locator("header a", has_text="Các bản đã chốt")
        deadline = time.monotonic() + 60
        while not link.count() and time.monotonic() < deadline:
            page.wait_for_timeout(500)
            page.reload()
        link.click()


def expect_nothing_to_write(page: Page) -> None:
    page.reload()
    expect(page.locator("main form [name=remark_results]")).to_have_count(0)
    expect(page.locator("main")).to_contain_text(WORDS)


def sign_off(page: Page) -> None:
    page.locator("header a", has_text="Văn bản").click()
    page.locator("[name=signatory]").fill("Nguyễn Văn Chủ Tịch")
    page.locator("main form button", has_text="Lưu").first.click()
    expect(page.locator(".messages .success")).to_contain_text("Đã lưu")
    page.locator("[name=number]").fill("125")
    page.locator("[name=signed_on]").fill("20/07/2026")
    page.keyboard.press("Tab")
    # By the keyboard: a click may still fall on the calendar that is closing.
    page.locator("button[name=sign]").press("Enter")
    expect(page.locator("main")).to_contain_text("Đã ký ban hành số 125 ngày 20/07/2026")
    expect(page.locator("[name=signatory]")).to_have_count(0)


def read_the_document(page: Page) -> None:
    with page.expect_download() as begun:
        page.locator("main a", has_text="Tải .docx").click()
    content = Path(begun.value.path()).read_bytes()
    words = " ".join(one.text for one in Document(io.BytesIO(content)).element.iter() if one.text)
    assert WORDS in words
    assert "Nguyễn Văn Chủ Tịch" in words
    assert "125/BC-UBND" in words
