"""Anybody can see whether a certificate is genuine; nobody can leaf through them."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from certificates.actions import blank_certificates
from certificates.codes import SIGNS, grouped, new_code, read_code
from certificates.models import Certificate
from certificates.queries import check_address, qr_address
from certificates.views.check import MISSES
from courses.models import CoursePage
from learning.people.models import User
from tests.certificates.earning import certified

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_has_guessed_yet() -> None:
    cache.clear()


@pytest.fixture
def certificate(learner: User, course: CoursePage) -> Certificate:
    return certified(learner.learner, course)


def test_the_printed_address_leads_to_what_the_certificate_says(
    certificate: Certificate, client: Client, settings: Any
) -> None:
    path = check_address(certificate).removeprefix(settings.SITE_ADDRESS)
    page = client.get(path)

    assert page.status_code == 200
    assert "noindex" in page["X-Robots-Tag"]
    for words in ("Bùi Thị Hoa", "Dùng điện thoại an toàn", certificate.serial, "is-valid"):
        assert words in page.content.decode()


def test_the_qr_code_leads_there_too(
    certificate: Certificate, client: Client, settings: Any
) -> None:
    address = qr_address(certificate)
    assert address == address.upper()
    path = address.removeprefix(settings.SITE_ADDRESS.upper())

    page = client.get(path, follow=True)

    assert page.redirect_chain
    assert "Bùi Thị Hoa" in page.content.decode()


def test_a_code_is_read_as_it_was_meant(certificate: Certificate, client: Client) -> None:
    code = certificate.code
    misread = code.replace("0", "o").replace("1", "l")
    for typed in (
        grouped(code).lower(),
        f" {code} ",
        misread,
        code.replace("1", "I"),
        "-".join(code),
    ):
        page = client.get("/xac-minh/", {"code": typed}, follow=True)
        assert "is-valid" in page.content.decode(), typed


def test_a_misread_sign_is_noticed_and_what_was_typed_stays(client: Client) -> None:
    page = client.get("/xac-minh/", {"code": "2QTV-70HT-EVCBX"})

    assert page.status_code == 200
    assert 'value="2QTV-70HT-EVCBX"' in page.content.decode()
    assert "field-error" in page.content.decode()


def test_every_wrong_sign_and_every_exchange_is_noticed() -> None:
    code = new_code()
    wrong = [code[:i] + s + code[i + 1 :] for i in range(13) for s in SIGNS if s != code[i]]
    exchanged = [code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(12)]

    assert read_code(code) == code
    assert [c for c in wrong if read_code(c)] == []
    assert [c for c in exchanged if c != code and read_code(c)] == []


@pytest.mark.parametrize(
    "code", ["2QTV-70HT-EVCBQ", "x", "%00", "Ấ" * 30, "%F0%9F%98%80", "0" * 300]
)
def test_unknown_codes_are_all_answered_alike(code: str, client: Client) -> None:
    page = client.get(f"/xac-minh/{code}/")

    assert page.status_code == 404
    assert 'class="verify"' in page.content.decode()


def test_guessing_ends_after_a_while_and_others_go_on(
    certificate: Certificate, client: Client
) -> None:
    for _ in range(MISSES):
        assert client.get(f"/xac-minh/{new_code()}/").status_code == 404

    refused = client.get(f"/xac-minh/{certificate.code}/")
    elsewhere = client.get(f"/xac-minh/{certificate.code}/", REMOTE_ADDR="203.0.113.9")

    assert refused.status_code == 429
    assert "Bùi Thị Hoa" not in refused.content.decode()
    assert elsewhere.status_code == 200


def test_checking_genuine_ones_is_never_too_often(certificate: Certificate, client: Client) -> None:
    answers = {client.get(f"/xac-minh/{certificate.code}/").status_code for _ in range(MISSES + 5)}

    assert answers == {200}


def test_an_annulled_one_says_when_and_why(certificate: Certificate, client: Client) -> None:
    Certificate.objects.update(
        state="annulled", annulled_at=timezone.now(), annulled_why="Cấp nhầm người"
    )

    page = client.get(f"/xac-minh/{certificate.code}/").content.decode()

    assert "is-annulled" in page
    assert "Cấp nhầm người" in page
    assert timezone.localdate().strftime("%d/%m/%Y") in page
    assert "is-valid" not in page
    assert "og:image" not in page


def test_an_erased_persons_name_is_gone_and_the_number_stays(
    certificate: Certificate, client: Client, learner: User
) -> None:
    assert blank_certificates(learner=learner.learner) == 1

    page = client.get(f"/xac-minh/{certificate.code}/").content.decode()

    assert "Bùi Thị Hoa" not in page
    assert certificate.serial in page


def test_no_page_claims_a_diploma_of_the_state(certificate: Certificate, client: Client) -> None:
    page = client.get(f"/en/xac-minh/{certificate.code}/").content.decode()

    assert "It is not a diploma or certificate of the State." in page
    assert "carries no digital signature" in page


def test_the_shared_link_shows_its_picture(
    certificate: Certificate, client: Client, settings: Any
) -> None:
    page = client.get(f"/xac-minh/{certificate.code}/").content.decode()
    path = f"/xac-minh/{certificate.shown_code}/anh.png"

    picture = client.get(path)

    assert f'property="og:image" content="{settings.SITE_ADDRESS}{path}"' in page
    assert picture["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")


def test_no_picture_of_what_is_not_valid(certificate: Certificate, client: Client) -> None:
    Certificate.objects.update(state="annulled", annulled_at=timezone.now(), annulled_why="x")

    assert client.get(f"/xac-minh/{certificate.code}/anh.png").status_code == 404
    assert client.get(f"/xac-minh/{new_code()}/anh.png").status_code == 404
