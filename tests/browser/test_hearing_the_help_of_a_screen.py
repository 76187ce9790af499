"""Who cannot read presses “Nghe” and hears what the screen is for and what its icons mean."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit
from tests.browser.places import EVERY, Place
from tests.browser.test_accessibility import EVERYTHING, violations
from tests.stacks.products import Product
from tests.walking import sign_in_as

pytestmark = [pytest.mark.browser, pytest.mark.stack]
HOME = next(place for place in EVERY if place.name == "home")
PAPER = next(place for place in EVERY if place.name == "paper")
PLAYING = "() => !document.querySelector('.help audio').paused"


@pytest.fixture(scope="module")
def read_by_the_machine(chromium: Browser, demo_stack: Product) -> Iterator[None]:
    """The home page's help and its first button, asked for and put in use in the CMS."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN")
    page = context.new_page()
    sign_in_as(page, demo_stack, "reviewer", "/quan-tri/")
    page.goto(f"{demo_stack.address}/quan-tri/loi-doc/")
    page.locator("tr", has_text="Lời hướng dẫn").locator("td a").last.click()
    for name in ("screen-home", "button-home"):
        part = page.locator(f"[data-part={name}]")
        part.get_by_role("button", name="Để máy đọc thử").click()
        expect(part.locator(".take audio")).to_be_visible()
        part.get_by_role("button", name="Cho dùng").click()
        expect(part.get_by_text("người học đang nghe bản này")).to_be_visible()
    yield
    context.close()


def sounds_asked_for(page: Page) -> list[str]:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if "/narration/" in one.url else None)
    return asked


def until(page: Page, holds: str) -> None:
    for _ in range(100):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    raise AssertionError(holds)


@pytest.mark.usefixtures("read_by_the_machine")
def test_one_press_reads_it_and_each_button_says_its_name(visit: Visit) -> None:
    page = visit(HOME)
    asked = sounds_asked_for(page)
    page.wait_for_load_state("networkidle")
    assert not page.evaluate(PLAYING)
    assert asked == []

    summary = page.locator(".help summary")
    expect(summary).to_contain_text("KB")
    assert summary.bounding_box()["y"] > 780 * 2 / 3  # type: ignore[index]
    summary.click()
    until(page, PLAYING)
    expect(page.locator(".help")).to_contain_text("Giọng đọc do máy tạo.")
    page.get_by_role("button", name="Chậm hơn").click()
    assert page.evaluate("() => document.querySelector('.help audio').playbackRate") == 0.75

    heard = len(asked)
    page.get_by_role("link", name="Nghe: Trang chủ").click()
    until(page, "() => document.querySelector('.help audio').paused")
    page.wait_for_timeout(500)
    assert [address.endswith(".m4a") for address in asked[heard:]] != []
    assert page.url.endswith("/")

    page.reload()
    expect(page.locator(".help .is-quiet")).to_have_attribute("aria-pressed", "true")
    assert not page.evaluate(PLAYING)


@pytest.mark.usefixtures("read_by_the_machine")
def test_without_a_script_it_opens_has_a_player_and_words_are_files(
    visit: Visit, demo_stack: Product
) -> None:
    page = visit(HOME, java_script_enabled=False)
    page.locator(".help summary").click()

    expect(page.locator(".help audio[controls]")).to_be_visible()
    expect(page.locator(".help p").first).to_contain_text("Đây là trang đầu")
    expect(page.get_by_role("button", name="Chậm hơn")).to_be_hidden()
    word = page.get_by_role("link", name="Nghe: Trang chủ").get_attribute("href")
    assert page.request.get(demo_stack.address + str(word)).headers["content-type"] == "audio/mp4"


@pytest.mark.usefixtures("read_by_the_machine")
@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("place", [HOME, PAPER], ids=str)
def test_axe_finds_nothing_with_the_help_open(visit: Visit, place: Place, width: int) -> None:
    page = visit(place, width=width)
    page.locator(".help summary").click()
    panel = page.locator(".help .menu-panel")
    expect(panel).to_be_in_viewport(ratio=0.99)

    # Of the page behind, which is looked at elsewhere, the panel may cover half a button.
    assert violations(page, EVERYTHING, within=".help") == []
    box = panel.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    for link in page.locator(".help li a, .help summary").all():
        size = link.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 48
