"""Who takes part in an emulation contest among communes."""

import pytest

from learning.emulation.actions import make_contest, publish_rules, set_rules
from learning.emulation.models import Contest
from learning.people.models import RoleGrant, Unit, User
from learning.reports.models import Period
from tests.emulation.contests import PLAN, USUAL
from tests.halfyear.reporting import commune_of, half_year, manager_of, province


@pytest.fixture
def period(db: None) -> Period:
    return half_year()


@pytest.fixture
def of_province(db: None) -> User:
    return manager_of(province(), "tinh@example.vn", RoleGrant.Role.ADMINISTRATOR)


@pytest.fixture
def mai_chau(db: None) -> Unit:
    return commune_of()


@pytest.fixture
def of_commune(mai_chau: Unit) -> User:
    return manager_of(mai_chau, "maichau@example.vn")


@pytest.fixture
def elsewhere(db: None) -> User:
    return manager_of(commune_of("Xã Bao La"), "baola@example.vn")


@pytest.fixture
def draft(period: Period, of_province: User) -> Contest:
    return make_contest(period=period, units="communes", by=of_province)


@pytest.fixture
def contest(draft: Contest, of_province: User) -> Contest:
    """Its rules are published."""
    set_rules(
        contest=draft,
        weights=USUAL,
        by_size=False,
        smallest=100,
        honoured=1,
        appeal_days=10,
        basis=PLAN,
        by=of_province,
    )
    publish_rules(contest=draft, by=of_province)
    draft.refresh_from_db()
    return draft
