"""A phone loses the network twice in the middle of a paper, and no answer is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.stacks.products import Product

pytestmark = pytest.mark.browser
QUIZ = "/khoa-hoc/dung-dien-thoai-thong-minh-an-toan/bai-kiem-tra-cuoi-khoa/bai-kiem-tra/"
PRACTICE = "/khoa-hoc/dung-dien-thoai-thong-minh-an-toan/luyen-tap-giua-khoa/bai-kiem-tra/"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    size = {"width": 360, "height": 780}
    context = chromium.new_context(viewport=size, has_touch=True, locale="vi-VN")
    yield context
    context.close()


def begin(phone: BrowserContext, demo_stack: Product, quiz: str) -> Page:
    page = phone.new_page()
    page.goto(demo_stack.address + quiz)
    page.get_by_role("button", name="Bắt đầu").click()
    expect(page.locator("#paper-form")).to_be_visible()
    return page


def choose(page: Page, *places: int) -> None:
    questions = page.locator("fieldset.question")
    for place in places:
        questions.nth(place).locator("input").first.check()


def chosen(page: Page) -> list[str]:
    ticked = page.locator("fieldset.question input:checked")
    return [str(ticked.nth(n).get_attribute("value")) for n in range(ticked.count())]


def test_the_network_drops_twice_and_every_answer_arrives(
    phone: BrowserContext, demo_stack: Product
) -> None:
    page = begin(phone, demo_stack, QUIZ)
    count = page.locator("fieldset.question").count()
    choose(page, 0)
    expect(page.locator("#saving")).to_contain_text("Đã lưu")

    phone.set_offline(True)
    choose(page, 1, 2)
    expect(page.locator("#saving")).to_contain_text("Mất mạng")
    phone.set_offline(False)
    expect(page.locator("#saving")).to_contain_text("Đã có mạng", timeout=20_000)

    phone.set_offline(True)
    choose(page, *range(3, count))
    page.get_by_role("button", name="Nộp bài").click()
    expect(page.locator("#saving")).to_contain_text("Mất mạng")
    expect(page.locator("#paper-form")).to_be_visible()
    said = chosen(page)
    phone.set_offline(False)
    page.get_by_role("button", name="Nộp bài").click()

    page.wait_for_url("**/ket-qua/")
    assert len(said) >= count
    expect(page.get_by_text("Không trả lời")).to_have_count(0)


def test_what_was_answered_without_network_is_there_after_the_page_was_closed(
    phone: BrowserContext, demo_stack: Product
) -> None:
    page = begin(phone, demo_stack, QUIZ)
    address = page.url
    phone.set_offline(True)
    choose(page, 0, 1)
    expect(page.locator("#saving")).to_contain_text("Mất mạng")
    said = chosen(page)
    page.close()

    phone.set_offline(False)
    again = phone.new_page()
    again.goto(address)
    assert chosen(again) == said
    expect(again.locator("#saving")).to_contain_text("Đã lưu")
    again.evaluate("localStorage.clear()")
    again.reload()
    assert chosen(again) == said


def test_steps_are_moved_pairs_and_gaps_chosen_and_practice_says_what_is_right(
    phone: BrowserContext, demo_stack: Product
) -> None:
    page = begin(phone, demo_stack, PRACTICE)
    order = page.locator("fieldset", has=page.locator("[data-ordering]"))
    first = order.locator("li label").first.inner_text()
    order.get_by_role("button", name=f"Chuyển xuống: {first}").click()
    assert order.locator("li label").nth(1).inner_text() == first
    assert order.locator("select").evaluate_all("all => all.map((one) => one.value)") == list(
        "1234"
    )

    gaps = page.locator("fieldset", has=page.locator(".gaps"))
    gaps.locator("select").nth(0).select_option(label="một lần")
    gaps.locator("select").nth(1).select_option(label="không đọc cho ai")
    gaps.get_by_role("button", name="Xem đúng hay chưa").click()
    expect(gaps.get_by_role("status")).to_contain_text("Đúng rồi")

    typed = page.locator("fieldset", has=page.locator("input[maxlength='500']"))
    typed.locator("input").fill("112")
    typed.get_by_role("button", name="Xem đúng hay chưa").click()
    expect(typed.get_by_role("status")).to_contain_text("Đúng một phần")
    expect(typed).to_contain_text("113")

    page.reload()
    expect(typed.locator("input")).to_have_value("112")
    assert order.locator("li label").nth(1).inner_text() == first
