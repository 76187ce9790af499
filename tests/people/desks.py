"""Working on units in the CMS: a form filled in, what it does read, and done."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.test import Client

from learning.people.actions import grant_role
from learning.people.models import Unit, User
from tests.writing import make_user

UNITS = "/quan-tri/don-vi/"


def typed(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def leading(unit: Unit, role: str = "administrator") -> User:
    user = make_user("Hà Thị Lan", email=f"{role}{unit.pk}@example.vn")
    grant_role(user=user, role=role, unit=unit)
    return user


def wrong(answer: Any) -> dict[str, list[str]]:
    """What the form refused, by field."""
    assert answer.status_code == 200
    errors: dict[str, list[str]] = answer.context["form"].errors
    return errors


@dataclass
class Desk:
    """Somebody's browser at the units."""

    client: Client

    def see(self, path: str = "", **asked: str) -> str:
        answer = self.client.get(f"{UNITS}{path}", asked)
        assert answer.status_code == 200, answer.status_code
        return answer.content.decode()

    def ask(self, path: str, **form: Any) -> Any:
        """The first step: the form, or what it would do."""
        return self.client.post(f"{UNITS}{path}", form)

    def do(self, path: str, **form: Any) -> Any:
        """Both steps: the second sends what the first one showed."""
        shown = self.ask(path, **form)
        assert shown.context is not None, shown
        assert "typed" in shown.context, shown.context["form"].errors
        again: dict[str, list[str]] = {"da-xem": [shown.context["mark"]]}
        for name, value in shown.context["typed"]:
            again.setdefault(name, []).append(value)
        return self.client.post(f"{UNITS}{path}", again)
