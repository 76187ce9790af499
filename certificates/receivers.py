"""What the proof hears: an award, somebody becoming known, two learners becoming one.

A task that cannot be queued is not lost: `issue_missing` finds its award again.
"""

from typing import Any

from django.db import transaction
from django.dispatch import receiver

from certificates import actions, tasks
from certificates.personal import sections_about
from courses.models import Award
from courses.signals import award_earned
from learning.people.models import Learner
from learning.people.personal import Section
from learning.people.signals import (
    learner_erased,
    learner_known,
    learners_merged,
    personal_data_asked,
)


@receiver(award_earned)
def issue_its_certificate(award: Award, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.issue.delay(award.pk), robust=True)


@receiver(learner_known)
def issue_what_waited(learner: Learner, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.issue_all_of.delay(learner.pk), robust=True)


@receiver(learners_merged)
def issue_for_the_kept(kept: Learner, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.issue_all_of.delay(kept.pk), robust=True)


@receiver(learner_erased)
def take_the_name_off(learner: Learner, **kwargs: Any) -> int:
    return actions.blank_certificates(learner=learner)


@receiver(personal_data_asked)
def tell_what_is_kept(learner: Learner, **kwargs: Any) -> list[Section]:
    return sections_about(learner)
