import pytest
from playwright.sync_api import Page

from learning.operations.bootstrap import ROOT
from tests.browser.conftest import Visit
from tests.browser.places import EVERY, Place

pytestmark = [pytest.mark.browser, pytest.mark.stack]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
# Everything of WCAG 2.2 up to AA, and what the makers of axe hold for good practice.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"type": "tag", "values": TAGS}
# Nothing else changes with the colours.
COLOURS = {"type": "rule", "values": ["color-contrast"]}


def violations(page: Page, rules: dict[str, object], within: str = "html") -> list[str]:
    """What axe objects to in a part of the page: the rule and where. Injected, for the content
    policy is strict."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    report = page.evaluate(
        "([part, rules]) => axe.run(part, {runOnly: rules, resultTypes: ['violations']})",
        [within, rules],
    )
    return [
        f"{found['id']}: {node['html'][:160]} ({node.get('failureSummary', '')[:200]})"
        for found in report["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("place", EVERY, ids=str)
def test_axe_finds_nothing(visit: Visit, place: Place) -> None:
    page = visit(place)

    for width in (360, 1280):
        # Nothing lies under the foot of a window that is tall enough.
        page.set_viewport_size({"width": width, "height": 9000})
        assert violations(page, EVERYTHING) == [], f"light, {width}"
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == [], "dark"


def test_axe_would_find_something(visit: Visit) -> None:
    page = visit(EVERY[0])
    page.evaluate("document.querySelector('main img, main svg').outerHTML = '<img src=x>'")

    assert any(found.startswith("image-alt") for found in violations(page, EVERYTHING))
