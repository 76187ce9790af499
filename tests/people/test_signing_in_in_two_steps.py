"""Staff sign in with a second factor: an app, with recovery codes; nobody is let in without."""

import re
import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.management import call_command

from learning.people import actions
from learning.people.models import AuditEntry, Message, RoleGrant, Unit, User
from tests.at_once import AtOnce
from tests.people.codes import app_code
from tests.people.conftest import Browser, a_minute_later

PASSWORD = "ba con chim se"
APP = "/toi/tai-khoan/hai-buoc/ung-dung/"
STEP = "/tai-khoan/buoc-hai/"
CODES = "/toi/tai-khoan/hai-buoc/ma-du-phong/"


@pytest.fixture(autouse=True)
def _required(settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR = True


def with_password(user: User) -> User:
    actions.set_password(user=user, password=PASSWORD)
    return user


def by_password(browser: Browser, user: User, after: str = "/quan-tri/") -> Any:
    return browser.fill(
        "/tai-khoan/dang-nhap/mat-khau/", contact=user.email, password=PASSWORD, next=after
    )


def set_up_app(browser: Browser, after: str = "") -> str:
    """The secret that the app now has."""
    secret: str = browser.get(APP, {"next": after}).context["secret"]
    page = browser.fill(APP, code=app_code(secret), next=after)
    assert page.redirect_chain[0][0].startswith(CODES), page.context["form"].errors
    return secret


def kept(browser: Browser) -> list[str]:
    """The recovery codes on the page, copied onto paper."""
    shown: list[str] = browser.get(CODES).context["codes"]
    browser.fill(CODES)
    return shown


@pytest.fixture
def chief(manager: User) -> User:
    return with_password(manager)


@pytest.fixture
def secret(browser: Browser, chief: User) -> str:
    """The manager has set up the app, in a browser that is signed out again."""
    by_password(browser, chief)
    secret = set_up_app(browser)
    browser.post("/tai-khoan/dang-xuat/")
    return secret


racing = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def later(steps: int = 2) -> Any:
    return time_machine.travel(time.time() + 30 * steps)


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


def test_the_app_signs_in(browser: Browser, chief: User, secret: str) -> None:
    page = by_password(browser, chief)
    assert page.redirect_chain[-1][0] == STEP
    assert not browser.signed_in
    assert "Đã đăng nhập" not in page.content.decode()

    with later():
        page = browser.fill(STEP, code=app_code(secret))
        assert browser.signed_in
        assert page.redirect_chain[-1][0] == "/quan-tri/"
        assert page.status_code == 200


def test_a_one_time_code_needs_the_second_step_too(
    browser: Browser, chief: User, secret: str, mailoutbox: list[Any]
) -> None:
    browser.ask_for_code(chief.email)
    code = re.search(r"\d{6}", mailoutbox[-1].body)
    assert code
    page = browser.enter_code(code[0])

    assert page.redirect_chain[-1][0] == STEP
    assert not browser.signed_in


def test_a_code_is_good_once(browser: Browser, chief: User, secret: str) -> None:
    with later():
        code = app_code(secret)
        by_password(browser, chief)
        browser.fill(STEP, code=code)
        assert browser.signed_in

        another = Browser()
        by_password(another, chief)
        page = another.fill(STEP, code=code)
        assert page.context["form"].errors["code"]
        assert not another.signed_in


def test_the_code_that_set_it_up_is_used(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    code = app_code(set_up_app(browser))
    another = Browser()
    by_password(another, chief)
    another.fill(STEP, code=code)

    assert not another.signed_in


@pytest.mark.parametrize(("steps", "good"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_clock_may_be_half_a_minute_wrong(
    browser: Browser, chief: User, secret: str, steps: int, good: bool
) -> None:
    with later(10):
        by_password(browser, chief)
        browser.fill(STEP, code=app_code(secret, steps))

        assert browser.signed_in is good


def test_a_recovery_code_signs_in_once(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    set_up_app(browser)
    code = kept(browser)[3]
    again = Browser()
    by_password(again, chief)
    page = again.fill(STEP, code=code)
    assert again.signed_in
    assert "Còn 9 mã dự phòng" in page.content.decode()

    third = Browser()
    by_password(third, chief)
    third.fill(STEP, code=code)
    assert not third.signed_in


def test_recovery_codes_are_shown_until_kept_and_never_again(browser: Browser, chief: User) -> None:
    by_password(browser, chief)
    set_up_app(browser)
    first = kept(browser)
    page = browser.get(CODES, follow=True)
    assert page.redirect_chain[-1][0] == "/toi/tai-khoan/hai-buoc/"
    assert first[0] not in page.content.decode()

    page = browser.fill("/toi/tai-khoan/hai-buoc/ma-moi/")
    assert not set(page.context["codes"]) & set(first)


def test_codes_cannot_be_guessed_while_the_cache_is_away(
    browser: Browser, chief: User, secret: str, settings: Any
) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
    with later():
        by_password(browser, chief)
        for _guess in range(actions.factors.GUESSES):
            assert browser.fill(STEP, code="123456").status_code == 200
        page = browser.fill(STEP, code=app_code(secret))
        assert page.status_code == 429
        assert not browser.signed_in

    with later(125):
        by_password(browser, chief)
        browser.fill(STEP, code=app_code(secret))
        assert browser.signed_in


@racing
def test_guesses_at_once_are_all_counted(at_once: AtOnce, chief: User) -> None:
    def guess(number: int) -> str:
        try:
            actions.check_typed(user=chief, typed="123456")
        except actions.TooManyGuesses:
            return "refused"
        return "checked"

    answers = at_once(guess, list(range(12)))

    assert answers.count("checked") == actions.factors.GUESSES
    assert answers.count("refused") == 12 - actions.factors.GUESSES


@racing
def test_one_code_at_once_signs_in_once(at_once: AtOnce, chief: User) -> None:
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    actions.set_up_totp(user=chief, secret=secret, step=0)
    code = app_code(secret)

    answers = at_once(lambda _number: actions.check_typed(user=chief, typed=code), list(range(5)))

    assert sum(isinstance(answer, Authenticator) for answer in answers) == 1


def test_a_learner_is_never_asked(browser: Browser, learner: User) -> None:
    page = browser.sign_in("0912000001")

    assert browser.signed_in
    assert "hai-buoc" not in browser.get("/toi/tai-khoan/").content.decode()
    assert browser.get("/toi/tai-khoan/hai-buoc/").status_code == 404
    assert browser.get(APP).status_code == 404
    assert page.status_code == 200


@pytest.mark.parametrize("path", ["", "users/", "roles/", "account/", "api/main/pages/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_cms_stays_shut_on_a_password_alone(
    browser: Browser, chief: User, path: str, method: str
) -> None:
    by_password(browser, chief, after="/toi/")
    assert browser.signed_in
    answer = getattr(browser, method)(f"/quan-tri/{path}")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/toi/tai-khoan/hai-buoc/?next=%2Fquan-tri%2F")


def test_who_has_a_second_step_is_asked_for_it_in_an_old_session(
    browser: Browser, chief: User, secret: str
) -> None:
    """As somebody signed in before the step was set up, or longer than a working day ago."""
    browser.force_login(chief)
    page = browser.get("/quan-tri/?ngay=1", follow=True)
    assert page.redirect_chain == [("/tai-khoan/buoc-hai/?next=%2Fquan-tri%2F%3Fngay%3D1", 302)]

    with later():
        page = browser.fill(STEP, code=app_code(secret), next="/quan-tri/?ngay=1")
        assert page.redirect_chain == [("/quan-tri/?ngay=1", 302)]
        assert page.status_code == 200


def test_a_second_step_lasts_a_working_day_and_loses_nothing_typed(
    browser: Browser, chief: User, secret: str
) -> None:
    with later():
        by_password(browser, chief)
        browser.fill(STEP, code=app_code(secret))
    with later(120 * 13):
        assert browser.get("/quan-tri/")["Location"].startswith(STEP)
        assert not browser.post("/quan-tri/nothing/").headers.get("Location", "").startswith(STEP)
    with later(120 * 25):
        assert browser.post("/quan-tri/nothing/")["Location"].startswith(STEP)


def test_signing_out_of_the_cms_needs_no_second_step(browser: Browser, chief: User) -> None:
    by_password(browser, chief, after="/toi/")
    browser.post("/quan-tri/logout/")

    assert not browser.signed_in


def test_the_first_superuser_comes_in_by_password_and_sets_it_up(browser: Browser) -> None:
    call_command("createsuperuser", interactive=False, username="goc", email="goc@example.vn")
    root = User.objects.get(email="goc@example.vn")
    page = by_password(browser, with_password(root))
    assert page.redirect_chain[-1][0].startswith("/toi/tai-khoan/hai-buoc/")

    set_up_app(browser)
    kept(browser)
    assert browser.get("/quan-tri/").status_code == 200


def test_every_role_but_the_facilitators_needs_it(commune: Unit, trainer: User) -> None:
    from learning.people.queries import needs_second_factor

    wanted = {}
    for role in RoleGrant.Role:
        grant = RoleGrant.objects.create(user=trainer, role=role, unit=commune, since="2026-01-01")
        wanted[role.value] = needs_second_factor(trainer)
        grant.delete()

    assert [role for role, needed in wanted.items() if not needed] == ["facilitator"]


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


def test_the_second_step_alone_leads_nowhere(browser: Browser, db: None) -> None:
    assert browser.get(STEP)["Location"] == "/tai-khoan/dang-nhap/"
    assert browser.post(STEP, {"code": "123456"})["Location"] == "/tai-khoan/dang-nhap/"


@pytest.mark.parametrize(
    "credential", ["", "{", "[]", "{}", '"x"', '{"id": 1}', '{"response": {"userHandle": "a"}}']
)
def test_a_garbled_passkey_is_refused_in_words(
    browser: Browser, chief: User, secret: str, credential: str
) -> None:
    by_password(browser, chief)
    page = browser.fill(STEP, credential=credential)

    assert page.status_code == 200
    assert "Khóa truy cập vừa dùng không được chấp nhận" in page.content.decode()
    assert not browser.signed_in


@pytest.mark.parametrize("credential", ["", "[]", "{}", '{"id": "AA", "response": {}}'])
def test_a_garbled_new_passkey_is_not_kept(browser: Browser, chief: User, credential: str) -> None:
    by_password(browser, chief)
    page = browser.fill("/toi/tai-khoan/hai-buoc/khoa/", credential=credential)

    assert page.status_code == 200
    assert not Authenticator.objects.exists()


def test_no_code_and_no_secret_in_a_log(
    browser: Browser, chief: User, secret: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"), later():
        code = app_code(secret)
        by_password(browser, chief)
        browser.fill(STEP, code=code)

    assert code not in caplog.text
    assert secret not in caplog.text
