"""A bank from a Word file, a blueprint, an assessment; a phone that loses its network twice;
a question found wrong, and everyone marked again."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.exchange.documents import lines
from tests.journeys.writing_courses import (
    approve,
    expect_done,
    give_title,
    open_child_form,
    open_own_section,
    save_draft,
    submit_for_review,
)
from tests.stacks.products import Product
from tests.walking import press, sign_in_as, words_of

pytestmark = [pytest.mark.browser, pytest.mark.stack]
Desk = Callable[[], Page]
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Stem → what is right. The file marks the last one wrongly.
RIGHT = {
    "Ai được biết mã OTP của mình?": "Chỉ mình tôi",
    "Quét mã QR xong thì xem gì trước?": "Tên người nhận",
    "Tin nhắn báo trúng thưởng có đường dẫn thì làm gì?": "Không bấm vào",
    "Gọi số nào khi cần công an giúp gấp?": "113",
}
WRONG = {
    "Ai được biết mã OTP của mình?": "Nhân viên ngân hàng",
    "Quét mã QR xong thì xem gì trước?": "Màu của bảng",
    "Tin nhắn báo trúng thưởng có đường dẫn thì làm gì?": "Bấm thử xem",
    "Gọi số nào khi cần công an giúp gấp?": "115",
}
MISTAKEN = "Gọi số nào khi cần công an giúp gấp?"


@dataclass(frozen=True)
class Names:
    """Names nobody else's bank, blueprint or assessment has."""

    bank: str
    blueprint: str
    title: str


@pytest.fixture
def names() -> Names:
    number = secrets.token_hex(3)
    return Names(f"Ngân hàng {number}", f"Ma trận {number}", f"Đánh giá {number}")


def test_an_assessment_is_made_from_a_word_file_taken_and_marked_again(
    product: Product, desk: Desk, phone_page: Page, names: Names
) -> None:
    trainer, reviewer = desk(), desk()
    sign_in_as(trainer, product, "trainer", "/quan-tri/")
    sign_in_as(reviewer, product, "reviewer", "/quan-tri/")

    make_bank(trainer, product, names)
    questions = bring_from_word(trainer, product, names)
    for question in questions.values():
        submit_for_review(trainer, question)
        approve(reviewer, question)
    make_blueprint(trainer, product, names)
    assessment = write_assessment(trainer, product, names)
    submit_for_review(trainer, assessment)
    approve(reviewer, assessment)

    result = take_on_a_phone(phone_page, product, names)
    expect(phone_page.locator("main")).to_contain_text("Chưa đạt")

    correct_the_question(reviewer, questions[MISTAKEN])
    mark_everyone_again(reviewer, product, questions[MISTAKEN])
    wait_for(phone_page, result, "được chấm lại")
    expect(phone_page.locator("main")).to_contain_text("Đạt 100% số điểm")


def make_bank(page: Page, product: Product, names: Names) -> None:
    page.goto(f"{product.address}/quan-tri/snippets/quizzes/questionbank/add/")
    page.locator("[name=name]").fill(names.bank)
    page.locator("[name=owner]").select_option(index=1)
    with page.expect_navigation():
        page.locator("footer button").first.click()


def word_file() -> bytes:
    """As trainers write tests: the right answer in bold, in the last question the wrong one."""
    written = []
    for number, stem in enumerate(RIGHT, start=1):
        right, wrong = RIGHT[stem], WRONG[stem]
        marked = wrong if stem == MISTAKEN else right
        options = [f"**{one}**" if one == marked else one for one in (right, wrong)]
        written += [f"Câu {number}. {stem}", f"A. {options[0]}", f"B. {options[1]}"]
    return lines(*written)


def bring_from_word(page: Page, product: Product, names: Names) -> dict[str, str]:
    """Where each question's draft is edited, by its stem."""
    page.goto(f"{product.address}/quan-tri/cau-hoi/nhap/")
    bank = page.locator("[name=bank] option", has_text=names.bank)
    page.locator("[name=bank]").select_option(value=bank.get_attribute("value"))
    page.locator("[name=use]").select_option("graded")
    file = FilePayload(name="de.docx", mimeType=DOCX, buffer=word_file())
    page.locator("[name=file]").set_input_files(file)
    with page.expect_navigation():
        page.locator("main form button.button").first.click()
    for stem in RIGHT:
        expect(page.locator("main")).to_contain_text(stem)
    with page.expect_navigation():
        page.locator("button[name=confirm]").click()
    links = page.locator('main a[href*="/quizzes/questiontext/edit/"]')
    found = {}
    for stem in RIGHT:
        leads = links.filter(has_text=stem).first.get_attribute("href")
        found[stem] = f"{product.address}{leads}"
    return found


def make_blueprint(page: Page, product: Product, names: Names) -> None:
    page.goto(f"{product.address}/quan-tri/snippets/quizzes/blueprint/add/")
    page.locator("[name=name]").fill(names.blueprint)
    page.locator("[name=owner]").select_option(index=1)
    page.locator("[name=rows-0-count]").fill(str(len(RIGHT)))
    page.locator("[name=rows-0-bank]").select_option(label=names.bank)
    with page.expect_navigation():
        page.locator("footer button").first.click()
    expect(page.locator(".messages")).not_to_contain_text("lỗi")


def write_assessment(page: Page, product: Product, names: Names) -> str:
    open_child_form(page, open_own_section(page, product), "quizzes/assessmentpage")
    give_title(page, names.title)
    page.locator("[name=summary]").fill("Bốn câu, không giới hạn thời gian.")
    page.locator("[name=framework]").select_option(index=1)
    page.locator("[name=blueprint]").select_option(label=names.blueprint)
    page.locator("[name=pass_mark]").fill("80")
    return save_draft(page)


def take_on_a_phone(page: Page, product: Product, names: Names) -> str:
    """Every answer really right, the network away twice; where the result is."""
    sign_in_as(page, product, "learner", "/danh-gia/")
    press(page.locator("main a", has_text=names.title))
    press(page.locator(".dock form button").last)
    page.wait_for_url("**/bai-lam/**")
    answer(page, 0)
    expect(page.locator("#saving")).to_contain_text("Đã lưu")
    page.context.set_offline(True)
    answer(page, 1)
    expect(page.locator("#saving")).to_contain_text("Mất mạng")
    page.context.set_offline(False)
    expect(page.locator("#saving")).to_contain_text("Đã có mạng", timeout=20_000)
    page.context.set_offline(True)
    answer(page, 2)
    answer(page, 3)
    expect(page.locator("#saving")).to_contain_text("Mất mạng")
    page.context.set_offline(False)
    press(page.locator(".dock button[value=submit]"))
    page.wait_for_url("**/ket-qua/")
    return page.url


def answer(page: Page, place: int) -> None:
    question = page.locator("fieldset.question").nth(place)
    right = RIGHT[words_of(question.locator("legend > span").last)]
    press(question.locator("label.option", has_text=right))


def correct_the_question(page: Page, edit: str) -> None:
    """The mark goes to the other option; a reviewer's own change is approved as well."""
    page.goto(edit)
    options = page.locator('[data-contentpath="options"] [data-contentpath="right"] input')
    for place in range(options.count()):
        options.nth(place).set_checked(place == 0)
    page.locator("footer .w-dropdown__toggle").click()
    page.locator("button[name=action-publish]:visible").first.click()
    expect_done(page)


def mark_everyone_again(page: Page, product: Product, edit: str) -> None:
    number = edit.rstrip("/").split("/")[-1]
    page.goto(f"{product.address}/quan-tri/cau-hoi/cham-lai/{number}/")
    page.locator("[name=version]").last.check()
    page.locator("[name=what][value=today]").check()
    page.locator("[name=reason]").fill("Đáp án trong tệp ghi nhầm.")
    with page.expect_navigation():
        page.locator("button[value=preview]").click()
    expect(page.locator("section table")).to_contain_text("1")
    with page.expect_navigation():
        page.locator("button[value=confirm]").click()
    expect_done(page)


def wait_for(page: Page, address: str, words: str) -> None:
    """Marking again goes on behind the page."""
    for _ in range(20):
        page.goto(address)
        if words in page.locator("main").inner_text():
            return
        page.wait_for_timeout(500)
    raise AssertionError(page.locator("main").inner_text())
