"""Reads of the proof."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation

from certificates.codes import read_code
from certificates.drawing import CertificateFace
from certificates.models import Certificate
from courses.models import Award, Course, CoursePage
from learning.people.models import Learner

WITH_PEOPLE = ("register", "award__learner__profile")


@dataclass(frozen=True)
class CourseWords:
    """What a certificate says of its course."""

    title: str
    minutes: int
    is_sample: bool


def words_of_course(course: Course, language: str) -> CourseWords:
    """In the language if the course has such a page, else in Vietnamese. One query."""
    pages = CoursePage.objects.filter(
        translation_key=course.key,
        locale__language_code__in={language, settings.LANGUAGE_CODE},
    ).values_list("locale__language_code", "title", "minutes", "is_sample")
    found = {code: CourseWords(*words) for code, *words in pages}
    return (
        found.get(language)
        or found.get(settings.LANGUAGE_CODE)
        or CourseWords(course.slug, 0, False)
    )


def accepted_assurances() -> list[str]:
    """From the weakest identity a certificate may rest on (a setting) up to the surest."""
    levels: list[str] = list(Learner.Assurance.values)
    return levels[levels.index(settings.CERTIFICATE_ASSURANCE) :]


def awards_without_certificate() -> QuerySet[Award]:
    """Awards of courses that should have a certificate and have none."""
    return Award.objects.filter(
        certificate__isnull=True,
        edition__isnull=False,
        learner__standing=Learner.Standing.KNOWN,
        learner__merged_into__isnull=True,
        learner__assurance__in=accepted_assurances(),
        learner__profile__isnull=False,
    ).order_by("pk")


def displaced_certificate(award: Award) -> Certificate | None:
    """The same person's certificate for the same course, left with a merged learner's award."""
    return Certificate.objects.filter(
        award__learner__merged_into=award.learner_id, award__edition=award.edition_id
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
