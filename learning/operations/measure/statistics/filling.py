"""A province's years of learning: people, what they did, and the ledger that follows from it."""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from django.core.management.color import no_style
from django.db import connection

from courses.models import Course, CourseEdition, Lesson
from learning.operations.measure.statistics.facts import fill_facts
from learning.operations.measure.statistics.inserting import Row, insert
from learning.operations.measure.statistics.lives import Life, Places, lives
from learning.people.models import Learner, Membership, Profile, Unit
from learning.people.queries import communes
from learning.reports.counting import (
    BACK_AFTER,
    scope_of_edition,
    scope_of_half,
    scope_of_month,
    scope_of_quarter,
)
from learning.reports.models import Denominator, Indicator, Milestone, Subject, Target

VILLAGES = 5
COURSES = 8
# Since long before the first of their days.
SINCE = datetime(2020, 1, 1, tzinfo=UTC)
LEDGER = (
    "subject_id", "indicator", "scope", "edition_id", "counted_on", "territory_id",
    "organisation_id", "audience", "age_band", "gender",
)  # fmt: skip


def fill(people: int) -> int:
    """Ten facts and a dozen milestones a head, in villages of every commune and some in agencies;
    how many milestones."""
    places = Places(make_villages(), make_agencies(), make_editions())

    def everybody() -> Iterator[Life]:
        return lives(people, places)

    fill_people(people, everybody())
    insert(Membership, ("learner_id", "unit_id", "tree", "since"), belongings(everybody()))
    fill_facts(everybody)
    insert(Milestone, LEDGER, (row for life in everybody() for row in ledger_of(life)))
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Learner, Subject]):
            cursor.execute(statement)
        cursor.execute("ANALYZE")
    set_aims()
    return Milestone.objects.count()


def fill_people(people: int, everybody: Iterator[Life]) -> None:
    numbers = range(1, people + 1)
    insert(
        Learner,
        ("id", "public_id", "standing", "created_at", "known_since"),
        ((number, uuid.UUID(int=number), "known", SINCE, SINCE) for number in numbers),
    )
    insert(
        Profile,
        ("learner_id", "full_name", "folded_name", "birth_year", "gender"),
        (
            (life.number, f"Người {life.number}", f"nguoi {life.number}", life.birth_year,
             life.gender)
            for life in everybody
        ),
    )  # fmt: skip
    insert(
        Subject,
        ("id", "key", "learner_id"),
        ((number, uuid.UUID(int=number), number) for number in numbers),
    )


def belongings(everybody: Iterator[Life]) -> Iterator[Row]:
    for life in everybody:
        yield life.number, life.village, "territory", SINCE.date()
        if life.agency:
            yield life.number, life.agency, "organisation", SINCE.date()


def make_villages() -> list[int]:
    made = []
    for commune in communes():
        for number in range(VILLAGES):
            code = f"{commune.code}.{number}"
            village = commune.add_child(
                tree="territory", kind="village", code=code, name=f"Xóm {code}"
            )
            made.append(village.pk)
    return made


def make_agencies() -> list[int]:
    root = Unit.add_root(tree="organisation", kind="agency", code="CQ", name="Cơ quan tỉnh")
    names = [f"Sở {number}" for number in range(40)]
    return [
        root.add_child(tree="organisation", kind="agency", code=name, name=name).pk
        for name in names
    ]


def make_editions() -> list[int]:
    """Courses of one lesson."""
    made = []
    for number in range(COURSES):
        course = Course.objects.create(key=uuid.uuid4(), slug=f"khoa-{number}")
        Lesson.objects.create(key=uuid.uuid4(), course=course, slug="bai-mot", position=1)
        made.append(CourseEdition.objects.create(course=course).pk)
    return made


def set_aims() -> None:
    """A target for every commune, and how many people each has."""
    province = Unit.objects.get(tree="territory", kind="province", valid_to=None)
    Target.objects.create(
        unit=province, indicator="learnt", span="2026", percent=60, basis="Kế hoạch đo"
    )
    Denominator.objects.bulk_create(
        Denominator(unit=unit, headcount=10_000, counted_on=date(2026, 1, 1), source="Số đo")
        for unit in communes()
    )


def ledger_of(life: Life) -> Iterator[Row]:
    audience = "public_sector" if life.agency else "resident"
    where = (life.village, life.agency, audience, life.age_band, life.gender)
    for indicator, scope, edition, day in milestones(life):
        yield (life.number, indicator, scope, edition, day, *where)


def milestones(life: Life) -> Iterator[tuple[Any, str, int | None, date]]:
    """Two courses begun and one of them completed and certified, two months of learning."""
    days, (one, other) = life.days, life.courses
    yield (Indicator.LEARNING, "", None, days[0])
    yield (Indicator.LEARNING, scope_of_edition(one), one, days[0])
    yield (Indicator.LEARNING, scope_of_edition(other), other, days[1])
    for indicator in (Indicator.LEARNT, Indicator.CERTIFIED):
        yield (indicator, "", None, days[1])
        yield (indicator, scope_of_edition(one), one, days[1])
    for scope_of in (scope_of_month, scope_of_quarter, scope_of_half):
        for day in {scope_of(day): day for day in reversed(days)}.values():
            yield (Indicator.ACTIVE, scope_of(day), None, day)
    if days[1] - days[0] >= BACK_AFTER:
        yield (Indicator.RETURNED, "", None, days[1])
