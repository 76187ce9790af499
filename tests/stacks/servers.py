"""Servers and the browser, one of each for a whole run."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from learning.operations import machine, servers
from tests.stacks.selection import left_out

# Nothing of the browser's own may call home, nor need rights a container lacks.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    # Who is asked to read aloud has a microphone; it hums.
    "--use-fake-device-for-media-stream",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a PostgreSQL server on which databases may be made."""
    given = os.environ.get("LEARNING_POSTGRESQL_URL")
    if given:
        yield given
        return
    if not machine.is_there("initdb"):
        left_out("no PostgreSQL on this machine")
    with servers.PostgreSQL() as server:
        yield server.url


@pytest.fixture(scope="session")
def redis_server() -> Iterator[servers.Redis]:
    """A private Redis; `stop()` and `start()` play its absence."""
    if not machine.is_there("redis-server"):
        left_out("no Redis on this machine")
    with servers.Redis() as server:
        yield server


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = machine.browser()
    if program is None:
        left_out("no Chromium on this machine")
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # A slow machine shows the same page later.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        browser = launch(playwright, str(program))
        yield browser
        browser.close()


def launch(playwright: Playwright, program: str) -> Browser:
    return playwright.chromium.launch(executable_path=program, args=FLAGS)


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A cheap Android phone: 360 × 740 points, touch, Vietnamese."""
    context = chromium.new_context(
        viewport={"width": 360, "height": 740},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    yield context
    context.close()


@pytest.fixture
def phone_page(phone: BrowserContext) -> Page:
    return phone.new_page()


@pytest.fixture
def office_page(chromium: Browser) -> Iterator[Page]:
    """A PC in an office: 1366 × 768 points, mouse and keyboard."""
    context = chromium.new_context(
        viewport={"width": 1366, "height": 768},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    yield context.new_page()
    context.close()
