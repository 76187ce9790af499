"""What the counting hears: facts new in the teaching and the register, people becoming known."""

from datetime import date
from typing import Any

from django.db import transaction
from django.dispatch import receiver

from certificates.models import Certificate
from certificates.signals import certificate_annulled, certificate_issued
from courses.models import CourseCompletion, Enrolment
from courses.signals import course_begun, course_completed, learner_active
from learning.people.models import Learner, Unit
from learning.people.personal import Section
from learning.people.signals import (
    learner_erased,
    learner_known,
    learners_merged,
    people_changed,
    personal_data_asked,
    units_succeeded,
)
from learning.reports import actions, tasks
from learning.reports.queries.personal import sections_about
from quizzes.models import AssessmentResult, Confirmation
from quizzes.signals import assessment_passed, confirmation_changed


def record(learner_id: int) -> None:
    transaction.on_commit(lambda: tasks.record_milestones.delay(learner_id), robust=True)


@receiver(course_begun)
def count_begun(enrolment: Enrolment, **kwargs: Any) -> None:
    record(enrolment.learner_id)


@receiver(course_completed)
def count_completed(completion: CourseCompletion, **kwargs: Any) -> None:
    record(completion.learner_id)


@receiver(certificate_issued)
@receiver(certificate_annulled)
def count_certified(certificate: Certificate, **kwargs: Any) -> None:
    record(certificate.award.learner_id)


@receiver(assessment_passed)
def count_assessed(result: AssessmentResult, **kwargs: Any) -> None:
    record(result.learner_id)


@receiver(confirmation_changed)
def count_confirmed(confirmation: Confirmation, **kwargs: Any) -> None:
    record(confirmation.learner_id)


@receiver(learner_active)
def count_active(fact: Any, **kwargs: Any) -> None:
    learner_id, day = fact.learner_id, fact.counted_on.isoformat()
    transaction.on_commit(lambda: tasks.record_activity.delay(learner_id, day), robust=True)


@receiver(learner_known)
def count_known(learner: Learner, **kwargs: Any) -> None:
    record(learner.pk)


@receiver(people_changed)
def count_as_it_is_written_now(learner_ids: list[int], **kwargs: Any) -> None:
    ids = sorted(set(learner_ids))
    transaction.on_commit(lambda: tasks.record_again.delay(ids), robust=True)


@receiver(learners_merged)
def count_as_one(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    record(kept.pk)
    record(dropped.pk)


@receiver(learner_erased)
def keep_the_count_without_the_person(learner: Learner, **kwargs: Any) -> None:
    actions.forget_person(learner=learner)


@receiver(personal_data_asked)
def tell_what_is_kept(learner: Learner, **kwargs: Any) -> list[Section]:
    return sections_about(learner)


@receiver(units_succeeded)
def count_in_the_new_units(pairs: list[tuple[Unit, Unit]], day: date, **kwargs: Any) -> None:
    ended, since = sorted({old.pk for old, _new in pairs}), day.isoformat()
    transaction.on_commit(lambda: tasks.follow_successions.delay(ended, since), robust=True)
