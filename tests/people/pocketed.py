"""Enrolling a facilitator's phone and opening it, as a browser of the tests does it."""

from typing import TYPE_CHECKING, Any

from django.test import RequestFactory

from learning.people import actions
from learning.people.access import facilitator_in_session
from learning.people.models import FacilitatorPhone, User

if TYPE_CHECKING:
    from tests.people.conftest import Browser

PIN = "748251"
PHONES = "/quan-tri/dien-thoai-to-cong-nghe-so/"
SIGN_IN = "/tai-khoan/ma-pin/"


def link_for(facilitator: User, manager: User) -> str:
    return f"/tai-khoan/dang-ky-may/{actions.offer_phone(user=facilitator, by=manager).token}/"


def enrol(browser: "Browser", link: str, pin: str = PIN, again: str = "") -> Any:
    return browser.fill(link, pin=pin, again=again or pin)


def type_pin(browser: "Browser", phone: FacilitatorPhone, pin: str = PIN) -> Any:
    return browser.fill(SIGN_IN, phone=str(phone.pk), pin=pin)


def has_rights(browser: "Browser") -> bool:
    """Whether a facilitator's rights may be used in this browser now."""
    request = RequestFactory().get("/")
    request.COOKIES = {name: morsel.value for name, morsel in browser.cookies.items()}
    request.session = browser.session
    user_id = browser.session.get("_auth_user_id")
    request.user = User.objects.get(pk=user_id) if user_id else User()
    return facilitator_in_session(request)
