"""Those responsible answer requests in the CMS; others are refused, and nothing changes."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.actions import give_consent
from learning.people.models import (
    AuditEntry,
    Consent,
    Message,
    Profile,
    RoleGrant,
    User,
)
from learning.people.queries import text_in_force
from learning.privacy.actions import (
    carry_out_erasures,
    receive_request,
    remind_of_due_requests,
)
from learning.privacy.models import DataRequest, Hold
from tests.privacy.traces import as_text

DESK = "/quan-tri/du-lieu-ca-nhan/"
REGISTER = f"{DESK}yeu-cau/"
ACTS = ("done", "correct", "extend", "refuse", "hold", "release", "hand_over")
SignIn = Callable[[User], Client]


@pytest.fixture
def desk(administrator: User, signed_in: SignIn) -> Client:
    return signed_in(administrator)


def asked(user: User, kind: str, **more: Any) -> DataRequest:
    return receive_request(
        learner=user.learner, kind=kind, channel="web", identity="sign_in", **more
    )


def entry(action: str) -> AuditEntry:
    return AuditEntry.objects.get(action=f"privacy.{action}")


def test_what_is_due_first_comes_first_and_overdue_is_said(
    desk: Client, learner: User, neighbour: User
) -> None:
    late, soon = asked(learner, "erasure"), asked(neighbour, "access")
    closed = asked(neighbour, "correction", words="x")
    yesterday = timezone.localdate() - timedelta(days=1)
    DataRequest.objects.filter(pk=late.pk).update(due_on=yesterday)
    DataRequest.objects.filter(pk=closed.pk).update(
        state="done", closed_at=timezone.now(), due_on=date(2020, 1, 1)
    )

    page = desk.get(REGISTER).content.decode()

    places = [page.index(f"inspect/{request.pk}/") for request in (late, soon, closed)]
    assert places == sorted(places)
    assert page.count("quá hạn") == 1


def test_the_list_costs_the_same_for_one_and_for_many(
    desk: Client,
    learner: User,
    neighbour: User,
    stranger: User,
    django_assert_max_num_queries: Callable[[int], Any],
) -> None:
    asked(learner, "access")
    desk.get(REGISTER)
    with django_assert_max_num_queries(100) as one:
        desk.get(REGISTER)
    for user in (learner, neighbour, stranger):
        for kind in ("correction", "restriction", "erasure"):
            asked(user, kind)
    with django_assert_max_num_queries(100) as many:
        desk.get(REGISTER)

    assert len(many) == len(one)


def test_each_page_of_the_desk_opens(
    desk: Client, learner: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        requests = [asked(learner, kind) for kind in DataRequest.Kind.values]

    for request in requests:
        page = desk.get(f"{REGISTER}inspect/{request.pk}/")
        assert page.status_code == 200
        for act in ACTS:
            answer = desk.get(f"{REGISTER}{act}/{request.pk}/")
            offered = f"{REGISTER}{act}/{request.pk}/" in page.content.decode()
            assert (answer.status_code == 200) is offered, (request.kind, act)
    for place in ("ngay-nghi/", "dong-y/", "dan-toc/", "bang-dan-toc/", "dong-y/new/"):
        assert desk.get(f"{DESK}{place}").status_code == 200


def test_a_correction_is_carried_out_and_told(desk: Client, learner: User) -> None:
    request = asked(learner, "correction", words="Sai tên đệm")

    wrong = desk.post(f"{REGISTER}correct/{request.pk}/", {"full_name": "<b>"})
    assert wrong.context["form"].errors
    desk.post(
        f"{REGISTER}correct/{request.pk}/",
        {
            "full_name": "Bùi Thị Hòa",
            "birth_year": "1961",
            "gender": "female",
            "commune": "elsewhere",
            "answer": "Đã sửa theo căn cước.",
        },
    )

    profile = Profile.objects.get(learner=learner.learner)
    assert (profile.full_name, profile.birth_year, profile.gender) == (
        "Bùi Thị Hòa",
        1961,
        "female",
    )
    request.refresh_from_db()
    assert (request.state, request.answer) == ("done", "Đã sửa theo căn cước.")
    told = Message.objects.get(once_key=f"privacy:{request.pk}:done")
    assert "Đã sửa theo căn cước." in told.words


def test_an_extension_once_with_a_reason_and_within_the_law(desk: Client, learner: User) -> None:
    request = asked(learner, "access")
    page = f"{REGISTER}extend/{request.pk}/"
    before = request.due_on

    for until in (before, before + timedelta(days=60)):
        answer = desk.post(page, {"until": until.isoformat(), "why": "Nhiều hồ sơ"})
        assert answer.context["form"].non_field_errors()
    assert desk.post(page, {"until": "x", "why": ""}).context["form"].errors
    assert desk.post(page, {"until": (before + timedelta(days=4)).isoformat(), "why": "Nhiều"})

    request.refresh_from_db()
    assert (request.due_on, request.extended_why) == (before + timedelta(days=4), "Nhiều")
    assert entry("extended").details["until"] == request.due_on.isoformat()
    assert desk.get(page, follow=True).redirect_chain


def test_a_refusal_needs_a_reason(desk: Client, learner: User) -> None:
    request = asked(learner, "restriction", words="Không đếm")
    page = f"{REGISTER}refuse/{request.pk}/"

    assert desk.post(page, {"reason": " "}).context["form"].errors["reason"]
    desk.post(page, {"reason": "Điều 1 của luật mẫu"})

    request.refresh_from_db()
    assert (request.state, request.answer) == ("refused", "Điều 1 của luật mẫu")
    assert entry("refused").learner == learner.learner


@pytest.mark.parametrize(("kind", "purpose"), [("withdrawal", "remind"), ("restriction", "")])
def test_withdrawing_and_restricting_take_effect(
    desk: Client, learner: User, kind: str, purpose: str
) -> None:
    text = text_in_force("remind")
    assert text is not None
    give_consent(learner=learner.learner, texts=[text])
    request = asked(learner, kind, purpose=purpose)

    desk.post(f"{REGISTER}done/{request.pk}/", {"answer": ""})

    assert Consent.objects.get().withdrawn_at is not None
    request.refresh_from_db()
    assert request.state == "done"


def test_a_hold_refuses_an_erasure_with_its_reason(desk: Client, learner: User) -> None:
    request = asked(learner, "erasure")
    desk.post(f"{REGISTER}hold/{request.pk}/", {"legal_basis": "Đang giải quyết khiếu nại số 7"})
    DataRequest.objects.update(not_before=timezone.now())

    assert carry_out_erasures() == 1

    request.refresh_from_db()
    assert (request.state, request.answer) == ("refused", "Đang giải quyết khiếu nại số 7")
    assert Profile.objects.filter(learner=learner.learner).exists()
    desk.post(f"{REGISTER}release/{request.pk}/")
    assert Hold.objects.get().released_at is not None
    assert entry("held").details == {"hold": Hold.objects.get().pk}
    assert entry("released").by is not None


def test_an_erasure_is_not_carried_out_before_its_time(learner: User) -> None:
    asked(learner, "erasure")

    assert carry_out_erasures() == 0
    assert Profile.objects.filter(learner=learner.learner).exists()


def test_a_role_given_meanwhile_refuses_the_erasure(
    learner: User, commune: Any, administrator: User
) -> None:
    request = asked(learner, "erasure")
    RoleGrant.objects.create(user=learner, role="manager", unit=commune, since=timezone.localdate())
    DataRequest.objects.update(not_before=timezone.now())

    assert carry_out_erasures() == 1

    request.refresh_from_db()
    assert request.state == "refused"
    assert "Xã Mai Châu" in request.answer


def test_a_copy_is_handed_over_and_that_is_noted(
    desk: Client,
    administrator: User,
    learner: User,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        request = asked(learner, "access")

    answer = desk.post(f"{REGISTER}hand_over/{request.pk}/")

    assert "Bùi Thị Hoa" in as_text(answer.content)
    assert entry("handed_over").by == administrator.learner
    assert not AuditEntry.objects.filter(action="privacy.downloaded").exists()


def test_staff_enter_a_request_for_somebody_of_their_unit(
    manager: User, learner: User, signed_in: SignIn
) -> None:
    page = f"{DESK}nhap/{learner.learner.public_id}/"
    desk = signed_in(manager)
    typed = {"kind": "correction", "channel": "paper", "identity": "card", "words": "Sai năm sinh"}

    assert desk.get(page).status_code == 200
    refused = desk.post(page, typed | {"kind": "withdrawal"})
    assert refused.context["form"].errors["purpose"]
    assert "Sai năm sinh" in refused.content.decode()
    desk.post(page, typed)

    request = DataRequest.objects.get()
    assert (request.channel, request.identity, request.words) == ("paper", "card", "Sai năm sinh")
    assert request.entered_by == manager.learner
    assert entry("received").by == manager.learner


def test_nobody_else_gets_in(
    learner: User,
    manager: User,
    another_manager: User,
    auditor: User,
    facilitator: User,
    signed_in: SignIn,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        request = asked(learner, "access")
        waiting = asked(learner, "restriction")
    before = list(DataRequest.objects.values())
    places = ["", f"inspect/{request.pk}/", *(f"{act}/{waiting.pk}/" for act in ACTS)]
    others = ["ngay-nghi/", "ngay-nghi/new/", "dong-y/", "dong-y/new/", "dan-toc/", "bang-dan-toc/"]
    for user in (learner, manager, another_manager, auditor, facilitator):
        desk = signed_in(user)
        for place in (*(f"{REGISTER}{p}" for p in places), *(f"{DESK}{p}" for p in others)):
            answers = [desk.get(place), desk.post(place, {"answer": "x", "reason": "x"})]
            assert {a.status_code for a in answers} <= {302, 403, 404, 405}, (user, place)
            assert learner.full_name not in "".join(a.content.decode() for a in answers)
    for user in (another_manager, auditor, facilitator, learner):
        answer = signed_in(user).get(f"{DESK}nhap/{learner.learner.public_id}/")
        assert answer.status_code in {302, 404}, user
    assert signed_in(manager).get(f"{DESK}nhap/{uuid4()}/").status_code == 404
    assert list(DataRequest.objects.values()) == before


def test_those_responsible_are_reminded_once_of_what_is_due_and_once_of_what_is_late(
    administrator: User, learner: User
) -> None:
    asked(learner, "erasure")
    assert remind_of_due_requests() == 0
    DataRequest.objects.update(due_on=timezone.localdate() + timedelta(days=2))
    assert remind_of_due_requests() == 1
    assert remind_of_due_requests() == 0
    DataRequest.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    assert remind_of_due_requests() == 1

    words = Message.objects.filter(learner=administrator.learner).values_list("words", flat=True)
    assert len(words) == 2
    assert "Hoa" not in "".join(words)
