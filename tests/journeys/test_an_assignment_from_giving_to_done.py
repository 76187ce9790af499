"""A commune gives a course with a deadline; a resident is reminded, learns it, and it is seen."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlencode

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect

from learning.demo.content import smartphone
from tests.stacks.products import Product
from tests.walking import (
    NEW_COMMUNE,
    Resident,
    fill_sign_up,
    learn_course,
    press,
    sign_in_as,
    type_code,
)

pytestmark = [pytest.mark.browser, pytest.mark.stack]
TITLE = smartphone.COURSE.title
# What the hourly task and the worker do at nine on the day of the plan's first reminder.
AT_NINE = """
from datetime import date, datetime, time
import time_machine
from django.utils import timezone
from learning.assignments.actions import remind_all
from learning.people.actions import deliver_waiting
from learning.people.models import Message
zone = timezone.get_current_timezone()
with time_machine.travel(datetime.combine(date.fromisoformat("{day}"), time(9), zone)):
    remind_all()
    # Some at a time, until nobody waits.
    while Message.objects.filter(state="waiting", not_before__lte=timezone.now()).exists():
        deliver_waiting()
"""


@pytest.fixture
def province_page(chromium: Browser) -> Iterator[Page]:
    """Another PC, at the province's."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    yield context.new_page()
    context.close()


def test_a_course_is_given_learnt_after_a_reminder_and_seen_done(
    product: Product, office_page: Page, province_page: Page, phone_page: Page
) -> None:
    resident = Resident(full_name="Lò Thị Mến")
    # A week and a day ahead: the plan's first reminder is tomorrow's.
    due, later = (timezone.localdate() + timedelta(days=days) for days in (8, 20))
    sign_up_wanting_reminders(phone_page, product, resident)
    sign_in_as(province_page, product, "manager", "/quan-tri/")
    sign_in_as(office_page, product, "commune", "/quan-tri/")

    give(province_page, later)
    give(office_page, due)
    for page in (office_page, province_page):
        look_for(page, resident)
    expect(line_of(office_page, resident)).to_contain_text("chưa bắt đầu")
    remind_with_one_click(office_page, resident)

    printed = product.manage("shell", "-v0", "-c", AT_NINE.format(day=due - timedelta(days=7)))
    address = address_in_the_message(printed, resident, due)
    open_what_is_due_first(phone_page, product, address, due, later)
    learn_course(phone_page, product)
    expect_all_done(phone_page, product, address)

    for page in (office_page, province_page):
        page.reload()
        expect(line_of(page, resident)).to_contain_text("Đã hoàn thành")
        expect(line_of(page, resident).locator("button")).to_have_count(0)
    find_those_behind(office_page, resident)


def sign_up_wanting_reminders(page: Page, product: Product, resident: Resident) -> None:
    page.goto(f"{product.address}/tai-khoan/dang-ky/?next=/toi/")
    fill_sign_up(page, resident)
    press(page.locator("label:has([name=consent_remind])"))
    press(page.locator("main form button.is-wide"))
    type_code(page, product, resident.phone)
    page.wait_for_url("**/toi/")


def give(page: Page, day: date) -> None:
    """Through the menu, as on any morning, to the whole own unit; who is asked is listed next."""
    page.locator("nav a", has_text="Giao khóa học").first.click()
    page.locator("header a", has_text="Giao khóa học").last.click()
    page.wait_for_url("**/giao/")
    page.locator("label", has_text=TITLE).locator("[name=courses]").check()
    page.locator("[name=unit]").select_option(index=1)
    page.locator("[name=due_on]").fill(f"{day:%d/%m/%Y}")
    page.keyboard.press("Tab")
    # She joined today: with days of grace her own deadline would be later.
    page.locator("[name=grace_days]").fill("0")
    page.locator("main form button", has_text="Giao").click()
    expect(page.locator(".messages .success")).to_contain_text("Đã giao 1 khóa học")
    expect(page.locator("#listing-results")).to_be_visible()


def look_for(page: Page, resident: Resident, **more: str) -> None:
    """Among all the people of the unit, however many they are."""
    sought = urlencode({"q": resident.full_name} | more)
    page.goto(f"{page.url.partition('?')[0]}?{sought}")
    expect(page.locator("#listing-results")).to_be_visible()


def line_of(page: Page, resident: Resident) -> Locator:
    return page.locator("table.listing tr", has_text=resident.full_name)


def remind_with_one_click(page: Page, resident: Resident) -> None:
    button = line_of(page, resident).locator("button", has_text="Nhắc")
    button.click()
    expect(page.locator(".messages .success")).to_contain_text("Đang gửi lời nhắc")
    button.click()
    expect(page.locator(".messages .warning")).to_contain_text("đã được nhắc hôm nay")


def address_in_the_message(printed: str, resident: Resident, due: date) -> str:
    """The message as it reaches the phone; where it leads."""
    number = "+84" + resident.phone.removeprefix("0")
    _before, _number, message = printed.partition(f"SMS → {number}: ")
    assert f"– {TITLE}: hạn đến hết ngày {due:%d/%m/%Y}" in message, printed
    led = re.search(r"https?://[^/\s]+(/\S+)", message)
    assert led, message
    return led[1]


def open_what_is_due_first(
    page: Page, product: Product, address: str, due: date, later: date
) -> None:
    """What the commune asks comes before what the province asks for later."""
    page.goto(product.address + address)
    # Midnight may have passed since the course was given.
    left = (due - timezone.localdate()).days
    rows = page.locator("main .rows").first.locator("li")
    expect(rows).to_have_count(2)
    expect(rows.nth(0)).to_contain_text(f"Còn {left} ngày, đến hết ngày {due:%d/%m/%Y}")
    expect(rows.nth(0)).to_contain_text(NEW_COMMUNE)
    expect(rows.nth(1)).to_contain_text(f"Còn {left + 12} ngày, đến hết ngày {later:%d/%m/%Y}")
    press(rows.nth(0).locator("a"))
    expect(page.locator("h1")).to_have_text(TITLE)


def expect_all_done(page: Page, product: Product, address: str) -> None:
    page.goto(product.address + address)
    expect(page.locator("main .rows li")).to_have_count(2)
    expect(page.locator("main .rows li.is-done")).to_have_count(2)


def find_those_behind(page: Page, resident: Resident) -> None:
    """Whoever is done is no longer among them."""
    look_for(page, resident, state="behind")
    expect(line_of(page, resident)).to_have_count(0)
