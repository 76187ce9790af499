"""What the tests about people share: phones, and a browser that fills in the forms."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from learning.people.models import FacilitatorPhone, OneTimeCode, Unit, User
from tests.people import pocketed, stepping
from tests.people.desks import Desk, leading
from tests.people.landscape import commune_in, make_province
from tests.people.phones import Phones, code_in

SIGN_UP = {
    "contact": "0912 345 678",
    "full_name": "Bùi Thị Hoa",
    "birth_year": "1962",
    "commune_words": "xã Pà Cò",
    "consent_record": "on",
}


@pytest.fixture(autouse=True)
def phones(settings: Any) -> Iterator[list[tuple[str, str]]]:
    settings.SMS_SENDER = "tests.people.phones.Phones"
    Phones.received.clear()
    yield Phones.received
    Phones.received.clear()


class Browser(Client):
    """Somebody's browser; `text` is what the last page said."""

    def fill(self, path: str, **values: str) -> Any:
        return self.post(path, values, follow=True)

    def sign_up(self, **changes: str) -> Any:
        """The form, and the code that came."""
        page = self.ask_to_sign_up(**changes)
        if page.redirect_chain[-1:] != [("/tai-khoan/ma/", 302)]:
            return page
        return self.enter_code()

    def ask_to_sign_up(self, **changes: str) -> Any:
        return self.fill("/tai-khoan/dang-ky/", **(SIGN_UP | changes))

    def ask_for_code(self, contact: str, **more: str) -> Any:
        return self.fill("/tai-khoan/dang-nhap/", contact=contact, **more)

    def sign_in(self, contact: str, **more: str) -> Any:
        self.ask_for_code(contact, **more)
        return self.enter_code()

    def enter_code(self, code: str = "") -> Any:
        return self.fill("/tai-khoan/ma/", code=code or code_in(Phones.received[-1][1]))

    @property
    def signed_in(self) -> bool:
        return "_auth_user_id" in self.session


@pytest.fixture
def browser(db: None) -> Browser:
    return Browser()


@pytest.fixture
def another_browser(db: None) -> Browser:
    return Browser()


def a_minute_later() -> None:
    """The pause between two codes to one number is over."""
    OneTimeCode.objects.update(sent_at=timezone.now() - timedelta(minutes=1))


@pytest.fixture
def _two_steps(settings: Any) -> None:
    """As in production; the demonstration's settings, on which tests run, ask for none."""
    settings.STAFF_SECOND_FACTOR = True


@pytest.fixture
def chief(manager: User) -> User:
    """The manager of Hoa's commune, with a password."""
    return stepping.with_password(manager)


@pytest.fixture
def secret(browser: Browser, chief: User) -> str:
    """The manager has set up the app, in a browser that is signed out again."""
    stepping.by_password(browser, chief)
    secret = stepping.set_up_app(browser)
    browser.post("/tai-khoan/dang-xuat/")
    return secret


@pytest.fixture
def phone(browser: Browser, facilitator: User, manager: User) -> FacilitatorPhone:
    """The facilitator's, enrolled in the browser and signed out again."""
    pocketed.enrol(browser, pocketed.link_for(facilitator, manager))
    browser.post("/tai-khoan/dang-xuat/")
    return FacilitatorPhone.objects.get()


@pytest.fixture
def province(db: None) -> Unit:
    """A small one, of the two communes below."""
    return make_province()


@pytest.fixture
def ma(province: Unit) -> Unit:
    return commune_in(province, "Mả", "M", "Vãng", "Lầu")


@pytest.fixture
def bo(province: Unit) -> Unit:
    return commune_in(province, "Bó", "B", "Cóm")


@pytest.fixture
def desk(province: Unit, ma: Unit, bo: Unit, signed_in: Callable[[User], Client]) -> Desk:
    """Of somebody who looks after the whole province."""
    return Desk(signed_in(leading(province)))
