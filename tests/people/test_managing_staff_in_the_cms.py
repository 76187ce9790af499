from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage
from learning.people.models import RoleGrant, Unit, User
from learning.people.signals import role_ended, role_granted


@pytest.fixture
def desk(administrator: User, signed_in: Callable[[User], Client]) -> Client:
    return signed_in(administrator)


def test_the_cms_sends_strangers_to_our_own_sign_in(client: Client, db: None) -> None:
    answer = client.get("/quan-tri/", follow=True)
    assert answer.redirect_chain[-1][0] == "/tai-khoan/dang-nhap/?next=/quan-tri/"

    answer = client.get("/quan-tri/login/?next=/quan-tri/users/")
    assert answer.headers["Location"].startswith("/tai-khoan/dang-nhap/?next=")


def test_who_may_not_enter_the_cms_does_not_go_in_circles(
    learner: User, signed_in: Callable[[User], Client]
) -> None:
    answer = signed_in(learner).get("/quan-tri/", follow=True)

    assert answer.status_code == 200
    assert len(answer.redirect_chain) < 4


def test_the_sidebar_shows_a_name_not_the_random_one(desk: Client, administrator: User) -> None:
    page = desk.get("/quan-tri/").content.decode()

    assert administrator.username not in page
    assert "Trị" in page or "Tr\\u1ecb" in page


def test_people_are_listed_by_name_with_their_contacts(
    desk: Client, learner: User, neighbour: User
) -> None:
    page = desk.get("/quan-tri/users/").content.decode()

    assert page.index("Bùi Thị Hoa") < page.index("Hà Văn Sơn")
    assert "+84912000001" in page
    assert learner.username not in page


@pytest.mark.parametrize("words", ["bui thi", "Thị Hoa", "0912 000 001", "000001"])
def test_people_are_found_by_name_or_number(
    desk: Client, learner: User, neighbour: User, words: str
) -> None:
    page = desk.get("/quan-tri/users/", {"q": words}).content.decode()

    assert "Bùi Thị Hoa" in page
    assert "Hà Văn Sơn" not in page


def test_nonsense_finds_nobody(desk: Client, learner: User) -> None:
    for words in ("zzz", "%", "<script>"):
        assert "Bùi Thị Hoa" not in desk.get("/quan-tri/users/", {"q": words}).content.decode()


def test_a_colleague_is_added_without_a_password(desk: Client) -> None:
    page = desk.get("/quan-tri/users/new/").content.decode()
    assert 'name="full_name"' in page
    assert 'name="first_name"' not in page
    assert 'name="username"' not in page

    desk.post(
        "/quan-tri/users/new/",
        {"full_name": "Đinh Thị  Giảng", "email": "Giang@Example.vn", "phone": "0912 345 678"},
    )
    user = User.objects.get(email="giang@example.vn")
    assert (user.full_name, user.phone) == ("Đinh Thị Giảng", "+84912345678")
    assert not user.phone_verified
    assert not user.has_usable_password()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"full_name": ""}, "full_name"),
        ({"phone": "123"}, "phone"),
        ({"email": "hoa@"}, "email"),
        ({"email": "quantri@EXAMPLE.vn"}, "__all__"),
        ({"email": ""}, "__all__"),
        ({"phone": "0912000001"}, "phone"),
    ],
)
def test_what_cannot_be_is_refused(
    desk: Client, learner: User, change: dict[str, str], field: str
) -> None:
    known = {"full_name": "Đinh Thị Giảng", "email": "giang@example.vn", "phone": ""}
    answer = desk.post("/quan-tri/users/new/", known | change)

    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert User.objects.count() == 2


def test_a_colleague_is_renamed_and_a_new_number_waits_for_its_owner(
    desk: Client, learner: User
) -> None:
    page = desk.get(f"/quan-tri/users/edit/{learner.pk}/")
    assert page.context["form"]["full_name"].value() == "Bùi Thị Hoa"

    answer = desk.post(
        f"/quan-tri/users/edit/{learner.pk}/",
        {
            "full_name": "Bùi Thị Hòa",
            "phone": "0987654321",
            "email": "h@example.vn",
            "is_active": "on",
        },
    )
    assert answer.status_code == 302
    user = User.objects.get(pk=learner.pk)
    assert (user.full_name, user.phone, user.phone_verified) == (
        "Bùi Thị Hòa",
        "+84987654321",
        False,
    )
    assert user.learner.profile.birth_year == 1960


def test_the_account_settings_know_no_first_and_last_name(desk: Client) -> None:
    page = desk.get("/quan-tri/account/")

    assert page.status_code == 200
    assert "first_name" not in page.content.decode()


def test_a_role_is_given_in_a_unit_and_ended_but_never_deleted(
    desk: Client, trainer: User, commune: Unit, course: CoursePage
) -> None:
    heard: list[str] = []

    def hear_given(grant: RoleGrant, **kwargs: Any) -> None:
        heard.append(f"given {grant.role}")

    def hear_ended(grant: RoleGrant, **kwargs: Any) -> None:
        heard.append(f"ended {grant.until}")

    role_granted.connect(hear_given)
    role_ended.connect(hear_ended)
    give = {"contact": trainer.email, "role": "trainer", "unit": commune.pk, "since": "2026-01-15"}
    assert desk.get("/quan-tri/roles/new/").status_code == 200
    answer = desk.post("/quan-tri/roles/new/", give)
    assert answer.status_code == 302, answer.context["form"].errors
    grant = RoleGrant.objects.get()
    assert (grant.user, grant.unit, str(grant.since)) == (trainer, commune, "2026-01-15")
    trainer.refresh_from_db()
    assert trainer.is_staff

    before = desk.post(f"/quan-tri/roles/edit/{grant.pk}/", {"until": "2025-12-31"})
    assert before.context["form"].errors
    desk.post(f"/quan-tri/roles/edit/{grant.pk}/", {"until": "2026-03-31"})
    grant.refresh_from_db()
    assert str(grant.until) == "2026-03-31"
    assert heard == ["given trainer", "ended 2026-03-31"]

    desk.post(f"/quan-tri/roles/delete/{grant.pk}/")
    assert RoleGrant.objects.exists()
    assert trainer.full_name in desk.get("/quan-tri/roles/").content.decode()


def test_a_role_needs_an_account(desk: Client, commune: Unit) -> None:
    give = {
        "contact": "nobody@example.vn",
        "role": "trainer",
        "unit": commune.pk,
        "since": "2026-01-15",
    }
    answer = desk.post("/quan-tri/roles/new/", give)

    assert answer.context["form"].errors["contact"]
    assert not RoleGrant.objects.exists()


def test_a_trainer_cannot_give_roles(
    trainer: User, commune: Unit, signed_in: Callable[[User], Client]
) -> None:
    desk = signed_in(trainer)
    give = {
        "contact": trainer.email,
        "role": "administrator",
        "unit": commune.pk,
        "since": "2026-01-15",
    }
    desk.post("/quan-tri/roles/new/", give)
    desk.post("/quan-tri/users/new/", {"full_name": "Đinh Giảng", "email": "x@example.vn"})

    assert not RoleGrant.objects.exists()
    assert User.objects.count() == 1
