"""A shared part is read and heard in the language of the reader, marked where it is not."""

import pytest
from django.test import Client

from courses.models import CoursePage, CourseSectionPage, LessonPage, Narration, SharedPart
from learning.people.models import Unit
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
from tests.courses.translating import begin, hand_in, opened, say, sentences
from tests.writing import publish


@pytest.fixture
def course(section: CourseSectionPage) -> CoursePage:
    page = CoursePage(title="An toàn", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
    return publish(section.add_child(instance=page))


@pytest.fixture
def part(unit: Unit, section: CourseSectionPage) -> SharedPart:
    return make_part(unit)


@pytest.fixture
def lesson(course: CoursePage, part: SharedPart) -> LessonPage:
    return lesson_showing(course, part)


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
