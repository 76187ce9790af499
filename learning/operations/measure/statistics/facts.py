"""What made-up people did, as facts of the teaching: ten a head, and their certificates."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time

from django.db.models import Model

from certificates.models import Certificate, Register
from courses.models import Award, CourseCompletion, Enrolment, Lesson, LessonCompletion, PartDone
from learning.operations.measure.statistics.inserting import Row, insert
from learning.operations.measure.statistics.lives import Life

CARRIED = (
    "client_id", "occurred_at", "recorded_at", "counted_on", "territory_id", "organisation_id",
    "learner_id", "edition_id",
)  # fmt: skip
# So many parts of a lesson on each of the two days.
PARTS = 3
Lives = Callable[[], Iterable[Life]]


def fill_facts(lives: Lives) -> None:
    """`lives` gives the same people each time it is called."""
    lessons = dict(Lesson.objects.values_list("course__editions", "pk"))
    kinds: dict[type[Model], tuple[tuple[str, ...], Callable[[Life], Iterator[Row]]]] = {
        Enrolment: ((), enrolments),
        PartDone: (("lesson_id", "block_id"), lambda life: parts(life, lessons)),
        LessonCompletion: (("lesson_id",), lambda life: lesson(life, lessons)),
        CourseCompletion: ((), completion),
        Award: (("id",), award),
    }
    for kind, (model, (own, rows_of)) in enumerate(kinds.items(), start=1):
        insert(model, (*CARRIED, *own), numbered(kind, lives(), rows_of))
    register = Register.objects.create(prefix="DO", year=2026)
    insert(
        Certificate,
        ("award_id", "register_id", "number", "code", "course_title", "minutes", "completed_on",
         "issued_on", "issued_at"),
        (
            (life.number, register.pk, life.number, f"{life.number:016}", "Khóa học", 20,
             life.days[1], life.days[1], at(life.days[1]))
            for life in lives()
        ),
    )  # fmt: skip


def numbered(
    kind: int, lives: Iterable[Life], rows_of: Callable[[Life], Iterator[Row]]
) -> Iterator[Row]:
    number = 0
    for life in lives:
        for row in rows_of(life):
            number += 1
            yield (uuid.UUID(int=kind << 96 | number), *row)


def carried(life: Life, day: date, edition: int) -> Row:
    return at(day), at(day), day, life.village, life.agency, life.number, edition


def enrolments(life: Life) -> Iterator[Row]:
    for day, edition in zip(life.days, life.courses, strict=True):
        yield carried(life, day, edition)


def parts(life: Life, lessons: dict[int, int]) -> Iterator[Row]:
    edition = life.courses[0]
    for number in range(2 * PARTS):
        day = life.days[number // PARTS]
        yield (*carried(life, day, edition), lessons[edition], f"phan-{number}")


def lesson(life: Life, lessons: dict[int, int]) -> Iterator[Row]:
    yield (*carried(life, life.days[1], life.courses[0]), lessons[life.courses[0]])


def completion(life: Life) -> Iterator[Row]:
    yield carried(life, life.days[1], life.courses[0])


def award(life: Life) -> Iterator[Row]:
    yield (*carried(life, life.days[1], life.courses[0]), life.number)


def at(day: date) -> datetime:
    """Four in the afternoon in Viet Nam."""
    return datetime.combine(day, time(9), UTC)
