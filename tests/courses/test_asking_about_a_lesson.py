"""A learner asks or reports a mistake; the unit's trainers read it and deal with it."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from courses.models import CoursePage, LessonNote, LessonPage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.writing import lesson_of, make_unit

SignIn = Callable[[User], Client]


@pytest.fixture
def address(lessons: list[LessonPage]) -> str:
    return f"{lessons[0].url}hoi/"


@pytest.fixture
def owner(course: CoursePage) -> Unit:
    unit = course.get_parent().specific.owner_unit
    assert isinstance(unit, Unit)
    return unit


def ask(client: Client, address: str, words: str = "Nút nguồn ở đâu?", **fields: Any) -> Any:
    sent = {"kind": "question", "words": words, "client_id": str(uuid4())} | fields
    return client.post(address, sent)


def test_a_question_reaches_the_lesson(
    signed_in: SignIn, learner: User, address: str, lessons: list[LessonPage]
) -> None:
    response = ask(signed_in(learner), address)

    assert response.url == lessons[0].url
    note = LessonNote.objects.get()
    assert (note.lesson, note.learner) == (lesson_of(lessons[0]), learner.learner)
    assert (note.words, note.kind, note.language) == ("Nút nguồn ở đâu?", "question", "vi")


def test_somebody_without_a_name_may_ask_too(client: Client, address: str) -> None:
    assert ask(client, address).status_code == 302
    assert LessonNote.objects.get().learner is None


@pytest.mark.parametrize(
    "fields",
    [
        {"words": ""},
        {"words": "   "},
        {"words": "a" * 2001},
        {"words": "một\x00hai"},
        {"kind": "bomb"},
        {"client_id": "không-phải"},
    ],
)
def test_what_was_typed_is_kept_when_it_cannot_be_sent(
    client: Client, address: str, fields: dict[str, str]
) -> None:
    response = ask(client, address, **({"words": "Lời đã gõ"} | fields))

    assert response.status_code == 200
    page = response.content.decode()
    assert 'role="alert"' in page
    if "words" not in fields:
        assert "Lời đã gõ" in page
    assert not LessonNote.objects.exists()


def test_invisible_characters_are_left_out(client: Client, address: str) -> None:
    ask(client, address, "Dòng một\u202e\x08\nDòng\u00a0hai\ufeff")

    assert LessonNote.objects.get().words == "Dòng một\nDòng hai"


def test_only_invisible_characters_are_nothing(client: Client, address: str) -> None:
    assert ask(client, address, "\u202e\u200b").status_code == 200
    assert not LessonNote.objects.exists()


def test_the_same_form_twice_is_one_note(client: Client, address: str) -> None:
    form = str(uuid4())
    ask(client, address, client_id=form)
    ask(client, address, client_id=form)
    assert LessonNote.objects.count() == 1


def test_going_back_and_asking_something_else_is_another(client: Client, address: str) -> None:
    form = str(uuid4())
    ask(client, address, client_id=form)
    ask(client, address, "Còn nút âm lượng?", client_id=form)

    assert set(LessonNote.objects.values_list("words", flat=True)) == {
        "Nút nguồn ở đâu?",
        "Còn nút âm lượng?",
    }


def test_one_person_asks_ten_times_an_hour(
    signed_in: SignIn, learner: User, neighbour: User, address: str
) -> None:
    client = signed_in(learner)
    answers = [ask(client, address, f"Câu {n}").status_code for n in range(11)]

    assert answers == [302] * 10 + [429]
    assert "Câu 10" in ask(client, address, "Câu 10").content.decode()
    assert LessonNote.objects.count() == 10
    assert ask(signed_in(neighbour), address).status_code == 302


def test_a_class_of_guests_may_ask_and_a_flood_may_not(address: str) -> None:
    answers = [ask(Client(), address, f"Câu {n}").status_code for n in range(62)]

    assert answers == [302] * 60 + [429] * 2


def test_nobody_asks_about_a_lesson_there_is_not(client: Client, course: CoursePage) -> None:
    assert client.get(f"{course.url}khong-co/hoi/").status_code == 404
    assert ask(client, f"{course.url}khong-co/hoi/").status_code == 404


class TestTrainers:
    @pytest.fixture
    def note(self, client: Client, address: str) -> LessonNote:
        ask(client, address)
        return LessonNote.objects.get()

    def list_of(self, client: Client) -> str:
        return client.get("/quan-tri/snippets/courses/lessonnote/").content.decode()

    def edit(self, note: LessonNote) -> str:
        return f"/quan-tri/snippets/courses/lessonnote/edit/{note.pk}/"

    def test_the_units_trainer_reads_it_and_deals_with_it(
        self, signed_in: SignIn, trainer: User, owner: Unit, note: LessonNote
    ) -> None:
        grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=owner)
        client = signed_in(trainer)
        assert note.words in self.list_of(client)
        assert note.words in client.get(self.edit(note)).content.decode()

        assert client.post(self.edit(note), {"handled": "on"}).status_code == 302
        note.refresh_from_db()
        assert note.handled_by == trainer
        assert note.handled_at is not None
        client.post(self.edit(note), {"words": "Sửa lời người học"})
        note.refresh_from_db()
        assert note.words == "Nút nguồn ở đâu?"
        assert (note.handled_by, note.handled_at) == (None, None)

    def test_another_units_trainer_does_not(
        self, signed_in: SignIn, trainer: User, note: LessonNote
    ) -> None:
        grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=make_unit("Xã Khác"))
        client = signed_in(trainer)

        assert note.words not in self.list_of(client)
        assert client.get(self.edit(note)).status_code in {302, 403, 404}
        client.post(self.edit(note), {"handled": "on"})
        note.refresh_from_db()
        assert note.handled_at is None

    def test_whose_role_has_ended_does_not(
        self, signed_in: SignIn, trainer: User, owner: Unit, note: LessonNote
    ) -> None:
        grant = grant_role(user=trainer, role=RoleGrant.Role.TRAINER, unit=owner)
        grant.since = grant.until = "2020-01-01"
        grant.save()

        assert note.words not in self.list_of(signed_in(trainer))

    @pytest.mark.parametrize("signed", [True, False])
    def test_learners_do_not(
        self, client: Client, signed_in: SignIn, learner: User, note: LessonNote, signed: bool
    ) -> None:
        browser = signed_in(learner) if signed else client
        for path in ("", f"edit/{note.pk}/"):
            response = browser.get(f"/quan-tri/snippets/courses/lessonnote/{path}", follow=True)
            assert note.words not in response.content.decode()

    def test_nobody_adds_or_deletes_one(
        self, signed_in: SignIn, administrator: User, note: LessonNote
    ) -> None:
        client = signed_in(administrator)
        client.post("/quan-tri/snippets/courses/lessonnote/add/", {"words": "Giả"})
        client.post(f"/quan-tri/snippets/courses/lessonnote/delete/{note.pk}/")

        assert LessonNote.objects.get() == note
