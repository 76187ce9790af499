"""“My data”: asking, waiting, taking back, downloading once it is packed."""

import json
import zipfile
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.models import AuditEntry, Message, User
from learning.privacy.actions import (
    forget_old_archives,
    make_archive,
    make_missing_archives,
    receive_request,
)
from learning.privacy.models import Archive, DataRequest
from tests.people.conftest import Browser, a_minute_later
from tests.privacy.conftest import PERSON
from tests.privacy.lives import Life
from tests.privacy.traces import as_text

MINE = "/toi/du-lieu/"


@pytest.fixture
def at_home(browser: Browser) -> User:
    browser.sign_up()
    return User.objects.get()


def asked(user: User, kind: str = "access") -> DataRequest:
    return receive_request(learner=user.learner, kind=kind, channel="web", identity="sign_in")


def test_my_account_leads_to_my_data(browser: Browser, at_home: User) -> None:
    assert MINE in browser.get("/toi/tai-khoan/").content.decode()
    page = browser.get(MINE)
    for kind in ("access", "correction", "restriction", "erasure"):
        assert f"{MINE}xin/{kind}/" in page.content.decode()


def test_a_copy_is_packed_in_the_background_and_downloaded(
    browser: Browser, at_home: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        browser.fill(f"{MINE}xin/access/")

    request = DataRequest.objects.get()
    assert (request.state, request.identity) == ("done", "sign_in")
    assert request.acknowledged_at is not None
    answer = browser.get(f"{MINE}yeu-cau/{request.public_id}/tai-ve/")
    assert answer.headers["Content-Type"] == "application/zip"
    assert AuditEntry.objects.filter(action="privacy.downloaded").count() == 1
    assert "Bùi Thị Hoa" in as_text(answer.content)


def test_a_copy_is_downloaded_only_after_a_fresh_sign_in(
    browser: Browser, at_home: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        request = asked(at_home)
    other = Client()
    other.force_login(at_home)

    answer = other.get(f"{MINE}yeu-cau/{request.public_id}/tai-ve/")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/tai-khoan/xac-nhan/?next=")


@pytest.mark.parametrize("page", ["rut-lai", "tai-ve"])
def test_somebody_elses_request_does_not_exist(
    browser: Browser,
    at_home: User,
    neighbour: User,
    page: str,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        request = asked(neighbour)
    address = f"{MINE}yeu-cau/{request.public_id}/{page}/"

    answer = browser.post(address) if page == "rut-lai" else browser.get(address)

    assert answer.status_code == 404
    assert not AuditEntry.objects.filter(action="privacy.downloaded").exists()


def test_strangers_are_asked_to_sign_in(client: Client, db: None) -> None:
    for path in (MINE, f"{MINE}xin/access/"):
        assert client.get(path).status_code == 302


def test_asking_needs_a_fresh_sign_in(at_home: User) -> None:
    other = Client()
    other.force_login(at_home)

    assert other.post(f"{MINE}xin/access/").status_code == 302
    assert not DataRequest.objects.exists()


def test_asking_twice_is_asking_once(browser: Browser, at_home: User) -> None:
    for _time in range(2):
        browser.fill(f"{MINE}xin/correction/", words="Tên đệm sai")

    assert DataRequest.objects.count() == 1
    assert AuditEntry.objects.filter(action="privacy.received").count() == 1
    assert Message.objects.filter(purpose="notice").count() == 1


def test_a_correction_needs_words_and_keeps_them(browser: Browser, at_home: User) -> None:
    page = browser.fill(f"{MINE}xin/correction/", words="")
    assert page.context["form"].errors["words"]
    long = browser.fill(f"{MINE}xin/correction/", words="x" * 2001)
    assert "x" * 2001 in long.content.decode()
    assert not DataRequest.objects.exists()


def test_an_unknown_kind_is_not_found(browser: Browser, at_home: User) -> None:
    for kind in ("withdrawal", "everything"):
        assert browser.get(f"{MINE}xin/{kind}/").status_code == 404


def test_an_erasure_waits_three_days_and_can_be_taken_back(browser: Browser, at_home: User) -> None:
    page = browser.fill(f"{MINE}xin/erasure/")
    assert page.context["form"].errors["understood"]
    browser.fill(f"{MINE}xin/erasure/", understood="on")
    request = DataRequest.objects.get()
    assert request.not_before is not None
    assert timedelta(days=2) < request.not_before - timezone.now() <= timedelta(days=3)

    browser.fill(f"{MINE}yeu-cau/{request.public_id}/rut-lai/")

    request.refresh_from_db()
    assert request.state == "taken_back"
    page = browser.fill(f"{MINE}yeu-cau/{request.public_id}/rut-lai/")
    assert browser.signed_in
    request.refresh_from_db()
    assert request.state == "taken_back"


def test_who_holds_a_role_hands_it_over_first(
    manager: User, administrator: User, browser: Browser, phones: list[tuple[str, str]]
) -> None:
    from django.core import mail

    for user in (manager, administrator):
        a_minute_later()
        browser = Browser()
        browser.ask_for_code(user.email)
        from tests.people.phones import code_in

        browser.enter_code(code_in(mail.outbox[-1].body))
        page = browser.fill(f"{MINE}xin/erasure/", understood="on")
        assert page.context["form"].non_field_errors()
    assert not DataRequest.objects.exists()


def test_the_copy_holds_everything_and_no_key(life: Life) -> None:
    content = bytes(Archive.objects.get().content)

    with zipfile.ZipFile(BytesIO(content)) as packed:
        data = json.loads(packed.read("du-lieu.json"))
        page = packed.read("du-lieu.html").decode()
    sections = {section["name"]: section["rows"] for section in data["sections"]}
    assert {
        "person",
        "sign-in",
        "places",
        "consents",
        "guardian",
        "ethnic-group",
        "roles",
        "messages",
        "courses",
        "lessons",
        "notes",
        "attempts",
        "answers",
        "drafts",
        "certificates",
        "statistics",
    } <= sections.keys()
    assert "Mường" in str(sections["ethnic-group"])
    assert PERSON.names[0] in page
    assert "lời giải" not in as_text(content)
    assert "<script" not in page


def test_a_name_with_a_script_is_only_text_in_the_copy(
    at_home: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    at_home.learner.profile.full_name = "<script>alert(1)</script>"
    at_home.learner.profile.save()
    with django_capture_on_commit_callbacks(execute=True):
        asked(at_home)

    with zipfile.ZipFile(BytesIO(bytes(Archive.objects.get().content))) as packed:
        assert "<script" not in packed.read("du-lieu.html").decode()


def test_a_copy_that_was_lost_on_the_way_is_packed_later(at_home: User) -> None:
    request = asked(at_home)
    assert not Archive.objects.exists()

    assert make_missing_archives() == 1
    assert make_missing_archives() == 0
    assert make_archive(request_id=request.pk) is None
    assert Archive.objects.count() == 1


def test_a_copy_goes_after_seven_days(
    browser: Browser, at_home: User, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        request = asked(at_home)
    assert forget_old_archives() == 0
    Archive.objects.update(good_until=timezone.now() - timedelta(seconds=1))

    assert browser.get(f"{MINE}yeu-cau/{request.public_id}/tai-ve/").status_code == 404
    assert forget_old_archives() == 1
    assert browser.get(MINE).status_code == 200
