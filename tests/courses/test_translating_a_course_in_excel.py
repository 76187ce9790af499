"""A whole course goes to translators in one workbook, and what they wrote comes back from it."""

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import WorkflowState
from wagtail_localize.models import StringTranslation, Translation

from cms.actions import wholes
from courses.models import CoursePage, CourseSectionPage, LessonPage
from learning.people.models import User
from tests.courses.translating import (
    BODY,
    FIRST,
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
from tests.courses.whole_in_excel import (
    LETTERS,
    at,
    publish_with,
    said,
    send,
    taken_out,
    translated,
)
from tests.filling import ORIGINAL, PLACE, WORDS, filled, rearranged, row_of, rows_of
from tests.writing import checklist, publish


@pytest.fixture
def lesson(original: LessonPage) -> LessonPage:
    opened()
    return original


@pytest.fixture
def course(lesson: LessonPage) -> CoursePage:
    return CoursePage.objects.get(locale=lesson.locale)


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
        assert f"Dòng {row_of(content, FIRST)[0] + 2}</strong>: {FIRST}" in answer
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
        monkeypatch.setattr(wholes, "MOST_BEGUN", 5)
        words = {"Ngắn.": "MTQ ngắn", FIRST: "MTQ một", "khoa": "MTQ khóa"}
        content = filled(taken_out(writer, course), words)

        answer = send(writer, course, content)
        assert "Đã nhận 1 câu" in answer
        assert "Trong tệp còn 2 câu" in answer
        assert said() == {"Ngắn.": "MTQ ngắn"}

        assert "Đã nhận 2 câu" in send(writer, course, content)
        assert said() == words


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
