"""A reviewer puts a reading of a lesson in use; learners hear it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from courses.models import LessonPage
from tests.courses.doing import english
from tests.courses.reading_aloud import (
    BODY,
    TEXT,
    TIP,
    Commits,
    Reader,
    at,
    put_in_use,
)
from tests.courses.translating import opened
from tests.writing import publish


@pytest.fixture
def lesson(spoken_lesson: LessonPage) -> LessonPage:
    return spoken_lesson


def test_learners_hear_it_once_a_reviewer_has_listened(
    reader: Reader, writer: Client, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    take = reader()

    assert "<audio" not in client.get(lesson.url).content.decode()
    assert put_in_use(writer, lesson, take) == 302
    assert "<audio" not in client.get(lesson.url).content.decode()
    assert put_in_use(reviewer, lesson, take) == 302
    page = client.get(lesson.url).content.decode()
    assert page.count("<audio") == 1
    assert f'data-of="phan-{TEXT}"' in page
    assert "autoplay" not in page
    assert 'preload="none"' in page
    assert client.get(take.opus.url).headers["Content-Type"] == "audio/ogg"
    assert client.get(take.aac.url).headers["Content-Type"] == "audio/mp4"


def test_a_new_reading_takes_the_place_of_the_old_one(
    reader: Reader,
    reviewer: Client,
    client: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    old = reader()
    put_in_use(reviewer, lesson, old)
    new = reader()

    assert old.opus.url in client.get(lesson.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        put_in_use(reviewer, lesson, new)
    page = client.get(lesson.url).content.decode()
    assert new.opus.url in page
    assert old.opus.url not in page
    assert not old.original.storage.exists(old.original.name)


def test_it_is_heard_in_the_order_of_the_lesson(
    reader: Reader, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    for part in (TIP, TEXT):
        take = reader(part)
        put_in_use(reviewer, lesson, take)
    page = client.get(lesson.url).content.decode()
    assert page.index(f'data-of="phan-{TEXT}') < page.index(f'data-of="phan-{TIP}')

    lesson.body = list(reversed(BODY))
    publish(lesson)
    page = client.get(lesson.url).content.decode()
    assert page.index(f'data-of="phan-{TIP}') < page.index(f'data-of="phan-{TEXT}')

    lesson.body = BODY[:1]
    publish(lesson)
    assert client.get(lesson.url).content.decode().count("<audio") == 1


def test_each_language_has_its_own_voice_or_else_the_vietnamese(
    reader: Reader, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    opened("mtq")
    english(lesson, "mtq", title="MTQ")
    vietnamese = reader()
    put_in_use(reviewer, lesson, vietnamese)
    assert "Đọc bằng tiếng Việt." in client.get(f"/mtq{lesson.url}").content.decode()

    own = reader(TIP, "mtq")
    put_in_use(reviewer, lesson, own, "mtq")
    page = client.get(f"/mtq{lesson.url}").content.decode()
    assert own.opus.url in page
    assert vietnamese.opus.url not in page
    assert "Đọc bằng tiếng Việt." not in page
    assert vietnamese.opus.url in client.get(lesson.url).content.decode()


def test_a_machines_voice_is_called_one(
    reader: Reader, writer: Client, reviewer: Client, client: Client, lesson: LessonPage
) -> None:
    take = reader(by_machine="on")
    put_in_use(reviewer, lesson, take)

    assert "Giọng đọc do máy tạo." in client.get(lesson.url).content.decode()
    assert "giọng đọc do máy tạo" in writer.get(at(lesson)).content.decode()


def test_whoever_reads_sees_when_the_words_have_changed(
    reader: Reader, writer: Client, reviewer: Client, lesson: LessonPage
) -> None:
    take = reader(said="Khóa máy…")
    put_in_use(reviewer, lesson, take)
    assert "đã đổi sau khi thu" not in writer.get(at(lesson)).content.decode()

    lesson.body = [{**BODY[0], "value": "<p>Đặt mã PIN sáu số.</p>"}, BODY[1]]
    publish(lesson)
    assert "đã đổi sau khi thu" in writer.get(at(lesson)).content.decode()


def test_the_board_says_which_lesson_lacks_a_reading(
    reader: Reader, writer: Client, reviewer: Client, lesson: LessonPage
) -> None:
    take = reader()
    board = writer.get("/quan-tri/loi-doc/").content.decode()
    assert "0/2" in board
    assert "1 bản đọc chờ nghe lại" in board

    put_in_use(reviewer, lesson, take)
    assert "1/2" in writer.get("/quan-tri/loi-doc/").content.decode()


def test_a_long_board_costs_no_more_queries(
    reader: Reader, writer: Client, reviewer: Client, lesson: LessonPage
) -> None:
    put_in_use(reviewer, lesson, reader())
    writer.get("/quan-tri/loi-doc/")
    with CaptureQueriesContext(connection) as few:
        writer.get("/quan-tri/loi-doc/")
    for number in range(5):
        publish(
            lesson.get_parent().add_child(instance=LessonPage(title=f"Bài {number}", body=BODY))
        )
    with CaptureQueriesContext(connection) as many:
        assert "Bài 4" in writer.get("/quan-tri/loi-doc/").content.decode()

    assert len(many) == len(few)
