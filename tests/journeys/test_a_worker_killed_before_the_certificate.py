import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Response, expect

from learning.operations.servers import Redis
from tests.stacks.products import Product
from tests.walking import Resident, learn_course, sign_up

pytestmark = [pytest.mark.browser, pytest.mark.stack]


@contextmanager
def without_worker(product: Product) -> Iterator[None]:
    product.kill("worker")
    try:
        yield
    finally:
        product.start("worker")


@contextmanager
def without_redis(server: Redis) -> Iterator[None]:
    """Nothing it held is there afterwards."""
    server.stop()
    try:
        yield
    finally:
        server.start()


def certificates(page: Page, product: Product) -> list[str]:
    page.goto(f"{product.address}/toi/giay-chung-nhan/")
    return [
        link.get_attribute("href") or ""
        for link in page.locator('main .rows a[href*="giay-chung-nhan"]').all()
    ]


def wait_for_certificate(page: Page, product: Product) -> list[str]:
    deadline = time.monotonic() + 60
    while not (found := certificates(page, product)) and time.monotonic() < deadline:
        time.sleep(1)
    return found


def expect_completed(page: Page, product: Product) -> None:
    page.goto(f"{product.address}/toi/")
    expect(page.locator(".card .status.is-done")).to_have_count(1)


def test_a_killed_worker_makes_the_certificate_when_it_is_back(
    production_stack: Product, phone_page: Page
) -> None:
    with without_worker(production_stack):
        sign_up(phone_page, production_stack, Resident())
        learn_course(phone_page, production_stack)
        expect_completed(phone_page, production_stack)
        assert certificates(phone_page, production_stack) == []

    found = wait_for_certificate(phone_page, production_stack)
    assert len(found) == 1
    production_stack.manage("catch_up")
    assert certificates(phone_page, production_stack) == found


def test_a_lost_queue_is_caught_up_once(
    production_stack: Product, redis_server: Redis, phone_page: Page
) -> None:
    with without_worker(production_stack):
        sign_up(phone_page, production_stack, Resident())
        learn_course(phone_page, production_stack)
        with without_redis(redis_server):
            assert certificates(phone_page, production_stack) == []

    production_stack.manage("catch_up")
    found = certificates(phone_page, production_stack)
    assert len(found) == 1
    production_stack.manage("catch_up")
    assert certificates(phone_page, production_stack) == found


def test_without_redis_people_sign_up_learn_and_pass(
    production_stack: Product, redis_server: Redis, phone_page: Page
) -> None:
    broken: list[str] = []

    def note(response: Response) -> None:
        if response.status >= 500:
            broken.append(f"{response.status} {response.url}")

    phone_page.on("response", note)
    with without_redis(redis_server):
        sign_up(phone_page, production_stack, Resident())
        learn_course(phone_page, production_stack)
        expect_completed(phone_page, production_stack)

    assert broken == []
    production_stack.manage("catch_up")
    assert len(wait_for_certificate(phone_page, production_stack)) == 1
