"""Reads of the proof."""

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation

from certificates.codes import read_code
from certificates.drawing import CertificateFace
from certificates.models import Certificate
from courses.models import Award
from learning.people.models import Learner

WITH_PEOPLE = ("register", "award__learner__profile")


def accepted_assurances() -> list[str]:
    """From the weakest identity a certificate may rest on (a setting) up to the surest."""
    levels: list[str] = list(Learner.Assurance.values)
    return levels[levels.index(settings.CERTIFICATE_ASSURANCE) :]


def awards_without_certificate() -> QuerySet[Award]:
    """Awards that should have a certificate and have none."""
    return Award.objects.filter(
        certificate__isnull=True,
        learner__standing=Learner.Standing.KNOWN,
        learner__merged_into__isnull=True,
        learner__assurance__in=accepted_assurances(),
        learner__profile__isnull=False,
    ).order_by("pk")


def displaced_certificate(award: Award) -> Certificate | None:
    """The same person's certificate for the same thing, left with a merged learner's award."""
    return Certificate.objects.filter(
        award__learner__merged_into=award.learner_id,
        award__edition=award.edition_id,
        award__assessment_key=award.assessment_key,
    ).first()


def certificates_of(learner: Learner) -> QuerySet[Certificate]:
    """The latest first; annulled ones too."""
    return (
        Certificate.objects.filter(award__learner=learner)
        .select_related(*WITH_PEOPLE)
        .order_by("-issued_at", "-pk")
    )


def certificate_coded(typed: str) -> Certificate | None:
    """The certificate somebody means by a typed or scanned code."""
    code = read_code(typed)
    if code is None:
        return None
    return Certificate.objects.select_related(*WITH_PEOPLE).filter(code=code).first()


def check_address(certificate: Certificate) -> str:
    """Of the page that says whether the certificate is valid."""
    with translation.override(settings.LANGUAGE_CODE):
        path = reverse("certificates:checked", args=[certificate.shown_code])
    return settings.SITE_ADDRESS + path


def qr_address(certificate: Certificate) -> str:
    """Leads to the check page; short and in capitals, so that the QR code has few squares."""
    with translation.override(settings.LANGUAGE_CODE):
        path = reverse("certificates:scanned", args=[certificate.code])
    return (settings.SITE_ADDRESS + path).upper()


def face_of(certificate: Certificate) -> CertificateFace:
    """What is drawn: the frozen row, and where it is checked today."""
    background = certificate.background
    return CertificateFace(
        layout=certificate.layout,
        serial=certificate.serial,
        code=certificate.shown_code,
        full_name=certificate.full_name,
        course_title=certificate.course_title,
        minutes=certificate.minutes,
        completed_on=certificate.completed_on,
        issued_on=certificate.issued_on,
        check_address=check_address(certificate),
        qr_address=qr_address(certificate),
        background=bytes(background.content) if background else b"",
        **certificate.printed,
    )
