"""Against a real provider program: signing up, in, linking, unlinking, and being forgotten."""

from collections.abc import Iterator
from typing import Any

import pytest

from learning.people.actions import erase_learner, link_identity, merge_learners
from learning.people.models import AuditEntry, IdentityLink, Learner, User
from learning.people.openid import Identity
from learning.people.queries import signing_in_of
from tests.people import stepping
from tests.people.conftest import SIGN_UP, Browser, a_minute_later
from tests.people.phones import Phones
from tests.people.providing import BACK, CLIENT, SECRET, START, real_provider, say_who
from tests.writing import make_user

LINK, UNLINK = f"{START}gan/", f"{START}bo/"
NUMBER = "025162000123"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with real_provider() as address:
        yield address


@pytest.fixture(autouse=True)
def _on(settings: Any, issuer: str) -> None:
    settings.OPENID_ISSUER = issuer
    settings.OPENID_CLIENT_ID, settings.OPENID_CLIENT_SECRET = CLIENT, SECRET
    settings.OPENID_SCOPES = ["openid", "profile", "phone"]
    settings.OPENID_BUTTON = "Đăng nhập bằng tài khoản định danh"
    settings.OPENID_CLAIMS = settings.OPENID_CLAIMS | {"id_number": "id_number"}
    settings.ID_NUMBER_KEY = "a key of the tests"


def come(browser: Browser, login: str, after: str = "", **more: bool) -> Any:
    """Press the button, sign in there, and come back."""
    left = browser.get(START, {"next": after})
    return browser.get(say_who(left.headers["Location"], login, **more), follow=True)


def linked(user: User, issuer: str, sub: str = "hoa") -> User:
    link_identity(user=user, identity=Identity(issuer=issuer, sub=sub))
    return user


def test_the_button_is_there_only_where_a_provider_is(browser: Browser, settings: Any) -> None:
    assert settings.OPENID_BUTTON in browser.get("/tai-khoan/dang-nhap/").content.decode()

    settings.OPENID_ISSUER = ""
    assert START not in browser.get("/tai-khoan/dang-nhap/").content.decode()
    assert browser.get(START).status_code == browser.get(BACK).status_code == 404


def test_somebody_new_finds_the_form_filled_in_and_agrees(browser: Browser, issuer: str) -> None:
    page = come(browser, "hoa")
    assert page.redirect_chain[-1][0] == "/tai-khoan/dang-ky/"
    initial = page.context["form"].initial
    assert initial == {
        "contact": "0912 345 678",
        "full_name": "Bùi Thị Hoa",
        "birth_year": "1962",
    }
    assert User.objects.count() == 0

    without = browser.fill("/tai-khoan/dang-ky/", **(SIGN_UP | {"consent_record": ""}))
    assert without.context["form"].errors["consent_record"]
    browser.sign_up()

    user, link = User.objects.get(), IdentityLink.objects.get()
    assert browser.signed_in
    assert (link.user, link.issuer, link.sub) == (user, issuer, "hoa")
    assert user.learner.assurance == Learner.Assurance.IDENTITY_PROVIDER


def test_nothing_holds_the_id_number(browser: Browser, caplog: pytest.LogCaptureFixture) -> None:
    come(browser, "hoa")
    assert NUMBER not in str(dict(browser.session))
    browser.sign_up()

    link = IdentityLink.objects.get()
    assert len(link.id_number_hash) == 64
    assert NUMBER not in str(IdentityLink.objects.values()) + str(AuditEntry.objects.values())
    assert NUMBER not in caplog.text


def test_the_form_filled_in_by_somebody_else_links_nobody(browser: Browser) -> None:
    come(browser, "hoa")
    browser.sign_up(full_name="Hà Văn Sơn", birth_year="1970")

    assert browser.signed_in
    assert IdentityLink.objects.count() == 0
    assert Learner.objects.get().assurance == Learner.Assurance.SELF_DECLARED


def test_a_number_told_by_the_provider_opens_no_account(browser: Browser, learner: User) -> None:
    User.objects.filter(pk=learner.pk).update(phone="+84912345678")
    come(browser, "hoa")
    browser.ask_to_sign_up()

    assert not browser.signed_in
    assert Phones.received[-1][0] == "+84912345678"
    assert IdentityLink.objects.count() == 0


def test_the_linked_person_is_signed_in_and_goes_on(
    browser: Browser, learner: User, issuer: str
) -> None:
    linked(learner, issuer)
    page = come(browser, "hoa", after="/toi/tai-khoan/")

    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/"
    assert int(browser.session["_auth_user_id"]) == learner.pk


def test_another_address_is_no_place_to_go_on(browser: Browser, learner: User, issuer: str) -> None:
    linked(learner, issuer)
    page = come(browser, "hoa", after="https://evil.example/")

    assert page.redirect_chain[-1][0] == "/toi/"


def test_a_new_sub_with_the_same_id_number_is_the_same_person(
    browser: Browser, another_browser: Browser
) -> None:
    come(browser, "hoa")
    browser.sign_up()
    come(another_browser, "hoa-2")

    assert another_browser.signed_in
    assert IdentityLink.objects.get().sub == "hoa-2"


@pytest.mark.usefixtures("_two_steps")
def test_staff_give_their_second_step_here_too(
    browser: Browser, chief: User, secret: str, issuer: str
) -> None:
    linked(chief, issuer)
    page = come(browser, "hoa", after="/quan-tri/")

    assert page.redirect_chain[-1][0].startswith(stepping.STEP)
    assert not browser.signed_in


def test_who_is_locked_out_stays_out(browser: Browser, learner: User, issuer: str) -> None:
    linked(learner, issuer)
    User.objects.update(is_active=False)
    page = come(browser, "hoa")

    assert page.status_code == 403
    assert not browser.signed_in


def test_a_refusal_at_the_provider_does_nothing(browser: Browser) -> None:
    page = come(browser, "hoa", agree=False)

    assert page.redirect_chain[-1][0] == "/tai-khoan/dang-nhap/"
    assert "Chưa ai được đăng nhập" in page.content.decode()
    assert "entry" not in browser.session


def test_linking_asks_first_and_unlinking_undoes_it(browser: Browser) -> None:
    browser.sign_up()
    page = come(browser, "hoa")
    assert page.redirect_chain[-1][0] == LINK
    assert "Bùi Thị Hoa" in page.content.decode()
    assert IdentityLink.objects.count() == 0

    browser.fill(LINK)
    user = User.objects.get()
    assert IdentityLink.objects.get().user == user
    assert user.learner.assurance == Learner.Assurance.IDENTITY_PROVIDER

    browser.fill(UNLINK)
    assert IdentityLink.objects.count() == 0
    acts = list(AuditEntry.objects.order_by("pk").values_list("action", flat=True))
    assert acts == ["people.identity_linked", "people.identity_unlinked"]


@pytest.mark.parametrize("path", [START, LINK, UNLINK])
def test_links_change_only_after_a_fresh_sign_in(
    browser: Browser, learner: User, path: str
) -> None:
    browser.force_login(learner)

    assert browser.get(path).headers["Location"].startswith("/tai-khoan/xac-nhan/")


def test_an_identity_belongs_to_one_account(browser: Browser, stranger: User, issuer: str) -> None:
    linked(stranger, issuer)
    browser.sign_up()
    come(browser, "hoa")
    page = browser.fill(LINK)

    assert "Tài khoản khác" in page.content.decode()
    assert IdentityLink.objects.get().user == stranger


def test_the_last_way_of_signing_in_stays(browser: Browser, issuer: str) -> None:
    browser.sign_up()
    user = User.objects.get()
    linked(user, issuer)
    User.objects.update(phone=None, phone_verified=False)
    browser.fill(UNLINK)

    assert IdentityLink.objects.get().user == user


def test_without_consent_the_provider_signs_nobody_in(browser: Browser) -> None:
    come(browser, "hoa")
    browser.sign_up()
    browser.fill("/toi/tai-khoan/dong-y/rut-lai/")
    a_minute_later()
    page = come(browser, "hoa")
    assert page.redirect_chain[-1][0] == "/tai-khoan/dong-y/"
    assert not browser.signed_in

    browser.fill("/tai-khoan/dong-y/", agree="1")
    assert browser.signed_in


def test_the_person_reads_of_the_link(learner: User, issuer: str) -> None:
    linked(learner, issuer)
    sections = {section.name: section.rows for section in signing_in_of(learner.learner)}

    assert sections["identity_links"][0]["subject"] == "hoa"


def test_an_erased_person_leaves_no_link(learner: User, issuer: str) -> None:
    linked(learner, issuer)
    erase_learner(learner=learner.learner)

    assert IdentityLink.objects.count() == 0


def test_a_second_record_does_not_hand_its_link_over(learner: User, issuer: str) -> None:
    other = linked(make_user("Bùi Thị Hoa"), issuer)
    merge_learners(kept=learner.learner, dropped=other.learner)

    assert IdentityLink.objects.count() == 0
