"""A learner keeps, prints and shares a certificate; nobody else gets at it."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from certificates.models import Certificate
from courses.models import CoursePage
from learning.people.models import User
from tests.certificates.earning import certified

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]


@pytest.fixture
def certificate(learner: User, course: CoursePage) -> Certificate:
    return certified(learner.learner, course)


def pages(certificate: Certificate) -> list[str]:
    one = f"/toi/giay-chung-nhan/{certificate.shown_code}"
    return [f"{one}/", f"{one}.pdf", f"{one}.png"]


def test_she_finds_it_among_her_certificates(
    certificate: Certificate, learner: User, signed_in: SignIn
) -> None:
    browser = signed_in(learner)
    page = browser.get("/toi/giay-chung-nhan/").content.decode()

    assert pages(certificate)[0] in page
    assert certificate.serial in browser.get(pages(certificate)[0]).content.decode()


def test_she_downloads_it_under_a_name_that_says_whose_it_is(
    certificate: Certificate, learner: User, signed_in: SignIn
) -> None:
    response = signed_in(learner).get(pages(certificate)[1])

    whose = "giay-chung-nhan-bui-thi-hoa"  # Bùi Thị Hoa
    name = f"{whose}-{certificate.serial.replace('/', '-').lower()}.pdf"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-1.7")
    assert "no-store" in response["Cache-Control"]


def test_she_saves_it_as_a_picture(
    certificate: Certificate, learner: User, signed_in: SignIn
) -> None:
    response = signed_in(learner).get(pages(certificate)[2], {"luu": "1"})

    assert response["Content-Type"] == "image/png"
    assert response["Content-Disposition"].endswith('.png"')


@pytest.mark.parametrize("who", ["neighbour", "trainer", "administrator", None])
def test_to_others_it_does_not_exist(
    who: str | None,
    certificate: Certificate,
    signed_in: SignIn,
    request: pytest.FixtureRequest,
) -> None:
    browser = signed_in(request.getfixturevalue(who)) if who else Client()

    assert [browser.get(page).status_code for page in pages(certificate)] == [404, 404, 404]
    assert certificate.serial not in browser.get("/toi/giay-chung-nhan/").content.decode()


def test_an_annulled_one_is_seen_and_not_printed(
    certificate: Certificate, learner: User, signed_in: SignIn
) -> None:
    Certificate.objects.update(
        state="annulled", annulled_at=timezone.now(), annulled_why="Cấp nhầm người"
    )
    page, pdf, png = (signed_in(learner).get(path) for path in pages(certificate))

    assert "Cấp nhầm người" in page.content.decode()
    assert [pdf.status_code, png.status_code] == [404, 404]


@pytest.mark.parametrize("who", ["learner", None])
def test_who_has_none_yet_reads_how_to_get_one(
    who: str | None, signed_in: SignIn, request: pytest.FixtureRequest
) -> None:
    browser = signed_in(request.getfixturevalue(who)) if who else Client()
    page = browser.get("/toi/giay-chung-nhan/")

    assert page.status_code == 200
    assert "empty-certificates" in page.content.decode()
