"""Who may see and annul which certificates. The only way a view gets one."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest

from certificates.codes import read_code
from certificates.models import Certificate, CertificateDesign
from certificates.queries import WITH_PEOPLE, certificates_of
from courses.models import Course
from courses.queries.awards import assessments_of
from learning.people.access import learner_of
from learning.people.models import RoleGrant, User
from learning.people.queries import units_led_by

Person = User | AnonymousUser
ISSUERS = (RoleGrant.Role.REVIEWER, RoleGrant.Role.ADMINISTRATOR)


def own_certificate(request: HttpRequest, code: str) -> Certificate:
    """The asking person's own; to anybody else it does not exist."""
    learner = learner_of(request)
    if learner is None:
        raise Http404
    own = certificates_of(learner).select_related("background").filter(code=read_code(code) or "")
    certificate = own.first()
    if certificate is None:
        raise Http404
    return certificate


def courses_issued_by(user: Person) -> QuerySet[Course]:
    """Courses whose certificates the user answers for: those of units where they review."""
    if not isinstance(user, User):
        return Course.objects.none()
    if user.is_superuser:
        return Course.objects.all()
    return Course.objects.filter(owner__in=units_led_by(user, *ISSUERS))


def certificates_issued_by(user: Person) -> QuerySet[Certificate]:
    rows = Certificate.objects.select_related(*WITH_PEOPLE).order_by("-pk")
    if user.is_superuser:
        return rows
    if not isinstance(user, User):
        return rows.none()
    assessed = assessments_of(units_led_by(user, *ISSUERS))
    return rows.filter(
        Q(award__edition__course__in=courses_issued_by(user))
        | Q(award__assessment_key__in=assessed)
    )


def designs_kept_by(user: Person) -> QuerySet[CertificateDesign]:
    rows = CertificateDesign.objects.select_related("course", "background").order_by("pk")
    return rows.filter(course__in=courses_issued_by(user))


def may_annul(user: Person, certificate: Certificate) -> bool:
    allowed = user.is_active and user.has_perm("certificates.annul_certificate")
    return allowed and certificates_issued_by(user).filter(pk=certificate.pk).exists()
