"""What learners do becomes facts. `intake` is the one door through which every fact comes."""

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self, TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from courses.models import (
    Award,
    CourseCompletion,
    CourseEdition,
    Enrolment,
    Fact,
    Lesson,
    LessonCompletion,
    LessonOutline,
    PartDone,
    Way,
)
from courses.queries.editions import opened_editions
from courses.signals import (
    award_earned,
    course_begun,
    course_completed,
    learner_active,
    lesson_completed,
)
from learning.people.models import Learner, User
from learning.people.queries import UnitsOf, units_of


class Erased(Exception):
    """Says in words that the person's data were erased: nothing is recorded for them again."""

    def __init__(self) -> None:
        super().__init__(_("This person's data were erased. Nothing more is recorded for them."))


F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class Circumstances:
    """How a fact came about, the same for web forms, classes and phones back online."""

    occurred_at: datetime = field(default_factory=timezone.now)
    way: str = Way.SELF
    language: str = "vi"
    entered_by: User | None = None
    client_id: uuid.UUID | None = None
    # Where the learner belongs; asked for each fact unless an act of several facts says it.
    units: UnitsOf | None = None

    def at_home(self, learner: Learner) -> Self:
        """The same, with the units of the one learner whose several facts are written."""
        return self if self.units else replace(self, units=units_of(learner))


def intake(
    model: type[F],
    *,
    learner: Learner,
    how: Circumstances,
    identity: dict[str, Any],
    values: dict[str, Any] | None = None,
) -> tuple[F, bool]:
    """Write a fact once; `identity` is what makes it the same fact. True when it is new.

    A device's clock may be years off: the day that counts is never after today, and a
    claim older than a year counts today. Raises Erased for a person who was erased.
    """
    if learner.standing == Learner.Standing.ERASED:
        raise Erased
    units = how.units or units_of(learner)
    fact, is_new = model._default_manager.get_or_create(
        learner=learner,
        **identity,
        defaults={
            "client_id": how.client_id or uuid.uuid4(),
            "occurred_at": how.occurred_at,
            "counted_on": counted_day(how.occurred_at),
            "way": how.way,
            "language": how.language,
            "entered_by": how.entered_by,
            "territory_id": units.territory_id,
            "organisation_id": units.organisation_id,
            **(values or {}),
        },
    )
    if is_new:
        learner_active.send(sender=model, fact=fact)
    return fact, is_new


def counted_day(occurred_at: datetime) -> Any:
    """The day in Viet Nam a fact counts on, kept within a year before today."""
    today = timezone.localdate()
    day = timezone.localdate(occurred_at)
    return day if 0 <= (today - day).days <= 366 else today


@transaction.atomic(savepoint=False)
def begin_course(*, learner: Learner, lesson: Lesson, how: Circumstances) -> Enrolment:
    """Enrol at the first recorded act; later acts only say where the learner is."""
    edition = current_edition(lesson)
    enrolment, is_new = intake(
        Enrolment,
        learner=learner,
        how=how,
        identity={"edition": edition},
        values={"last_lesson": lesson},
    )
    if is_new:
        course_begun.send(sender=Enrolment, enrolment=enrolment)
    else:
        enrolment.last_lesson = lesson
        enrolment.last_active_at = timezone.now()
        enrolment.save(update_fields=["last_lesson", "last_active_at"])
    enrolment.edition = edition
    return enrolment


def current_edition(lesson: Lesson) -> CourseEdition:
    """The edition a fact of today belongs to: the latest that has opened, else the newest."""
    opened = opened_editions().filter(course=lesson.course_id).first()
    return opened or CourseEdition.objects.filter(course=lesson.course_id).latest("number")


@transaction.atomic
def do_parts(
    *, learner: Learner, lesson: Lesson, block_ids: list[str], how: Circumstances
) -> Enrolment:
    """Note parts of a lesson as done; ids the lesson does not ask for are passed over."""
    enrolment = begin_course(learner=learner, lesson=lesson, how=how)
    asked = set(lesson.outline.part_ids) if lesson.outline else set()
    for block_id in asked.intersection(block_ids):
        intake(
            PartDone,
            learner=learner,
            how=replace(how, client_id=None),
            identity={"lesson": lesson, "edition": enrolment.edition, "block_id": block_id},
        )
    return enrolment


@transaction.atomic
def finish_lesson(
    *, learner: Learner, lesson: Lesson, block_ids: list[str], how: Circumstances
) -> list[str]:
    """Finish a lesson that is done by doing its parts; returns the parts still missing."""
    enrolment = do_parts(learner=learner, lesson=lesson, block_ids=block_ids, how=how)
    outline = lesson.outline
    if outline is None or outline.rule != LessonOutline.Rule.FINISH:
        return []
    done = PartDone.objects.filter(learner=learner, lesson=lesson, edition=enrolment.edition)
    missing = set(outline.part_ids) - set(done.values_list("block_id", flat=True))
    if not missing:
        complete_lesson(learner=learner, lesson=lesson, how=how)
    return [part for part in outline.part_ids if part in missing]


@transaction.atomic
def complete_lesson(*, learner: Learner, lesson: Lesson, how: Circumstances) -> LessonCompletion:
    """The lesson is done, whoever found out: a form, a quiz, a class, a phone back online."""
    how = how.at_home(learner)
    enrolment = begin_course(learner=learner, lesson=lesson, how=how)
    outline = lesson.outline
    completion, is_new = intake(
        LessonCompletion,
        learner=learner,
        how=how,
        identity={"lesson": lesson, "edition": enrolment.edition},
        values={
            "outline_digest": outline.digest if outline else "",
            "revision": outline.revision if outline else None,
        },
    )
    if is_new:
        lesson_completed.send(sender=LessonCompletion, completion=completion)
        complete_course_if_done(learner=learner, edition=enrolment.edition, how=how)
    return completion


@transaction.atomic(savepoint=False)
def complete_course_if_done(
    *, learner: Learner, edition: CourseEdition, how: Circumstances
) -> CourseCompletion | None:
    """A course is done when its required lessons are, and earns its award at once."""
    required = list(Lesson.objects.filter(course=edition.course_id, is_live=True, is_required=True))
    done = LessonCompletion.objects.filter(
        learner=learner, edition=edition, lesson__in=required
    ).count()
    if not required or done < len(required):
        return None
    how = replace(how, client_id=None)
    completion, is_new = intake(
        CourseCompletion,
        learner=learner,
        how=how,
        identity={"edition": edition},
        values={"required_lessons": [str(lesson.key) for lesson in required]},
    )
    if is_new:
        course_completed.send(sender=CourseCompletion, completion=completion)
    award, is_new = intake(Award, learner=learner, how=how, identity={"edition": edition})
    if is_new:
        award_earned.send(sender=Award, award=award)
    return completion
