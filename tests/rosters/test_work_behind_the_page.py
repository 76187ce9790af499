"""Checking, taking in and undoing go on behind the page: once, whole, and found again when lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from learning.people.actions import merge_learners
from learning.people.models import Learner, Membership, Profile, Unit, User
from learning.rosters import actions
from learning.rosters.actions import (
    ask_for_check,
    ask_for_undo,
    check_roster,
    check_waiting,
    confirm_roster,
    take_in,
    undo_roster,
    undo_waiting,
)
from learning.rosters.models import Roster
from learning.rosters.progress import share_done
from tests.rosters.listing import checked, opened, taken_in
from tests.writing import make_user

SignIn = Callable[[User], Client]
State = Roster.State


def page_of(roster: Roster) -> str:
    return f"/quan-tri/danh-sach/{roster.pk}/"


def asked(unit: Unit, by: User) -> Roster:
    roster = opened(unit, by)
    ask_for_check(roster=roster, columns=list(roster.columns), by=by)
    roster.refresh_from_db()
    return roster


def test_the_page_says_how_far_it_is_and_shows_no_half_checked_rows(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    roster, desk = asked(commune, manager), signed_in(manager)

    page = desk.get(page_of(roster)).content.decode()
    assert "<progress" in page
    assert "Bùi Thị Lan" not in page
    assert desk.get(f"{page_of(roster)}tien-do/").json() == {"under_way": True, "share": 0}

    check_roster(roster=roster)
    assert desk.get(f"{page_of(roster)}tien-do/").json() == {"under_way": False, "share": 100}
    assert "Bùi Thị Lan" in desk.get(page_of(roster)).content.decode()


def test_without_the_cache_the_bar_only_says_that_something_goes_on(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    roster = asked(commune, manager)
    cache.clear()

    assert share_done(roster.pk) is None
    assert '<progress max="100" data' in signed_in(manager).get(page_of(roster)).content.decode()


def test_a_check_that_was_lost_is_done_later_and_once(manager: User, commune: Unit) -> None:
    roster = asked(commune, manager)

    assert check_waiting() == 1
    assert check_waiting() == 0
    assert check_roster(roster=roster) == 0
    roster.refresh_from_db()
    assert roster.state == State.CHECKED


def test_a_worker_that_dies_in_the_middle_leaves_no_half_of_it(
    manager: User, commune: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster = checked(commune, manager)
    confirm_roster(roster=roster, by=manager)
    people = Learner.objects.count()

    with monkeypatch.context() as broken:
        broken.setattr(actions.taking_in, "let_belong", dies)
        with pytest.raises(MemoryError):
            take_in(roster=roster)

    assert Learner.objects.count() == people
    roster.refresh_from_db()
    assert roster.state == State.TAKING_IN
    assert actions.take_in_waiting() == 1
    assert Learner.objects.count() == people + 2


def dies(*_: Any) -> None:
    raise MemoryError


def test_doubles_are_looked_for_within_the_reach_of_who_said_what_the_columns_are(
    manager: User, stranger: User, commune: Unit
) -> None:
    Profile.objects.filter(learner=stranger.learner).update(phone="+84912345678")
    roster = asked(commune, manager)

    check_roster(roster=roster)

    assert not roster.rows.exclude(double=None).exists()


def test_a_list_under_way_is_neither_confirmed_nor_decided(
    manager: User, commune: Unit, signed_in: SignIn
) -> None:
    roster, desk = asked(commune, manager), signed_in(manager)

    desk.post(f"{page_of(roster)}xac-nhan/")
    desk.post(f"{page_of(roster)}hoan-tac/")

    roster.refresh_from_db()
    assert roster.state == State.CHECKING
    desk.post(f"{page_of(roster)}bo/")
    roster.refresh_from_db()
    assert roster.state == State.ABANDONED
    assert check_roster(roster=roster) == 0


def test_an_undo_that_was_lost_is_done_later_and_once(manager: User, commune: Unit) -> None:
    people = Learner.objects.count()
    roster = taken_in(commune, manager)
    ask_for_undo(roster=roster, by=manager)

    assert undo_waiting() == 1
    assert undo_waiting() == 0
    assert Learner.objects.count() == people


def test_who_comes_between_asking_and_undoing_keeps_the_whole_list(
    manager: User, commune: Unit
) -> None:
    roster = taken_in(commune, manager)
    ask_for_undo(roster=roster, by=manager)
    lan = Profile.objects.get(full_name="Bùi Thị Lan").learner
    User.objects.create_user(learner=lan, phone="+84912345678")

    assert undo_roster(roster=roster) == 0
    roster.refresh_from_db()
    assert roster.state == State.TAKEN_IN
    assert Profile.objects.filter(full_name="Hà Văn Mạnh").exists()


def test_a_row_elsewhere_that_holds_a_person_is_named_and_nothing_is_taken_away(
    manager: User, commune: Unit, signed_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    roster = taken_in(commune, manager)
    held = Membership.objects.count()
    lan = Profile.objects.get(full_name="Bùi Thị Lan").learner
    merge_learners(kept=lan, dropped=make_user("Bùi Lan", commune).learner)
    monkeypatch.setattr(actions.undoing, "who_acted", lambda _roster: Learner.objects.none())
    ask_for_undo(roster=roster, by=manager)

    assert undo_roster(roster=roster) == 0

    roster.refresh_from_db()
    assert (roster.state, roster.held_by) == (State.TAKEN_IN, "people.Learner")
    assert Membership.objects.count() == held + 1
    page = signed_in(manager).get(page_of(roster)).content.decode()
    assert "Không hoàn tác được danh sách" in page
