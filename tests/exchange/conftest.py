"""A bank of a commune that has its place in the CMS, and who writes for it."""

import pytest

from courses.actions import open_section
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, User
from quizzes.models import QuestionBank
from tests.quizzes.asking import make_bank
from tests.writing import make_site, make_unit, make_user


@pytest.fixture
def bank() -> QuestionBank:
    make_site()
    unit = make_unit("Xã Mai Châu")
    open_section(unit=unit)
    return make_bank("Ngân hàng xã", unit)


@pytest.fixture
def writer(bank: QuestionBank) -> User:
    """The trainer of the unit that owns the bank."""
    user = make_user("Nguyễn Văn Soạn", email="trainer@example.vn")
    grant_role(user=user, role=RoleGrant.Role.TRAINER, unit=bank.owner)
    return user
