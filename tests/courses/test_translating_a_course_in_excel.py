"""A whole course goes to translators in one workbook, and what they wrote comes back from it."""

import pytest
from django.test import Client
from wagtail.models import WorkflowState
from wagtail_localize.models import StringTranslation, Translation

from cms.actions import wholes
from courses.models import CoursePage, LessonPage
from learning.people.models import User
from tests.courses.exchanging import at, publish_with, said, send, taken_out, translated
from tests.courses.translating import (
    BODY,
    FIRST,
    SECOND,
    TITLE,
    approve,
    begin,
    hand_in,
    read,
    say,
    work_on,
)
from tests.filling import ORIGINAL, PLACE, WORDS, filled, rearranged, row_of, rows_of

LETTERS = "Mo\u0320\u0312 ꪀꪁ"


class TestTheFile:
    def test_it_holds_every_sentence_in_the_order_of_the_pages(
        self, writer: Client, whole: CoursePage
    ) -> None:
        rows = rows_of(taken_out(writer, whole))

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
        self, writer: Client, whole: CoursePage, muong: LessonPage
    ) -> None:
        content = taken_out(writer, whole)

        assert row_of(content, FIRST)[WORDS] == "MTQ một"
        assert row_of(content, SECOND)[WORDS] is None

    def test_words_that_wait_to_be_put_right_stand_in_it_too(
        self, writer: Client, whole: CoursePage, muong: LessonPage
    ) -> None:
        say(writer, muong, {FIRST: "<p>MTQ %26amp; sai</p>"})
        assert StringTranslation.objects.get(has_error=True).data == "<p>MTQ &amp; sai</p>"

        content = taken_out(writer, whole)
        assert row_of(content, FIRST)[WORDS] == "<p>MTQ &amp; sai</p>"
        send(writer, whole, filled(content, {FIRST: "MTQ & đúng"}))

        row = StringTranslation.objects.get(translation_of__data=FIRST)
        assert (row.data, row.has_error) == ("MTQ &amp; đúng", False)

    def test_a_lesson_that_is_still_written_is_not_in_it(
        self, writer: Client, whole: CoursePage
    ) -> None:
        draft = LessonPage(title="Bài đang viết", body=BODY, live=False)
        whole.add_child(instance=draft)
        assert "Bài đang viết" not in str(rows_of(taken_out(writer, whole)))

        begin(writer, draft)

        assert row_of(taken_out(writer, whole), "Bài đang viết")

    def test_a_page_that_is_written_by_hand_is_left_out_and_named(
        self, writer: Client, whole: CoursePage, muong: LessonPage
    ) -> None:
        Translation.objects.filter(pk=work_on(muong).pk).update(enabled=False)

        assert FIRST not in str(rows_of(taken_out(writer, whole)))
        assert f"viết tay cả trang: {TITLE}" in " ".join(
            writer.get(at(whole)).content.decode().split()
        )

    def test_the_board_leads_to_it_from_the_course_alone(
        self, writer: Client, whole: CoursePage, original: LessonPage
    ) -> None:
        board = writer.get("/quan-tri/dich/").content.decode()

        assert f'href="{at(whole)}"' in board
        assert f'href="{at(original)}"' not in board
        page = writer.get(at(whole)).content.decode()
        assert f'href="{at(whole)}bang.xlsx"' in page
        assert "đã dịch 0 trong 9 câu" in page


class TestComingBack:
    def test_translations_are_begun_and_nothing_is_published(
        self, writer: Client, client: Client, whole: CoursePage, original: LessonPage, trainer: User
    ) -> None:
        words = {TITLE: "MTQ khóa", FIRST: "MTQ một", "An toàn": "MTQ an toàn"}

        answer = send(writer, whole, filled(taken_out(writer, whole), words))

        assert "Đã nhận 3 câu" in answer
        assert said() == words
        row = StringTranslation.objects.get(data="MTQ một")
        assert (row.translation_type, row.last_translated_by) == ("manual", trainer)
        page = translated(original)
        assert f'href="/quan-tri/pages/{page.pk}/edit/"' in answer
        assert (page.live, page.draft_title) == (False, "MTQ khóa")
        assert not WorkflowState.objects.filter(object_id=str(page.pk)).exists()
        assert "MTQ" not in read(client, original)

    def test_it_is_handed_in_and_published_as_ever(
        self, writer: Client, reviewer: Client, client: Client, whole: CoursePage,
        original: LessonPage,
    ) -> None:  # fmt: skip
        words = {FIRST: "MTQ một", SECOND: "MTQ <b>hai</b>"}
        send(writer, whole, filled(taken_out(writer, whole), words))
        page = translated(original)
        hand_in(writer, page)
        approve(reviewer, page)

        shown = read(client, original)
        assert "<p>MTQ một</p>" in shown
        assert "<p>MTQ <b>hai</b></p>" in shown

    def test_only_what_got_words_is_begun(
        self, writer: Client, whole: CoursePage, original: LessonPage
    ) -> None:
        send(writer, whole, filled(taken_out(writer, whole), {"Ngắn.": "MTQ ngắn"}))

        assert translated(whole)
        assert not original.get_translations().exists()

    def test_letters_and_signs_survive(
        self, writer: Client, whole: CoursePage, original: LessonPage
    ) -> None:
        publish_with(original, "Cân & đo")
        content = taken_out(writer, whole)
        assert row_of(content, "Cân & đo")

        send(writer, whole, filled(content, {"Cân & đo": f"{LETTERS} & a\u0302\u0301"}))

        assert said() == {"Cân &amp; đo": f"{LETTERS} &amp; ấ"}
        again = taken_out(writer, whole)
        assert row_of(again, "Cân & đo")[WORDS] == f"{LETTERS} & ấ"
        assert "không có câu nào mới" in send(writer, whole, again)

    def test_empty_cells_and_missing_rows_change_nothing(
        self, writer: Client, whole: CoursePage, muong: LessonPage
    ) -> None:
        before = said()
        content = filled(taken_out(writer, whole), {FIRST: "", SECOND: "MTQ <b>hai</b>"})

        send(writer, whole, rearranged(content, lambda rows: rows[::-1][:-2]))

        assert said() == before | {SECOND: "MTQ <b>hai</b>"}

    def test_newer_words_are_kept_and_the_row_is_named(
        self, writer: Client, whole: CoursePage, muong: LessonPage
    ) -> None:
        content = taken_out(writer, whole)
        say(writer, muong, {FIRST: "MTQ mới hơn"})

        answer = send(writer, whole, filled(content, {FIRST: "MTQ từ tệp"}))

        assert said()[FIRST] == "MTQ mới hơn"
        assert f"Dòng {row_of(content, FIRST)[0] + 2}</strong>: {FIRST}" in answer
        assert "hiện là: “MTQ mới hơn”" in answer
        answer = send(writer, whole, filled(content, {FIRST: "MTQ từ tệp"}), replacing="on")
        assert said()[FIRST] == "MTQ từ tệp"
        assert "đã thay cho câu mới hơn" in answer

    def test_two_who_share_the_work_lose_nothing(self, writer: Client, whole: CoursePage) -> None:
        content = taken_out(writer, whole)
        send(writer, whole, filled(content, {FIRST: "MTQ một"}))
        send(writer, whole, filled(content, {"Ngắn.": "MTQ ngắn"}))

        assert said() == {FIRST: "MTQ một", "Ngắn.": "MTQ ngắn"}

    def test_what_one_request_has_no_time_for_comes_with_the_next(
        self, writer: Client, whole: CoursePage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(wholes, "MOST_BEGUN", 5)
        words = {"Ngắn.": "MTQ ngắn", FIRST: "MTQ một", "khoa": "MTQ khóa"}
        content = filled(taken_out(writer, whole), words)

        answer = send(writer, whole, content)
        assert "Đã nhận 1 câu" in answer
        assert "Trong tệp còn 2 câu" in answer
        assert said() == {"Ngắn.": "MTQ ngắn"}

        assert "Đã nhận 2 câu" in send(writer, whole, content)
        assert said() == words
