"""Every journey is walked on both stacks."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.stacks.products import Product

# From a traceback's first line to the exception at its end.
TRACEBACK = re.compile(r"^Traceback.*?^\w[^\n]*$", re.MULTILINE | re.DOTALL)


@pytest.fixture(params=["demo_stack", "production_stack"])
def product(request: pytest.FixtureRequest) -> Iterator[Product]:
    """On SQLite as `manage.py demo` serves it; on PostgreSQL, Redis, gunicorn and a worker.

    What failed inside it is said in the report of a journey that fails.
    """
    found: Product = request.getfixturevalue(request.param)
    before = len(found.log("web"))
    yield found
    for failure in TRACEBACK.findall(found.log("web")[before:]):
        print(failure)


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Callable[[], Page]]:
    """A PC for each of those who work together."""
    contexts: list[BrowserContext] = []

    def sit_down() -> Page:
        context = chromium.new_context(
            viewport={"width": 1366, "height": 900}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
        )
        contexts.append(context)
        return context.new_page()

    yield sit_down
    for context in contexts:
        context.close()
