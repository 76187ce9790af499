"""Nobody works in the CMS on a code or a password alone."""

import pytest
from django.core.management import call_command

from learning.people.models import RoleGrant, Unit, User
from learning.people.queries import needs_second_factor
from tests.authenticator import app_code
from tests.people.conftest import Browser
from tests.people.stepping import STEP, by_password, kept, later, set_up_app, with_password

pytestmark = pytest.mark.usefixtures("_two_steps")


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
    wanted = {}
    for role in RoleGrant.Role:
        grant = RoleGrant.objects.create(user=trainer, role=role, unit=commune, since="2026-01-01")
        wanted[role.value] = needs_second_factor(trainer)
        grant.delete()

    assert [role for role, needed in wanted.items() if not needed] == ["facilitator"]
