"""Who keeps the site of the whole province."""

from collections.abc import Iterator

import pytest
from django.test import Client

from cms.speaking import fall_silent
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.writing import make_site, make_user


@pytest.fixture
def silent_again() -> Iterator[None]:
    yield
    fall_silent()


@pytest.fixture
def keeper(db: None) -> User:
    make_site()
    user = make_user("Bà Quản Trị", email="tinh@example.vn")
    unit = Unit.objects.filter(kind=Unit.Kind.PROVINCE)[0]
    grant_role(user=user, role=RoleGrant.Role.ADMINISTRATOR, unit=unit)
    return user


@pytest.fixture
def office(keeper: User) -> Client:
    client = Client()
    client.force_login(keeper)
    return client
