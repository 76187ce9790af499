"""Questions that a course's quizzes ask go to translators with the course, for who keeps them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from courses import actions as courses
from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from quizzes.models import QuestionBank, QuestionText, QuestionVersion
from tests.filling import ORIGINAL, PLACE, filled, opened, rows_of
from tests.quizzes.asking import make_bank, make_quiz, make_text
from tests.quizzes.sketching import make_blueprint
from tests.writing import make_site, make_unit, publish

STEM = "Mã OTP dùng để làm gì?"


@pytest.fixture
def unit(db: None) -> Unit:
    make_site()
    Locale.objects.get_or_create(language_code="mtq")
    return make_unit("Xã Mai Châu")


@pytest.fixture
def writer(signed_in: Callable[[User], Client], trainer: User, unit: Unit) -> Client:
    grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=unit)
    return signed_in(trainer)


@pytest.fixture
def course(unit: Unit) -> CoursePage:
    section = courses.open_section(unit=unit)
    page = CoursePage(title="An toàn", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
    return publish(section.add_child(instance=page))


@pytest.fixture
def bank(unit: Unit) -> QuestionBank:
    return make_bank("Ngân hàng của xã", owner=unit)


def at(course: CoursePage) -> str:
    return f"/quan-tri/dich/tron-bo/{course.pk}/mtq/"


def taken_out(client: Client, course: CoursePage) -> bytes:
    answer = client.get(f"{at(course)}bang.xlsx")
    assert answer.status_code == 200
    content: bytes = answer.content
    return content


def questions_in(content: bytes) -> list[tuple[Any, ...]]:
    names = opened(content).sheetnames
    return rows_of(content, names.index("Câu hỏi")) if "Câu hỏi" in names else []


def send(client: Client, course: CoursePage, content: bytes) -> str:
    answer = client.post(at(course), {"file": SimpleUploadedFile("x.xlsx", content)})
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_they_have_a_sheet_of_their_own_quiz_by_quiz(
    writer: Client, course: CoursePage, bank: QuestionBank
) -> None:
    make_text(bank, STEM, use="graded")
    make_text(bank, "Câu để luyện?", use="practice")
    make_text(bank, "Câu còn nháp?", use="graded").unpublish()
    make_quiz(course, bank, title="Bài cuối khóa")

    content = taken_out(writer, course)
    rows = questions_in(content)

    assert opened(content).sheetnames == ["Bài học", "Câu hỏi", "Hướng dẫn"]
    assert {row[PLACE] for row in rows} == {"Bài cuối khóa · câu 1"}
    assert [row[ORIGINAL] for row in rows][:2] == [STEM, "đáp án một"]
    assert "Bài cuối khóa" in [row[ORIGINAL] for row in rows_of(content)]


def test_a_blueprint_says_which_banks_are_asked(
    writer: Client, course: CoursePage, bank: QuestionBank, unit: Unit
) -> None:
    make_text(bank, STEM, use="graded")
    other = make_bank("Không dùng", owner=unit)
    make_text(other, "Câu không hỏi?", use="graded")
    make_quiz(course, other, blueprint=make_blueprint(bank, {"count": 1}))

    asked = [row[ORIGINAL] for row in questions_in(taken_out(writer, course))]

    assert STEM in asked
    assert "Câu không hỏi?" not in asked


def test_their_words_come_back_and_what_is_right_stays_the_vietnamese_ones(
    writer: Client, course: CoursePage, bank: QuestionBank
) -> None:
    text = make_text(bank, STEM, use="graded")
    make_quiz(course, bank)
    versions = QuestionVersion.objects.count()
    words = {STEM: "MTQ OTP?", "đáp án một": "MTQ một"}

    answer = send(writer, course, filled(taken_out(writer, course), words, sheet=1))

    assert "Đã nhận 2 câu" in answer
    translated = QuestionText.objects.get(
        translation_key=text.translation_key, locale__language_code="mtq"
    )
    assert f'href="/quan-tri/snippets/quizzes/questiontext/edit/{translated.pk}/"' in answer
    assert not translated.live
    kept = dict(StringTranslation.objects.values_list("translation_of__data", "data"))
    assert kept == words
    assert QuestionVersion.objects.count() == versions


def test_a_wrong_row_is_named_with_its_sheet(
    writer: Client, course: CoursePage, bank: QuestionBank
) -> None:
    make_text(bank, STEM, use="graded")
    make_quiz(course, bank)

    answer = send(writer, course, filled(taken_out(writer, course), {STEM: "<i>x</i>"}, sheet=1))

    assert f"<strong>Câu hỏi, dòng 3</strong>: {STEM}" in answer
    assert not StringTranslation.objects.exists()


def test_questions_of_a_bank_one_does_not_keep_stay_there(
    writer: Client, course: CoursePage, bank: QuestionBank, administrator: User,
    signed_in: Callable[[User], Client],
) -> None:  # fmt: skip
    make_text(bank, STEM, use="graded")
    strange = make_bank("Của xã khác", owner=make_unit("Xã Lạc Sơn"))
    secret = make_text(strange, "Câu của xã khác?", use="graded")
    quiz = make_quiz(course, bank)
    quiz.banks.add(strange)
    publish(quiz)
    keeper = signed_in(administrator)

    asked = [row[ORIGINAL] for row in questions_in(taken_out(writer, course))]
    assert STEM in asked
    assert "Câu của xã khác?" not in asked
    content = filled(taken_out(keeper, course), {"Câu của xã khác?": "MTQ"}, sheet=1)
    answer = send(writer, course, content)

    assert "không có câu nào dùng được" in answer
    assert not QuestionText.objects.filter(
        translation_key=secret.translation_key, locale__language_code="mtq"
    ).exists()
