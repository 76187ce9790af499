"""A trainer answers what a learner asked, once; it goes to whoever asked, if there is a way."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils.translation import override

from courses import actions
from courses.models import CoursePage, LessonNote, LessonPage
from courses.queries.notes import Reach, asked_before
from courses.queries.personal import notes_of
from learning.people.actions import grant_role
from learning.people.models import AuditEntry, Learner, Message, RoleGrant, User
from tests.courses.test_asking_about_a_lesson import ask
from tests.writing import lesson_of, make_unit, make_user

SignIn = Callable[[User], Client]
ANSWER = "Nút nguồn ở cạnh phải.\nGiữ ba giây."


@pytest.fixture
def address(lessons: list[LessonPage]) -> str:
    return f"{lessons[0].url}hoi/"


@pytest.fixture
def writing(signed_in: SignIn, trainer: User, course: CoursePage) -> Client:
    unit = course.get_parent().specific.owner_unit
    grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=unit)
    return signed_in(trainer)


@pytest.fixture
def note(signed_in: SignIn, learner: User, address: str) -> LessonNote:
    ask(signed_in(learner), address)
    return LessonNote.objects.get()


def edit(note: LessonNote) -> str:
    return f"/quan-tri/snippets/courses/lessonnote/edit/{note.pk}/"


def answer(client: Client, note: LessonNote, words: str = ANSWER, **more: str) -> str:
    """What the trainer reads next."""
    sent = client.post(edit(note), {"answer": words} | more, follow=True)
    note.refresh_from_db()
    return sent.content.decode()


class TestSomebodyKnown:
    def test_is_sent_the_answer_and_reads_it_where_it_was_asked(
        self,
        writing: Client,
        signed_in: SignIn,
        trainer: User,
        learner: User,
        note: LessonNote,
        address: str,
    ) -> None:
        assert "Chưa trả lời" in signed_in(learner).get(address).content.decode()
        assert "được gửi thành tin nhắn" in answer(writing, note)

        assert (note.answer, note.answered_by, note.handled_by) == (ANSWER, trainer, trainer)
        assert note.answered_at == note.handled_at
        message = Message.objects.get()
        assert (message.learner, message.purpose) == (learner.learner, Message.Purpose.NOTICE)
        assert message.subject == "Trả lời về bài “Bài một”"
        assert "Nút nguồn ở cạnh phải." in message.words
        assert message.words.endswith(address)
        page = signed_in(learner).get(address).content.decode()
        assert "Giữ ba giây." in page
        assert "Chưa trả lời" not in page

    def test_is_answered_once(
        self, writing: Client, signed_in: SignIn, note: LessonNote, trainer: User
    ) -> None:
        answer(writing, note)
        assert 'name="answer"' not in writing.get(edit(note)).content.decode()
        answer(writing, note, "Lời khác", handled="on")
        with pytest.raises(actions.Answered):
            actions.answer_note(note=note, words="Lời khác", by=trainer)

        note.refresh_from_db()
        assert note.answer == ANSWER
        assert Message.objects.count() == 1
        assert AuditEntry.objects.filter(action="courses.note_answered").count() == 1

    def test_a_colleague_who_answers_at_the_same_moment_is_told(
        self, writing: Client, note: LessonNote, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        by = make_user("Người Kia", email="kia@example.vn")
        answering = actions.answer_note

        def late(**how: Any) -> Reach:
            answering(note=note, words="Tôi nhanh hơn", by=by)
            return answering(**how)

        monkeypatch.setattr(actions, "answer_note", late)
        assert "Câu trả lời này chưa được gửi." in answer(writing, note)
        assert (note.answer, note.answered_by) == ("Tôi nhanh hơn", by)

    def test_a_long_answer_is_sent_short_and_read_whole(
        self, writing: Client, signed_in: SignIn, learner: User, note: LessonNote, address: str
    ) -> None:
        long = "Giữ nút. " * 200
        answer(writing, note, long)

        assert len(Message.objects.get().words) < 450
        assert long.strip() in signed_in(learner).get(address).content.decode()

    def test_marking_as_dealt_with_sends_nothing(self, writing: Client, note: LessonNote) -> None:
        answer(writing, note, "  ", handled="on")

        assert note.handled_at is not None
        assert (note.answer, note.answered_at) == ("", None)
        assert not Message.objects.exists()

    def test_too_long_an_answer_comes_back(self, writing: Client, note: LessonNote) -> None:
        page = answer(writing, note, "Lời đã gõ" + "a" * 2000)

        assert "Lời đã gõ" in page
        assert (note.answer, note.handled_at) == ("", None)

    def test_reads_the_answer_among_the_own_data(self, writing: Client, note: LessonNote) -> None:
        answer(writing, note)
        assert note.learner is not None
        with override("vi"):
            [row] = notes_of(note.learner)

        assert row["Trả lời"] == ANSWER
        assert row["Ngày trả lời"] == note.answered_at


class TestGuests:
    def test_who_left_no_trace_are_out_of_reach_and_the_trainer_knows(
        self, writing: Client, client: Client, address: str
    ) -> None:
        ask(client, address)
        note = LessonNote.objects.get()
        before = writing.get(edit(note)).content.decode()
        assert "không để lại gì để liên hệ" in before

        assert "không tới được ai" in answer(writing, note)
        assert not Message.objects.exists()

    def test_with_a_browser_read_it_there(
        self, writing: Client, client: Client, lessons: list[LessonPage], address: str
    ) -> None:
        client.post(lessons[0].url, {"do": "finish"})
        ask(client, address)
        note = LessonNote.objects.get()

        assert "chỉ hiện ở trang đã hỏi" in answer(writing, note)
        assert "Giữ ba giây." in client.get(address).content.decode()
        assert "Giữ ba giây." not in Client().get(address).content.decode()
        assert not Message.objects.exists()

    def test_who_signed_up_since_get_the_message(
        self, learner: User, trainer: User, lessons: list[LessonPage]
    ) -> None:
        guest = Learner.objects.create(merged_into=learner.learner)
        lesson = lesson_of(lessons[0])
        note = actions.send_note(
            lesson=lesson, learner=guest, kind="question", words="Hỏi", language="vi"
        )

        assert actions.answer_note(note=note, words=ANSWER, by=trainer) == Reach.MESSAGE
        assert Message.objects.get().learner == learner.learner
        assert asked_before(learner.learner, lesson).get() == note


class TestOthers:
    def test_a_neighbour_does_not_read_it(
        self, writing: Client, signed_in: SignIn, neighbour: User, note: LessonNote, address: str
    ) -> None:
        answer(writing, note)
        page = signed_in(neighbour).get(address).content.decode()

        assert "Giữ ba giây." not in page
        assert note.words not in page

    def test_another_units_trainer_answers_nothing(
        self, signed_in: SignIn, note: LessonNote
    ) -> None:
        other = make_user("Giảng Viên Khác", email="khac@example.vn")
        grant_role(user=other, role=RoleGrant.Role.TRAINER, unit=make_unit("Xã Khác"))
        refused = signed_in(other).post(edit(note), {"answer": ANSWER})

        assert refused.status_code in {302, 403, 404}
        note.refresh_from_db()
        assert (note.answer, note.handled_at) == ("", None)
        assert not Message.objects.exists()

    def test_a_learner_answers_nothing_either(
        self, signed_in: SignIn, learner: User, note: LessonNote
    ) -> None:
        signed_in(learner).post(edit(note), {"answer": ANSWER, "client_id": str(uuid4())})
        note.refresh_from_db()
        assert note.answer == ""
