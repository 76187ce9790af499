"""A part that nobody has read is read by a machine, listened to, and put in use like any other."""

import io
import sys
from array import array
from datetime import timedelta
from typing import Any

import av
import pytest
from django.test import Client
from django.utils import timezone

from courses import actions
from courses.models import LessonPage, Narration
from courses.speech import Unspoken, speak, speaks
from tests.courses.doing import english
from tests.courses.reading_aloud import BODY, TEXT, TIP, Commits, Reader, at, put_in_use
from tests.courses.translating import opened
from tests.writing import publish


@pytest.fixture
def lesson(spoken_lesson: LessonPage) -> LessonPage:
    return spoken_lesson


def ask(client: Client, commits: Commits, lesson: LessonPage, code: str = "vi") -> str:
    with commits(execute=True):
        answer = client.post(f"{at(lesson, code)}may-doc/", {"part": TEXT}, follow=True)
    return answer.content.decode()


def seconds_of(sound: bytes) -> float:
    with av.open(io.BytesIO(sound)) as opened:
        frames = list(opened.decode(audio=0))
        samples = [array("h", bytes(frame.planes[0]))[: frame.samples] for frame in frames]
        loudest = max(max(piece) for piece in samples)
    assert loudest > 1000
    return sum(frame.samples for frame in frames) / frames[0].sample_rate


def program(settings: Any, code: str) -> None:
    settings.SPEECH_COMMAND = [sys.executable, "-c", code, "{language}"]


class TestTheVoice:
    def test_longer_words_are_a_longer_sound(self) -> None:
        short = seconds_of(speak("Khóa máy.", "vi"))
        long = seconds_of(speak("Khóa máy.\nĐặt mã PIN sáu số, ghi ra giấy rồi cất đi.", "vi"))

        assert 0.3 < short < 2
        assert long > 2 * short

    def test_each_language_has_its_own_voice(self) -> None:
        assert speak("Mua sim", "vi") != speak("Mua sim", "en")

    @pytest.mark.parametrize("language", ["mtq", "tyz", "blt", "hmn", "fr"])
    def test_a_vietnamese_voice_reads_no_other_language(self, language: str) -> None:
        assert not speaks(language)
        with pytest.raises(Unspoken):
            speak("Khóa máy", language)

    def test_without_the_program_no_machine_reads(self, settings: Any) -> None:
        settings.SPEECH_COMMAND = []
        assert not speaks("vi")

    @pytest.mark.parametrize(
        "code",
        [
            "import sys; sys.exit(1)",
            "print('no sound')",
            "pass",
            "import time; time.sleep(30)",
            "import os; os.kill(os.getpid(), 9)",
        ],
    )
    def test_a_program_that_fails_is_no_voice(
        self, settings: Any, monkeypatch: pytest.MonkeyPatch, code: str
    ) -> None:
        monkeypatch.setattr("courses.speech.LONGEST_SECONDS", 1)
        program(settings, code)
        with pytest.raises(Unspoken):
            speak("Khóa máy", "vi")

    def test_it_is_told_no_secret_and_words_are_no_command(
        self, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SECRET_KEY", "kept")
        program(settings, "import os; os.environ['SECRET_KEY']")
        with pytest.raises(Unspoken):
            speak("Khóa máy", "vi")
        settings.SPEECH_COMMAND = [sys.executable, "-m", "courses.espeak", "{language}"]
        assert seconds_of(speak("$(exit 1); `exit 1` | exit 1 > /dev/null", "vi")) > 0.5


class TestInTheCMS:
    def test_what_it_read_is_heard_once_a_reviewer_has_listened(
        self,
        writer: Client,
        reviewer: Client,
        client: Client,
        lesson: LessonPage,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        assert "Để máy đọc thử" in writer.get(at(lesson)).content.decode()
        said = ask(writer, django_capture_on_commit_callbacks, lesson)

        assert "Máy đang đọc; lát nữa tải lại trang" in said
        take = Narration.objects.get()
        assert (take.state, take.by_machine, take.is_current) == ("ready", True, False)
        assert take.said == "Khóa máy\nĐặt mã PIN."
        assert 0.5 < seconds_of(take.original.read()) < 4
        assert "<audio" not in client.get(lesson.url).content.decode()
        assert put_in_use(reviewer, lesson, take) == 302
        page = client.get(lesson.url).content.decode()
        assert take.opus.url in page
        assert "Giọng đọc do máy tạo." in page

    def test_asked_twice_it_reads_once(
        self, writer: Client, lesson: LessonPage, django_capture_on_commit_callbacks: Commits
    ) -> None:
        for _ in range(2):
            ask(writer, django_capture_on_commit_callbacks, lesson)
        first = Narration.objects.get()
        assert first.state == "ready"

        lesson.body = [{**BODY[0], "value": "<p>Đặt mã PIN sáu số.</p>"}, BODY[1]]
        publish(lesson)
        ask(writer, django_capture_on_commit_callbacks, lesson)
        assert Narration.objects.exclude(pk=first.pk).get().said == "Đặt mã PIN sáu số."

    def test_a_persons_voice_is_not_replaced(
        self,
        reader: Reader,
        writer: Client,
        lesson: LessonPage,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        reader()
        assert writer.get(at(lesson)).content.decode().count("Để máy đọc thử") == 1
        said = ask(writer, django_capture_on_commit_callbacks, lesson)

        assert "Phần này đã có người đọc" in said
        assert not Narration.objects.filter(by_machine=True).exists()

    def test_it_reads_no_language_of_the_peoples(
        self, writer: Client, lesson: LessonPage, django_capture_on_commit_callbacks: Commits
    ) -> None:
        opened("mtq")
        english(lesson, "mtq", title="MTQ")
        assert "Để máy đọc thử" not in writer.get(at(lesson, "mtq")).content.decode()
        said = ask(writer, django_capture_on_commit_callbacks, lesson, "mtq")

        assert "Máy chỉ đọc được tiếng Việt và tiếng Anh." in said
        assert not Narration.objects.exists()

    def test_an_english_voice_reads_no_vietnamese_words(
        self, writer: Client, lesson: LessonPage, django_capture_on_commit_callbacks: Commits
    ) -> None:
        opened("en")
        said = ask(writer, django_capture_on_commit_callbacks, lesson, "en")
        assert "chưa dịch sang tiếng ấy" in said
        assert not Narration.objects.exists()

        english(lesson, title="Locking")
        ask(writer, django_capture_on_commit_callbacks, lesson, "en")
        assert Narration.objects.get().state == "ready"

    def test_another_units_trainer_and_a_part_that_is_not_there(
        self, elsewhere: Client, writer: Client, lesson: LessonPage
    ) -> None:
        address = f"{at(lesson)}may-doc/"
        assert elsewhere.post(address, {"part": TEXT}).status_code in {302, 403}
        assert writer.get(address).status_code == 405
        assert writer.post(address, {"part": "none"}).status_code == 404
        assert not Narration.objects.exists()

    def test_what_failed_is_said_and_can_be_tried_again(
        self,
        settings: Any,
        writer: Client,
        reviewer: Client,
        lesson: LessonPage,
        django_capture_on_commit_callbacks: Commits,
    ) -> None:
        command = settings.SPEECH_COMMAND
        program(settings, "print('no sound')")
        ask(writer, django_capture_on_commit_callbacks, lesson)
        page = writer.get(at(lesson)).content.decode()
        assert "Máy không đọc được phần này." in page
        assert page.count("Để máy đọc thử") == 2
        take = Narration.objects.get()
        assert put_in_use(reviewer, lesson, take) == 404

        settings.SPEECH_COMMAND = command
        ask(writer, django_capture_on_commit_callbacks, lesson)
        assert Narration.objects.get().state == "ready"

    def test_a_lost_task_is_made_up_for(self, writer: Client, lesson: LessonPage) -> None:
        # Nothing runs after this commit: the broker was away.
        writer.post(f"{at(lesson)}may-doc/", {"part": TIP})
        assert "Máy đang đọc…" in writer.get(at(lesson)).content.decode()
        Narration.objects.update(made_at=timezone.now() - timedelta(minutes=6))

        assert actions.make_missing_small() == 1
        assert Narration.objects.get().state == "ready"
