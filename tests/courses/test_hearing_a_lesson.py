"""A reviewer puts a reading of a lesson in use; learners hear it."""

import pytest
from django.test import Client

from courses.models import LessonPage
from tests.courses.doing import english
from tests.courses.reading_aloud import (
    BODY,
    TEXT,
    TIP,
    Commits,
    at,
    put_in_use,
    read_aloud,
)
from tests.courses.translating import opened
from tests.writing import publish


@pytest.fixture
def lesson(spoken_lesson: LessonPage) -> LessonPage:
    return spoken_lesson


def test_learners_hear_it_once_a_reviewer_has_listened(
    writer: Client,
    reviewer: Client,
    client: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    take = read_aloud(writer, django_capture_on_commit_callbacks, lesson)

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
    writer: Client,
    reviewer: Client,
    client: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    old = read_aloud(writer, django_capture_on_commit_callbacks, lesson)
    put_in_use(reviewer, lesson, old)
    new = read_aloud(writer, django_capture_on_commit_callbacks, lesson)

    assert old.opus.url in client.get(lesson.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        put_in_use(reviewer, lesson, new)
    page = client.get(lesson.url).content.decode()
    assert new.opus.url in page
    assert old.opus.url not in page
    assert not old.original.storage.exists(old.original.name)


def test_it_is_heard_in_the_order_of_the_lesson(
    writer: Client,
    reviewer: Client,
    client: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    for part in (TIP, TEXT):
        take = read_aloud(writer, django_capture_on_commit_callbacks, lesson, part)
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
    writer: Client,
    reviewer: Client,
    client: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    opened("mtq")
    english(lesson, "mtq", title="MTQ")
    vietnamese = read_aloud(writer, django_capture_on_commit_callbacks, lesson)
    put_in_use(reviewer, lesson, vietnamese)
    assert "Đọc bằng tiếng Việt." in client.get(f"/mtq{lesson.url}").content.decode()

    own = read_aloud(writer, django_capture_on_commit_callbacks, lesson, TIP, "mtq")
    put_in_use(reviewer, lesson, own, "mtq")
    page = client.get(f"/mtq{lesson.url}").content.decode()
    assert own.opus.url in page
    assert vietnamese.opus.url not in page
    assert "Đọc bằng tiếng Việt." not in page
    assert vietnamese.opus.url in client.get(lesson.url).content.decode()


def test_a_machines_voice_is_called_one(
    writer: Client,
    reviewer: Client,
    client: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    take = read_aloud(writer, django_capture_on_commit_callbacks, lesson, by_machine="on")
    put_in_use(reviewer, lesson, take)

    assert "Giọng đọc do máy tạo." in client.get(lesson.url).content.decode()
    assert "giọng đọc do máy tạo" in writer.get(at(lesson)).content.decode()


def test_whoever_reads_sees_when_the_words_have_changed(
    writer: Client,
    reviewer: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    take = read_aloud(writer, django_capture_on_commit_callbacks, lesson, said="Khóa máy…")
    put_in_use(reviewer, lesson, take)
    assert "đã đổi sau khi thu" not in writer.get(at(lesson)).content.decode()

    lesson.body = [{**BODY[0], "value": "<p>Đặt mã PIN sáu số.</p>"}, BODY[1]]
    publish(lesson)
    assert "đã đổi sau khi thu" in writer.get(at(lesson)).content.decode()


def test_the_board_says_which_lesson_lacks_a_reading(
    writer: Client,
    reviewer: Client,
    lesson: LessonPage,
    django_capture_on_commit_callbacks: Commits,
) -> None:
    take = read_aloud(writer, django_capture_on_commit_callbacks, lesson)
    board = writer.get("/quan-tri/loi-doc/").content.decode()
    assert "0/2" in board
    assert "1 bản đọc chờ nghe lại" in board

    put_in_use(reviewer, lesson, take)
    assert "1/2" in writer.get("/quan-tri/loi-doc/").content.decode()
