"""Trainers write blueprints over the banks they keep, and see at once what is missing."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from quizzes import actions
from quizzes.models import Blueprint, QuestionBank, Quiz, QuizPage, Topic
from tests.courses.skills import make_framework
from tests.quizzes.asking import make_bank, make_quiz
from tests.quizzes.sketching import make_blueprint, make_sketched, make_sorted
from tests.quizzes.test_trainers_keep_banks import quiz_form, staff
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
BLUEPRINTS = "/quan-tri/snippets/quizzes/blueprint/"


@pytest.fixture
def writer(bank: QuestionBank) -> User:
    """The trainer of the unit that owns the bank."""
    return staff(bank, RoleGrant.Role.TRAINER)


@pytest.fixture
def elsewhere() -> User:
    """A trainer of another unit."""
    user = make_user("Trần Thị Khác", email="khac@example.vn")
    grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=make_unit("Xã Khác"))
    return user


def form(bank: QuestionBank, *rows: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The editor's form, filled in."""
    sent = {
        "name": "Đề cuối khóa",
        "owner": bank.owner_id,
        "rows-TOTAL_FORMS": len(rows),
        "rows-INITIAL_FORMS": 0,
        "rows-MIN_NUM_FORMS": 1,
        "rows-MAX_NUM_FORMS": 60,
    }
    empty = {"id": "", "bank": bank.pk, "topic": "", "item": "", "difficulty": "", "count": 1}
    for place, row in enumerate(rows):
        filled = empty | {"ORDER": place + 1, "DELETE": ""} | row
        sent |= {f"rows-{place}-{name}": value for name, value in filled.items()}
    return sent | fields


def test_a_trainer_writes_a_blueprint_and_sees_what_is_missing(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    money = Topic.objects.create(bank=bank, name="Tiền")
    item = make_framework(live=True).groups.all()[0].items.all()[0]
    make_sorted(bank, 2, topic=money, difficulty=3)
    make_sorted(bank, 5)
    client = signed_in(writer)
    assert "Ngân hàng chung" in client.get(BLUEPRINTS + "add/").content.decode()
    rows: list[dict[str, Any]] = [{"count": 5}, {"count": 4, "topic": money.pk, "difficulty": 3}]

    saved = client.post(BLUEPRINTS + "add/", form(bank, *rows), follow=True)

    blueprint = Blueprint.objects.get()
    told = [(row.count, row.topic, row.difficulty) for row in blueprint.rows.all()]
    assert told == [(5, None, None), (4, money, 3)]
    page = saved.content.decode()
    assert saved.redirect_chain[-1][0] == f"{BLUEPRINTS}edit/{blueprint.pk}/"
    assert "Dòng 2: cần 4 câu, hiện mới có 2." in page
    assert "Mỗi đề có 9 câu" in page
    assert str(item) in page

    first, second = blueprint.rows.all()
    rows = [{"id": first.pk, "count": 5}, {"id": second.pk, "count": 2, "topic": money.pk}]
    sent = form(bank, *rows, **{"rows-INITIAL_FORMS": 2})
    again = client.post(f"{BLUEPRINTS}edit/{blueprint.pk}/", sent, follow=True)

    assert [row.count for row in Blueprint.objects.get().rows.all()] == [5, 2]
    assert "đủ câu để ra đề." in again.content.decode()


def test_a_blueprint_needs_a_row_that_asks_something(
    bank: QuestionBank, writer: User, signed_in: SignIn
) -> None:
    other = Topic.objects.create(bank=make_bank("Khác", owner=bank.owner), name="Của bank khác")
    client = signed_in(writer)

    client.post(BLUEPRINTS + "add/", form(bank))
    client.post(BLUEPRINTS + "add/", form(bank, {"count": 0}))
    page = client.post(BLUEPRINTS + "add/", form(bank, {"topic": other.pk}))

    assert "Chủ đề này thuộc ngân hàng khác." in page.content.decode()
    assert not Blueprint.objects.exists()


def test_a_trainer_draws_from_the_own_banks_for_the_own_unit_only(
    bank: QuestionBank, writer: User, elsewhere: User, signed_in: SignIn
) -> None:
    theirs = elsewhere.role_grants.get().unit
    client = signed_in(elsewhere)
    assert "Ngân hàng chung" not in client.get(BLUEPRINTS + "add/").content.decode()

    client.post(BLUEPRINTS + "add/", form(bank, {"count": 1}))
    client.post(BLUEPRINTS + "add/", form(bank, {"count": 1}, owner=theirs.pk))
    assert not Blueprint.objects.exists()

    own = make_bank("Của xã", owner=theirs)
    client.post(BLUEPRINTS + "add/", form(own, {"count": 1}))
    assert Blueprint.objects.get().owner == theirs


def test_a_trainer_of_another_unit_sees_and_changes_no_blueprint(
    bank: QuestionBank, elsewhere: User, signed_in: SignIn
) -> None:
    blueprint = make_blueprint(bank, {"count": 3}, name="Ma trận bí mật")
    client = signed_in(elsewhere)

    assert "bí mật" not in client.get(BLUEPRINTS).content.decode()
    for path in ("edit", "usage", "history", "delete"):
        where = f"{BLUEPRINTS}{path}/{blueprint.pk}/"
        for answer in (client.get(where), client.post(where, form(bank, {"count": 9}))):
            assert answer.status_code in {302, 403}
            assert "bí mật" not in answer.content.decode()
    assert [row.count for row in blueprint.rows.all()] == [3]


def test_a_quiz_whose_blueprint_cannot_be_made_up_is_not_published(
    course: CoursePage, bank: QuestionBank, administrator: User, signed_in: SignIn
) -> None:
    make_sorted(bank, 3)
    page = make_quiz(course, bank)
    wanting = make_blueprint(bank, {"count": 1}, {"count": 4, "difficulty": 2})
    client = signed_in(administrator)
    where = f"/quan-tri/pages/{page.pk}/edit/"
    sent = quiz_form(page, banks=[], blueprint=wanting.pk)

    refused = client.post(where, sent | {"action-publish": "1"})
    assert "Dòng 2: cần 4 câu, hiện mới có 0." in refused.content.decode()
    assert Quiz.objects.get().blueprint is None
    # A draft may wait for its questions.
    assert client.post(where, sent).status_code == 302

    wanting.rows.filter(count=4).update(difficulty=None, count=2)
    assert client.post(where, sent | {"action-publish": "1"}).status_code == 302
    quiz = Quiz.objects.get()
    assert (quiz.blueprint, list(quiz.banks.all())) == (wanting, [])


def test_a_quiz_needs_a_blueprint_or_a_bank(
    course: CoursePage, bank: QuestionBank, administrator: User, signed_in: SignIn
) -> None:
    make_sorted(bank, 3)
    page = make_quiz(course, bank)
    empty = Blueprint.objects.create(name="Rỗng", owner=bank.owner)
    client = signed_in(administrator)
    where = f"/quan-tri/pages/{page.pk}/edit/"

    for fields, why in (
        ({"banks": []}, "chọn một ma trận đề, hoặc ít nhất một ngân hàng"),
        ({"banks": [], "blueprint": empty.pk}, "Ma trận này chưa có dòng nào."),
    ):
        refused = client.post(where, quiz_form(page, **fields) | {"action-publish": "1"})
        assert why in refused.content.decode()
    assert list(Quiz.objects.get().banks.all()) == [bank]


def offered(page: QuizPage, user: User) -> set[Blueprint]:
    form = QuizPage.get_edit_handler().get_form_class()(instance=page, for_user=user)
    return set(form.fields["blueprint"].queryset)


def test_a_quiz_is_offered_the_blueprints_its_trainer_keeps(
    course: CoursePage, bank: QuestionBank, writer: User, elsewhere: User
) -> None:
    make_sorted(bank, 1)
    mine = make_blueprint(bank, {"count": 1})
    far = make_bank("Xa", owner=make_unit("Xã Xa"))
    make_sorted(far, 1)
    theirs = make_blueprint(far, {"count": 1}, name="Của xã xa")

    assert offered(QuizPage(), writer) == {mine}
    assert offered(QuizPage(), elsewhere) == set()
    # What an administrator chose stays when the trainer saves again.
    assert offered(make_sketched(course, theirs), writer) == {mine, theirs}


def test_a_draft_outlives_the_blueprint_it_named(
    course: CoursePage, bank: QuestionBank, administrator: User, signed_in: SignIn
) -> None:
    page = make_quiz(course, bank)
    page.blueprint = blueprint = make_blueprint(bank, {"count": 1})
    page.save_revision()
    blueprint.delete()

    shown = signed_in(administrator).get(f"/quan-tri/pages/{page.pk}/edit/")

    assert shown.status_code == 200
    assert page.get_latest_revision_as_object().blueprint is None


def test_the_blueprints_of_a_unit_that_ends_go_to_its_successor(bank: QuestionBank) -> None:
    blueprint = make_blueprint(bank, {"count": 1})
    heir = make_unit("Xã mới")

    actions.hand_over_banks(old=bank.owner, new=heir)

    blueprint.refresh_from_db()
    bank.refresh_from_db()
    assert (blueprint.owner, bank.owner) == (heir, heir)
