"""Whoever has already learnt, made once; and a way to any place in any window."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.places import Graduate, Place, graduate_from
from tests.stacks.products import Product

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def graduate(
    chromium: Browser, demo_stack: Product, tmp_path_factory: pytest.TempPathFactory
) -> Graduate:
    folder = tmp_path_factory.mktemp("graduate")
    return graduate_from(chromium, demo_stack, str(folder / "state.json"))


@pytest.fixture
def visit(
    chromium: Browser, demo_stack: Product, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """Opens a place in a window of its own and does there what is done first."""
    contexts: list[BrowserContext] = []

    def go(place: Place, width: int = 360, **options: Any) -> Page:
        pages: dict[str, str] = {}
        if place.graduate:
            whose: Graduate = request.getfixturevalue("graduate")
            pages, options = whose.pages, options | {"storage_state": whose.state}
        size = {"width": width, "height": 780}
        touch = {"has_touch": width < 600, "locale": "vi-VN"}
        context = chromium.new_context(viewport=size, **(touch | options))
        contexts.append(context)
        page = context.new_page()
        address = pages.get(place.address, place.address).format(**pages)
        response = page.goto(demo_stack.address + address)
        assert response is not None
        assert response.status == place.status, address
        if place.act:
            place.act(page)
        return page

    yield go
    for context in contexts:
        context.close()
