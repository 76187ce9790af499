"""The nightly look at the counting: sums against the ledger, the ledger against the facts."""

import logging
from collections.abc import Iterable

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
# So many people are written down, each under the key of the ledger.
TOLD = 20


def check_counting() -> int:
    """Compare, write down what was found, and mend it. How many things were wrong.

    Who is out of step is brought in line first, as every few minutes: an announcement that was
    lost on the way is told of, but is no fault. What is wrong afterwards is an error of ours, and
    said loudly.
    """
    late = catch_up_milestones(months=MONTHS, by_night=True)
    if late:
        logger.warning("Counted only by the nightly look: %s people", late)
    wrong_sums = differences()
    if wrong_sums:
        recount()
    wrong_people = [words for learner in sampled() if (words := mended(learner))]
    cells = [f"{key}: {held} ≠ {counted}" for key, held, counted in wrong_sums]
    check = CountingCheck.objects.create(
        checked_at=timezone.now(),
        late_people=late,
        wrong_sums=len(wrong_sums),
        wrong_people=len(wrong_people),
        words="\n".join([*cells, *wrong_people[:TOLD]]),
    )
    if not check.is_clean:
        logger.error("The counting was wrong: %s cells, %s people", len(cells), len(wrong_people))
    return len(wrong_sums) + len(wrong_people)


def sampled() -> list[Learner]:
    subjects = Subject.objects.filter(learner__isnull=False).select_related("learner")
    return [subject.learner for subject in subjects.order_by("?")[:SAMPLE] if subject.learner]


@transaction.atomic
def mended(learner: Learner) -> str:
    """How a person's ledger had to be changed to say what the facts say; "" where it said it."""
    subject = Subject.objects.get(learner=learner)
    before = milestones_of(subject)
    record_milestones(learner=learner)
    after = milestones_of(subject)
    gone, new = before.items() - after.items(), after.items() - before.items()
    if not gone and not new:
        return ""
    return f"{subject.key}: {said(gone)} → {said(new)}"


def milestones_of(subject: Subject) -> dict[int, str]:
    rows = subject.milestones.values_list("pk", "indicator", "scope", "counted_on", "territory")
    return {pk: " ".join(map(str, row)) for pk, *row in rows}


def said(rows: Iterable[tuple[int, str]]) -> str:
    return "; ".join(sorted(words for _pk, words in rows)) or "–"
