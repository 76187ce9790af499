"""Doing what people do in a browser: reading lessons, answering papers, signing up."""

import re
import secrets
import time
from dataclasses import dataclass, field
from html import unescape

from django.utils.html import strip_tags
from playwright.sync_api import Locator, Page, expect

from learning.demo.accounts import ACCOUNTS, PASSWORD
from learning.demo.content import smartphone
from learning.demo.writing import LessonText
from tests.authenticator import App
from tests.stacks.products import Product

COURSE = f"/khoa-hoc/{smartphone.COURSE.slug}/"
FINAL = f"{COURSE}{smartphone.COURSE.lessons[-1].slug}/"
RIGHT = {
    " ".join(unescape(strip_tags(question.stem)).split()): {
        option.words for option in question.options if option.right
    }
    for question in smartphone.COURSE.questions
}
CODE = re.compile(r"SMS → (?P<phone>\+\d+): .*?\b(?P<digits>\d{6})\b")
# Not one of today's communes: two of them have taken parts of it.
OLD_COMMUNE, NEW_COMMUNE = "Đồng Tân", "Xã Mai Châu"


@dataclass(frozen=True)
class Resident:
    """Somebody with a phone of her own and no account yet."""

    full_name: str = "Hà Thị Ún"
    birth_year: str = "1958"
    phone: str = field(default_factory=lambda: f"0912{secrets.randbelow(10**6):06}")


def words_of(place: Locator) -> str:
    return " ".join(place.inner_text().split())


def press(place: Locator) -> None:
    """With a finger on a phone, with the mouse on a wider screen."""
    screen = place.page.viewport_size
    if screen and screen["width"] < 600:
        place.tap()
    else:
        place.click()


def tick_everything(page: Page) -> None:
    """Everything that is not ticked yet: pressing twice takes it back."""
    for box in page.locator("[data-part]").all():
        if not box.is_checked():
            press(box.locator("xpath=ancestor::label"))
        expect(box).to_be_checked()


def finish_lesson(page: Page) -> None:
    """Do what the lesson asks for, and go on to the next."""
    tick_everything(page)
    here = page.url
    press(page.locator("#lesson-form button[value=finish]"))
    page.wait_for_url(lambda address: address != here)


def start_paper(page: Page) -> None:
    press(page.locator(".dock form button").last)
    page.wait_for_url("**/bai-lam/**")


def answer_paper(page: Page, *, rightly: bool = True) -> None:
    """Answer every question, all rightly or all wrongly, and submit."""
    for question in page.locator("fieldset.question").all():
        answer_question(question, rightly=rightly)
    press(page.locator(".dock button[value=submit]"))
    page.wait_for_url("**/ket-qua/")


def answer_question(question: Locator, *, rightly: bool) -> None:
    """An opinion has no right answer; what is typed or put in order is practice, and is
    answered somehow."""
    options = question.locator("label.option").all()
    if not options:
        fill_somehow(question)
        return
    right = RIGHT[words_of(question.locator("legend > span").last)]
    fitting = [o for o in options if (words_of(o.locator("span").first) in right) is rightly]
    for option in fitting if rightly and fitting else (fitting or options)[:1]:
        press(option)


def fill_somehow(question: Locator) -> None:
    is_order = question.locator("[data-ordering]").count()
    for place, choice in enumerate(question.locator("select").all(), start=1):
        choice.select_option(index=place if is_order else 1)
    for typed in question.locator("input:not([type=hidden])").all():
        typed.fill("113")


def learn_course(page: Page, product: Product) -> None:
    """From the first lesson to having passed, by the shortest way."""
    for lesson in smartphone.COURSE.lessons:
        page.goto(f"{product.address}{COURSE}{lesson.slug}/")
        if isinstance(lesson, LessonText):
            finish_lesson(page)
        elif lesson.required:
            start_paper(page)
            answer_paper(page)


def sign_up(page: Page, product: Product, resident: Resident, after: str = "/toi/") -> None:
    page.goto(f"{product.address}/tai-khoan/dang-ky/?next={after}")
    fill_sign_up(page, resident)
    press(page.locator("main form button.is-wide"))
    type_code(page, product, resident.phone)
    page.wait_for_url(f"**{after}")


def fill_sign_up(page: Page, resident: Resident) -> None:
    page.locator("[name=contact]").fill(resident.phone)
    page.locator("[name=full_name]").fill(resident.full_name)
    page.locator("[name=birth_year]").fill(resident.birth_year)
    choose_commune(page)
    press(page.locator("label:has([name=consent_record])"))


def choose_commune(page: Page) -> None:
    """By its old name; a script lists what may be meant, or else a button does."""
    page.locator("[name=commune_words]").press_sequentially(OLD_COMMUNE)
    found = page.locator("[data-communes-list] .option", has_text=NEW_COMMUNE)
    button = page.locator("[data-communes-button]")
    if button.is_visible():
        press(button)
    expect(found).to_be_visible()
    press(found)


def type_code(page: Page, product: Product, phone: str) -> None:
    page.wait_for_url("**/tai-khoan/ma/")
    page.locator("[name=code]").fill(code_sent_to(product, phone))
    press(page.locator("main form button.is-wide"))


def code_sent_to(product: Product, phone: str, patience: float = 10) -> str:
    """The newest code for the number, read where the server prints its messages."""
    wanted, deadline = "+84" + phone.removeprefix("0"), time.monotonic() + patience
    while time.monotonic() < deadline:
        sent = [m["digits"] for m in CODE.finditer(product.log("web")) if m["phone"] == wanted]
        if sent:
            return sent[-1]
        time.sleep(0.1)
    raise AssertionError(f"no code for {phone}:\n{product.log('web')[-2000:]}")


def sign_in_as(page: Page, product: Product, role: str, after: str = "/toi/") -> None:
    """One of the demonstration's people, with the password."""
    account = next(account for account in ACCOUNTS if account.role == role)
    page.goto(f"{product.address}/tai-khoan/dang-nhap/mat-khau/?next={after}")
    page.locator("[name=contact]").fill(account.email)
    page.locator("[name=password]").fill(PASSWORD)
    with page.expect_navigation():
        press(page.locator("main form button.is-wide"))
    if "/buoc-hai/" in page.url or "/hai-buoc/" in page.url:
        take_second_step(page, product, role)
    page.wait_for_url(f"**{after}")


def take_second_step(page: Page, product: Product, role: str) -> None:
    """With an authenticator app, which is set up the first time; the demonstration asks not."""
    if "/hai-buoc/" in page.url:
        press(page.locator("main a.button", has_text="Cài đặt ứng dụng"))
        page.wait_for_url("**/ung-dung/**")
        product.apps[role] = App(words_of(page.locator("main strong.number")))
    page.locator("[name=code]").fill(product.apps[role].code())
    with page.expect_navigation():
        press(page.locator("main form:has([name=code]) button.is-wide"))
    if "/ma-du-phong/" in page.url:
        press(page.locator("main form button.is-wide"))
