"""Every kind of page there is, and how somebody comes to see it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone
from playwright.sync_api import Browser, Page

from learning.demo.campaigning import BEFORE, NOW
from learning.demo.content import smartphone
from learning.demo.content.skills import FORMAL, PLACEMENT
from tests.stacks.products import Product
from tests.walking import (
    COURSE,
    FINAL,
    Resident,
    answer_paper,
    finish_lesson,
    press,
    sign_up,
    start_paper,
)

READING, PRACTICE = (smartphone.COURSE.lessons[number].slug for number in (2, 3))
LESSON = f"{COURSE}{READING}/"
ASSESSMENT = f"/danh-gia/{FORMAL.slug}/"
PAPER_BUTTON = ".dock button[value=submit]"


@dataclass(frozen=True)
class Graduate:
    """Somebody who has finished a course, and what she has got by it."""

    state: str
    pages: dict[str, str]


@dataclass(frozen=True)
class Place:
    """`address` may name one of a graduate's pages; `act` is what one does there first."""

    name: str
    address: str
    graduate: bool = False
    act: Callable[[Page], None] | None = None
    status: int = 200

    def __str__(self) -> str:
        return self.name


def press_main(page: Page) -> None:
    with page.expect_navigation():
        press(page.locator("main form button:visible").last)


def submit_unfinished(page: Page) -> None:
    with page.expect_navigation():
        press(page.locator(PAPER_BUTTON))


def finish_unfinished(page: Page) -> None:
    with page.expect_navigation():
        press(page.locator("#lesson-form button[value=finish]"))


def mistype_contact(page: Page) -> None:
    page.locator("[name=contact]").fill("12345")
    press_main(page)


def mistype_password(page: Page) -> None:
    page.locator("[name=contact]").fill("hoc@example.vn")
    page.locator("[name=password]").fill("sai-mat-khau")
    press_main(page)


def ask_for_code(page: Page) -> None:
    page.locator("[name=contact]").fill(Resident().phone)
    press_main(page)
    page.wait_for_url("**/tai-khoan/ma/")


def mistype_code(page: Page) -> None:
    ask_for_code(page)
    page.locator("[name=code]").fill("12")
    with page.expect_navigation():
        press(page.locator("main form button.is-wide"))


def misread_code(page: Page) -> None:
    page.locator("[name=code]").fill("7K3M")
    press_main(page)


def open_menu(page: Page) -> None:
    press(page.locator(".menu > summary:visible").last)


OPEN_TO_ALL = (
    Place("home", "/"),
    Place("menu opened", "/", act=open_menu),
    Place("courses", "/khoa-hoc/"),
    Place("course", COURSE),
    Place("lesson", LESSON),
    Place("lesson that lacks something", LESSON, act=finish_unfinished),
    Place("question to the trainers", f"{LESSON}hoi/"),
    Place("empty question to the trainers", f"{LESSON}hoi/", act=press_main),
    Place("quiz", f"{FINAL}bai-kiem-tra/"),
    Place("assessments", "/danh-gia/"),
    Place("assessment, nobody known", ASSESSMENT),
    Place("placement test", f"/danh-gia/{PLACEMENT.slug}/"),
    Place("skills, nobody known", "/toi/ky-nang/"),
    Place("my learning, nothing begun", "/toi/"),
    Place("record, nothing begun", "/toi/lich-su/"),
    Place("assigned to me, nobody known", "/toi/duoc-giao/"),
    Place("certificates, none", "/toi/giay-chung-nhan/"),
    Place("sign in", "/tai-khoan/dang-nhap/"),
    Place("sign in, mistyped", "/tai-khoan/dang-nhap/", act=mistype_contact),
    Place("code", "/tai-khoan/dang-nhap/", act=ask_for_code),
    Place("code, mistyped", "/tai-khoan/dang-nhap/", act=mistype_code),
    Place("password", "/tai-khoan/dang-nhap/mat-khau/"),
    Place("password, mistyped", "/tai-khoan/dang-nhap/mat-khau/", act=mistype_password),
    Place("PIN, phone not enrolled", "/tai-khoan/ma-pin/"),
    Place("link to enrol a phone, over", "/tai-khoan/dang-ky-may/x/", status=404),
    Place("ways back in", "/tai-khoan/khoi-phuc/"),
    Place("ways back in, all empty", "/tai-khoan/khoi-phuc/", act=press_main),
    Place("code of an invitation", "/moi/"),
    Place("code of an invitation, misread", "/moi/", act=misread_code),
    Place("invitation that leads nowhere", "/moi/7K3M9QXD2T8FA/", status=404),
    Place("sign up", "/tai-khoan/dang-ky/"),
    Place("sign up, all empty", "/tai-khoan/dang-ky/", act=press_main),
    Place("check", "/xac-minh/"),
    Place("check, misread", "/xac-minh/", act=misread_code),
    Place("check, unknown", "/xac-minh/7K3M-9QXD-2T8FA/", status=404),
    Place("finding", "/tim-kiem/"),
    Place("found", "/tim-kiem/?q=mat+khau"),
    Place("nothing found", "/tim-kiem/?q=khong-co-tu-nay"),
    Place("statistics", "/thong-ke/"),
    Place("communes and their targets", "/thong-ke/xep-hang/"),
    Place("open data", "/thong-ke/du-lieu/"),
    Place("groups of closed half-years", "/thong-ke/nhom/"),
    Place("rules of emulation", "/thong-ke/thi-dua/"),
    Place("ranks of emulation", "/thong-ke/thi-dua/?ky=2025-H2"),
    Place("campaigns", "/phong-trao/"),
    Place("campaign", f"/phong-trao/{NOW['slug']}/"),
    Place("campaign that is over", f"/phong-trao/{BEFORE['slug']}/"),
    Place("information", "/quyen-rieng-tu/"),
    Place("no such page", "/khong-co-trang-nay/", status=404),
    Place("home in English", "/en/"),
    Place("courses in English", "/en/khoa-hoc/"),
    Place("course in English", f"/en{COURSE}"),
    Place("lesson in English", f"/en{LESSON}"),
    Place("found in English", "/en/tim-kiem/?q=mat+khau"),
    Place("sign up in English", "/en/tai-khoan/dang-ky/"),
    Place("statistics in English", "/en/thong-ke/"),
    Place("campaigns in English", "/en/phong-trao/"),
    Place("campaign in English", f"/en/phong-trao/{NOW['slug']}/"),
)
OF_A_GRADUATE = (
    Place("finished course", COURSE, graduate=True),
    Place("finished lesson", LESSON, graduate=True),
    Place("passed quiz", f"{FINAL}bai-kiem-tra/", graduate=True),
    Place("paper", "paper", graduate=True),
    Place("paper, submitted unfinished", "paper", graduate=True, act=submit_unfinished),
    Place("failed result", "failed", graduate=True),
    Place("passed result", "passed", graduate=True),
    Place("failed assessment", "assessed", graduate=True),
    Place("assessment taken", ASSESSMENT, graduate=True),
    Place("skills", "/toi/ky-nang/", graduate=True),
    Place("practice result", "practised", graduate=True),
    Place("my learning", "/toi/", graduate=True),
    Place("record", "/toi/lich-su/", graduate=True),
    Place("assigned to me, nothing", "/toi/duoc-giao/", graduate=True),
    Place("learnt elsewhere, nothing", "/toi/hoc-noi-khac/", graduate=True),
    Place("sending evidence in", "/toi/hoc-noi-khac/them/", graduate=True),
    Place("sending in nothing", "/toi/hoc-noi-khac/them/", graduate=True, act=press_main),
    Place("certificates", "/toi/giay-chung-nhan/", graduate=True),
    Place("certificate", "certificate", graduate=True),
    Place("genuine certificate", "checked", graduate=True),
    Place("yearly record", f"/toi/so-hoc-tap/{timezone.localdate().year}/", graduate=True),
    Place("yearly record of a year with nothing", "/toi/so-hoc-tap/2025/", graduate=True),
    Place("account", "/toi/tai-khoan/", graduate=True),
    Place("account's details", "/toi/tai-khoan/thong-tin/", graduate=True),
    Place("new contact", "/toi/tai-khoan/lien-he/", graduate=True),
    Place("new password", "/toi/tai-khoan/mat-khau/", graduate=True),
    Place("withdrawing consent", "/toi/tai-khoan/dong-y/rut-lai/", graduate=True),
    Place("ethnic group", "/toi/tai-khoan/dan-toc/", graduate=True),
    Place("ethnic group, nothing chosen", "/toi/tai-khoan/dan-toc/", graduate=True, act=press_main),
    Place("my data", "/toi/du-lieu/", graduate=True),
    Place("asking for a copy", "/toi/du-lieu/xin/access/", graduate=True),
    Place("asking for a correction", "/toi/du-lieu/xin/correction/", graduate=True),
    Place("asking to be erased", "/toi/du-lieu/xin/erasure/", graduate=True),
    Place("erasing, box not ticked", "/toi/du-lieu/xin/erasure/", graduate=True, act=press_main),
    Place("sign out", "/tai-khoan/dang-xuat/", graduate=True),
    Place("my learning in English", "/en/toi/", graduate=True),
    Place("paper in English", "/en{paper}", graduate=True),
)
EVERY = (*OPEN_TO_ALL, *OF_A_GRADUATE)


def graduate_from(chromium: Browser, product: Product, folder: str) -> Graduate:
    """Sign up, fail and pass, and leave a practice paper open."""
    context = chromium.new_context(viewport={"width": 360, "height": 780}, has_touch=True)
    page, pages = context.new_page(), {}
    sign_up(page, product, Resident())
    for lesson in smartphone.COURSE.lessons:
        page.goto(f"{product.address}{COURSE}{lesson.slug}/")
        if page.locator("#lesson-form").count():
            finish_lesson(page)
    pages["failed"] = take(page, product, FINAL, rightly=False)
    pages["passed"] = take(page, product, FINAL)
    pages["assessed"] = take(page, product, ASSESSMENT, rightly=False)
    practice = f"{COURSE}{PRACTICE}/"
    pages["practised"] = take(page, product, practice)
    page.goto(product.address + practice)
    press(page.locator(".dock form button"))
    page.wait_for_url("**/bai-lam/**")
    pages["paper"] = page.url.removeprefix(product.address)
    page.goto(f"{product.address}/toi/giay-chung-nhan/")
    found = page.locator("main .rows a").get_attribute("href") or ""
    pages["certificate"] = found
    pages["checked"] = f"/xac-minh/{found.split('/')[-2]}/"
    context.storage_state(path=folder)
    context.close()
    return Graduate(folder, pages)


def take(page: Page, product: Product, quiz: str, *, rightly: bool = True) -> str:
    """One attempt; the address of its result."""
    page.goto(product.address + quiz)
    start_paper(page)
    answer_paper(page, rightly=rightly)
    return page.url.removeprefix(product.address)
