import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from learning.demo.content import smartphone
from tests.stacks.products import Product
from tests.stacks.selection import needed
from tests.walking import (
    COURSE,
    FINAL,
    Resident,
    answer_paper,
    fill_sign_up,
    finish_lesson,
    press,
    start_paper,
    tick_everything,
    type_code,
    words_of,
)

pytestmark = [pytest.mark.browser, pytest.mark.stack]
# How people read a code off paper.
MISREAD = str.maketrans("01", "oi", "-")


@pytest.fixture(params=["with_a_script", "without_scripts"])
def phone_in_hand(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 360, "height": 780},
        is_mobile=True,
        has_touch=True,
        locale="vi-VN",
        java_script_enabled=request.param == "with_a_script",
    )
    yield context.new_page()
    context.close()


def test_a_resident_learns_as_a_guest_signs_up_and_shows_her_certificate(
    product: Product, phone_in_hand: Page, tmp_path: Path
) -> None:
    page, resident = phone_in_hand, Resident()
    counted = people_counted(page, product)

    find_the_course(page, product)
    read_and_practise(page)
    fail_then_pass(page)
    sign_up_to_get_the_certificate(page, product, resident)
    code = open_the_certificate(page, product, resident)
    assert_printed(download_pdf(page, tmp_path), resident, code)
    check_the_code(page, product, resident, code)

    wait_until_counted(page, product, [number + 1 for number in counted])


def people_counted(page: Page, product: Product) -> list[int]:
    """Learning or learnt, completed a course, certified."""
    page.goto(f"{product.address}/thong-ke/")
    numbers = page.locator(".stats dt + dd").all_inner_texts()[:3]
    return [int(re.sub(r"\D", "", number)) for number in numbers]


def wait_until_counted(page: Page, product: Product, wanted: list[int]) -> None:
    deadline = time.monotonic() + 60
    while (seen := people_counted(page, product)) != wanted and time.monotonic() < deadline:
        time.sleep(1)
    assert seen == wanted


def find_the_course(page: Page, product: Product) -> None:
    page.goto(product.address)
    press(page.locator(".site-nav a", has_text="Khóa học"))
    press(page.locator(".card-title a", has_text=smartphone.COURSE.title))
    expect(page.locator("h1")).to_have_text(smartphone.COURSE.title)
    press(page.locator(".hero a.button"))


def read_and_practise(page: Page) -> None:
    """All lessons but the last, one after the other; whatever is ticked stays ticked."""
    for lesson in smartphone.COURSE.lessons[:-1]:
        expect(page.locator("h1")).to_have_text(lesson.title)
        if page.locator("#lesson-form").count():
            keep_ticks(page)
            finish_lesson(page)
        else:
            start_paper(page)
            answer_paper(page)
            press(page.locator(".dock a.button"))


def keep_ticks(page: Page) -> None:
    """A script saves every tick; without one there is a button for it."""
    save = page.locator("#lesson-form button[value=save]")
    boxes = page.locator("[data-part]")
    if save.count():
        tick_everything(page)
        press(save)
        expect(page.locator(".messages")).to_be_visible()
    elif boxes.count():
        with page.expect_response(lambda response: response.request.method == "POST"):
            press(page.locator("label:has([data-part])").first)
        page.reload()
    if boxes.count():
        expect(boxes.first).to_be_checked()


def fail_then_pass(page: Page) -> None:
    assert page.url.endswith(f"{FINAL}bai-kiem-tra/")
    start_paper(page)
    answer_paper(page, rightly=False)
    expect(page.locator(".callout.is-warning")).to_be_visible()
    expect(page.locator(".score")).to_have_text("0/8")

    press(page.locator(".dock form button"))
    page.wait_for_url(lambda address: not address.endswith("ket-qua/"))
    answer_paper(page)
    expect(page.locator(".callout.is-success")).to_be_visible()
    expect(page.locator(".score")).to_have_text("8/8")


def sign_up_to_get_the_certificate(page: Page, product: Product, resident: Resident) -> None:
    """Nothing that was done as a guest is lost."""
    press(page.locator(".dock a.button"))
    page.wait_for_url(f"**{COURSE}#ket-qua")
    press(page.locator("#ket-qua a.button"))
    fill_sign_up(page, resident)
    press(page.locator("main form button.is-wide"))
    type_code(page, product, resident.phone)
    page.wait_for_url("**/toi/")
    expect(page.locator(".messages")).to_contain_text(resident.full_name)
    card = page.locator(".card", has_text=smartphone.COURSE.title)
    expect(card.locator(".status.is-done")).to_be_visible()


def open_the_certificate(page: Page, product: Product, resident: Resident) -> str:
    """It comes by itself; its check code."""
    press(page.locator('main a[href="/toi/giay-chung-nhan/"]'))
    rows = page.locator("main .rows > li")
    deadline = time.monotonic() + 60
    while not rows.count() and time.monotonic() < deadline:
        time.sleep(0.5)
        page.reload()
    expect(rows).to_have_count(1)
    press(rows.locator("a"))
    expect(page.locator("dl.data")).to_contain_text(resident.full_name)
    picture = page.locator("figure img")
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1200
    return words_of(page.locator("dl.data dd.nowrap"))


def download_pdf(page: Page, folder: Path) -> Path:
    with page.expect_download() as downloading:
        press(page.locator('a[href$=".pdf"]'))
    path = folder / downloading.value.suggested_filename
    downloading.value.save_as(path)
    return path


def assert_printed(path: Path, resident: Resident, code: str) -> None:
    assert path.name.startswith("giay-chung-nhan-ha-thi-un")
    assert path.read_bytes().startswith(b"%PDF-")
    read = [needed("pdftotext"), "-layout", str(path), "-"]
    words = subprocess.run(read, capture_output=True, text=True, check=True).stdout
    assert code in words
    assert resident.full_name.upper() in words.upper()


def check_the_code(page: Page, product: Product, resident: Resident, code: str) -> None:
    """By anybody: as printed, as misread; and a code of nobody's is no certificate."""
    for typed in (code, code.lower().translate(MISREAD)):
        page.goto(f"{product.address}/xac-minh/")
        page.locator("[name=code]").fill(typed)
        press(page.locator("main form button"))
        expect(page.locator(".verify.is-valid")).to_contain_text(resident.full_name)

    swapped = code[1] + code[0] + code[2:] if code[0] != code[1] else code[:-1]
    press(page.locator("main a.button"))
    page.locator("[name=code]").fill(swapped)
    press(page.locator("main form button"))
    expect(page.locator(".verify.is-valid")).to_have_count(0)
    expect(page.locator("[name=code]")).to_have_value(swapped)
