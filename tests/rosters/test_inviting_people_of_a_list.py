"""The manager invites whom a list brought: each once, by message or on paper; or no longer."""

import re
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from learning.people.actions import deliver_waiting, merge_learners
from learning.people.models import AuditEntry, Message, Profile, Unit, User
from learning.rosters.actions import (
    ask_for_invitations,
    invite_again,
    make_sheets,
    send_invitations,
    send_waiting_invitations,
    withdraw_invitations,
)
from learning.rosters.models import Invitation, Roster
from tests.people.conftest import Browser
from tests.stacks.selection import needed
from tests.writing import make_user

SignIn = Callable[[User], Client]
LINK = re.compile(r"/moi/[0-9A-Z]{13}/")
pytestmark = pytest.mark.usefixtures("noon", "phones")


def desk_of(roster: Roster) -> str:
    return f"/quan-tri/danh-sach/{roster.pk}/"


def learner_named(name: str) -> Any:
    return Profile.objects.get(full_name=name).learner


def test_whoever_can_be_written_to_gets_one_message_with_a_link_of_their_own(
    roster: Roster,
    manager: User,
    signed_in: SignIn,
    phones: list[tuple[str, str]],
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    desk = signed_in(manager)
    assert "Gửi lời mời cho 2 người" in desk.get(desk_of(roster)).content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"{desk_of(roster)}moi/")
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(f"{desk_of(roster)}moi/")

    assert [phone for phone, _words in phones] == ["+84912345678", "+84987654321"]
    links = {LINK.findall(words)[0] for _phone, words in phones}
    assert len(links) == 2
    assert all("Xã Mai Châu mời" in words for _phone, words in phones)
    page = desk.get(desk_of(roster)).content.decode()
    assert "4 người: 0 đã có tài khoản, 2 đã được gửi đường dẫn, 0 đã có phiếu in." in page
    assert "1 người không có số điện thoại" in page
    assert AuditEntry.objects.filter(action="rosters.invited").exists()


def test_the_database_keeps_no_code(roster: Roster, manager: User) -> None:
    codes = {one.code for one in make_sheets(roster=roster, by=manager)}

    kept = set(Invitation.objects.values_list("code_hash", flat=True))
    assert len(kept) == len(codes) == 3
    assert not kept & codes


def test_a_letter_goes_where_the_list_has_an_address(roster: Roster, manager: User) -> None:
    Profile.objects.filter(full_name="Bùi Thị Lan").update(email="lan@example.vn")

    ask_for_invitations(roster=roster, by=manager)
    send_invitations(roster=roster)
    deliver_waiting()

    assert [letter.to for letter in mail.outbox] == [["lan@example.vn"]]
    assert LINK.search(str(mail.outbox[0].body))


def test_what_was_lost_on_the_way_is_sent_later_and_once(
    roster: Roster, manager: User, phones: list[tuple[str, str]]
) -> None:
    ask_for_invitations(roster=roster, by=manager)

    assert send_waiting_invitations() == 2
    assert send_waiting_invitations() == 0
    assert send_invitations(roster=roster) == 0
    deliver_waiting()
    assert len(phones) == 2


def test_nobody_is_invited_before_the_list_is_taken_in_or_after_it_was_undone(
    roster: Roster, manager: User
) -> None:
    Roster.objects.filter(pk=roster.pk).update(state=Roster.State.UNDONE)

    ask_for_invitations(roster=roster, by=manager)

    assert send_waiting_invitations() == 0
    assert not Invitation.objects.exists()


def test_who_has_an_account_is_not_invited(roster: Roster, manager: User) -> None:
    User.objects.create_user(learner=learner_named("Bùi Thị Lan"), phone="+84912345678")

    ask_for_invitations(roster=roster, by=manager)
    send_invitations(roster=roster)

    assert Message.objects.get().learner == learner_named("Hà Văn Mạnh")


def test_a_second_message_to_one_person_makes_the_first_link_lead_nowhere(
    roster: Roster, manager: User, signed_in: SignIn, browser: Browser
) -> None:
    ask_for_invitations(roster=roster, by=manager)
    send_invitations(roster=roster)
    lan = learner_named("Bùi Thị Lan")
    first = LINK.findall(Message.objects.get(learner=lan).words)[0]

    signed_in(manager).post(f"{desk_of(roster)}moi/", {"row": "2"})

    old, new = Message.objects.filter(learner=lan).order_by("pk")
    assert (old.state, old.words) == (Message.State.WITHHELD, "")
    assert browser.get(first).status_code == 404
    assert browser.get(LINK.findall(new.words)[0]).status_code == 200


def test_a_sheet_leaves_the_link_of_the_message_as_it_is(
    roster: Roster, manager: User, browser: Browser
) -> None:
    ask_for_invitations(roster=roster, by=manager)
    send_invitations(roster=roster)
    link = LINK.findall(Message.objects.get(learner=learner_named("Bùi Thị Lan")).words)[0]

    make_sheets(roster=roster, by=manager)

    assert browser.get(link).status_code == 200


def test_sheets_are_printed_for_all_who_can_come_and_once(
    roster: Roster, manager: User, signed_in: SignIn, tmp_path: Any
) -> None:
    desk = signed_in(manager)

    answer = desk.post(f"{desk_of(roster)}phieu.pdf")
    assert answer["Content-Type"] == "application/pdf"
    (tmp_path / "a.pdf").write_bytes(answer.content)
    read = [needed("pdftotext"), "-layout", str(tmp_path / "a.pdf"), "-"]
    words = subprocess.run(read, capture_output=True, text=True, check=True).stdout

    for name in ("Bùi Thị Lan", "Hà Văn Mạnh", "Lò Văn Ích"):
        assert name in words
    assert "Hà Thị Vui" not in words
    assert len(re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}", words)) == 3
    assert "127.0.0.1:8000/moi" in words
    assert "912345678" not in words
    assert desk.post(f"{desk_of(roster)}phieu.pdf").status_code == 302


def test_withdrawn_ones_lead_nowhere_and_what_waits_is_not_sent(
    roster: Roster,
    manager: User,
    signed_in: SignIn,
    phones: list[tuple[str, str]],
    browser: Browser,
) -> None:
    code = make_sheets(roster=roster, by=manager)[0].code
    ask_for_invitations(roster=roster, by=manager)
    send_invitations(roster=roster)

    signed_in(manager).post(f"{desk_of(roster)}rut-moi/")
    deliver_waiting()

    assert phones == []
    assert browser.get(f"/moi/{code}/").status_code == 404
    assert AuditEntry.objects.get(action="rosters.withdrawn").details["invitations"] == 5


def test_withdrawing_one_leaves_the_others(roster: Roster, manager: User) -> None:
    make_sheets(roster=roster, by=manager)

    assert withdraw_invitations(roster=roster, by=manager, learner=learner_named("Lò Văn Ích")) == 1
    assert Invitation.objects.filter(withdrawn_at=None).count() == 2


def test_a_row_of_nobody_is_not_found(roster: Roster, manager: User, signed_in: SignIn) -> None:
    desk = signed_in(manager)

    assert desk.post(f"{desk_of(roster)}moi/", {"row": "99"}).status_code == 404
    assert desk.post(f"{desk_of(roster)}rut-moi/", {"row": "x"}).status_code == 404


def test_who_moved_to_another_unit_is_invited_by_that_one(
    roster: Roster, manager: User, stranger: User
) -> None:
    lan = learner_named("Bùi Thị Lan")
    elsewhere = stranger.learner.memberships.get().unit
    lan.memberships.update(unit=elsewhere)

    assert not invite_again(roster=roster, learner=lan, by=manager)
    assert not Message.objects.exists()


def test_invitations_of_a_record_that_was_joined_lead_nowhere(
    roster: Roster, manager: User, commune: Unit, browser: Browser
) -> None:
    lan = learner_named("Bùi Thị Lan")
    code = make_sheets(roster=roster, by=manager, learner=lan)[0].code

    merge_learners(kept=make_user("Bùi Thị Lan", commune).learner, dropped=lan)

    assert browser.get(f"/moi/{code}/").status_code == 404
