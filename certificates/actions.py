"""Writes of the proof: issuing, annulling, blanking for an erased person."""

import hashlib
import logging
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Site

from certificates import drawing
from certificates.access import may_annul
from certificates.codes import new_code
from certificates.models import Background, Certificate, CertificateDesign, Register
from certificates.queries import (
    awards_without_certificate,
    displaced_certificate,
)
from certificates.signals import certificate_annulled, certificate_issued
from cms.models import SiteNames
from courses.models import Award
from courses.queries.awards import Subject, subject_of
from learning.people.actions import note
from learning.people.folding import tidy
from learning.people.models import Learner, User

logger = logging.getLogger(__name__)


class NotAllowed(Exception):
    """The person may not do this."""


def issue_certificate(*, award_id: int) -> Certificate | None:
    """The certificate of an award, made at the first call; None while it may not be issued.

    Safe to repeat, and to call from several processes at once.
    """
    issued = Certificate.objects.filter(award=award_id).first()
    if issued is not None:
        return issued
    award = (
        awards_without_certificate()
        .filter(pk=award_id)
        .select_related("learner__profile", "edition__course")
        .first()
    )
    if award is None:
        # None to be issued, or somebody has just been quicker.
        return Certificate.objects.filter(award=award_id).first()
    design = design_of(award)
    facts = facts_of(award, design)
    with transaction.atomic():
        # Waiting here, the second of two calls finds the first one's certificate.
        Award.objects.select_for_update().get(pk=award.pk)
        made = Certificate.objects.filter(award=award).first() or take_over(award)
        return made or enter_into_register(design.prefix, facts)


def enter_into_register(prefix: str, facts: dict[str, Any]) -> Certificate:
    """Take the next number and write the certificate. Inside a transaction, and last in it:
    everybody who is issued a certificate waits for this row."""
    today = timezone.localdate()
    Register.objects.get_or_create(prefix=prefix, year=today.year)
    register = Register.objects.select_for_update().get(prefix=prefix, year=today.year)
    register.last_number += 1
    register.save(update_fields=["last_number"])
    certificate = Certificate.objects.create(
        register=register,
        number=register.last_number,
        code=new_code(),
        issued_on=today,
        **facts,
    )
    certificate_issued.send(sender=Certificate, certificate=certificate)
    return certificate


def design_of(award: Award) -> CertificateDesign:
    """The course's own, else the standing one."""
    if award.edition is None:
        return CertificateDesign()
    course = award.edition.course
    found = CertificateDesign.objects.filter(course=course).select_related("background").first()
    return found or CertificateDesign(course=course)


def facts_of(award: Award, design: CertificateDesign) -> dict[str, Any]:
    """Everything that is frozen, read before any lock is taken."""
    subject = subject_of(award, award.language)
    return {
        "award": award,
        "full_name": tidy(award.learner.profile.full_name),
        "course_title": tidy(subject.title),
        "minutes": subject.minutes,
        "completed_on": award.counted_on,
        "language": award.language,
        "printed": printed_words(design, subject),
        "background": background_of(design),
    }


def printed_words(design: CertificateDesign, subject: Subject) -> dict[str, Any]:
    texts = ("heading", "words", "signatory_title", "signatory_name", "legal_basis")
    return {
        **{name: tidy(getattr(design, name)) for name in texts},
        "words": tidy(subject.words or design.words),
        "issuing_body": tidy(design.issuing_body or site_names().issuing_body),
        "is_sample": design.is_sample or subject.is_sample,
    }


def site_names() -> SiteNames:
    site = Site.objects.filter(is_default_site=True).first()
    return SiteNames.for_site(site) if site else SiteNames()


def background_of(design: CertificateDesign) -> Background | None:
    """Kept by the content of the picture chosen: replacing the picture changes nothing issued."""
    if design.background is None:
        return None
    with design.background.open_file() as file:
        chosen = file.read()
    digest = hashlib.sha256(chosen).hexdigest()
    kept = Background.objects.filter(digest=digest).first()
    if kept is not None:
        return kept
    page = drawing.background(chosen)
    return Background.objects.get_or_create(
        digest=digest, defaults={"content": page, "media_type": "image/jpeg"}
    )[0]


def take_over(award: Award) -> Certificate | None:
    """Two learners became one, and the award that counts now is the one without paper."""
    certificate = displaced_certificate(award)
    if certificate is not None:
        certificate.award = award
        certificate.save(update_fields=["award"])
    return certificate


def issue_certificates_of(*, learner_id: int) -> int:
    """For somebody who became known, or one with another learner. How many were made."""
    return _issue_each(awards_without_certificate().filter(learner=learner_id))


def issue_missing() -> int:
    """What was lost on the way: a broker down, a worker killed. Safe to repeat."""
    return _issue_each(awards_without_certificate())


def _issue_each(awards: Any) -> int:
    made = 0
    for award_id in awards.values_list("pk", flat=True):
        try:
            made += issue_certificate(award_id=award_id) is not None
        except Exception:
            # One broken background must not keep everybody else's certificate back.
            logger.exception("No certificate could be issued for award %s", award_id)
    return made


@transaction.atomic
def annul_certificate(*, certificate: Certificate, user: User, why: str) -> Certificate:
    """Declare a certificate void, with a reason; what was annulled stays annulled."""
    if not may_annul(user, certificate):
        raise NotAllowed
    if not why.strip():
        raise ValueError("Annulling needs a reason.")
    row = Certificate.objects.select_for_update().get(pk=certificate.pk)
    if not row.is_valid:
        return row
    row.state = Certificate.State.ANNULLED
    row.annulled_at = timezone.now()
    row.annulled_by = user
    row.annulled_why = tidy(why)
    row.save(update_fields=["state", "annulled_at", "annulled_by", "annulled_why"])
    log(
        instance=row,
        action="certificates.annul",
        user=user,
        title=row.serial,
        data={"why": row.annulled_why},
    )
    note(
        "certificates.annulled",
        by=user,
        learner=row.award.learner,
        unit=subject_of(row.award, row.language).owner,
        number=row.serial,
    )
    certificate_annulled.send(sender=Certificate, certificate=row)
    return row


@transaction.atomic
def blank_certificates(*, learner: Learner) -> int:
    """Take an erased person's name off; number, code and dates stay. How many were blanked.

    Why one was annulled is in somebody's own words, here and in the CMS's log: they go too.
    """
    theirs = Certificate.objects.filter(award__learner=learner)
    numbers = [str(pk) for pk in theirs.values_list("pk", flat=True)]
    about = ContentType.objects.get_for_model(Certificate)
    ModelLogEntry.objects.filter(content_type=about, object_id__in=numbers).update(data={})
    return theirs.exclude(state=Certificate.State.ERASED).update(
        full_name="", annulled_why="", state=Certificate.State.ERASED
    )
