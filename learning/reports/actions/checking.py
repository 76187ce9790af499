"""The nightly look at the counting: sums against the ledger, the ledger against the facts."""

import logging

from django.db import transaction
from django.utils import timezone

from learning.people.models import Learner
from learning.reports.actions.folding import differences, recount
from learning.reports.actions.ledger import catch_up_milestones, record_milestones
from learning.reports.models import CountingCheck, Subject

logger = logging.getLogger(__name__)
# So many people are counted anew each night whatever the sets say; twelve queries each.
SAMPLE = 500
# Of so many months the acts are compared with the ledger.
MONTHS = 7


def check_counting() -> int:
    """Compare, write down what was found, and mend it. How many things were wrong.

    What catching up mends within minutes is no fault: who is out of step is brought in line
    first. What is wrong afterwards is an error of ours, and said loudly.
    """
    catch_up_milestones(months=MONTHS, by_night=True)
    wrong_sums = differences()
    if wrong_sums:
        recount()
    wrong_people = sum(map(mended, sampled()))
    words = "\n".join(f"{key}: {held} ≠ {counted}" for key, held, counted in wrong_sums)
    check = CountingCheck.objects.create(
        checked_at=timezone.now(),
        wrong_sums=len(wrong_sums),
        wrong_people=wrong_people,
        words=words,
    )
    if not check.is_clean:
        logger.error("The counting was wrong: %s cells, %s people", len(wrong_sums), wrong_people)
    return len(wrong_sums) + wrong_people


def sampled() -> list[Learner]:
    subjects = Subject.objects.filter(learner__isnull=False).select_related("learner")
    return [subject.learner for subject in subjects.order_by("?")[:SAMPLE] if subject.learner]


@transaction.atomic
def mended(learner: Learner) -> bool:
    """Whether a person's ledger had to be changed to say what the facts say."""
    subject = Subject.objects.get(learner=learner)
    before = set(subject.milestones.values_list("pk", flat=True))
    record_milestones(learner=learner)
    return before != set(subject.milestones.values_list("pk", flat=True))
