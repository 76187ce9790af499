"""Who works on a six-month report."""

import pytest

from learning.people.models import RoleGrant, Unit, User
from learning.reports.models import Period
from tests.halfyear.reporting import commune_of, half_year, manager_of, province


@pytest.fixture
def period(db: None) -> Period:
    return half_year()


@pytest.fixture
def mai_chau(db: None) -> Unit:
    return commune_of()


@pytest.fixture
def of_commune(mai_chau: Unit) -> User:
    return manager_of(mai_chau, "maichau@example.vn")


@pytest.fixture
def elsewhere(db: None) -> User:
    """Who manages another commune of the province."""
    return manager_of(commune_of("Xã Bao La"), "baola@example.vn")


@pytest.fixture
def of_province(db: None) -> User:
    return manager_of(province(), "tinh@example.vn", RoleGrant.Role.ADMINISTRATOR)


@pytest.fixture
def looking_on(db: None) -> User:
    """Who may look at the whole province, and not touch."""
    return manager_of(province(), "giamsat@example.vn", RoleGrant.Role.AUDITOR)
