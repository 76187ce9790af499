"""A whole course goes to translators in one workbook, and what they wrote comes back from it."""

from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringTranslation, Translation

from cms import actions
from courses.models import CoursePage, CourseSectionPage, LessonPage
from learning.people.models import User
from tests.courses.translating import (
    BODY,
    FIRST,
    MUONG,
    SECOND,
    TITLE,
    approve,
    begin,
    hand_in,
    opened,
    read,
    say,
    work_on,
)
from tests.filling import ORIGINAL, PLACE, WORDS, XLSX, filled, rearranged, row_of, rows_of
from tests.writing import checklist, publish

LETTERS = "Mo\u0320\u0312 ꪀꪁ"


@pytest.fixture
def lesson(original: LessonPage) -> LessonPage:
    opened()
    return original


@pytest.fixture
def course(lesson: LessonPage) -> CoursePage:
    return CoursePage.objects.get(locale=lesson.locale)


def at(course: Page, code: str = MUONG) -> str:
    return f"/quan-tri/dich/tron-bo/{course.pk}/{code}/"


def taken_out(client: Client, course: Page, code: str = MUONG) -> bytes:
    answer = client.get(f"{at(course, code)}bang.xlsx")
    assert (answer.status_code, answer["Content-Type"]) == (200, XLSX)
    return answer.content


def send(client: Client, course: Page, content: bytes, code: str = MUONG, **ticked: str) -> str:
    answer = client.post(at(course, code), {"file": SimpleUploadedFile("x.xlsx", content)} | ticked)
    assert answer.status_code in {200, 422}
    return " ".join(answer.content.decode().split())


def said() -> dict[str, str]:
    rows = StringTranslation.objects.values_list("translation_of__data", "data")
    return dict(rows)


def translated(page: Page, code: str = MUONG) -> Any:
    return page.get_translation(opened(code)).specific


class TestTheFile:
    def test_it_holds_every_sentence_in_the_order_of_the_pages(
        self, writer: Client, course: CoursePage
    ) -> None:
        rows = rows_of(taken_out(writer, course))

        assert [(row[ORIGINAL], row[PLACE]) for row in rows] == [
            ("An toàn", "An toàn"),
            ("Ngắn.", "An toàn"),
            ("Khóa được máy", "An toàn"),
            (TITLE, TITLE),
            (FIRST, TITLE),
            (SECOND, TITLE),
            ("Tự làm", TITLE),
            ("khoa", TITLE),
            ("tat", TITLE),
        ]
        assert not any(row[WORDS] for row in rows)

    def test_what_is_said_stands_in_it(
        self, writer: Client, course: CoursePage, muong: LessonPage
    ) -> None:
        content = taken_out(writer, course)

        assert row_of(content, FIRST)[WORDS] == "MTQ một"
        assert row_of(content, SECOND)[WORDS] is None

    def test_a_lesson_that_is_still_written_is_not_in_it(
        self, writer: Client, course: CoursePage
    ) -> None:
        draft = LessonPage(title="Bài đang viết", body=BODY, live=False)
        course.add_child(instance=draft)
        assert "Bài đang viết" not in str(rows_of(taken_out(writer, course)))

        begin(writer, draft)

        assert row_of(taken_out(writer, course), "Bài đang viết")

    def test_a_page_that_is_written_by_hand_is_left_out_and_named(
        self, writer: Client, course: CoursePage, muong: LessonPage
    ) -> None:
        Translation.objects.filter(pk=work_on(muong).pk).update(enabled=False)

        assert FIRST not in str(rows_of(taken_out(writer, course)))
        assert f"viết tay cả trang: {TITLE}" in " ".join(
            writer.get(at(course)).content.decode().split()
        )

    def test_the_board_leads_to_it_from_the_course_alone(
        self, writer: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        board = writer.get("/quan-tri/dich/").content.decode()

        assert f'href="{at(course)}"' in board
        assert f'href="{at(lesson)}"' not in board
        page = writer.get(at(course)).content.decode()
        assert f'href="{at(course)}bang.xlsx"' in page
        assert "đã dịch 0 trong 9 câu" in page


class TestComingBack:
    def test_translations_are_begun_and_nothing_is_published(
        self, writer: Client, client: Client, course: CoursePage, lesson: LessonPage, trainer: User
    ) -> None:
        words = {TITLE: "MTQ khóa", FIRST: "MTQ một", "An toàn": "MTQ an toàn"}

        answer = send(writer, course, filled(taken_out(writer, course), words))

        assert "Đã nhận 3 câu" in answer
        assert said() == words
        row = StringTranslation.objects.get(data="MTQ một")
        assert (row.translation_type, row.last_translated_by) == ("manual", trainer)
        page = translated(lesson)
        assert f'href="/quan-tri/pages/{page.pk}/edit/"' in answer
        assert (page.live, page.draft_title) == (False, "MTQ khóa")
        assert not WorkflowState.objects.filter(object_id=str(page.pk)).exists()
        assert "MTQ" not in read(client, lesson)

    def test_it_is_handed_in_and_published_as_ever(
        self, writer: Client, reviewer: Client, client: Client, course: CoursePage,
        lesson: LessonPage,
    ) -> None:  # fmt: skip
        words = {FIRST: "MTQ một", SECOND: "MTQ <b>hai</b>"}
        send(writer, course, filled(taken_out(writer, course), words))
        page = translated(lesson)
        hand_in(writer, page)
        approve(reviewer, page)

        shown = read(client, lesson)
        assert "<p>MTQ một</p>" in shown
        assert "<p>MTQ <b>hai</b></p>" in shown

    def test_only_what_got_words_is_begun(
        self, writer: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        send(writer, course, filled(taken_out(writer, course), {"Ngắn.": "MTQ ngắn"}))

        assert translated(course)
        assert not lesson.get_translations().exists()

    def test_letters_and_signs_survive(
        self, writer: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        publish_with(lesson, "Cân & đo")
        content = taken_out(writer, course)
        assert row_of(content, "Cân & đo")

        send(writer, course, filled(content, {"Cân & đo": f"{LETTERS} & a\u0302\u0301"}))

        assert said() == {"Cân &amp; đo": f"{LETTERS} &amp; ấ"}
        again = taken_out(writer, course)
        assert row_of(again, "Cân & đo")[WORDS] == f"{LETTERS} & ấ"
        assert "không có câu nào mới" in send(writer, course, again)

    def test_empty_cells_and_missing_rows_change_nothing(
        self, writer: Client, course: CoursePage, muong: LessonPage
    ) -> None:
        before = said()
        content = filled(taken_out(writer, course), {FIRST: "", SECOND: "MTQ <b>hai</b>"})

        send(writer, course, rearranged(content, lambda rows: rows[::-1][:-2]))

        assert said() == before | {SECOND: "MTQ <b>hai</b>"}

    def test_newer_words_are_kept_and_the_row_is_named(
        self, writer: Client, course: CoursePage, muong: LessonPage
    ) -> None:
        content = taken_out(writer, course)
        say(writer, muong, {FIRST: "MTQ mới hơn"})

        answer = send(writer, course, filled(content, {FIRST: "MTQ từ tệp"}))

        assert said()[FIRST] == "MTQ mới hơn"
        assert f"dòng {row_of(content, FIRST)[0] + 2}</strong>: {FIRST}" in answer
        assert "hiện là: “MTQ mới hơn”" in answer
        answer = send(writer, course, filled(content, {FIRST: "MTQ từ tệp"}), replacing="on")
        assert said()[FIRST] == "MTQ từ tệp"
        assert "đã thay cho câu mới hơn" in answer

    def test_two_who_share_the_work_lose_nothing(self, writer: Client, course: CoursePage) -> None:
        content = taken_out(writer, course)
        send(writer, course, filled(content, {FIRST: "MTQ một"}))
        send(writer, course, filled(content, {"Ngắn.": "MTQ ngắn"}))

        assert said() == {FIRST: "MTQ một", "Ngắn.": "MTQ ngắn"}

    def test_what_one_request_has_no_time_for_comes_with_the_next(
        self, writer: Client, course: CoursePage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(actions, "MOST_BEGUN", 5)
        words = {"Ngắn.": "MTQ ngắn", FIRST: "MTQ một", "khoa": "MTQ khóa"}
        content = filled(taken_out(writer, course), words)

        answer = send(writer, course, content)
        assert "Đã nhận 1 câu" in answer
        assert "Trong tệp còn 2 câu" in answer
        assert said() == {"Ngắn.": "MTQ ngắn"}

        assert "Đã nhận 2 câu" in send(writer, course, content)
        assert said() == words


def publish_with(lesson: LessonPage, sentence: str) -> None:
    words = sentence.replace("&", "&amp;")
    block = {"type": "text", "id": str(uuid4()), "value": f"<p>{words}</p>"}
    lesson.body = [*lesson.body.raw_data, block]
    publish(lesson)


class TestMistakes:
    @pytest.mark.parametrize(
        ("vietnamese", "words", "why"),
        [
            (SECOND, "MTQ hai", "Các dấu &lt;…&gt;"),
            (SECOND, "MTQ <b>hai</b><script>alert(1)</script>", "Các dấu &lt;…&gt;"),
            (FIRST, '<a href="javascript:alert(1)">x</a>', "Các dấu &lt;…&gt;"),
            (TITLE, "x" * 256, "Dài quá 255 chữ"),
        ],
    )
    def test_what_cannot_be_published_is_left_out_with_its_row(
        self, writer: Client, course: CoursePage, vietnamese: str, words: str, why: str
    ) -> None:
        content = taken_out(writer, course)

        answer = send(writer, course, filled(content, {vietnamese: words, "khoa": "MTQ khóa"}))

        assert said() == {"khoa": "MTQ khóa"}
        number = row_of(content, vietnamese)[0] + 2
        assert f"<strong>dòng {number}</strong>" in answer
        assert why in answer
        assert "<script>alert(1)" not in answer

    def test_a_link_keeps_its_number_whatever_quotes_the_program_makes(
        self, writer: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        link = '<p>Xem <a href="https://example.vn/vi">trang này</a>.</p>'
        lesson.body = [{**BODY[0], "value": link}]
        publish(lesson)
        kept = 'Xem <a id="a1">trang này</a>.'
        content = taken_out(writer, course)

        answer = send(writer, course, filled(content, {kept: 'MTQ <a id="a2">x</a>.'}))
        assert "Các dấu &lt;…&gt;" in answer
        send(writer, course, filled(content, {kept: "MTQ <a id=“a1”>x</a>."}))

        assert said() == {kept: 'MTQ <a id="a1">x</a>.'}

    def test_a_sentence_that_has_changed_since_is_named(
        self, writer: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        content = filled(taken_out(writer, course), {FIRST: "MTQ một", SECOND: "MTQ <b>2</b>"})
        lesson.body = [{**BODY[0], "value": f"<p>Đặt mã PIN sáu số.</p><p>{SECOND}</p>"}]
        publish(lesson)

        answer = send(writer, course, content)

        assert said() == {SECOND: "MTQ <b>2</b>"}
        assert f"{FIRST}<br>" in answer
        assert "không còn nữa" in answer
        assert "Đã viết: “MTQ một”" in answer

    def test_the_file_of_another_language_or_course_is_refused(
        self, writer: Client, course: CoursePage, section: CourseSectionPage
    ) -> None:
        opened("tyz")
        other = CoursePage(title="Khác", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
        publish(section.add_child(instance=other))
        content = filled(taken_out(writer, course), {FIRST: "MTQ một"})

        assert "của “Tiếng Mường”" in send(writer, course, content, "tyz")
        assert "tải ở trang khác" in send(writer, other, content)
        assert "bị hỏng" in send(writer, course, b"PK and no more")
        assert said() == {}
        assert not Translation.objects.exists()


class TestRights:
    def test_another_units_trainer_reaches_nothing(
        self, elsewhere: Client, writer: Client, course: CoursePage, muong: LessonPage
    ) -> None:
        content = filled(taken_out(writer, course), {SECOND: "MTQ <b>hai</b>"})
        before = said()

        for answer in (
            elsewhere.get(at(course)),
            elsewhere.get(f"{at(course)}bang.xlsx"),
            elsewhere.post(at(course), {"file": SimpleUploadedFile("x.xlsx", content)}),
        ):
            assert (answer.status_code, answer.headers["Location"]) == (302, "/quan-tri/")
        assert said() == before

    def test_who_may_not_begin_translations_begins_none(
        self, writer: Client, course: CoursePage, trainer: User
    ) -> None:
        content = filled(taken_out(writer, course), {FIRST: "MTQ một"})
        right = Permission.objects.get(codename="submit_translation")
        for group in trainer.groups.all():
            group.permissions.remove(right)

        answer = writer.post(at(course), {"file": SimpleUploadedFile("x.xlsx", content)})

        assert answer.status_code == 302
        assert not Translation.objects.exists()

    def test_what_is_no_course_or_no_opened_language_is_not_there(
        self, writer: Client, course: CoursePage, lesson: LessonPage, muong: LessonPage
    ) -> None:
        for address in (at(lesson), at(course, "vi"), at(course, "tyz"), at(translated(course))):
            assert writer.get(address).status_code == 404
            assert writer.get(f"{address}bang.xlsx").status_code == 404


def test_a_course_of_eight_lessons_costs_a_fixed_number_of_queries(
    writer: Client,
    section: CourseSectionPage,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    opened()
    course = CoursePage(title="Dài", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
    publish(section.add_child(instance=course))
    for number in range(1, 9):
        value = "".join(f"<p>Câu {number}.{place}</p>" for place in range(1, 11))
        body = [{"type": "text", "id": str(uuid4()), "value": value}, checklist(f"khoa {number}")]
        publish(course.add_child(instance=LessonPage(title=f"Bài {number}", body=body)))
    writer.get("/quan-tri/")

    with django_assert_max_num_queries(30):
        content = taken_out(writer, course)
    words = {str(row[ORIGINAL]): f"MTQ {row[ORIGINAL]}" for row in rows_of(content)}
    assert len(words) == 100
    send(writer, course, filled(content, words))
    assert said() == words
    again = {text: f"{said} lại" for text, said in words.items() if not text.startswith("Bài")}
    content = taken_out(writer, course)
    # Forty for what Wagtail's own page asks, the rest whatever the number of sentences.
    with django_assert_max_num_queries(80):
        send(writer, course, filled(content, again))
    assert said() == words | again
