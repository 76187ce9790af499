"""Bà Ún's phone fell into the stream: somebody who knows her gives a code, and she is back."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from learning.demo.content import smartphone
from tests.people.pocketed import PIN
from tests.stacks.products import Product
from tests.walking import (
    COURSE,
    Resident,
    finish_lesson,
    press,
    sign_in_as,
    sign_up,
    type_code,
    words_of,
)

pytestmark = [pytest.mark.browser, pytest.mark.stack]
Phone = Callable[[], Page]
TEN_DIGITS = re.compile(r"\b\d{5} \d{5}\b")
FIRST_LESSON = smartphone.COURSE.lessons[0]


@pytest.fixture
def another_phone(chromium: Browser) -> Iterator[Phone]:
    contexts: list[BrowserContext] = []

    def unpack() -> Page:
        context = chromium.new_context(
            viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True, locale="vi-VN"
        )
        contexts.append(context)
        return context.new_page()

    yield unpack
    for context in contexts:
        context.close()


@pytest.fixture
def old_phone(phone_page: Page, product: Product) -> tuple[Page, Resident]:
    """On which she signed up and finished the first lesson."""
    resident = Resident()
    sign_up(phone_page, product, resident)
    phone_page.goto(f"{product.address}{COURSE}{FIRST_LESSON.slug}/")
    finish_lesson(phone_page)
    return phone_page, resident


def test_the_commune_helps_her_back_with_a_new_number(
    product: Product, old_phone: tuple[Page, Resident], another_phone: Phone, office_page: Page
) -> None:
    lost, resident = old_phone
    sign_in_as(office_page, product, "commune", "/quan-tri/")
    code = code_from_the_commune(office_page, product, resident)

    assert_warned(product, resident)
    new = another_phone()
    come_back(new, product, code, Resident().phone)
    assert_it_is_her(new, product, resident)
    lost.reload()
    lost.goto(f"{product.address}/toi/tai-khoan/")
    expect(lost).to_have_url(re.compile("/tai-khoan/dang-nhap/"))


def test_the_facilitator_helps_her_at_home(
    product: Product, old_phone: tuple[Page, Resident], another_phone: Phone, office_page: Page
) -> None:
    _lost, resident = old_phone
    facilitators = another_phone()
    enrol_facilitator(office_page, facilitators, product)
    code = code_from_the_facilitator(facilitators, product, resident)

    new = another_phone()
    come_back(new, product, code, Resident().phone)
    assert_it_is_her(new, product, resident)
    again = another_phone()
    ask_with(again, product, code, Resident().phone)
    expect(again.locator(".field-error")).to_contain_text("không đúng hoặc đã hết hạn")


def code_from_the_commune(page: Page, product: Product, resident: Resident) -> str:
    page.goto(f"{product.address}/quan-tri/nguoi/?q={resident.phone}")
    page.locator("main table a", has_text=resident.full_name).first.click()
    page.get_by_role("link", name="Mất máy, mất số").click()
    expect(page.locator("main")).to_contain_text("xem giấy tờ")
    page.locator("main form button.serious").click()
    return ten_digits(page)


def enrol_facilitator(desk: Page, phone: Page, product: Product) -> None:
    sign_in_as(desk, product, "commune", "/quan-tri/")
    desk.goto(f"{product.address}/quan-tri/dien-thoai-to-cong-nghe-so/new/")
    desk.locator("[name=user]").select_option(label="Khà Văn Páo")
    with desk.expect_navigation():
        desk.locator("main form button[type=submit], main form button.button").first.click()
    link = words_of(desk.locator("main code").first)
    phone.goto(product.address + link[link.index("/tai-khoan/") :])
    phone.locator("[name=pin]").fill(PIN)
    phone.locator("[name=again]").fill(PIN)
    press(phone.locator("main form button.is-wide"))
    phone.wait_for_url("**/toi/")


def code_from_the_facilitator(page: Page, product: Product, resident: Resident) -> str:
    page.goto(f"{product.address}/toi/tai-khoan/")
    press(page.locator("a", has_text="Giúp người mất số, mất máy"))
    page.locator("[name=full_name]").fill(resident.full_name)
    page.locator("[name=birth_year]").fill(resident.birth_year)
    press(page.locator("main form button.is-wide"))
    hers = page.locator("article", has_text=resident.phone[-3:])
    press(hers.locator("a", has_text="Đúng là người này"))
    press(page.locator("main form button.is-wide"))
    return ten_digits(page)


def ten_digits(page: Page) -> str:
    expect(page.locator("main")).to_contain_text(TEN_DIGITS)
    found = TEN_DIGITS.search(words_of(page.locator("main")))
    assert found
    return found[0]


def ask_with(page: Page, product: Product, code: str, number: str) -> None:
    page.goto(f"{product.address}/tai-khoan/dang-nhap/")
    press(page.locator("main a", has_text="Cách vào lại tài khoản"))
    page.locator("[name=code]").fill(code)
    page.locator("[name=contact]").fill(number)
    press(page.locator("main form button.is-wide"))


def come_back(page: Page, product: Product, code: str, number: str) -> None:
    ask_with(page, product, code, number)
    type_code(page, product, number)
    page.wait_for_url("**/toi/")


def assert_warned(product: Product, resident: Resident) -> None:
    """The number known until now is told at once."""
    told = f"SMS → +84{resident.phone.removeprefix('0')}: Có người vừa xin mã"
    assert told in product.log("web")


def assert_it_is_her(page: Page, product: Product, resident: Resident) -> None:
    """With her name and what she has learnt."""
    expect(page.locator(".messages")).to_contain_text(resident.full_name)
    page.goto(f"{product.address}{COURSE}")
    done = page.locator("li.is-done", has_text=FIRST_LESSON.title)
    expect(done).to_have_count(1)
