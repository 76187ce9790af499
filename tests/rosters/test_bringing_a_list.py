"""From a file to people: looked through, decided, confirmed once, undone while nobody acted."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from django.test import Client

from learning.people.actions import merge_learners
from learning.people.folding import fold
from learning.people.models import AuditEntry, Learner, Membership, Profile, Unit, User
from learning.people.models.units import Tree
from learning.people.signals import learner_erased, personal_data_asked
from learning.rosters.actions import (
    HasActed,
    ask_for_undo,
    confirm_roster,
    decide,
    forget_rows,
    take_in,
    take_in_waiting,
    undo_roster,
)
from learning.rosters.models import Roster, RosterRow
from tests.rosters.listing import HEADING, PEOPLE, checked, taken_in, workbook
from tests.writing import make_user

SignIn = Callable[[User], Client]
LIST = "/quan-tri/danh-sach/"


def test_a_manager_brings_a_list_in_the_cms(
    manager: User,
    commune: Unit,
    signed_in: SignIn,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    desk = signed_in(manager)
    desk.post(f"{LIST}them/", {"unit": commune.pk, "file": workbook([HEADING, *PEOPLE])})
    roster = Roster.objects.get()
    assert not Profile.objects.filter(full_name="Bùi Thị Lan").exists()

    columns = {f"column_{n}": name for n, name in enumerate(roster.columns)}
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"{LIST}{roster.pk}/cot/", columns)
    page = desk.get(f"{LIST}{roster.pk}/").content.decode()
    assert "Bùi Thị Lan" in page
    assert "2 dòng: 2 người mới" in page
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"{LIST}{roster.pk}/xac-nhan/")

    lan = Profile.objects.get(full_name="Bùi Thị Lan")
    assert (lan.birth_year, lan.phone) == (1980, "+84912345678")
    assert lan.folded_name == fold("Bùi Thị Lan")
    assert lan.learner.assurance == Learner.Assurance.ROSTER
    assert lan.learner.memberships.get().unit == commune
    assert not User.objects.filter(learner=lan.learner).exists()
    noted = AuditEntry.objects.filter(action="rosters.taken_in").get()
    assert noted.details == {"roster": roster.pk, "new": 2, "met": 0}


def test_every_view_of_another_units_list_is_refused(
    manager: User, another_manager: User, commune: Unit, signed_in: SignIn
) -> None:
    roster, desk = checked(commune, manager), signed_in(another_manager)

    assert "Mai Châu" not in desk.get(LIST).content.decode()
    for path in ("", "cot/"):
        assert desk.get(f"{LIST}{roster.pk}/{path}").status_code == 302
    for path in ("quyet-dinh/", "xac-nhan/", "bo/", "hoan-tac/", "cot/"):
        assert desk.post(f"{LIST}{roster.pk}/{path}").status_code == 302
    desk.post(f"{LIST}them/", {"unit": commune.pk, "file": workbook([HEADING, *PEOPLE])})
    assert Roster.objects.get().state == Roster.State.CHECKED


def test_learners_and_auditors_bring_no_lists(
    learner: User, auditor: User, signed_in: SignIn
) -> None:
    for user in (learner, auditor):
        assert signed_in(user).get(f"{LIST}them/").status_code == 302


def test_a_bad_file_is_refused_beside_the_field(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    file = workbook([HEADING, *PEOPLE], "danh-sach.xlsm")

    page = signed_in(manager).post(f"{LIST}them/", {"unit": commune.pk, "file": file})

    assert "macro" in page.content.decode()
    assert not Roster.objects.exists()


def test_problems_are_named_by_row_and_column(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    people = [(1, "Bùi Thị Lan", "32/1/1980", "12", "Xã Không Có"), (2, "", "1980", "", "")]
    roster = checked(commune, manager, people)

    page = signed_in(manager).get(f"{LIST}{roster.pk}/").content.decode()

    first, second = roster.rows.order_by("number")
    assert set(first.problems) == {"birth_year", "phone", "commune"}
    assert (first.number, first.decision, second.decision) == (2, "new", "left_out")
    assert "Ngày hoặc năm sinh: “32/1/1980”" in page


def test_who_is_known_is_decided_and_not_made_twice(
    manager: User, learner: User, commune: Unit, signed_in: SignIn
) -> None:
    Profile.objects.filter(learner=learner.learner).update(phone="+84912000001")
    people = [
        (1, "Bùi Thị Hoa", "1960", "0912000001", ""),
        (2, "Bùi Thị Hoa", "1960", "0912000001", ""),
    ]
    roster = checked(commune, manager, people)
    desk = signed_in(manager)
    before = Learner.objects.count()

    desk.post(f"{LIST}{roster.pk}/xac-nhan/")
    assert Roster.objects.get().state == Roster.State.CHECKED
    desk.post(f"{LIST}{roster.pk}/quyet-dinh/", {"decision": "same"})
    confirm_roster(roster=roster, by=manager)
    take_in(roster=roster)

    assert Learner.objects.count() == before
    first, twin = roster.rows.order_by("number")
    assert (first.learner, first.is_new) == (learner.learner, False)
    assert (twin.decision, twin.learner) == ("left_out", None)


def test_nothing_is_told_of_people_out_of_reach(
    manager: User, stranger: User, commune: Unit, signed_in: SignIn
) -> None:
    Profile.objects.filter(learner=stranger.learner).update(phone="+84912345678")
    roster = checked(commune, manager)

    page = signed_in(manager).get(f"{LIST}{roster.pk}/").content.decode()

    row = roster.rows.order_by("number")[0]
    assert (row.double, row.person["phone"]) == (None, "")
    assert "Số này đã có người khác dùng." in page
    assert "Nguyễn Văn Lạ" not in page


def test_taking_in_twice_or_late_takes_in_once(manager: User, commune: Unit) -> None:
    roster = checked(commune, manager)
    confirm_roster(roster=roster, by=manager)

    assert take_in_waiting() == 1
    assert take_in(roster=roster) == 0
    assert Profile.objects.filter(full_name="Hà Văn Mạnh").count() == 1


def test_agencies_people_live_in_their_communes(manager: User) -> None:
    agency = Unit.objects.get(tree=Tree.ORGANISATION, code="PT")

    roster = checked(agency, manager, [(1, "Bùi Thị Lan", 1980, "", "Xã Đà Bắc")])
    confirm_roster(roster=roster, by=manager)
    take_in(roster=roster)

    row = roster.rows.get()
    assert row.home is not None
    assert row.home.name == "Xã Đà Bắc"
    assert row.learner is not None
    assert {held.unit for held in row.learner.memberships.all()} == {agency, row.home}


def test_undoing_leaves_everything_as_it_was(manager: User, learner: User, commune: Unit) -> None:
    people, held = Learner.objects.count(), Membership.objects.count()
    roster = taken_in(commune, manager)
    assert Learner.objects.count() == people + 2

    ask_for_undo(roster=roster, by=manager)
    assert undo_roster(roster=roster) == 2

    assert (Learner.objects.count(), Membership.objects.count()) == (people, held)
    assert Roster.objects.get().state == Roster.State.UNDONE
    assert not RosterRow.objects.exists()


def test_a_list_is_not_undone_once_somebody_signed_in(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    roster = taken_in(commune, manager)
    lan = Profile.objects.get(full_name="Bùi Thị Lan").learner
    User.objects.create_user(learner=lan, phone="+84912345678")

    with pytest.raises(HasActed):
        ask_for_undo(roster=roster, by=manager)
    page = signed_in(manager).post(f"{LIST}{roster.pk}/hoan-tac/").content.decode()

    assert "Bùi Thị Lan" in page
    assert "Hà Văn Mạnh" not in page
    assert Profile.objects.filter(full_name="Hà Văn Mạnh").exists()


def test_typed_words_are_forgotten_after_thirty_days(manager: User, commune: Unit) -> None:
    roster = taken_in(commune, manager)
    assert forget_rows() == 0
    Roster.objects.update(over_at="2026-01-01T00:00:00Z", made_at="2026-01-01T00:00:00Z")

    assert forget_rows() == 2
    assert forget_rows() == 0
    assert set(roster.rows.values_list("is_new", flat=True)) == {True}
    assert [row.cells for row in roster.rows.all()] == [[], []]


def test_a_list_left_unconfirmed_is_forgotten(manager: User, commune: Unit) -> None:
    checked(commune, manager)
    Roster.objects.update(made_at="2026-01-01T00:00:00Z")

    forget_rows()

    assert not RosterRow.objects.exists()
    assert Roster.objects.get().state == Roster.State.ABANDONED


def test_an_abandoned_list_takes_in_nobody(manager: User, commune: Unit, signed_in: SignIn) -> None:
    roster = checked(commune, manager)

    signed_in(manager).post(f"{LIST}{roster.pk}/bo/")
    confirm_roster(roster=roster, by=manager)

    assert Roster.objects.get().state == Roster.State.ABANDONED
    assert not RosterRow.objects.exists()


def test_rows_follow_a_merged_person_and_go_with_an_erased_one(
    manager: User, commune: Unit
) -> None:
    taken_in(commune, manager)
    lan = Profile.objects.get(full_name="Bùi Thị Lan").learner
    kept = make_user("Bùi Thị Lan", commune).learner
    merge_learners(kept=kept, dropped=lan)
    row = RosterRow.objects.get(learner=kept)

    answers = personal_data_asked.send(sender=Learner, learner=kept)
    sections: list[Any] = [section for _receiver, found in answers for section in found or ()]
    mine = next(section for section in sections if section.name == "roster_rows")
    assert mine.rows == [
        {
            "roster": row.roster_id,
            "row": 2,
            "as_typed": "1 | BÙI THỊ LAN | 1/2/1980 | 0912.345.678 | Xã Mai Châu",
        }
    ]

    learner_erased.send(sender=Learner, learner=kept)
    assert not RosterRow.objects.filter(pk=row.pk).exists()


def test_the_same_heading_is_known_next_time(manager: User, commune: Unit) -> None:
    columns = ["", "full_name", "", "phone", ""]
    roster = checked(commune, manager)
    Roster.objects.filter(pk=roster.pk).update(columns=columns)

    assert checked(commune, manager).columns == columns


def test_the_empty_list_is_read_back(manager: User, signed_in: SignIn) -> None:
    answer = signed_in(manager).get(f"{LIST}mau.xlsx")

    sheet = openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0]
    assert [cell.value for cell in sheet[1]][:3] == ["STT", "Họ và tên", "Ngày sinh"]


def test_only_rows_with_a_double_are_decided(manager: User, commune: Unit) -> None:
    roster = checked(commune, manager)

    decide(rows=roster.rows.all(), decision="left_out")

    assert set(roster.rows.values_list("decision", flat=True)) == {"new"}


def test_looking_through_costs_the_same_for_any_length(
    manager: User,
    commune: Unit,
    signed_in: SignIn,
    django_assert_max_num_queries: Callable[..., Any],
) -> None:
    people = [(n, f"Bùi Thị {'abcdefghijklmnopqrstuvwxy'[n]}", "x", "", "") for n in range(25)]
    roster, desk = checked(commune, manager, people), signed_in(manager)
    desk.get(f"{LIST}{roster.pk}/")

    with django_assert_max_num_queries(30):
        desk.get(f"{LIST}{roster.pk}/")
