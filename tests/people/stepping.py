"""Signing in in two steps, as a browser of the tests does it."""

import time
from typing import TYPE_CHECKING, Any

import time_machine

from learning.people import actions
from learning.people.models import User
from tests.authenticator import app_code

if TYPE_CHECKING:
    from tests.people.conftest import Browser

PASSWORD = "ba con chim se"
APP = "/toi/tai-khoan/hai-buoc/ung-dung/"
STEP = "/tai-khoan/buoc-hai/"
CODES = "/toi/tai-khoan/hai-buoc/ma-du-phong/"


def with_password(user: User) -> User:
    actions.set_password(user=user, password=PASSWORD)
    return user


def by_password(browser: "Browser", user: User, after: str = "/quan-tri/") -> Any:
    return browser.fill(
        "/tai-khoan/dang-nhap/mat-khau/", contact=user.email, password=PASSWORD, next=after
    )


def set_up_app(browser: "Browser", after: str = "") -> str:
    """The secret that the app now has."""
    secret: str = browser.get(APP, {"next": after}).context["secret"]
    page = browser.fill(APP, code=app_code(secret), next=after)
    assert page.redirect_chain[0][0].startswith(CODES), page.context["form"].errors
    return secret


def kept(browser: "Browser") -> list[str]:
    """The recovery codes on the page, copied onto paper."""
    shown: list[str] = browser.get(CODES).context["codes"]
    browser.fill(CODES)
    return shown


def later(steps: int = 2) -> Any:
    return time_machine.travel(time.time() + 30 * steps)
