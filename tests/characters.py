"""The standing characters, known by name in every test."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from courses.models import CoursePage, LessonPage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.writing import checklist, make_course, make_lesson, make_site, make_unit, make_user


@pytest.fixture
def commune(db: None) -> Unit:
    return make_unit("Xã Mai Châu")


@pytest.fixture
def learner(commune: Unit) -> User:
    """Bà Hoa, who learns on her grandson's phone."""
    return make_user("Bùi Thị Hoa", commune, phone="+84912000001", phone_verified=True)


@pytest.fixture
def neighbour(commune: Unit) -> User:
    """Ông Sơn of the same village: must see nothing of hers."""
    return make_user("Hà Văn Sơn", commune, phone="+84912000002", phone_verified=True)


@pytest.fixture
def stranger(db: None) -> User:
    """Somebody of another commune, with no role."""
    return make_user("Nguyễn Văn Lạ", make_unit("Xã Cao Sơn"))


@pytest.fixture
def trainer(db: None) -> User:
    return make_user("Đinh Thị Giảng", email="giang@example.vn")


@pytest.fixture
def manager(commune: Unit) -> User:
    """Chị Thanh, who manages Hoa's commune."""
    return staff("Bùi Thị Thanh", "thanh@example.vn", RoleGrant.Role.MANAGER, commune)


@pytest.fixture
def another_manager(db: None) -> User:
    """Anh Dũng, who manages another commune: must reach nobody and nothing of Hoa's."""
    return staff("Lê Văn Dũng", "dung@example.vn", RoleGrant.Role.MANAGER, make_unit("Xã Bao La"))


@pytest.fixture
def facilitator(commune: Unit) -> User:
    """Anh Páo of the commune's digital technology group."""
    return staff("Sùng A Páo", "pao@example.vn", RoleGrant.Role.FACILITATOR, commune)


@pytest.fixture
def auditor(commune: Unit) -> User:
    """Bà Liên, who may look and not touch."""
    return staff("Trần Thị Liên", "lien@example.vn", RoleGrant.Role.AUDITOR, commune)


def staff(full_name: str, email: str, role: str, unit: Unit) -> User:
    user = make_user(full_name, email=email)
    grant_role(user=user, role=role, unit=unit)
    return user


@pytest.fixture
def administrator(db: None) -> User:
    user = make_user("Quản Trị", email="quantri@example.vn")
    user.is_superuser = user.is_staff = True
    user.save()
    return user


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """A browser in which somebody has signed in."""

    def sign_in(user: User, **extra: Any) -> Client:
        client = Client(**extra)
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def course(db: None) -> CoursePage:
    """A published course of two required lessons, the second with a checklist."""
    make_site()
    page = make_course()
    make_lesson(page, "Bài một")
    make_lesson(page, "Bài hai", body=[checklist("khoa", "tat")])
    return page


@pytest.fixture
def lessons(course: CoursePage) -> list[LessonPage]:
    return list(LessonPage.objects.child_of(course).order_by("path"))
