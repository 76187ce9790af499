"""A translation may show another film, and let another recording be heard."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from cms.models import Recording
from courses.models import CoursePage, CourseSectionPage, LessonPage
from tests.courses.translating import approve, begin, hand_in, opened, read, say, work_on
from tests.writing import publish

FILM, SOUND = str(uuid4()), str(uuid4())


def recorded(name: str, kind: str = "video") -> Recording:
    recording = Recording(title=name, type=kind, duration=9)
    recording.file.save(f"{name}.{'mp4' if kind == 'video' else 'mp3'}", ContentFile(b"x"))
    return recording


@pytest.fixture
def original(section: CourseSectionPage) -> LessonPage:
    course = section.add_child(
        instance=CoursePage(title="An toàn", summary="Ngắn.", outcomes=[("outcome", "Làm được")])
    )
    film = {"title": "Xem ở chợ", "film": recorded("cho-viet").pk, "transcript": "Lời phim."}
    sound = {"title": "Nghe", "sound": recorded("nghe-viet", "audio").pk, "transcript": "Lời."}
    body: list[dict[str, Any]] = [
        {"type": "film", "id": FILM, "value": film},
        {"type": "sound", "id": SOUND, "value": sound},
    ]
    publish(course)
    lesson: LessonPage = publish(course.add_child(instance=LessonPage(title="Chợ", body=body)))
    return lesson


@pytest.fixture
def muong(writer: Client, original: LessonPage) -> LessonPage:
    opened()
    page: LessonPage = begin(writer, original)
    say(writer, page, {"Xem ở chợ": "MTQ chợ"})
    return page


def at(page: LessonPage) -> str:
    return f"/quan-tri/dich/{work_on(page).pk}/phim/"


def choices(writer: Client, page: LessonPage) -> dict[str, str]:
    """The names of the fields by what stands beside them."""
    form = writer.get(at(page)).context["form"]
    return {field.label: name for name, field in form.fields.items()}


def test_readers_of_that_language_see_it_once_approved(
    writer: Client, reviewer: Client, client: Client, original: LessonPage, muong: LessonPage
) -> None:
    names = choices(writer, muong)
    own = recorded("cho-muong")

    kept = writer.post(at(muong), {names["Xem ở chợ"]: own.pk}, follow=True)
    assert "Đã lưu." in kept.content.decode()
    hand_in(writer, muong)
    approve(reviewer, muong)

    page = read(client, original)
    assert "cho-muong" in page
    assert "nghe-viet" in page
    vietnamese = client.get(original.url).content.decode()
    assert "cho-viet" in vietnamese
    assert "cho-muong" not in vietnamese


def test_the_editor_of_the_translation_leads_there(writer: Client, muong: LessonPage) -> None:
    editor = writer.get(f"/quan-tri/pages/{muong.pk}/edit/").content.decode()

    assert at(muong) in editor
    assert set(choices(writer, muong)) == {"Xem ở chợ", "Nghe"}


def test_emptied_or_deleted_it_is_the_original_again(
    writer: Client, reviewer: Client, client: Client, original: LessonPage, muong: LessonPage
) -> None:
    names, own = choices(writer, muong), recorded("nghe-muong", "audio")
    writer.post(at(muong), {names["Xem ở chợ"]: recorded("cho-muong").pk, names["Nghe"]: own.pk})
    writer.post(at(muong), {names["Xem ở chợ"]: "", names["Nghe"]: own.pk})
    own.delete()

    hand_in(writer, muong)
    approve(reviewer, muong)

    page = read(client, original)
    assert "cho-viet" in page
    assert "nghe-viet" in page


def test_a_recording_is_no_film(writer: Client, muong: LessonPage) -> None:
    names = choices(writer, muong)

    answer = writer.post(at(muong), {names["Xem ở chợ"]: recorded("nghe", "audio").pk})

    assert answer.status_code == 200
    assert answer.context["form"].errors


def test_who_does_not_write_there_is_refused(muong: LessonPage, elsewhere: Client) -> None:
    own = recorded("cho-la")

    answer = elsewhere.post(at(muong), {"place-1": own.pk})

    assert answer.status_code in {302, 403}
    assert not work_on(muong).target_locale.overrides.exists()
