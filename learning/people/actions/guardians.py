"""A grown-up agrees for a child."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from learning.people.actions.consents import give_consent
from learning.people.ages import GROWN
from learning.people.contacts import Contact
from learning.people.models import Consent, ConsentText, Guardian, Learner, Profile


class GuardianNeeded(Exception):
    """A child's record is kept only when a parent or guardian agrees too."""


@dataclass(frozen=True)
class Agreement:
    """Who agrees, by which contact that was just proven, and to which very text."""

    full_name: str
    relation: str
    contact: Contact
    text: ConsentText


@transaction.atomic
def agree_for_child(*, learner: Learner, agreement: Agreement) -> Guardian:
    """Keep who agreed and to what. The latest guardian is the one that counts."""
    guardian, _ = Guardian.objects.update_or_create(
        learner=learner,
        defaults={
            "full_name": agreement.full_name,
            "relation": agreement.relation,
            "phone": "",
            "email": "",
            "proven_at": timezone.now(),
        }
        | {agreement.contact.kind: agreement.contact.value},
    )
    give_consent(learner=learner, texts=[agreement.text], channel=Consent.GUARDIAN)
    return guardian


@transaction.atomic
def forget_guardians_of_grown_ups() -> int:
    """Who has grown up agrees alone; the guardian's name and number are needed no more."""
    grown = Profile.objects.filter(birth_year__lt=timezone.localdate().year - GROWN)
    return Guardian.objects.filter(learner__in=grown.values("learner")).delete()[0]
