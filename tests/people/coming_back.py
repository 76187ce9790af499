"""Getting back into an account, as a browser of the tests does it."""

import re
from typing import TYPE_CHECKING, Any

from learning.people.models import User

if TYPE_CHECKING:
    from tests.people.conftest import Browser

RECOVER = "/tai-khoan/khoi-phuc/"
FIND = "/ho-tro/"
NEW = "0987 654 321"


def at_desk(person: User) -> str:
    return f"/quan-tri/nguoi-hoc/{person.learner.public_id}/ma-khoi-phuc/"


def by_hand(person: User) -> str:
    return f"{FIND}{person.learner.public_id}/"


def code_on(page: Any) -> str:
    found = re.search(r"\b\d{5} \d{5}\b", page.content.decode())
    assert found, page.content.decode()
    return found[0]


def come_back(browser: "Browser", code: str, contact: str = NEW) -> Any:
    page = browser.fill(RECOVER, code=code, contact=contact)
    if page.redirect_chain[-1:] != [("/tai-khoan/ma/", 302)]:
        return page
    return browser.enter_code()
