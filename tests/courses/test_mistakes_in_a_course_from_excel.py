"""What cannot be used of a file is named by its row, and nothing else is lost."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail_localize.models import Translation

from courses.models import CoursePage, CourseSectionPage, LessonPage
from learning.people.models import User
from tests.courses.translating import (
    BODY,
    FIRST,
    SECOND,
    TITLE,
    opened,
)
from tests.courses.whole_in_excel import at, said, send, taken_out, translated
from tests.filling import filled, row_of
from tests.writing import publish


@pytest.fixture
def lesson(original: LessonPage) -> LessonPage:
    opened()
    return original


@pytest.fixture
def course(lesson: LessonPage) -> CoursePage:
    return CoursePage.objects.get(locale=lesson.locale)


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
        assert f"<strong>Dòng {number}</strong>" in answer
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
