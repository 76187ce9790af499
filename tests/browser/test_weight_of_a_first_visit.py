from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Response

from tests.stacks.products import Product

COURSE = "khoa-hoc/dung-dien-thoai-thong-minh-an-toan"
LESSONS = (f"{COURSE}/lam-quen-voi-dien-thoai/", f"{COURSE}/khoa-may-giu-mat-khau/")
KILOBYTE = 1024


@dataclass(frozen=True)
class Fetched:
    """One answer as it travelled, head and body."""

    address: str
    kind: str
    size: int


def fetched(response: Response) -> Fetched:
    sizes = response.request.sizes()
    size = sizes["responseHeadersSize"] + sizes["responseBodySize"]
    return Fetched(response.url, response.request.resource_type, size)


def first_visit(phone: BrowserContext, address: str) -> list[Fetched]:
    """Everything that is fetched, down to the last picture."""
    page = phone.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    for picture in page.locator("main img").all():
        picture.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert {response.status for response in responses} == {200}
    return [fetched(response) for response in responses]


@pytest.mark.browser
@pytest.mark.stack
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_opened_for_the_price_of_a_message(
    demo_stack: Product, phone: BrowserContext, lesson: str
) -> None:
    everything = first_visit(phone, f"{demo_stack.address}/{lesson}")

    assert sum(one.size for one in everything) <= 60 * KILOBYTE, everything
    assert len(everything) <= 12, everything
    scripts = [one for one in everything if one.kind == "script"]
    assert sum(one.size for one in scripts) <= 15 * KILOBYTE, scripts
    assert not [one for one in everything if one.kind == "font"]
    assert {one.address.startswith(demo_stack.address) for one in everything} == {True}
