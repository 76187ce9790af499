"""Learners read a shared part in its place, in their language, as it is by now."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file

from cms.models import Picture
from courses import actions
from courses.models import CoursePage, LessonPage, Narration, SharedPart
from learning.people.models import Unit, User
from tests.courses.doing import english
from tests.courses.reading_aloud import Commits, at, put_in_use, read_aloud
from tests.courses.sharing import (
    SAID,
    decide,
    lesson_showing,
    main_of,
    make_part,
    reworded,
    translated,
)
from tests.courses.test_keeping_the_units_pictures import photograph
from tests.courses.translating import begin, hand_in, opened, say, sentences
from tests.writing import lesson_of, make_lesson, publish


@pytest.fixture
def course(shared_course: CoursePage) -> CoursePage:
    return shared_course


@pytest.fixture
def lesson(sharing_lesson: LessonPage) -> LessonPage:
    return sharing_lesson


class TestReading:
    def test_it_stands_in_its_place(self, client: Client, lesson: LessonPage) -> None:
        words = main_of(client, lesson)

        assert words.index("Lời của bài.") < words.index(SAID)
        assert f'id="phan-{lesson.body[1].id}"' in words
        assert 'lang="vi"' not in words.split("lesson-body")[1]

    def test_a_change_shows_in_every_lesson_at_once(
        self,
        client: Client,
        course: CoursePage,
        lesson: LessonPage,
        part: SharedPart,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        second = lesson_showing(course, part, "Bài nữa")
        other = make_lesson(course, "Bài không có")
        for page in (lesson, second, other):
            main_of(client, page)
        reworded(part, "Gọi ngân hàng trước.")
        assert SAID in main_of(client, lesson)
        reworded(part, "Gọi ngân hàng trước.", django_capture_on_commit_callbacks)

        for page in (lesson, second):
            assert "Gọi ngân hàng trước." in main_of(client, page)
            assert SAID not in main_of(client, page)
        assert "ngân hàng" not in main_of(client, other)

    def test_a_changed_picture_too(
        self,
        client: Client,
        course: CoursePage,
        unit: Unit,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        picture = Picture.objects.create(title="Ảnh", file=get_test_image_file("cu.png"))
        value = {"picture": picture.pk, "description": "Một cái chợ", "caption": ""}
        part = make_part(unit, body=[{"type": "picture", "value": value}])
        page = lesson_showing(course, part)
        assert "cu" in main_of(client, page)
        picture.file = photograph("moi.png")
        picture.renditions.all().delete()
        picture.save()

        assert "moi" in main_of(client, page)

    def test_how_much_a_lesson_weighs_follows(
        self, course: CoursePage, part: SharedPart, lesson: LessonPage,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        without = make_lesson(course, "Bài không có", body=[lesson.body.raw_data[0]])
        light = lesson_of(lesson).weight
        assert light > lesson_of(without).weight + len(SAID.encode())
        reworded(part, "Rất dài. " * 500, django_capture_on_commit_callbacks)

        assert lesson_of(lesson).weight > light + 4000

    def test_it_costs_no_more_than_words_of_the_lessons_own(
        self, client: Client, course: CoursePage, lesson: LessonPage
    ) -> None:
        plain = make_lesson(course, "Bài không có")
        asked = []
        for page in (lesson, plain):
            client.get(page.url)
            with CaptureQueriesContext(connection) as queries:
                client.get(page.url)
            asked.append(len(queries))

        assert asked[0] == asked[1]


class TestInLanguages:
    def test_it_is_vietnamese_and_marked_until_it_is_translated(
        self, client: Client, lesson: LessonPage, part: SharedPart,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        english(lesson, title="A lesson", body=[("text", "<p>Words.</p>"), ("shared_part", part)])
        words = main_of(client, lesson, "en")
        wrapped = '<div class="shared-part" lang="vi" data-untranslated><div class="prose">'
        assert f"{wrapped}<p>{SAID}" in words
        assert "line beside them" in words

        with django_capture_on_commit_callbacks(execute=True):
            translated(part, "Call the police.")
        words = main_of(client, lesson, "en")
        assert "Call the police." in words
        assert SAID not in words
        assert "data-untranslated" not in words
        assert SAID in main_of(client, lesson)

    def test_in_a_lesson_that_is_not_translated_it_has_its_language(
        self, client: Client, lesson: LessonPage, part: SharedPart
    ) -> None:
        translated(part, "Call the police.")
        words = main_of(client, lesson, "en")

        assert "Lời của bài." in words
        assert '<div class="shared-part" lang="en">' in words

    def test_sentences_that_are_lacking_are_marked(
        self, writer: Client, reviewer: Client, client: Client, unit: Unit, course: CoursePage,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        body = [{"type": "text", "id": "a", "value": "<p>Câu một.</p><p>Câu hai.</p>"}]
        part = make_part(unit, body=body)
        page = lesson_showing(course, part)
        opened()
        muong = begin(writer, part)
        assert muong.owner == unit
        assert set(sentences(muong)) == {"Câu một.", "Câu hai."}
        say(writer, muong, {"Câu một.": "MTQ một."})
        assert hand_in(writer, muong).status_code == 200
        with django_capture_on_commit_callbacks(execute=True):
            decide(reviewer, muong)

        words = main_of(client, page, "mtq")
        assert "MTQ một." in words
        assert '<p data-untranslated="" lang="vi">Câu hai.</p>' in words

    def test_having_a_lesson_translated_leaves_the_part_alone(
        self, writer: Client, reviewer: Client, lesson: LessonPage, part: SharedPart
    ) -> None:
        opened()
        page = begin(writer, lesson)
        said = {"Lời của bài.": "MTQ lời."}
        assert SAID not in sentences(page)
        say(writer, page, said)
        hand_in(writer, page)

        assert SharedPart.objects.count() == 1
        page.refresh_from_db()
        draft = page.get_latest_revision_as_object()
        assert [block.value for block in draft.body if block.block_type == "shared_part"] == [part]
        assert "MTQ lời." in str(draft.body)

    def test_who_keeps_it_finds_it_on_the_board(
        self, writer: Client, elsewhere: Client, part: SharedPart
    ) -> None:
        board = "/quan-tri/dich/?nhom=phan-dung-chung"

        assert part.name in writer.get(board).content.decode()
        assert part.name not in elsewhere.get(board).content.decode()


class TestReadAloud:
    def test_each_lesson_reads_it_in_its_place(
        self, writer: Client, reviewer: Client, client: Client, lesson: LessonPage,
        part: SharedPart, django_capture_on_commit_callbacks: Commits,
    ) -> None:  # fmt: skip
        block = str(lesson.body[1].id)
        assert SAID in writer.get(at(lesson)).content.decode()
        take = read_aloud(writer, django_capture_on_commit_callbacks, lesson, part=block)
        put_in_use(reviewer, lesson, take)
        assert f'data-of="phan-{block}"' in main_of(client, lesson)

        assert "đã thay đổi" not in writer.get(at(lesson)).content.decode()
        reworded(part, "Lời khác.", django_capture_on_commit_callbacks)
        assert Narration.objects.get().words_digest != ""
        assert "đọc lại" in writer.get(at(lesson)).content.decode()

    def test_in_the_words_of_the_language(
        self, writer: Client, lesson: LessonPage, part: SharedPart
    ) -> None:
        translated(part, "Call the police.")

        assert "Call the police." in writer.get(at(lesson, "en")).content.decode()
        assert SAID in writer.get(at(lesson, "vi")).content.decode()


def test_a_copied_lesson_shows_the_same_part(
    client: Client, course: CoursePage, lesson: LessonPage, part: SharedPart, trainer: User,
    django_capture_on_commit_callbacks: Commits,
) -> None:  # fmt: skip
    copy = actions.copy_lesson(
        page=lesson, title="Bài chép", course=course, along=actions.Along(), by=trainer
    )
    publish(copy)
    reworded(part, "Gọi ngân hàng trước.", django_capture_on_commit_callbacks)

    assert "Gọi ngân hàng trước." in main_of(client, copy)
