"""What only a browser can show: a passkey, and a facilitator's phone with and without scripts."""

import secrets
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from learning.demo.accounts import PASSWORD
from tests.authenticator import App
from tests.browser.test_accessibility import COLOURS, EVERYTHING, violations
from tests.browser.test_small_screens_and_large_letters import (
    TOO_SMALL,
    TOO_WIDE,
    make_letters_twice_as_large,
)
from tests.stacks.products import Product
from tests.walking import press, sign_in_as

pytestmark = [pytest.mark.browser, pytest.mark.stack]
PIN = "748251"
OFFICE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
MAKE = """
from learning.people.actions import give_consent, grant_role, set_password
from learning.people.models import Unit, User
from learning.people.queries import texts_in_force
user = User.objects.create_user(full_name={name!r}, email={email!r})
give_consent(learner=user.learner, texts=texts_in_force())
set_password(user=user, password={password!r})
grant_role(user=user, role={role!r}, unit=Unit.objects.filter(kind="commune", valid_to=None)[0])
"""
Open = Callable[..., Page]


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Open]:
    """A browser of somebody's own."""
    contexts: list[BrowserContext] = []

    def go(size: dict[str, int], **options: Any) -> Page:
        touch = {"has_touch": size["width"] < 600, "locale": "vi-VN"}
        context = chromium.new_context(viewport=size, **(touch | options))  # type: ignore[arg-type]
        contexts.append(context)
        return context.new_page()

    yield go
    for context in contexts:
        context.close()


def somebody(product: Product, name: str, role: str) -> str:
    email = f"{secrets.token_hex(4)}@example.vn"
    words = MAKE.format(name=name, email=email, password=PASSWORD, role=role)
    product.manage("shell", "-c", words)
    return email


def by_password(page: Page, address: str, email: str) -> None:
    page.goto(f"{address}/tai-khoan/dang-nhap/mat-khau/")
    page.locator("[name=contact]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        press(page.locator("main form button.is-wide"))


def with_fingerprint(page: Page) -> Any:
    """A computer with a fingerprint reader, as far as the browser can tell."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    kind = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = tools.send("WebAuthn.addVirtualAuthenticator", {"options": kind})
    return tools, made["authenticatorId"]


def test_a_passkey_is_the_second_step(demo_stack: Product, opened: Open) -> None:
    """Passkeys need a name for a host; an address will not do."""
    address = demo_stack.address.replace("127.0.0.1", "localhost")
    email = somebody(demo_stack, "Lường Thị Khóa", "manager")
    page = opened(OFFICE)
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tools, reader = with_fingerprint(page)
    by_password(page, address, email)

    page.goto(f"{address}/toi/tai-khoan/hai-buoc/khoa/")
    page.locator("[name=name]").fill("máy tính cơ quan")
    page.locator("[data-passkey-button]").click()
    page.wait_for_url("**/ma-du-phong/")
    expect(page.locator(".codes li")).to_have_count(10)
    page.locator("main form button.is-wide").click()
    page.goto(f"{address}/toi/tai-khoan/hai-buoc/")
    expect(page.locator("main")).to_contain_text("máy tính cơ quan")

    page.context.clear_cookies()
    by_password(page, address, email)
    assert page.url.endswith("/tai-khoan/buoc-hai/")
    page.locator("[data-passkey-button]").click()
    page.wait_for_url(lambda url: "/buoc-hai/" not in url)
    page.goto(f"{address}/quan-tri/")
    expect(page.locator("body")).to_contain_text("Học tập số")
    assert page.url == f"{address}/quan-tri/"

    page.context.clear_cookies()
    by_password(page, address, email)
    tools.send("WebAuthn.setUserVerified", {"authenticatorId": reader, "isUserVerified": False})
    tools.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": reader})
    with_fingerprint(page)
    page.locator("[data-passkey-button]").click()
    expect(page.locator("[data-passkey-failed]")).to_be_visible()
    assert page.url.endswith("/tai-khoan/buoc-hai/")
    assert [words for words in complaints if "Content Security" in words] == []


def test_without_scripts_a_code_still_does(demo_stack: Product, opened: Open) -> None:
    page = opened(PHONE, java_script_enabled=False)
    by_password(page, demo_stack.address, somebody(demo_stack, "Lường Văn Mã", "manager"))
    page.goto(f"{demo_stack.address}/toi/tai-khoan/hai-buoc/khoa/")

    expect(page.locator("[data-passkey-without]")).to_be_visible()
    expect(page.locator("[data-passkey-button]")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_facilitator_enrols_a_phone_and_opens_it_by_pin(
    demo_stack: Product, opened: Open, scripts: bool
) -> None:
    name = f"Sùng A {secrets.token_hex(2).upper()}"
    somebody(demo_stack, name, "facilitator")
    link = offered(demo_stack, opened(OFFICE), name)
    page = opened(PHONE, java_script_enabled=scripts)
    page.goto(demo_stack.address + link)
    expect(page.locator("main")).to_contain_text(name)
    for field, pin in (("pin", "123456"), ("again", "123456")):
        page.locator(f"[name={field}]").fill(pin)
    press(page.locator("main form button.is-wide"))
    expect(page.locator("main [role=alert]")).to_contain_text("dễ đoán")
    for field in ("pin", "again"):
        page.locator(f"[name={field}]").fill(PIN)
    press(page.locator("main form button.is-wide"))
    page.wait_for_url("**/toi/")

    page.goto(f"{demo_stack.address}/tai-khoan/dang-xuat/")
    press(page.locator("main form button").first)
    page.wait_for_url(lambda url: "dang-xuat" not in url)
    page.goto(f"{demo_stack.address}/tai-khoan/dang-nhap/")
    press(page.locator("main a[href^='/tai-khoan/ma-pin/']"))
    page.wait_for_url("**/ma-pin/")
    page.locator("[name=pin]").fill("748252")
    press(page.locator("main form button.is-wide"))
    expect(page.locator("main")).to_contain_text("Còn 4 lần")
    page.locator("[name=pin]").fill(PIN)
    press(page.locator("main form button.is-wide"))
    page.wait_for_url("**/toi/")


def offered(product: Product, page: Page, name: str) -> str:
    """The link that the manager's screen shows, without the site's address."""
    sign_in_as(page, product, "manager", "/quan-tri/")
    page.goto(f"{product.address}/quan-tri/dien-thoai-to-cong-nghe-so/new/")
    page.locator("[name=user]").select_option(label=name)
    page.locator("form:has([name=user]) button").click()
    shown = page.locator("code").inner_text()
    return "/tai-khoan/" + shown.partition("/tai-khoan/")[2]


def look_at(page: Page) -> None:
    """As `places` are looked at: these pages need a state that is made on the way."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 9000})
        assert violations(page, EVERYTHING) == [], f"{page.url}, {width}"
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == [], f"{page.url}, dark"
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 740})
    assert page.evaluate(TOO_WIDE) == [], page.url
    assert page.evaluate(TOO_SMALL) == [], page.url
    page.set_viewport_size(PHONE)
    make_letters_twice_as_large(page)
    assert page.evaluate(TOO_WIDE) == [], f"{page.url}, large letters"
    page.evaluate("document.documentElement.removeAttribute('style')")


def send(page: Page, button: str = "main form button.is-wide") -> None:
    with page.expect_navigation():
        press(page.locator(button))


def test_pages_of_two_steps_are_for_everybody(demo_stack: Product, opened: Open) -> None:
    page, address = opened(PHONE), demo_stack.address
    email = somebody(demo_stack, "Lường Thị Bước", "manager")
    by_password(page, address, email)
    for path in ("", "hai-buoc/", "hai-buoc/khoa/", "hai-buoc/ung-dung/"):
        page.goto(f"{address}/toi/tai-khoan/{path}")
        look_at(page)
    app = App(page.locator("main strong.number").inner_text())
    page.locator("[name=code]").fill("000000")
    send(page)
    look_at(page)
    page.locator("[name=code]").fill(app.code())
    send(page)
    look_at(page)
    send(page)
    page.goto(f"{address}/toi/tai-khoan/hai-buoc/")
    look_at(page)
    press(page.locator("main a[href$='/bo/']").first)
    page.wait_for_url("**/bo/")
    look_at(page)
    page.context.clear_cookies()
    by_password(page, address, email)
    look_at(page)
    page.locator("[name=code]").fill("123456")
    send(page)
    look_at(page)


def test_pages_of_an_enrolled_phone_are_for_everybody(demo_stack: Product, opened: Open) -> None:
    name = f"Sùng A {secrets.token_hex(2).upper()}"
    somebody(demo_stack, name, "facilitator")
    page, address = opened(PHONE), demo_stack.address
    page.goto(address + offered(demo_stack, opened(OFFICE), name))
    look_at(page)
    for field in ("pin", "again"):
        page.locator(f"[name={field}]").fill("123456")
    send(page)
    look_at(page)
    for field in ("pin", "again"):
        page.locator(f"[name={field}]").fill(PIN)
    send(page)
    page.context.clear_cookies(name="hoctapso")
    for path in ("dang-nhap/", "ma-pin/"):
        page.goto(f"{address}/tai-khoan/{path}")
        look_at(page)
