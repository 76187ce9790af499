"""A manager finds who is behind, reminds with one click, exempts, takes the list along."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from courses.models import CoursePage, Enrolment
from learning.assignments.actions import carry_out_round, exempt, remind_all
from learning.assignments.models import Assignment, Exemption, Round
from learning.people.actions import deliver_waiting, give_consent
from learning.people.models import AuditEntry, ConsentText, Message, Unit, User
from tests.assignments.giving import DUE, TODAY, edition_of, finish, give
from tests.writing import make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
NIGHT, MORNING = f"{TODAY}T15:00:00Z", f"{TODAY + timedelta(days=1)}T00:05:00Z"


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(f"{TODAY}T03:00:00Z", tick=False) as traveller:
        yield traveller


@pytest.fixture
def assignment(manager: User, commune: Unit, course: CoursePage) -> Assignment:
    return give(manager, commune, course)


def at(name: str, *args: object) -> str:
    return reverse(f"assignments_staff:{name}", args=args)


def acts() -> list[tuple[str, int | None]]:
    rows = AuditEntry.objects.filter(action__startswith="assignments.").order_by("pk")
    return [(row.action.removeprefix("assignments."), row.learner_id) for row in rows][1:]


def names_in(page: Any) -> set[str]:
    shown = page.content.decode()
    return {name for name in ("Bùi Thị Hoa", "Hà Văn Sơn", "Hà Thị Út") if name in shown}


def test_who_stands_where_is_found_and_filtered(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    commune: Unit,
    course: CoursePage,
    learner: User,
    neighbour: User,
) -> None:
    begun = make_user("Hà Thị Út", commune)
    Enrolment.objects.create(
        learner=begun.learner, edition=edition_of(course), counted_on=TODAY, occurred_at=NIGHT
    )
    finish(learner, course, TODAY)
    browser, here = signed_in(manager), at("standing", assignment.pk)

    page = browser.get(here)
    assert names_in(page) == {"Bùi Thị Hoa", "Hà Văn Sơn", "Hà Thị Út"}
    assert "3 người: 1 đã xong, 1 đang học, 1 chưa bắt đầu" in page.content.decode()
    for state, names in {
        "done": {"Bùi Thị Hoa"},
        "behind": {"Hà Văn Sơn", "Hà Thị Út"},
        "learning": {"Hà Thị Út"},
        "not_begun": {"Hà Văn Sơn"},
        "late": set(),
        "exempt": set(),
    }.items():
        assert names_in(browser.get(f"{here}?state={state}")) == names, state
    assert names_in(browser.get(f"{here}?q=ha+van")) == {"Hà Văn Sơn"}
    assert names_in(browser.get(f"{here}ket-qua/?q=son")) == {"Hà Văn Sơn"}


def test_the_late_are_those_whose_own_deadline_is_over(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    commune: Unit,
    learner: User,
    clock: time_machine.Traveller,
) -> None:
    commune.memberships.update(since=TODAY - timedelta(days=99))
    clock.move_to(f"{DUE + timedelta(days=2)}T03:00:00Z")
    make_user("Hà Thị Út", commune)

    page = signed_in(manager).get(f"{at('standing', assignment.pk)}?state=late")

    assert names_in(page) == {"Bùi Thị Hoa"}
    assert "Quá hạn 2 ngày" in page.content.decode()


def test_the_list_says_whom_a_reminder_did_not_reach(
    signed_in: SignIn, assignment: Assignment, manager: User, learner: User, neighbour: User
) -> None:
    browser = signed_in(manager)
    for person in (learner, neighbour):
        browser.post(at("remind", assignment.pk, person.learner.public_id))
    Message.objects.filter(learner=learner.learner).update(state=Message.State.WITHHELD)

    page = browser.get(at("standing", assignment.pk)).content.decode()

    assert page.count("02/03/2026") >= 2
    assert page.count("không đến được") == 1


def test_one_click_reminds_one_person_once_a_day(
    signed_in: SignIn, assignment: Assignment, manager: User, learner: User, neighbour: User
) -> None:
    browser = signed_in(manager)
    button = at("remind", assignment.pk, learner.learner.public_id)
    back = f"{at('standing', assignment.pk)}?state=behind"
    assert button in browser.get(back).content.decode()

    answer = browser.post(button, {"next": back})
    again = browser.post(button, {"next": "//elsewhere.example"})

    assert answer["Location"] == back
    assert again["Location"] == at("standing", assignment.pk)
    message = Message.objects.get()
    assert message.learner == learner.learner
    assert "hạn đến hết ngày 20/03/2026" in message.words
    assert acts() == [("reminded", learner.learner_id)]
    assert remind_all() == 0
    assert "02/03/2026" in browser.get(back).content.decode()


def test_who_has_done_it_is_not_reminded(
    signed_in: SignIn, assignment: Assignment, manager: User, learner: User, course: CoursePage
) -> None:
    finish(learner, course, TODAY)
    button = at("remind", assignment.pk, learner.learner.public_id)
    assert button not in signed_in(manager).get(at("standing", assignment.pk)).content.decode()
    signed_in(manager).post(button)
    assert not Message.objects.exists()
    assert acts() == []


def test_all_who_are_behind_are_reminded(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    learner: User,
    neighbour: User,
    course: CoursePage,
    stranger: User,
    django_capture_on_commit_callbacks: Any,
) -> None:
    finish(learner, course, TODAY)
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(manager).post(at("remind_all", assignment.pk))

    assert [m.learner for m in Message.objects.all()] == [neighbour.learner]
    held = Round.objects.get()
    assert (held.people, held.done_at is not None) == (1, True)
    assert carry_out_round(round_id=held.pk) == 0
    assert acts() == [("round", None)]


def test_a_round_that_was_lost_is_made_up_for_and_goes_on_where_it_stopped(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    learner: User,
    neighbour: User,
    clock: time_machine.Traveller,
) -> None:
    signed_in(manager).post(at("remind_all", assignment.pk))
    signed_in(manager).post(at("remind", assignment.pk, learner.learner.public_id))
    assert Round.objects.get().done_at is None
    clock.move_to(f"{TODAY + timedelta(days=1)}T03:00:00Z")

    assert remind_all() == 1

    assert {m.learner for m in Message.objects.all()} == {learner.learner, neighbour.learner}
    assert Round.objects.get().done_at is not None


def test_at_night_a_reminder_waits_until_the_morning_and_is_that_days_message(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    learner: User,
    clock: time_machine.Traveller,
) -> None:
    give_consent(learner=learner.learner, texts=list(ConsentText.objects.all()))
    clock.move_to(NIGHT)
    signed_in(manager).post(at("remind", assignment.pk, learner.learner.public_id))
    assert deliver_waiting() == 0

    clock.move_to(MORNING)

    assert deliver_waiting() == 1
    signed_in(manager).post(at("remind", assignment.pk, learner.learner.public_id))
    assert Message.objects.count() == 1


def test_exempting_needs_a_reason_and_is_taken_back(
    signed_in: SignIn, assignment: Assignment, manager: User, learner: User
) -> None:
    browser, page = signed_in(manager), at("exempt", assignment.pk, learner.learner.public_id)
    assert browser.get(page).status_code == 200
    assert browser.post(page, {"reason": " "}).status_code == 200
    assert not Exemption.objects.exists()

    browser.post(page, {"reason": "Nghỉ thai sản", "until": "01/06/2026"})

    held = Exemption.objects.get()
    assert (held.reason, str(held.until)) == ("Nghỉ thai sản", "2026-06-01")
    assert names_in(browser.get(f"{at('standing', assignment.pk)}?state=exempt")) == {"Bùi Thị Hoa"}
    assert "Nghỉ thai sản" in browser.get(page).content.decode()

    browser.post(page, {"end": "1"})
    browser.post(page, {"end": "1"})
    assert not Exemption.objects.exists()
    who = learner.learner_id
    assert acts() == [("exempted", who), ("exemption_ended", who)]


@pytest.mark.parametrize("who", ["another_manager", "auditor"])
def test_nobody_else_reminds_or_exempts(
    request: pytest.FixtureRequest,
    signed_in: SignIn,
    assignment: Assignment,
    learner: User,
    who: str,
) -> None:
    browser = signed_in(request.getfixturevalue(who))
    person = (assignment.pk, learner.learner.public_id)
    refused = 302 if who == "auditor" else 404
    for address in (at("remind", *person), at("exempt", *person), at("remind_all", person[0])):
        assert browser.post(address, {"reason": "Nghỉ ốm"}).status_code == refused
    assert not Message.objects.exists()
    assert not Exemption.objects.exists()
    assert not Round.objects.exists()


def test_who_is_not_asked_is_not_there(
    signed_in: SignIn, assignment: Assignment, manager: User, stranger: User
) -> None:
    person = (assignment.pk, stranger.learner.public_id)
    for name in ("remind", "exempt"):
        answer = signed_in(manager).post(at(name, *person), {"reason": "Nghỉ ốm"})
        assert answer.status_code == 404


def test_the_list_is_taken_along_and_no_name_becomes_a_formula(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    commune: Unit,
    learner: User,
    course: CoursePage,
) -> None:
    make_user('=HYPERLINK("http://x","Hà")', commune)
    finish(learner, course, TODAY)
    exempt(by=manager, assignment=assignment, learner=learner.learner, reason="Nghỉ ốm")

    answer = signed_in(manager).get(f"{at('standing', assignment.pk)}?export=xlsx")

    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    rows = {row[0].value: row for row in sheet.iter_rows()}
    assert [cell.value for cell in rows["Họ và tên"]][:3] == ["Họ và tên", "Năm sinh", "Đơn vị"]
    assert [cell.value for cell in rows["Bùi Thị Hoa"]][1:4] == [
        1960,
        "Xã Mai Châu",
        "Đã hoàn thành",
    ]
    (risky,) = (row for name, row in rows.items() if "HYPERLINK" in name)
    assert risky[0].data_type == "s"
    assert risky[0].value.startswith("'=")
    assert acts()[-1] == ("exported", None)


def test_the_page_costs_the_same_for_many(
    signed_in: SignIn,
    assignment: Assignment,
    manager: User,
    commune: Unit,
    django_assert_max_num_queries: Any,
) -> None:
    browser = signed_in(manager)
    browser.get(at("standing", assignment.pk))
    for number in range(30):
        make_user(f"Người {number}", commune)
    with django_assert_max_num_queries(40):
        browser.get(at("standing", assignment.pk))
