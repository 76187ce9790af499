"""Somebody known already: what is empty is filled in, what differs is shown and chosen."""

from collections.abc import Callable

import pytest
from django.test import Client

from learning.people.models import AuditEntry, Profile, Unit, User
from learning.rosters.actions import ask_for_undo, confirm_roster, decide, take_in, undo_roster
from learning.rosters.models import Roster
from tests.rosters.listing import checked

SignIn = Callable[[User], Client]


@pytest.fixture
def hoa(learner: User) -> Profile:
    """Of whom the name, the year and the number are known."""
    Profile.objects.filter(learner=learner.learner).update(phone="+84912000001")
    return learner.learner.profile


@pytest.fixture
def roster(hoa: Profile, manager: User, commune: Unit) -> Roster:
    return checked(commune, manager, [(1, "Bùi Thị Hoà", "1961", "0912000001", "")])


def taken_in(roster: Roster, manager: User) -> None:
    confirm_roster(roster=roster, by=manager)
    take_in(roster=roster)


def test_differences_are_shown_and_only_what_is_chosen_is_written(
    roster: Roster, hoa: Profile, manager: User, signed_in: SignIn
) -> None:
    desk, address = signed_in(manager), f"/quan-tri/danh-sach/{roster.pk}/"
    page = desk.get(address).content.decode()
    assert "hồ sơ ghi Bùi Thị Hoa" in page
    assert "hồ sơ ghi 1960" in page

    choice = {"row": roster.rows.get().number, "decision": "same", "takes": ["full_name"]}
    desk.post(f"{address}quyet-dinh/", choice)
    taken_in(roster, manager)

    hoa.refresh_from_db()
    assert (hoa.full_name, hoa.birth_year) == ("Bùi Thị Hoà", 1960)
    assert AuditEntry.objects.get(action="people.corrected").details["fields"] == ["full_name"]


def test_what_is_empty_is_filled_in(roster: Roster, hoa: Profile, manager: User) -> None:
    Profile.objects.filter(pk=hoa.pk).update(birth_year=None)
    decide(rows=roster.rows.all(), decision="same")

    taken_in(roster, manager)

    hoa.refresh_from_db()
    assert (hoa.full_name, hoa.birth_year) == ("Bùi Thị Hoa", 1961)


def test_a_number_that_somebody_signs_in_with_is_not_filled_in(
    roster: Roster, hoa: Profile, manager: User
) -> None:
    Profile.objects.filter(pk=hoa.pk).update(phone="")
    decide(rows=roster.rows.all(), decision="same")

    taken_in(roster, manager)

    hoa.refresh_from_db()
    assert hoa.phone == ""


def test_undoing_puts_the_old_words_back_unless_they_were_changed_since(
    roster: Roster, hoa: Profile, manager: User
) -> None:
    Profile.objects.filter(pk=hoa.pk).update(birth_year=None)
    decide(rows=roster.rows.all(), decision="same", takes=["full_name"])
    taken_in(roster, manager)
    Profile.objects.filter(pk=hoa.pk).update(birth_year=1959)

    ask_for_undo(roster=roster, by=manager)
    undo_roster(roster=roster)

    hoa.refresh_from_db()
    assert (hoa.full_name, hoa.birth_year) == ("Bùi Thị Hoa", 1959)


def test_for_all_at_once_nothing_is_written_over(
    roster: Roster, hoa: Profile, manager: User, signed_in: SignIn
) -> None:
    answer = {"decision": "same", "takes": ["full_name"]}
    signed_in(manager).post(f"/quan-tri/danh-sach/{roster.pk}/quyet-dinh/", answer)
    taken_in(roster, manager)

    hoa.refresh_from_db()
    assert hoa.full_name == "Bùi Thị Hoa"
