import pytest
from django.contrib.auth import authenticate

from learning.people.models import Consent, Membership, Profile, User
from tests.people.conftest import SIGN_UP, Browser, a_minute_later

PASSWORD = "ba con chim se"


@pytest.fixture
def at_home(browser: Browser) -> User:
    """Somebody who has just signed up in this browser."""
    browser.sign_up()
    return User.objects.get()


def test_everything_known_is_on_one_page(browser: Browser, at_home: User) -> None:
    page = browser.get("/toi/tai-khoan/").content.decode()

    for words in ("Bùi Thị Hoa", "1962", "Xã Pà Cò", "0912 345 678"):
        assert words in page


@pytest.mark.parametrize(
    "path",
    ["", "thong-tin/", "lien-he/", "mat-khau/", "dong-y/rut-lai/"],
)
def test_a_stranger_is_asked_to_sign_in(browser: Browser, path: str) -> None:
    answer = browser.get(f"/toi/tai-khoan/{path}")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/tai-khoan/dang-nhap/?next=")


def test_name_year_and_commune_are_corrected(browser: Browser, at_home: User) -> None:
    page = browser.fill(
        "/toi/tai-khoan/thong-tin/",
        full_name="Bùi Thị  Hòa",
        birth_year="1961",
        commune_words="Xã Tân Mai",
    )

    profile = Profile.objects.get()
    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/"
    assert (profile.full_name, profile.birth_year) == ("Bùi Thị Hòa", 1961)
    assert Membership.objects.get(until=None).unit.name == "Xã Tân Mai"
    assert Membership.objects.count() == 2


def test_saving_without_a_change_is_no_move(browser: Browser, at_home: User) -> None:
    form = browser.get("/toi/tai-khoan/thong-tin/").context["form"]
    browser.fill("/toi/tai-khoan/thong-tin/", **{f.name: str(f.value()) for f in form})

    assert Membership.objects.count() == 1


def test_a_wrong_correction_changes_nothing(browser: Browser, at_home: User) -> None:
    page = browser.fill(
        "/toi/tai-khoan/thong-tin/", full_name="<b>", birth_year="x", commune_words=""
    )

    assert set(page.context["form"].errors) == {"full_name", "birth_year", "commune_words"}
    assert Profile.objects.get().full_name == "Bùi Thị Hoa"


def test_a_name_with_a_script_is_only_text(browser: Browser, at_home: User) -> None:
    Profile.objects.update(full_name="<script>alert(1)</script>")

    for path in ("/toi/tai-khoan/", "/toi/tai-khoan/thong-tin/", "/tai-khoan/dang-xuat/"):
        page = browser.get(path)
        assert "<script>alert" not in page.content.decode()
        assert "'unsafe-inline'" not in page.headers["Content-Security-Policy"]


def test_a_password_can_be_set_and_signs_in(browser: Browser, at_home: User) -> None:
    browser.fill("/toi/tai-khoan/mat-khau/", password=PASSWORD)
    at_home.refresh_from_db()
    assert at_home.password.startswith("argon2")
    assert browser.get("/toi/tai-khoan/").status_code == 200

    other = Browser()
    other.fill("/tai-khoan/dang-nhap/mat-khau/", contact=SIGN_UP["contact"], password=PASSWORD)
    assert other.signed_in


@pytest.mark.parametrize("password", ["", "short", "1234567890123", "password123"])
def test_a_weak_password_is_refused(browser: Browser, at_home: User, password: str) -> None:
    page = browser.fill("/toi/tai-khoan/mat-khau/", password=password)

    assert page.context["form"].errors["password"]
    at_home.refresh_from_db()
    assert not at_home.has_usable_password()


def test_setting_a_password_needs_a_fresh_sign_in(browser: Browser, at_home: User) -> None:
    other = Browser()
    other.force_login(at_home)
    page = other.fill("/toi/tai-khoan/mat-khau/", password=PASSWORD)

    assert page.redirect_chain[-1][0].startswith("/tai-khoan/xac-nhan/")
    at_home.refresh_from_db()
    assert not at_home.has_usable_password()


def test_the_password_also_confirms_who_it_is(browser: Browser, at_home: User) -> None:
    at_home.set_password(PASSWORD)
    at_home.save()
    other = Browser()
    other.force_login(at_home)
    wrong = other.fill("/tai-khoan/xac-nhan/", password="wrong", next="/toi/tai-khoan/lien-he/")
    assert wrong.context["form"].errors["password"]
    assert other.get("/toi/tai-khoan/lien-he/").status_code == 302

    other.fill("/tai-khoan/xac-nhan/", password=PASSWORD, next="/toi/tai-khoan/lien-he/")
    assert other.get("/toi/tai-khoan/lien-he/").status_code == 200


def test_a_wrong_password_says_the_same_as_an_unknown_number(
    browser: Browser, at_home: User
) -> None:
    other = Browser()
    answers = [
        other.fill("/tai-khoan/dang-nhap/mat-khau/", contact=contact, password="wrong")
        for contact in (SIGN_UP["contact"], "0987 654 321")
    ]

    assert answers[0].context["form"].errors == answers[1].context["form"].errors
    assert not other.signed_in


def test_passwords_cannot_be_guessed_at_leisure(browser: Browser, at_home: User) -> None:
    at_home.set_password(PASSWORD)
    at_home.save()
    other = Browser()
    for _try in range(8):
        other.fill("/tai-khoan/dang-nhap/mat-khau/", contact=SIGN_UP["contact"], password="wrong")
    page = other.fill(
        "/tai-khoan/dang-nhap/mat-khau/", contact=SIGN_UP["contact"], password=PASSWORD
    )

    assert page.status_code == 429
    assert not other.signed_in


def test_reminders_are_agreed_to_and_withdrawn(browser: Browser, at_home: User) -> None:
    browser.fill("/toi/tai-khoan/dong-y/remind/", give="1")
    remind = Consent.objects.get(text__purpose="remind")
    assert remind.withdrawn_at is None

    browser.fill("/toi/tai-khoan/dong-y/remind/", withdraw="1")
    remind.refresh_from_db()
    assert remind.withdrawn_at is not None
    assert browser.signed_in


def test_without_consent_nothing_is_recorded_until_it_is_given_again(
    browser: Browser, at_home: User
) -> None:
    page = browser.fill("/toi/tai-khoan/dong-y/record/", withdraw="1")
    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/dong-y/rut-lai/"
    assert Consent.objects.get().withdrawn_at is None

    browser.fill("/toi/tai-khoan/dong-y/rut-lai/")
    assert not browser.signed_in
    assert Consent.objects.get().withdrawn_at is not None

    a_minute_later()
    page = browser.sign_in(SIGN_UP["contact"])
    assert page.redirect_chain[-1][0] == "/tai-khoan/dong-y/"
    assert not browser.signed_in
    browser.fill("/tai-khoan/dong-y/")
    assert not browser.signed_in
    browser.fill("/tai-khoan/dong-y/", agree="1")
    assert browser.signed_in
    assert Consent.objects.count() == 2


def test_an_unknown_purpose_is_not_found(browser: Browser, at_home: User) -> None:
    assert browser.post("/toi/tai-khoan/dong-y/sell/", {"give": "1"}).status_code == 404
    assert browser.get("/toi/tai-khoan/dong-y/remind/").status_code == 405


def test_permissions_still_come_from_groups(administrator: User, learner: User) -> None:
    assert administrator.has_perm("wagtailadmin.access_admin")
    assert not learner.has_perm("wagtailadmin.access_admin")
    assert authenticate(username=learner.username, password="") is None
