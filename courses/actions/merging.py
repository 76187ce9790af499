"""Two learners are one person: the facts of both become the kept one's."""

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from courses.actions.repairing import complete_as_of_last_lesson, done_without_award
from courses.models import Award, CourseCompletion, Enrolment, LessonCompletion, PartDone
from learning.people.models import Learner

# Each fact with what makes two of them the same for one person.
SAME_FACT: dict[type[Model], tuple[str, ...]] = {
    Enrolment: ("edition_id",),
    PartDone: ("lesson_id", "edition_id", "block_id"),
    LessonCompletion: ("lesson_id", "edition_id"),
    CourseCompletion: ("edition_id",),
    Award: ("edition_id", "assessment_key"),
}


@transaction.atomic
def give_facts_to(*, kept: Learner, dropped: Learner) -> None:
    """Move the teaching's facts from one learner to the other."""
    for model, identity in SAME_FACT.items():
        move_facts(model, identity, kept=kept, dropped=dropped)
    # Half done by each of the two is done by the one they are.
    for enrolment in done_without_award().filter(learner=kept):
        complete_as_of_last_lesson(enrolment)


@transaction.atomic
def move_facts(
    model: type[Model], identity: tuple[str, ...], *, kept: Learner, dropped: Learner
) -> None:
    """On collision the earlier fact wins; the other stays with `dropped`, for undo.

    Nobody was counted for what a guest did: it counts since now, or, on collision, since the
    kept one's own was known.
    """
    is_guest = dropped.standing == Learner.Standing.GUEST
    since = {"counts_since": timezone.now()} if is_guest else {}
    facts = model._default_manager.all()
    held = {_key(fact, identity): fact for fact in facts.filter(learner=kept)}
    for fact in facts.filter(learner=dropped):
        rival = held.get(_key(fact, identity))
        if rival is None:
            facts.filter(pk=fact.pk).update(learner=kept, **since)
        elif fact.occurred_at < rival.occurred_at:  # type: ignore[attr-defined]
            if is_guest:
                fact.counts_since = rival.counts_since or rival.recorded_at  # type: ignore[attr-defined]
                fact.save(update_fields=["counts_since"])
            _exchange(facts, fact, rival, kept=kept, dropped=dropped)


def _key(fact: Model, identity: tuple[str, ...]) -> tuple[Any, ...]:
    return tuple(getattr(fact, name) for name in identity)


def _exchange(facts: Any, earlier: Model, later: Model, *, kept: Learner, dropped: Learner) -> None:
    # A third owner for a moment: the uniqueness constraint allows no direct exchange.
    nobody = Learner.objects.create()
    facts.filter(pk=earlier.pk).update(learner=nobody)
    facts.filter(pk=later.pk).update(learner=dropped)
    facts.filter(pk=earlier.pk).update(learner=kept)
    nobody.delete()
