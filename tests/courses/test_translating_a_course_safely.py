"""A course's workbook: mistakes are named, nobody else's is reached, and the cost is bounded."""

from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail_localize.models import Translation

from courses.models import CoursePage, CourseSectionPage, LessonPage
from learning.people.models import User
from tests.courses.exchanging import at, said, send, taken_out, translated
from tests.courses.translating import BODY, FIRST, SECOND, TITLE, opened
from tests.filling import ORIGINAL, filled, row_of, rows_of
from tests.writing import checklist, publish


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
        self, writer: Client, whole: CoursePage, vietnamese: str, words: str, why: str
    ) -> None:
        content = taken_out(writer, whole)

        answer = send(writer, whole, filled(content, {vietnamese: words, "khoa": "MTQ khóa"}))

        assert said() == {"khoa": "MTQ khóa"}
        number = row_of(content, vietnamese)[0] + 2
        assert f"<strong>Dòng {number}</strong>" in answer
        assert why in answer
        assert "<script>alert(1)" not in answer

    def test_a_link_keeps_its_number_whatever_quotes_the_program_makes(
        self, writer: Client, whole: CoursePage, original: LessonPage
    ) -> None:
        link = '<p>Xem <a href="https://example.vn/vi">trang này</a>.</p>'
        original.body = [{**BODY[0], "value": link}]
        publish(original)
        kept = 'Xem <a id="a1">trang này</a>.'
        content = taken_out(writer, whole)

        answer = send(writer, whole, filled(content, {kept: 'MTQ <a id="a2">x</a>.'}))
        assert "Các dấu &lt;…&gt;" in answer
        send(writer, whole, filled(content, {kept: "MTQ <a id=“a1”>x</a>."}))

        assert said() == {kept: 'MTQ <a id="a1">x</a>.'}

    def test_a_sentence_that_has_changed_since_is_named(
        self, writer: Client, whole: CoursePage, original: LessonPage
    ) -> None:
        content = filled(taken_out(writer, whole), {FIRST: "MTQ một", SECOND: "MTQ <b>2</b>"})
        original.body = [{**BODY[0], "value": f"<p>Đặt mã PIN sáu số.</p><p>{SECOND}</p>"}]
        publish(original)

        answer = send(writer, whole, content)

        assert said() == {SECOND: "MTQ <b>2</b>"}
        assert f"{FIRST}<br>" in answer
        assert "không còn nữa" in answer
        assert "Đã viết: “MTQ một”" in answer

    def test_the_file_of_another_language_or_course_is_refused(
        self, writer: Client, whole: CoursePage, section: CourseSectionPage
    ) -> None:
        opened("tyz")
        other = CoursePage(title="Khác", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
        publish(section.add_child(instance=other))
        content = filled(taken_out(writer, whole), {FIRST: "MTQ một"})

        assert "của “Tiếng Mường”" in send(writer, whole, content, "tyz")
        assert "tải ở trang khác" in send(writer, other, content)
        assert "bị hỏng" in send(writer, whole, b"PK and no more")
        assert said() == {}
        assert not Translation.objects.exists()


class TestRights:
    def test_another_units_trainer_reaches_nothing(
        self, elsewhere: Client, writer: Client, whole: CoursePage, muong: LessonPage
    ) -> None:
        content = filled(taken_out(writer, whole), {SECOND: "MTQ <b>hai</b>"})
        before = said()

        for answer in (
            elsewhere.get(at(whole)),
            elsewhere.get(f"{at(whole)}bang.xlsx"),
            elsewhere.post(at(whole), {"file": SimpleUploadedFile("x.xlsx", content)}),
        ):
            assert (answer.status_code, answer.headers["Location"]) == (302, "/quan-tri/")
        assert said() == before

    def test_who_may_not_begin_translations_begins_none(
        self, writer: Client, whole: CoursePage, trainer: User
    ) -> None:
        content = filled(taken_out(writer, whole), {FIRST: "MTQ một"})
        right = Permission.objects.get(codename="submit_translation")
        for group in trainer.groups.all():
            group.permissions.remove(right)

        answer = writer.post(at(whole), {"file": SimpleUploadedFile("x.xlsx", content)})

        assert answer.status_code == 302
        assert not Translation.objects.exists()

    def test_what_is_no_course_or_no_opened_language_is_not_there(
        self, writer: Client, whole: CoursePage, original: LessonPage, muong: LessonPage
    ) -> None:
        for address in (at(original), at(whole, "vi"), at(whole, "tyz"), at(translated(whole))):
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
