"""A leader finds the commune that fell behind and reminds it; its manager gets the message."""

import re
from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from tests.stacks.products import Product
from tests.walking import NEW_COMMUNE, sign_in_as

pytestmark = [pytest.mark.browser, pytest.mark.stack]
WORDS = "Đề nghị xã rà soát, báo cáo cách khắc phục trước thứ Sáu."
# So high that the commune is behind on any day of the year, the first one among them.
TARGET = f"""
from django.utils import timezone
from learning.people.models import Unit
from learning.reports.models import Target
Target.objects.update_or_create(
    unit=Unit.objects.get(name="{NEW_COMMUNE}", kind="commune", valid_to=None),
    indicator="learnt", audience="", span=str(timezone.localdate().year),
    defaults={{"people": 100_000, "percent": None, "basis": "Chỉ tiêu mẫu"}},
)
"""
# What the worker does at nine on the next morning; no mail server answers in this product.
AT_NINE = """
from datetime import datetime, time, timedelta
from time import sleep
import time_machine
from django.test import override_settings
from django.utils import timezone
from learning.people.actions import deliver_waiting
from learning.people.models import Message
while Message.objects.filter(state="sending").exists():
    sleep(0.5)
day = timezone.localdate() + timedelta(days=1)
printed = override_settings(EMAIL_BACKEND="django.core.mail.backends.console.EmailBackend")
with printed, time_machine.travel(datetime.combine(day, time(9), timezone.get_current_timezone())):
    while Message.objects.filter(state="waiting", not_before__lte=timezone.now()).exists():
        deliver_waiting()
"""


def test_a_commune_that_fell_behind_is_reminded_and_its_manager_looks(
    product: Product, desk: Callable[[], Page]
) -> None:
    product.manage("shell", "-v0", "-c", TARGET)
    leader, keeper = desk(), desk()
    sign_in_as(leader, product, "manager", "/quan-tri/")
    find_who_is_behind(leader)
    remind(leader)
    printed = product.manage("shell", "-v0", "-c", AT_NINE) + product.log("web")
    read_and_look(keeper, product, printed)


def line_of(page: Page) -> Locator:
    return page.locator("table.steering-parts tr", has_text=NEW_COMMUNE)


def find_who_is_behind(page: Page) -> None:
    """Through the menu, as on any morning."""
    page.locator("nav a", has_text="Tình hình học tập số").first.click()
    page.wait_for_url("**/so-lieu/*/")
    page.locator("label", has_text="Chỉ hiện đơn vị chậm").click()
    page.locator("form.steering-choice button").click()
    page.wait_for_url("**cham=1**")
    expect(line_of(page)).to_contain_text("Chậm từ")


def remind(page: Page) -> None:
    line_of(page).locator("a", has_text="Nhắc").click()
    page.wait_for_url("**/nhac/**")
    expect(page.locator("main")).to_contain_text(f"người phụ trách {NEW_COMMUNE}")
    page.locator("[name=words]").fill(WORDS)
    page.locator("main form button", has_text="Gửi lời nhắc").click()
    expect(page.locator(".messages .success")).to_contain_text(f"Đã nhắc {NEW_COMMUNE}")
    expect(page.locator("main")).to_contain_text(f"đã nhắc ngày {timezone.localdate():%d/%m/%Y}")
    # Once a day: the form says so, and offers nothing to press.
    page.locator("main a", has_text="Nhắc đơn vị này").click()
    expect(page.locator("main")).to_contain_text("Hôm nay đơn vị này đã được nhắc rồi")
    expect(page.locator("[name=words]")).to_have_count(0)


def read_and_look(page: Page, product: Product, printed: str) -> None:
    _before, said, letter = printed.partition(WORDS)
    assert said, printed
    led = re.search(r"https?://[^/\s]+(/quan-tri/so-lieu/\d+/)", letter)
    assert led, letter
    sign_in_as(page, product, "commune", "/quan-tri/")
    page.goto(product.address + led[1])
    expect(page.locator("main")).to_contain_text("Chậm từ")
    expect(page.locator("main")).to_contain_text("đã nhắc ngày")
    # The own unit is looked after, not reminded.
    expect(page.locator("main a", has_text="Nhắc đơn vị này")).to_have_count(0)
