"""A trainer reads a lesson aloud; it arrives whole, over a weak connection too."""

from datetime import timedelta
from uuid import UUID, uuid4

import av
import pytest
from django.test import Client
from django.utils import timezone

from courses import actions
from courses.models import LessonPage, Narration, TakePiece
from tests.courses.reading_aloud import (
    PIECE,
    TEXT,
    TIP,
    Commits,
    Reader,
    at,
    put_in_use,
    send_pieces,
    spoken,
)


@pytest.fixture
def lesson(spoken_lesson: LessonPage) -> LessonPage:
    return spoken_lesson


def test_what_was_read_is_made_small_for_phones(reader: Reader, lesson: LessonPage) -> None:
    take = reader(content=spoken(20))

    assert take.state == "ready"
    assert take.seconds == 20
    for file, codec, most in ((take.opus, "opus", 3600), (take.aac, "aac", 7200)):
        with av.open(file.path) as made:
            sound = made.streams.audio[0]
            assert sound.codec_context.name == codec
            assert sound.codec_context.layout.name == "mono"
            assert made.duration is not None
            assert made.duration / 1_000_000 == pytest.approx(20, abs=0.5)
        assert file.size / 20 < most, codec
    assert take.original.read() == spoken(20)
    assert not TakePiece.objects.exists()


class TestOnAWeakConnection:
    def test_it_goes_on_where_it_was_cut(
        self, writer: Client, lesson: LessonPage, django_capture_on_commit_callbacks: Commits
    ) -> None:
        content, address = spoken(6), f"{at(lesson)}lan-doc/{uuid4()}/"
        cut = PIECE + 1000
        writer.put(f"{address}?at=0", content[:PIECE], content_type="audio/webm")
        writer.put(f"{address}?at={PIECE}", content[PIECE:cut], content_type="audio/webm")
        assert writer.get(address).json() == {"received": cut, "done": False}
        # The answer was lost, so the piece comes again; and one comes that leaves a hole.
        again = writer.put(f"{address}?at={PIECE}", content[PIECE:cut], content_type="audio/webm")
        assert again.json() == {"received": cut}
        hole = writer.put(f"{address}?at={cut + 5}", b"x", content_type="audio/webm")
        assert (hole.status_code, hole.json()) == (409, {"received": cut})
        early = writer.post(address, {"part": TEXT, "size": len(content)})
        assert early.status_code == 409
        writer.put(f"{address}?at={cut}", content[cut:], content_type="audio/webm")
        for _ in range(2):
            with django_capture_on_commit_callbacks(execute=True):
                assert writer.post(address, {"part": TEXT, "size": len(content)}).json()["done"]

        take = Narration.objects.get()
        assert take.original.read() == content
        assert writer.get(address).json()["done"]

    def test_nobody_else_adds_to_it(
        self, writer: Client, reviewer: Client, lesson: LessonPage
    ) -> None:
        address = f"{at(lesson)}lan-doc/{uuid4()}/"
        writer.put(f"{address}?at=0", b"one", content_type="audio/webm")

        assert reviewer.get(address).json()["received"] == 0
        answer = reviewer.put(f"{address}?at=0", b"two", content_type="audio/webm")
        assert answer.status_code == 409
        assert bytes(TakePiece.objects.get().content) == b"one"

    def test_what_nobody_went_on_sending_is_forgotten(
        self, writer: Client, lesson: LessonPage
    ) -> None:
        for days in (1, 4):
            take = uuid4()
            writer.put(f"{at(lesson)}lan-doc/{take}/?at=0", b"x", content_type="audio/webm")
            sent = timezone.now() - timedelta(days=days)
            TakePiece.objects.filter(take=take).update(sent_at=sent)

        assert actions.forget_pieces() == 1


class TestWhatIsNoReading:
    def test_a_file_that_is_no_sound_is_said_to_be_none(
        self, reader: Reader, writer: Client, reviewer: Client, lesson: LessonPage
    ) -> None:
        take = reader(content=b"no sound" * 99)
        assert take.state == "failed"
        assert "không phải tệp âm thanh" in writer.get(at(lesson)).content.decode()
        assert put_in_use(reviewer, lesson, take) == 404

    def test_a_part_that_the_lesson_does_not_have(self, writer: Client, lesson: LessonPage) -> None:
        address = f"{at(lesson)}lan-doc/{uuid4()}/"
        writer.put(f"{address}?at=0", b"x", content_type="audio/webm")
        assert writer.post(address, {"part": str(uuid4()), "size": 1}).status_code == 404

    def test_what_was_typed_stays_when_no_file_was_chosen(
        self, writer: Client, lesson: LessonPage
    ) -> None:
        sent = {"part": TIP, "said": "Lời do tôi gõ", "by_machine": "on"}
        answer = writer.post(f"{at(lesson)}gui-tep/", sent)

        assert answer.status_code == 422
        page = answer.content.decode()
        assert "Lời do tôi gõ" in page.split(f'data-part="{TIP}"')[1]
        assert "Lời do tôi gõ" not in page.split(f'data-part="{TIP}"')[0]
        assert page.count("checked") == 1

    def test_a_language_that_the_province_has_not_opened(
        self, writer: Client, lesson: LessonPage
    ) -> None:
        assert writer.get(at(lesson, "ium")).status_code == 404

    def test_another_units_trainer_hears_and_sends_nothing(
        self, reader: Reader, elsewhere: Client, lesson: LessonPage
    ) -> None:
        take = reader()
        piece = f"{at(lesson)}lan-doc/{UUID(int=1)}/"
        for answer in (
            elsewhere.get(at(lesson)),
            elsewhere.put(f"{piece}?at=0", b"x", content_type="audio/webm"),
            elsewhere.post(piece, {"part": TEXT, "size": 1}),
            elsewhere.post(f"{at(lesson)}{take.pk}/dung/"),
            elsewhere.post(f"{at(lesson)}{take.pk}/bo/"),
            elsewhere.post(f"{at(lesson)}gui-tep/"),
            elsewhere.get("/quan-tri/loi-doc/"),
        ):
            assert answer.status_code in {302, 403, 404}
        assert Narration.objects.get() == take


def test_a_lost_task_is_made_up_for(writer: Client, lesson: LessonPage) -> None:
    # Nothing runs after this commit: the broker was away.
    content, take = spoken(), uuid4()
    address = f"{at(lesson)}lan-doc/{take}/"
    send_pieces(writer, address, content)
    writer.post(address, {"part": TEXT, "size": len(content)})
    assert actions.make_missing_small() == 0
    Narration.objects.update(made_at=timezone.now() - timedelta(minutes=6))

    assert actions.make_missing_small() == 1
    assert Narration.objects.get().state == "ready"
