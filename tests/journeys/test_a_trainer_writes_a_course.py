import secrets
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from courses.blocks import lesson_blocks
from tests.journeys.writing_courses import (
    add_block,
    approve,
    give_title,
    open_child_form,
    open_own_section,
    preview_on_phone,
    save_draft,
    submit_for_review,
    tick,
    upload_picture,
    write,
    write_rich_text,
)
from tests.stacks.products import Product
from tests.walking import press, sign_in_as, start_paper

pytestmark = [pytest.mark.browser, pytest.mark.stack]
QUESTIONS = {
    "Gặp người lạ hỏi mã OTP thì làm gì?": ("Không đọc mã", "Đọc mã cho họ"),
    "Chợ có bảng mã QR thì nhìn gì trước khi trả tiền?": ("Tên người nhận", "Màu của bảng"),
}
Desk = Callable[[], Page]


@dataclass(frozen=True)
class Course:
    """What the trainer makes: titles nobody else has, and where each is edited."""

    title: str
    lesson: str
    quiz: str


@pytest.fixture
def course() -> Course:
    number = secrets.token_hex(3)
    return Course(f"Quét mã QR {number}", f"Quét ở chợ {number}", f"Luyện quét {number}")


def test_a_course_is_written_reviewed_and_learnt(
    product: Product, desk: Desk, phone_page: Page, course: Course
) -> None:
    trainer, reviewer = desk(), desk()
    sign_in_as(trainer, product, "trainer", "/quan-tri/")
    sign_in_as(reviewer, product, "reviewer", "/quan-tri/")

    bank = make_bank(trainer, product, course)
    for question in [write_question(trainer, product, bank, *each) for each in QUESTIONS.items()]:
        submit_for_review(trainer, question)
        approve(reviewer, question)
    page = write_course(trainer, product, course)
    lesson = write_lesson(trainer, page, course)
    see_as_on_a_phone(trainer, course)
    quiz = write_quiz(trainer, page, course)
    for draft in (page, lesson, quiz):
        submit_for_review(trainer, draft)
    assert course.title not in titles_for_visitors(phone_page, product)

    for draft in (page, lesson, quiz):
        approve(reviewer, draft)
    assert course.title in titles_for_visitors(phone_page, product)
    learn(phone_page, course)


def make_bank(page: Page, product: Product, course: Course) -> str:
    page.goto(f"{product.address}/quan-tri/snippets/quizzes/questionbank/add/")
    page.locator("[name=name]").fill(course.title)
    page.locator("[name=owner]").select_option(index=1)
    with page.expect_navigation():
        page.locator("footer button").first.click()
    return course.title


def write_question(
    page: Page, product: Product, bank: str, stem: str, options: tuple[str, str]
) -> str:
    """With one right option, the first; where its draft is edited."""
    page.goto(f"{product.address}/quan-tri/snippets/quizzes/questiontext/add/")
    page.locator("[name=bank]").select_option(label=bank)
    page.locator("[name=use]").select_option("practice")
    write_rich_text(page.locator('[data-contentpath="stem"]'), stem)
    stream = page.locator('[data-contentpath="options"]')
    for words in options:
        option = add_block(stream, "Phương án")
        write(option, "words", words)
        if words == options[0]:
            tick(option.locator('[data-contentpath="right"] input'))
    return save_draft(page)


def write_course(page: Page, product: Product, course: Course) -> str:
    """In the trainer's own section, to which the CMS leads at once."""
    open_child_form(page, open_own_section(page, product), "courses/coursepage")
    give_title(page, course.title)
    page.locator("[name=summary]").fill("Trả tiền bằng điện thoại mà không nhầm người.")
    page.locator('[data-contentpath="outcomes"] .c-sf-add-button').last.click()
    page.locator("[name=outcomes-0-value]").fill("Quét được mã QR ở chợ")
    return save_draft(page)


def write_lesson(page: Page, parent: str, course: Course) -> str:
    open_child_form(page, parent, "courses/lessonpage")
    give_title(page, course.lesson)
    body = page.locator('[data-contentpath="body"]')
    write_rich_text(add_block(body, "Văn bản"), "Nhìn tên người nhận trước đã.")
    picture = add_block(body, "Hình")
    upload_picture(picture, course.lesson, photograph())
    write(picture, "description", "Sạp rau có bảng mã QR")
    steps = add_block(body, "Các bước")
    write(steps, "title", "Quét mã")
    write_rich_text(steps.locator('[data-contentpath="words"]'), "Mở ứng dụng ngân hàng.")
    tip = add_block(body, "Mẹo")
    write(tip, "title", "Mẹo nhỏ")
    write_rich_text(tip.locator('[data-contentpath="words"]'), "Hỏi lại tên người bán.")
    todo = add_block(body, "Tự làm")
    write(todo, "title", "Làm thử")
    write(todo, "items", "Đã quét thử một mã")
    return save_draft(page)


def photograph() -> bytes:
    """One nobody has uploaded before: the CMS asks about doubles."""
    taken = BytesIO()
    Image.frombytes("RGB", (60, 40), secrets.token_bytes(60 * 40 * 3)).save(taken, "PNG")
    return taken.getvalue()


def see_as_on_a_phone(page: Page, course: Course) -> None:
    preview = preview_on_phone(page)
    expect(preview.locator("h1")).to_have_text(course.lesson)
    expect(preview.locator(".steps li")).to_contain_text("Mở ứng dụng ngân hàng.")
    assert preview.locator("html").evaluate("html => html.clientWidth") <= 375


def write_quiz(page: Page, parent: str, course: Course) -> str:
    """A draft waits for its bank."""
    open_child_form(page, parent, "quizzes/quizpage")
    give_title(page, course.quiz)
    save_draft(page)
    page.locator("label", has_text=course.title).locator("[name=banks]").check()
    return save_draft(page)


def titles_for_visitors(page: Page, product: Product) -> list[str]:
    page.goto(f"{product.address}/khoa-hoc/")
    return page.locator(".card-title").all_inner_texts()


def learn(page: Page, course: Course) -> None:
    """As a visitor: the lesson as it was written, and the quiz with its two questions."""
    press(page.locator(".card-title a", has_text=course.title))
    press(page.locator(".hero a.button"))
    expect(page.locator("h1")).to_have_text(course.lesson)
    body = page.locator(".lesson-body")
    for words in ("Nhìn tên người nhận", "Mở ứng dụng", "Hỏi lại tên", "Đã quét thử"):
        expect(body).to_contain_text(words)
    picture = body.get_by_alt_text("Sạp rau có bảng mã QR")
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    press(page.locator("label:has([data-part])"))
    press(page.locator("#lesson-form button[value=finish]"))
    expect(page.locator("h1")).to_have_text(course.quiz)
    start_paper(page)
    for stem in QUESTIONS:
        expect(page.locator("main")).to_contain_text(stem)


def test_the_chooser_shows_what_each_block_is_for(product: Product, desk: Desk) -> None:
    page = desk()
    sign_in_as(page, product, "trainer", "/quan-tri/")
    open_own_section(page, product)
    page.locator('main a[href*="/edit/"]').first.click()
    page.wait_for_url("**/edit/**")
    open_child_form(page, page.url, "courses/lessonpage")

    page.locator('[data-contentpath="body"] .c-sf-add-button').last.click()
    options = page.get_by_role("option")
    expect(options).to_have_count(len(lesson_blocks()))
    page.get_by_role("option", name="Cảnh báo lừa đảo").locator("xpath=..").get_by_role(
        "button"
    ).click()
    preview = page.locator(".w-combobox-preview")
    expect(preview).to_contain_text("lừa")
    shown = preview.frame_locator("iframe")
    expect(shown.locator("body")).to_contain_text("Không ai được hỏi mã OTP.")
