"""The directory and the log: of one's own units, and nobody else's."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.test import Client
from django.utils import timezone

from learning.people.actions import grant_role, note, rest_idle_rights, wake_rights
from learning.people.actions.roles import tell_of_rest
from learning.people.models import AuditEntry, Message, Unit, User
from learning.people.queries import home_of, units_led_by
from tests.writing import make_unit

SignIn = Callable[[User], Client]


@pytest.fixture
def person(learner: User) -> str:
    return f"/quan-tri/nguoi/{learner.learner.public_id}/"


@pytest.mark.parametrize("words", ["thi hoa", "000001", "0912 000 001"])
def test_a_manager_finds_the_people_of_the_unit(
    manager: User, learner: User, neighbour: User, signed_in: SignIn, words: str
) -> None:
    page = signed_in(manager).get("/quan-tri/nguoi/", {"q": words}).content.decode()

    assert "Bùi Thị Hoa" in page
    assert "Hà Văn Sơn" not in page
    assert "+84912000001" not in page


def test_other_units_people_are_neither_listed_nor_opened(
    another_manager: User, learner: User, person: str, signed_in: SignIn
) -> None:
    desk = signed_in(another_manager)

    assert "Bùi Thị Hoa" not in desk.get("/quan-tri/nguoi/").content.decode()
    for path in (person, f"{person}sua/", f"{person}chuyen/"):
        assert desk.get(path).status_code == 302


def test_a_person_is_corrected_and_the_log_says_which_fields(
    manager: User, learner: User, commune: Unit, person: str, signed_in: SignIn
) -> None:
    desk = signed_in(manager)
    assert "Bùi Thị Hoa" in desk.get(person).content.decode()

    form = {"full_name": "Bùi Thị Hòa", "birth_year": "1960", "gender": "", "counted": "on"}
    desk.post(f"{person}sua/", form)

    learner.learner.profile.refresh_from_db()
    assert learner.learner.profile.full_name == "Bùi Thị Hòa"
    entry = AuditEntry.objects.get(action="people.corrected")
    assert (entry.details, entry.unit) == ({"fields": ["full_name"]}, commune)


def test_a_person_moves_within_reach_only(
    manager: User, learner: User, commune: Unit, person: str, signed_in: SignIn
) -> None:
    village = commune.add_child(
        name="Xóm Vãng", tree="territory", kind="village", code="v1", village_kind="xóm"
    )
    far = make_unit("Xã Bao La")
    desk = signed_in(manager)

    desk.post(f"{person}chuyen/", {"unit": far.pk})
    assert home_of(learner.learner) == commune
    desk.post(f"{person}chuyen/", {"unit": village.pk})
    assert home_of(learner.learner) == village

    held = learner.learner.memberships.get(until=None)
    desk.post(f"{person}chuyen/", {"membership": held.pk})
    assert home_of(learner.learner) is None
    assert learner.learner.memberships.count() == 2


def test_an_auditor_reads_and_changes_nothing(
    auditor: User, learner: User, person: str, signed_in: SignIn
) -> None:
    desk = signed_in(auditor)

    assert desk.get(person).status_code == 200
    answer = desk.post(f"{person}sua/", {"full_name": "Khác", "birth_year": "1960"})
    assert answer.status_code == 302
    learner.learner.profile.refresh_from_db()
    assert learner.learner.profile.full_name == "Bùi Thị Hoa"


def test_the_log_is_read_by_those_who_lead_the_unit(
    manager: User, another_manager: User, learner: User, commune: Unit, signed_in: SignIn
) -> None:
    note("people.moved", by=manager, learner=learner.learner, unit=commune)

    own = signed_in(manager).get("/quan-tri/nhat-ky/")
    assert "Bùi Thị Hoa" in own.content.decode()
    other = signed_in(another_manager).get("/quan-tri/nhat-ky/")
    assert other.status_code == 200
    assert "Bùi Thị Hoa" not in other.content.decode()
    assert signed_in(learner).get("/quan-tri/nhat-ky/").status_code == 302


def test_the_log_is_filtered_and_taken_along_without_formulas(
    manager: User, learner: User, commune: Unit, signed_in: SignIn
) -> None:
    learner.learner.profile.full_name = "=HYPERLINK(1)"
    learner.learner.profile.save()
    note("people.moved", by=manager, learner=learner.learner, unit=commune)
    note("people.left", by=manager, learner=learner.learner, unit=commune)
    desk = signed_in(manager)

    answer = desk.get("/quan-tri/nhat-ky/", {"action": "people.moved", "export": "xlsx"})
    sheet = openpyxl.load_workbook(BytesIO(b"".join(answer))).active
    assert sheet is not None
    assert sheet.max_row == 2
    cells = [cell.value for cell in sheet[2]]
    assert "'=HYPERLINK(1)" in cells
    assert all(cell.data_type != "f" for cell in sheet[2])


def test_the_log_costs_as_much_with_many_entries(
    manager: User,
    learner: User,
    commune: Unit,
    signed_in: SignIn,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for _turn in range(60):
        note("people.moved", by=manager, learner=learner.learner, unit=commune)
    desk = signed_in(manager)
    with django_assert_max_num_queries(40):  # type: ignore[attr-defined]
        desk.get("/quan-tri/nhat-ky/")


def idle(user: User, days: int) -> None:
    user.active_on = timezone.localdate() - timedelta(days=days)
    user.save(update_fields=["active_on"])


def test_after_45_days_away_the_roles_rest_and_learning_goes_on(
    manager: User, facilitator: User, commune: Unit, administrator: User, signed_in: SignIn
) -> None:
    idle(manager, 45)
    idle(facilitator, 44)

    assert rest_idle_rights() == 1
    assert rest_idle_rights() == 0
    manager = User.objects.get(pk=manager.pk)
    assert manager.is_active
    assert not manager.is_staff
    assert not units_led_by(manager, "manager").exists()
    assert units_led_by(facilitator, "facilitator").exists()
    assert signed_in(manager).get("/quan-tri/roles/").status_code == 302
    assert signed_in(manager).get("/toi/").status_code == 200
    assert AuditEntry.objects.filter(action="people.rights_rested").count() == 1

    grant = manager.role_grants.get()
    signed_in(administrator).post(f"/quan-tri/roles/wake/{grant.pk}/")
    manager = User.objects.get(pk=manager.pk)
    assert manager.is_staff
    assert units_led_by(manager, "manager").get() == commune


def test_a_week_before_they_are_told_once(manager: User) -> None:
    idle(manager, 38)

    assert rest_idle_rights() == 0
    assert rest_idle_rights() == 0
    tell_of_rest(user=manager)
    assert Message.objects.get().learner == manager.learner


def test_being_here_counts_once_a_day(manager: User, learner: User, signed_in: SignIn) -> None:
    idle(manager, 30)
    signed_in(manager).get("/quan-tri/nguoi/")
    signed_in(learner).get("/toi/")

    manager.refresh_from_db()
    learner.refresh_from_db()
    assert manager.active_on == timezone.localdate()
    assert learner.active_on is None


def test_the_last_superuser_is_never_locked_out(administrator: User, manager: User) -> None:
    idle(administrator, 400)

    assert rest_idle_rights() == 0
    administrator.refresh_from_db()
    assert administrator.is_superuser
    wake_rights(user=manager, by=administrator)
    grant_role(user=manager, role="auditor", unit=manager.role_grants.get().unit)
