"""Who answers for a course may annul its certificates, with a reason; nobody else may."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import ModelLogEntry

from certificates.actions import NotAllowed, annul_certificate
from certificates.models import Certificate, CertificateDesign
from courses.models import Course, CoursePage
from learning.people.actions import grant_role
from learning.people.models import RoleGrant, Unit, User
from tests.certificates.earning import certified
from tests.writing import make_unit, make_user

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
REGISTER = "/quan-tri/giay-chung-nhan/"


@pytest.fixture
def certificate(learner: User, course: CoursePage) -> Certificate:
    return certified(learner.learner, course)


def reviewer_of(unit: Unit) -> User:
    user = make_user("Người Duyệt", email=f"{unit.pk}@example.vn")
    grant_role(user=user, role=RoleGrant.Role.REVIEWER, unit=unit)
    user.groups.add(Group.objects.get(name="Người duyệt"))
    return User.objects.get(pk=user.pk)


@pytest.fixture
def reviewer(certificate: Certificate) -> User:
    owner = Course.objects.get().owner
    assert owner is not None
    return reviewer_of(owner)


@pytest.fixture
def other_reviewer(certificate: Certificate) -> User:
    return reviewer_of(make_unit("Tỉnh khác"))


def annul(browser: Client, certificate: Certificate, why: str) -> Any:
    return browser.post(f"{REGISTER}annul/{certificate.pk}/", {"why": why})


@pytest.mark.parametrize("who", ["reviewer", "administrator"])
def test_a_wrong_certificate_is_annulled_with_its_reason(
    who: str, certificate: Certificate, signed_in: SignIn, request: pytest.FixtureRequest
) -> None:
    user = request.getfixturevalue(who)
    browser = signed_in(user)
    form = browser.get(f"{REGISTER}annul/{certificate.pk}/").content.decode()
    assert 'name="why"' in form
    annul(browser, certificate, "Cấp nhầm người")

    certificate.refresh_from_db()
    assert certificate.state == "annulled"
    assert certificate.annulled_by == user
    assert certificate.annulled_why == "Cấp nhầm người"
    logged = ModelLogEntry.objects.get(action="certificates.annul")
    assert (logged.user, logged.object_id) == (user, str(certificate.pk))
    assert "Cấp nhầm người" in Client().get(f"/xac-minh/{certificate.code}/").content.decode()


def test_without_a_reason_nothing_is_annulled(
    certificate: Certificate, reviewer: User, signed_in: SignIn
) -> None:
    answer = annul(signed_in(reviewer), certificate, "   ")

    assert answer.status_code == 200
    assert Certificate.objects.get().is_valid


@pytest.mark.parametrize("who", ["other_reviewer", "trainer", "learner", None])
def test_others_annul_nothing(
    who: str | None, certificate: Certificate, signed_in: SignIn, request: pytest.FixtureRequest
) -> None:
    browser = signed_in(request.getfixturevalue(who)) if who else Client()

    assert annul(browser, certificate, "vì ghét").status_code in {302, 403, 404}
    assert browser.get(f"{REGISTER}inspect/{certificate.pk}/").status_code in {302, 403, 404}
    assert Certificate.objects.get().is_valid


def test_the_action_itself_refuses_too(certificate: Certificate, other_reviewer: User) -> None:
    with pytest.raises(NotAllowed):
        annul_certificate(certificate=certificate, user=other_reviewer, why="vì ghét")

    assert Certificate.objects.get().is_valid


def test_annulling_twice_keeps_the_first_reason(
    certificate: Certificate, administrator: User
) -> None:
    annul_certificate(certificate=certificate, user=administrator, why="Lý do đầu")
    again = annul_certificate(certificate=certificate, user=administrator, why="Lý do sau")

    assert again.annulled_why == "Lý do đầu"


def test_nobody_adds_edits_or_deletes_one(certificate: Certificate, administrator: User) -> None:
    browser = Client()
    browser.force_login(administrator)
    for page in ("new/", f"edit/{certificate.pk}/", f"delete/{certificate.pk}/"):
        assert browser.post(REGISTER + page).status_code == 404

    assert Certificate.objects.count() == 1


@pytest.mark.parametrize(
    "sought", ["{serial}", "{number}", "{code}", "Thị Hoa", "bui thi hoa", "{shown}"]
)
def test_the_register_is_searched_by_number_name_and_code(
    sought: str, certificate: Certificate, reviewer: User, signed_in: SignIn
) -> None:
    words = sought.format(
        serial=certificate.serial,
        number=certificate.number,
        code=certificate.code,
        shown=certificate.shown_code.lower(),
    )
    browser = signed_in(reviewer)

    assert certificate.serial in browser.get(REGISTER, {"q": words}).content.decode()
    assert certificate.serial not in browser.get(REGISTER, {"q": "Không Có"}).content.decode()


def test_a_reviewer_of_another_unit_sees_an_empty_register(
    certificate: Certificate, other_reviewer: User, signed_in: SignIn
) -> None:
    page = signed_in(other_reviewer).get(REGISTER)

    assert page.status_code == 200
    assert certificate.serial not in page.content.decode()


def test_a_design_is_chosen_for_ones_own_courses_only(
    certificate: Certificate, reviewer: User, other_reviewer: User, signed_in: SignIn
) -> None:
    address = "/quan-tri/snippets/certificates/certificatedesign/"
    form = {
        "course": Course.objects.get().pk,
        "heading": "GIẤY CHỨNG NHẬN",
        "words": "đã học xong",
        "prefix": "HTS",
    }
    signed_in(other_reviewer).post(f"{address}add/", form)
    assert not CertificateDesign.objects.exists()

    signed_in(reviewer).post(f"{address}add/", form)
    design = CertificateDesign.objects.get()

    assert design.words == "đã học xong"
    assert signed_in(reviewer).get(f"{address}edit/{design.pk}/").status_code == 200
    assert signed_in(other_reviewer).get(f"{address}edit/{design.pk}/").url == "/quan-tri/"
