"""A province's years of learning, written straight into the database: the ledger of many people."""

import random
import uuid
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.core.management.color import no_style
from django.db import connection
from django.utils import timezone

from courses.models import Course, CourseEdition
from learning.people.models import Learner, Membership, Unit
from learning.people.queries import communes
from learning.reports.counting import (
    BACK_AFTER,
    months_until,
    scope_of_edition,
    scope_of_half,
    scope_of_month,
    scope_of_quarter,
)
from learning.reports.models import Indicator, Milestone, Subject

MONTHS = months_until(date(2026, 11, 1), 24)
VILLAGES = 5
COURSES = 8
AGES = ["16-24", "25-34", "35-44", "45-59", "60+"]
LEDGER = (
    "subject_id", "indicator", "scope", "edition_id", "counted_on", "territory_id",
    "organisation_id", "audience", "age_band", "gender", "language", "way",
)  # fmt: skip
Row = tuple[Any, ...]


def fill(people: int) -> int:
    """Ten milestones a head, in villages of every commune and some in agencies; how many."""
    villages, agencies = make_villages(), make_agencies()
    editions = make_editions()
    insert(
        Learner._meta.db_table,
        ("id", "public_id", "standing", "assurance", "counted", "created_at"),
        (
            (number, uuid.UUID(int=number), "known", "self", True, timezone.now())
            for number in range(1, people + 1)
        ),
    )
    insert(
        Subject._meta.db_table,
        ("id", "key", "learner_id"),
        ((number, uuid.UUID(int=number), number) for number in range(1, people + 1)),
    )
    insert(Milestone._meta.db_table, LEDGER, histories(people, villages, agencies, editions))
    insert(
        Membership._meta.db_table,
        ("learner_id", "unit_id", "tree", "since"),
        (
            (number, villages[number % len(villages)], "territory", date(2020, 1, 1))
            for number in range(1, people + 1)
        ),
    )
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), [Learner, Subject]):
            cursor.execute(statement)
        cursor.execute("ANALYZE")
    return Milestone.objects.count()


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
    courses = [
        Course.objects.create(key=uuid.uuid4(), slug=f"khoa-{number}") for number in range(COURSES)
    ]
    return [CourseEdition.objects.create(course=course).pk for course in courses]


def histories(
    people: int, villages: list[int], agencies: list[int], editions: list[int]
) -> Iterator[Row]:
    chance = random.Random(1)  # noqa: S311
    for subject in range(1, people + 1):
        works = chance.random() < 0.1
        where = (
            villages[subject % len(villages)],
            chance.choice(agencies) if works else None,
            "public_sector" if works else "resident",
            chance.choice(AGES),
            chance.choice(["female", "male", ""]),
            "vi",
            "self",
        )
        for indicator, scope, edition, day in milestones(chance, editions):
            yield (subject, indicator, scope, edition, day, *where)


def milestones(
    chance: random.Random, editions: list[int]
) -> Iterator[tuple[str, str, int | None, date]]:
    """Two courses begun and one of them completed and certified, two months of learning."""
    first, second = sorted(chance.sample(range(len(MONTHS)), 2))
    days = [MONTHS[n] + timedelta(days=chance.randrange(28)) for n in (first, second)]
    one, other = chance.sample(editions, 2)
    yield (Indicator.LEARNING, "", None, days[0])
    yield (Indicator.LEARNING, scope_of_edition(one), one, days[0])
    yield (Indicator.LEARNING, scope_of_edition(other), other, days[1])
    yield (Indicator.LEARNT, "", None, days[1])
    yield (Indicator.LEARNT, scope_of_edition(one), one, days[1])
    yield (Indicator.CERTIFIED, "", None, days[1])
    for scope_of in (scope_of_month, scope_of_quarter, scope_of_half):
        for day in {scope_of(day): day for day in reversed(days)}.values():
            yield (Indicator.ACTIVE, scope_of(day), None, day)
    if days[1] - days[0] >= BACK_AFTER:
        yield (Indicator.RETURNED, "", None, days[1])


def insert(table: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """As fast as the database takes rows."""
    names = list(columns)
    head = f"{table} ({', '.join(names)})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {head} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(names))
            values = [tuple(map(plain, row)) for row in rows]
            cursor.executemany(f"INSERT INTO {head} VALUES ({marks})", values)  # noqa: S608


def plain(value: Any) -> Any:
    """What SQLite's driver takes, as Django writes it."""
    if isinstance(value, uuid.UUID):
        return value.hex
    return str(value) if isinstance(value, date) else value
