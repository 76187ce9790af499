"""Files name items of frameworks; the import finds them, or says why not. Seen as a learner."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from courses.actions import retire_framework
from courses.models import Framework, FrameworkItem
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from quizzes.actions.importing import make_drafts
from quizzes.exchange import neutral as n
from quizzes.exchange import read_questions, write_questions
from quizzes.models import Question, QuestionBank, QuestionImport
from quizzes.queries.exchanging import neutral_questions, texts_of
from tests.courses.skills import make_framework
from tests.exchange.kinds import KINDS
from tests.quizzes.asking import make_bank
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
BRING = "/quan-tri/cau-hoi/nhap/"


@pytest.fixture
def framework() -> Framework:
    return make_framework(live=True, name="Khung số; cho người dân")


def item(framework: Framework, code: str) -> FrameworkItem:
    return FrameworkItem.objects.get(framework=framework, code=code)


def asking(*items: str) -> n.Question:
    options = (n.Option("a", True), n.Option("b"))
    return n.Question("single", "Mã để làm gì?", options, items=items)


def begun(desk: Client, bank: QuestionBank, *questions: n.Question) -> QuestionImport:
    content = write_questions(questions, "xlsx").content
    desk.post(BRING, {"bank": bank.pk, "file": SimpleUploadedFile("cau.xlsx", content)})
    return QuestionImport.objects.get()


@pytest.mark.parametrize("name", ["xlsx", "docx", "moodle", "gift"])
def test_items_go_out_and_come_back(
    name: str, bank: QuestionBank, writer: User, framework: Framework
) -> None:
    # The same codes stand in another framework.
    make_framework(live=True, name="Khung khác")
    make_drafts(bank=bank, questions=[asking()], by=writer)
    asked = {item(framework, "0.1"), item(framework, "1.1")}
    Question.objects.get().items.set(asked)

    content = write_questions(neutral_questions(list(texts_of(bank))), name).content
    make_drafts(bank=bank, questions=read_questions(content).questions, by=writer)

    assert set(Question.objects.order_by("-pk")[0].items.all()) == asked


@pytest.mark.parametrize(
    "written", ["0.1", "khung so cho nguoi dan: 0.1", "Khung số; cho người dân (1.0):  0.1"]
)
def test_an_item_is_found_by_its_code_or_with_its_framework(
    written: str, bank: QuestionBank, writer: User, framework: Framework
) -> None:
    make_drafts(bank=bank, questions=[asking(written)], by=writer)

    assert list(Question.objects.get().items.all()) == [item(framework, "0.1")]


def test_what_is_not_known_or_not_clear_is_said_and_the_question_stays(
    bank: QuestionBank, writer: User, framework: Framework, signed_in: SignIn
) -> None:
    make_framework(live=True, name="Khung khác")
    make_framework(name="Khung nháp")
    desk = signed_in(writer)
    opened = begun(
        desk, bank, asking("0.1", "9.9"), asking("Khung nháp: 0.1"), asking("Khung khác: 0.1")
    )

    page = desk.get(f"{BRING}{opened.pk}/").content.decode()

    assert "Nhiều khung cùng có mục “0.1”" in page
    assert "Khung khác (1.0): 0.1" in page
    assert "Không khung nào đang dùng có mục “9.9”" in page
    assert "Không khung nào đang dùng có mục “Khung nháp: 0.1”" in page
    assert "2 câu cần xem lại" in page
    ticked = {"shown": ["0", "1", "2"], "take": ["0", "1", "2"], "confirm": "1"}
    desk.post(f"{BRING}{opened.pk}/chon/", ticked)
    taken = Question.objects.order_by("pk")
    assert [one.items.count() for one in taken] == [0, 0, 1]


def test_an_item_no_longer_used_comes_back_by_its_version_only(
    bank: QuestionBank, writer: User, framework: Framework
) -> None:
    retire_framework(framework=framework, by=None)
    questions = [asking("0.1"), asking("Khung số, cho người dân (1.0): 0.1")]

    make_drafts(bank=bank, questions=questions, by=writer)

    found = [list(one.items.all()) for one in Question.objects.order_by("pk")]
    assert found == [[], [item(framework, "0.1")]]


# As a learner


def test_a_question_of_a_file_is_seen_as_a_learner_meets_it(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    desk = signed_in(writer)
    opened = begun(desk, bank, *KINDS)
    listed = desk.get(f"{BRING}{opened.pk}/").content.decode()

    for number in range(1, len(KINDS) + 1):
        where = f"{BRING}{opened.pk}/{number}/"
        assert f'href="{where}"' in listed
        answer = desk.get(where)
        assert answer.status_code == 200, KINDS[number - 1].kind
        page = answer.content.decode()
        assert '<fieldset class="question"' in page
        assert "data-right" not in page
    first = desk.get(f"{BRING}{opened.pk}/1/").content.decode()
    assert first.count("data:image/png;base64,") == 2
    assert "Một <b>đậm</b>" in first
    assert 'alt="ảnh lớn"' in first
    # What explains and tells the key stays with the author.
    assert "vì thế" not in first


def test_an_unfinished_question_is_seen_too(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    desk = signed_in(writer)
    without = [replace(one, parts=one.parts[:1]) for one in KINDS]
    opened = begun(desk, bank, *without)
    count = len(read_questions(bytes(opened.content)).questions)

    assert count
    for number in range(1, count + 1):
        assert desk.get(f"{BRING}{opened.pk}/{number}/").status_code == 200


def test_nobody_else_sees_a_question_of_the_file(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    opened = begun(signed_in(writer), bank, asking())
    other = make_user("Trần Thị Khác", email="khac@example.vn")
    elsewhere = make_bank("Của xã khác", make_unit("Xã Khác"))
    grant_role(user=other, role=RoleGrant.Role.TRAINER, unit=elsewhere.owner)

    for client, number in ((signed_in(other), 1), (signed_in(writer), 2), (signed_in(writer), 0)):
        answer = client.get(f"{BRING}{opened.pk}/{number}/")
        assert answer.status_code in {302, 403}
        assert "Mã để làm gì" not in answer.content.decode()
