"""A resident begins in Vietnamese, goes on in Mường, and passes the test in English: one
completion, one certificate. Before that a trainer translated, and a reviewer published.

What is “Mường” here are marked words of ours: real ones come from those who speak it.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from learning.demo.content import smartphone
from learning.demo.writing import LessonText
from tests.stacks.products import Product
from tests.walking import (
    COURSE,
    FINAL,
    Resident,
    answer_paper,
    finish_lesson,
    press,
    sign_in_as,
    sign_up,
    start_paper,
)

pytestmark = [pytest.mark.browser, pytest.mark.stack]
LESSONS = [one for one in smartphone.COURSE.lessons if isinstance(one, LessonText)]
TRANSLATED = LESSONS[2]
MUONG = "(mtq) Khóa"

Desk = Callable[[], Page]


def test_one_certificate_whatever_the_language(
    product: Product, desk: Desk, phone_page: Page
) -> None:
    open_muong(desk(), product)
    translate(desk(), product)
    publish(desk(), product)

    page = phone_page
    sign_up(page, product, Resident(full_name="Quách Thị Mận"))
    for lesson in LESSONS[:2]:
        page.goto(f"{product.address}{COURSE}{lesson.slug}/")
        finish_lesson(page)
    go_on_in_muong(page, product)
    pass_in_english(page, product)

    expect_one_certificate(page, product)


def open_muong(page: Page, product: Product) -> None:
    """Once for the province, by whoever runs it."""
    sign_in_as(page, product, "operator", "/quan-tri/")
    page.goto(f"{product.address}/quan-tri/ngon-ngu/")
    row = page.locator("tr", has_text="Tiếng Mường")
    if "chưa" in row.inner_text():
        page.goto(f"{product.address}/quan-tri/locales/new/")
        page.locator("[name=language_code]").select_option("mtq")
        with page.expect_navigation():
            page.locator("main form [type=submit]").click()


def translate(page: Page, product: Product) -> None:
    """From the board into the editor: the title, and the rest stays Vietnamese."""
    sign_in_as(page, product, "trainer", "/quan-tri/")
    cell = cell_of(page, product)
    cell.click()
    if "/submit/" in page.url:
        with page.expect_navigation():
            page.locator("main form [type=submit]").last.click()
    title = page.locator(".js-translation-editor li", has_text=TRANSLATED.title).first
    title.get_by_role("button", name="Dịch").first.click()
    title.locator("textarea").fill(MUONG)
    with page.expect_response(lambda answer: "/strings/" in answer.url):
        title.get_by_role("button", name="Lưu").click()
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.get_by_text("Đã gửi duyệt.")).to_be_visible()


def cell_of(page: Page, product: Product) -> Locator:
    page.goto(f"{product.address}/quan-tri/dich/")
    heads = page.locator("thead th").all_inner_texts()
    row = page.locator("tbody tr", has_text=TRANSLATED.title)
    return row.locator("th, td").nth(heads.index("Tiếng Mường")).locator("a")


def publish(page: Page, product: Product) -> None:
    sign_in_as(page, product, "reviewer", "/quan-tri/")
    cell = cell_of(page, product)
    expect(cell).to_have_text("đang chờ duyệt")
    cell.click()
    page.get_by_role("button", name="Đăng bằng Tiếng Mường").click()
    expect(page.get_by_text("còn câu chưa dịch")).to_be_visible()


def go_on_in_muong(page: Page, product: Product) -> None:
    """Chosen in the middle of a lesson: the same lesson, with what was ticked in it."""
    page.goto(f"{product.address}{COURSE}{TRANSLATED.slug}/")
    boxes = page.locator("label:has([data-part])")
    if boxes.count():
        with page.expect_response(lambda answer: answer.request.method == "POST"):
            press(boxes.first)
    choose(page, "Tiếng Mường")
    expect(page.locator("h1")).to_have_text(MUONG)
    expect(page.locator("article")).to_have_attribute("lang", "mtq")
    expect(page.locator("[data-untranslated]").first).to_be_visible()
    if boxes.count():
        expect(page.locator("[data-part]").first).to_be_checked()
    finish_lesson(page)
    for lesson in LESSONS[3:]:
        page.goto(f"{product.address}/mtq{COURSE}{lesson.slug}/")
        finish_lesson(page)


def pass_in_english(page: Page, product: Product) -> None:
    """Chosen in the middle of the test: the same paper, with the answers in it."""
    page.goto(f"{product.address}/mtq{FINAL}")
    start_paper(page)
    first = page.locator("fieldset.question").first.locator("label.option").first
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        press(first)
    paper = page.url.split("/bai-lam/")[1]
    choose(page, "English")
    assert "/en/" in page.url
    assert page.url.split("/bai-lam/")[1] == paper
    expect(page.locator("fieldset.question input:checked")).to_have_count(1)
    answer_paper(page)
    expect(page.locator(".callout.is-success")).to_be_visible()


def choose(page: Page, language: str) -> None:
    menu = page.locator("details.menu", has=page.locator("a[hreflang]"))
    # A language that was just opened is offered within a minute.
    for _ in range(8):
        if menu.locator("a", has_text=language).count():
            break
        page.wait_for_timeout(10_000)
        page.reload()
    press(menu.locator("summary"))
    with page.expect_navigation():
        press(menu.get_by_role("link", name=language, exact=True))


def expect_one_certificate(page: Page, product: Product) -> None:
    page.goto(f"{product.address}/toi/")
    card = page.locator(".card", has_text=smartphone.COURSE.title)
    expect(card).to_have_count(1)
    expect(card.locator(".status.is-done")).to_be_visible()
    page.goto(f"{product.address}/toi/giay-chung-nhan/")
    rows = page.locator("main .rows > li")
    for _ in range(60):
        if rows.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    expect(rows).to_have_count(1)
