"""Staff set up an app or a passkey, keep recovery codes, and change them."""

from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator

from learning.people import actions
from learning.people.models import AuditEntry, Message, User
from tests.authenticator import app_code
from tests.people.conftest import Browser, a_minute_later
from tests.people.stepping import APP, CODES, PASSWORD, STEP, by_password, kept, later, set_up_app

pytestmark = pytest.mark.usefixtures("_two_steps")


def test_staff_without_a_second_step_are_led_to_setting_it_up(
    browser: Browser, chief: User
) -> None:
    page = by_password(browser, chief)

    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/hai-buoc/?next=%2Fquan-tri%2F"
    assert page.status_code == 200


def test_setting_it_up_opens_the_cms(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    set_up_app(browser, after="/quan-tri/")
    codes = browser.get(f"{CODES}?next=/quan-tri/").context["codes"]
    page = browser.fill(CODES, next="/quan-tri/")

    assert (page.redirect_chain, page.status_code) == ([("/quan-tri/", 302)], 200)
    assert len(set(codes)) == 10
    entry = AuditEntry.objects.get(action="people.factor_added")
    assert (entry.by, entry.details) == (chief.learner, {"kind": "totp"})
    assert Message.objects.filter(learner=chief.learner).count() == 1


def test_the_secret_is_not_kept_in_the_clear(secret: str) -> None:
    rows = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert secret.replace(" ", "") not in rows


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "000000"])
def test_a_wrong_code_sets_nothing_up(browser: Browser, chief: User, typed: str) -> None:
    by_password(browser, chief)
    before = browser.get(APP).context["secret"]
    page = browser.fill(APP, code=typed)

    assert page.context["form"].errors["code"]
    assert page.context["secret"] == before
    assert not Authenticator.objects.exists()


def test_recovery_codes_are_shown_until_kept_and_never_again(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    set_up_app(browser)
    first = kept(browser)
    page = browser.get(CODES, follow=True)
    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/hai-buoc/"
    assert first[0] not in page.content.decode()

    page = browser.fill("/toi/tai-khoan/hai-buoc/ma-moi/")
    assert not set(page.context["codes"]) & set(first)


@pytest.mark.parametrize("credential", ["", "[]", "{}", '{"id": "AA", "response": {}}'])
def test_a_garbled_new_passkey_is_not_kept(browser: Browser, chief: User, credential: str) -> None:
    by_password(browser, chief)
    page = browser.fill("/toi/tai-khoan/hai-buoc/khoa/", credential=credential)

    assert page.status_code == 200
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("path", ["ung-dung/", "khoa/", "ma-du-phong/"])
def test_changing_it_needs_a_fresh_sign_in(browser: Browser, chief: User, path: str) -> None:
    browser.force_login(chief)
    answer = browser.get(f"/toi/tai-khoan/hai-buoc/{path}?next=/quan-tri/")

    assert answer["Location"].startswith("/tai-khoan/xac-nhan/?next=%2Ftoi%2Ftai-khoan%2Fhai-buoc")
    assert "%3Fnext%3D" in answer["Location"]


@pytest.mark.parametrize("path", ["lien-he/", "mat-khau/", "hai-buoc/ung-dung/"])
def test_with_a_second_step_nothing_else_confirms(
    browser: Browser, chief: User, secret: str, path: str
) -> None:
    browser.force_login(chief)
    browser.fill("/tai-khoan/xac-nhan/", password=PASSWORD)
    answer = browser.get(f"/toi/tai-khoan/{path}")
    assert answer["Location"].startswith(STEP)

    with later():
        page = browser.fill(STEP, code=app_code(secret), next=f"/toi/tai-khoan/{path}")
        assert page.redirect_chain == [(f"/toi/tai-khoan/{path}", 302)]
        assert page.status_code == 200


def test_the_last_one_is_not_removed(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    set_up_app(browser)
    app = Authenticator.objects.get(type="totp")
    page = browser.fill(f"/toi/tai-khoan/hai-buoc/{app.pk}/bo/")

    assert "duy nhất" in page.content.decode()
    assert Authenticator.objects.filter(pk=app.pk).exists()


def test_another_phone_takes_the_place_of_the_first(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    old = set_up_app(browser)
    kept(browser)
    with later():
        new = browser.get(APP).context["secret"]
        browser.fill(APP, code=app_code(new))
        assert old != new
        assert Authenticator.objects.filter(type="totp").count() == 1
        a_minute_later()
        other = Browser()
        by_password(other, chief)
        other.fill(STEP, code=app_code(old))
        assert not other.signed_in
        with later(4):
            other.fill(STEP, code=app_code(new))
            assert other.signed_in


def test_nobody_removes_another_persons(
    browser: Browser, chief: User, another_manager: User
) -> None:
    theirs = actions.set_up_totp(user=another_manager, secret="JBSWY3DPEHPK3PXP", step=0)
    by_password(browser, chief)

    assert browser.post(f"/toi/tai-khoan/hai-buoc/{theirs.pk}/bo/").status_code == 404
    assert Authenticator.objects.filter(pk=theirs.pk).exists()


def test_a_learner_is_never_asked(browser: Browser, learner: User) -> None:
    page = browser.sign_in("0912000001")

    assert browser.signed_in
    assert "hai-buoc" not in browser.get("/toi/tai-khoan/").content.decode()
    assert browser.get("/toi/tai-khoan/hai-buoc/").status_code == 404
    assert browser.get(APP).status_code == 404
    assert page.status_code == 200


def test_the_square_stands_on_white_in_the_dark_too(browser: Browser, chief: User) -> None:
    """Scanners want dark on light; a drawing without a ground is dark on dark at night."""
    by_password(browser, chief)
    picture = unquote(browser.get(APP).context["picture"])

    assert picture.startswith("data:image/svg+xml")
    assert 'fill="#fff"' in picture or "fill='#fff'" in picture
