import json
import re
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page, expect

from learning.demo.content import smartphone
from tests.stacks.products import Product
from tests.walking import press, sign_in_as, type_code

pytestmark = [pytest.mark.browser, pytest.mark.stack]
ROWS = 500
TITLE = [("ỦY BAN NHÂN DÂN XÃ MAI CHÂU",), ("DANH SÁCH HỌC VIÊN",), ()]
HEADING = ("TT", "Họ đệm", "Tên", "Điện thoại", "Ngày tháng năm sinh", "Ghi chú")
FAMILY, MIDDLE = ("Bùi", "Hà", "Lò", "Khà", "Vì"), ("Thị", "Văn", "Đức", "Thu", "Minh")
GIVEN = ("Lan", "Hùng", "Mai", "Sơn", "Páo", "Hoa", "Dũng", "Ún", "Thanh", "Ích")
LINK = re.compile(r"SMS → (?P<phone>\+\d+): [^\n]*?(?P<path>/moi/[0-9A-Z]{13}/)")
# A village of its own with a course to learn, and somebody of the commune who is known already.
PREPARE = """
import json
from datetime import timedelta
from django.utils import timezone
from courses.models import Course
from learning.assignments.actions import give_assignment
from learning.people.actions import join_unit, take_in_people
from learning.people.actions.people import NewPerson
from learning.people.models import Unit, User
commune = Unit.objects.get(name="Xã Mai Châu", valid_to=None)
village = commune.add_child(
    name="Xóm {tag}", tree="territory", kind="village", code="{tag}"
)
known = take_in_people(people=[NewPerson("Vì Thị Quen", 1966, "", "+84{known}")])[0]
join_unit(learner=known, unit=commune)
edition = Course.objects.get(slug="{course}").editions.latest("pk")
today = timezone.localdate()
give_assignment(
    by=User.objects.get(email="xa@example.vn"), unit=village, edition=edition,
    opens_on=today, due_on=today + timedelta(days=30),
)
print(json.dumps({{"unit": village.pk, "known": str(known.public_id)}}))
"""
# At night messages wait until seven; the link waits with them.
WAITING = (
    "from learning.people.models import Message;"
    "print([m.words for m in Message.objects.filter(learner__profile__phone='{phone}')])"
)


@dataclass(frozen=True)
class Village:
    """500 people with numbers nobody else has, on a list as a commune's office keeps it."""

    tag: str
    unit: int
    digits: str

    @property
    def name(self) -> str:
        return f"Xóm {self.tag}"

    def phone(self, number: int) -> str:
        return f"09{self.digits}{number:04}"

    def rows(self) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]] = []
        for n in range(1, ROWS + 1):
            family, middle = FAMILY[n % 5], MIDDLE[n // 5 % 5]
            name = (f"{family} {middle}", f"{GIVEN[n % 10]}")
            found.append(
                (n, *name, self.phone(n), f"{n % 28 + 1}/{n % 12 + 1}/{1950 + n % 50}", "")
            )
        found[9] = (10, "", "", self.phone(10), "1970", "chưa rõ tên")
        found[19] = (20, "Bùi Thị", "Sai", "12345", "1971", "")
        found[29] = (30, "Bùi Văn", "Nhầm", self.phone(30), "31/31/1971", "")
        found[39] = (40, *found[38][1:])
        found[49] = (50, "Vì Thị", "Quen", self.phone(50), "1966", "")
        return found


@pytest.fixture
def village(product: Product) -> Village:
    tag, digits = secrets.token_hex(4), f"{12 + secrets.randbelow(60)}{secrets.randbelow(100):02}"
    script = PREPARE.format(tag=tag, known=f"9{digits}0050", course=smartphone.COURSE.slug)
    told = json.loads(product.manage("shell", "-v", "0", "-c", script).strip().splitlines()[-1])
    return Village(tag, told["unit"], digits)


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        viewport={"width": 1366, "height": 900}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
    )
    yield context.new_page()
    context.close()


def test_a_commune_brings_five_hundred_people_and_one_of_them_comes(
    product: Product, desk: Page, phone_page: Page, village: Village
) -> None:
    sign_in_as(desk, product, "commune", "/quan-tri/")
    upload(desk, product, village)
    see_what_is_wrong(desk)
    decide_and_confirm(desk)
    invite(desk)

    come(phone_page, product, village)
    see_what_there_is_to_learn(phone_page, product, village)

    see_who_came(desk, village)
    cannot_be_undone_any_more(desk)


def upload(desk: Page, product: Product, village: Village) -> None:
    book, buffer = openpyxl.Workbook(), BytesIO()
    for row in (*TITLE, HEADING, *village.rows()):
        book.active.append(list(row))
    book.save(buffer)
    desk.goto(f"{product.address}/quan-tri/danh-sach/them/")
    desk.locator("[name=unit]").select_option(str(village.unit))
    mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    desk.locator("[name=file]").set_input_files(
        {"name": "Danh sách học viên.xlsx", "mimeType": mime, "buffer": buffer.getvalue()}
    )
    desk.locator("main form button.button").first.click()
    desk.wait_for_url("**/cot/")
    expect(desk.locator("[name=column_1]")).to_have_value("surname")
    expect(desk.locator("[name=column_3]")).to_have_value("phone")
    desk.locator("main form button.button").first.click()
    # The page opens itself anew when the work behind it is done.
    expect(desk.locator("main table.listing")).to_be_visible(timeout=60_000)


def see_what_is_wrong(desk: Page) -> None:
    """Every problem by its row, as the file counts rows: three title rows and the heading."""
    table = desk.locator("main table.listing")
    for row, words in {
        14: "Thiếu họ tên",
        24: "Đây không phải số di động",
        34: "không phải là ngày sinh",
        44: "Trùng với dòng 43",
        54: "Vì Thị Quen, 1966",
    }.items():
        line = table.locator("tr", has=desk.locator(f"td:first-child:text-is('{row}')"))
        expect(line).to_contain_text(words)
    expect(desk.locator("main form[action$='xac-nhan/']")).to_have_count(0)


def decide_and_confirm(desk: Page) -> None:
    desk.locator("#all-alike").select_option("same")
    desk.locator("form[action$='quyet-dinh/'] button").first.click()
    expect(desk.locator("main")).to_contain_text(
        "500 dòng: 497 người mới, 1 người đã có, 2 không lấy, 0 chờ quyết định"
    )
    desk.locator("form[action$='xac-nhan/'] button").click()
    expect(desk.locator("main")).to_contain_text("Mời vào học", timeout=60_000)


def invite(desk: Page) -> None:
    expect(desk.locator("main")).to_contain_text("Gửi lời mời cho")
    desk.locator("section form[action$='/moi/'] button").click(timeout=120_000)
    deadline = time.monotonic() + 120
    while "496 đã được gửi đường dẫn" not in desk.locator("main").inner_text():
        assert time.monotonic() < deadline, desk.locator("main").inner_text()
        time.sleep(1)
        desk.reload()


def link_sent(product: Product, phone: str, patience: float = 60) -> str:
    """Where the message was printed: where the page is served, or by a worker."""
    wanted, deadline = "+84" + phone.removeprefix("0"), time.monotonic() + patience
    while time.monotonic() < deadline:
        for name in ("web", *({"worker"} & product.commands.keys())):
            sent = [m["path"] for m in LINK.finditer(product.log(name)) if m["phone"] == wanted]
            if sent:
                return sent[-1]
        waiting = product.manage("shell", "-v", "0", "-c", WAITING.format(phone=wanted))
        found = re.search(r"/moi/[0-9A-Z]{13}/", waiting)
        if found:
            return found[0]
        time.sleep(1)
    raise AssertionError(f"no invitation for {phone}")


def come(page: Page, product: Product, village: Village) -> None:
    """Number one of the list, on a phone."""
    page.goto(product.address + link_sent(product, village.phone(1)))
    expect(page.locator("h1")).to_have_text("Xin chào Hùng")
    expect(page.locator("main")).to_contain_text(village.name)
    expect(page.locator("main")).not_to_contain_text("Hà Thị")
    press(page.locator("main form button.is-wide"))
    type_code(page, product, village.phone(1))
    page.wait_for_url("**/vao/")
    expect(page.locator("main")).to_contain_text("Hà Thị Hùng")
    press(page.locator("label:has([name=consent_record])"))
    press(page.locator("main form button.is-wide"))
    page.wait_for_url("**/toi/")


def see_what_there_is_to_learn(page: Page, product: Product, village: Village) -> None:
    expect(page.locator(".messages")).to_contain_text("Hà Thị Hùng")
    expect(page.locator("main")).to_contain_text(smartphone.COURSE.title)
    page.goto(f"{product.address}/toi/duoc-giao/")
    expect(page.locator("main .rows")).to_contain_text(smartphone.COURSE.title)
    expect(page.locator("main .rows")).to_contain_text(village.name)
    page.goto(product.address + link_sent(product, village.phone(1)))
    expect(page.locator("h1")).to_have_text("Lời mời này không dùng được")


def see_who_came(desk: Page, village: Village) -> None:
    desk.reload()
    expect(desk.locator("main")).to_contain_text("1 đã có tài khoản")
    line = desk.locator("main table.listing tr", has_text=f"+84{village.phone(1)[1:]}")
    expect(line).to_contain_text("đã vào, gần nhất")


def cannot_be_undone_any_more(desk: Page) -> None:
    desk.locator("form[action$='hoan-tac/'] button").click()
    expect(desk.locator("main")).to_contain_text("Hà Thị Hùng")
