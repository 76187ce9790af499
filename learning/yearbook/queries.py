"""A year of somebody's learning, read from the facts; and many people's in a few questions."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail import hooks

from certificates.models import Certificate
from courses.models import CourseCompletion, LessonCompletion, LessonPage
from courses.queries import titles_of
from learning.people.models import Learner, Membership, Profile, Unit, UnitName
from learning.people.models.units import Tree
from learning.people.personal import Section
from quizzes.models import Attempt
from quizzes.models.assessments import Purpose
from quizzes.models.bank import Use
from quizzes.queries.titles import quiz_titles

TAKEN = ("lesson__course", "issue__paper", "issue__quiz__lesson", "issue__quiz__assessment")


@dataclass
class CourseLine:
    """A course in which lessons were finished; `minutes` are those lessons' planned ones."""

    title: str
    edition: int
    lessons: int = 0
    minutes: int = 0
    completed_on: date | None = None
    way: str = ""


@dataclass(frozen=True)
class QuizLine:
    """The best attempt of the year at a graded quiz."""

    course: str
    title: str
    percent: int
    pass_mark: int
    passed: bool
    taken_on: date


@dataclass(frozen=True)
class CertificateLine:
    serial: str
    code: str
    title: str
    issued_on: date
    is_valid: bool


@dataclass(frozen=True)
class YearlyRecord:
    """What the paper says of one person and one calendar year, counted up to `until`."""

    year: int
    until: date
    full_name: str
    birth_year: int | None
    organisation: str
    territory: str
    courses: list[CourseLine] = field(default_factory=list)
    quizzes: list[QuizLine] = field(default_factory=list)
    certificates: list[CertificateLine] = field(default_factory=list)
    others: list[Section] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.courses or self.quizzes or self.certificates or self.others)

    @property
    def minutes(self) -> int:
        return sum(line.minutes for line in self.courses)

    @property
    def completed(self) -> int:
        return sum(line.completed_on is not None for line in self.courses)

    @property
    def certified(self) -> int:
        return sum(line.is_valid for line in self.certificates)


def record_of(learner: Learner, year: int, language: str) -> YearlyRecord:
    """About a dozen queries, however much somebody learnt."""
    until = last_day(year)
    profile = Profile.objects.filter(learner=learner).first()
    certificates = certificates_in(learner)
    frozen = {c.award.edition_id: c.course_title for c in certificates if c.award.edition_id}
    return YearlyRecord(
        year=year,
        until=until,
        full_name=profile.full_name if profile else "",
        birth_year=profile.birth_year if profile else None,
        organisation=unit_on(learner, Tree.ORGANISATION, until),
        territory=unit_on(learner, Tree.TERRITORY, until),
        courses=course_lines(learner, year, language, frozen),
        quizzes=quiz_lines(learner, year, language),
        certificates=[certificate_line(c) for c in certificates if c.issued_on.year == year],
        others=told_by_others(learner, year, until),
    )


def last_day(year: int) -> date:
    """The last of the year, or today while it is not over."""
    return min(date(year, 12, 31), timezone.localdate())


def unit_on(learner: Learner, tree: str, day: date) -> str:
    """The unit of a tree on a day, under the name it had then; "" when none is known."""
    held = Membership.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day)
    member = held.filter(learner=learner, tree=tree).select_related("unit")
    last = member.order_by("since", "pk").last()
    return name_on(last.unit, day) if last else ""


def name_on(unit: Unit, day: date) -> str:
    """Of a village with its commune: half a province has a "Xóm Bưa"."""
    was = UnitName.objects.filter(unit=unit, valid_from__lte=day).order_by("valid_from").last()
    name = was.name if was else unit.name
    above = unit.get_parent() if unit.kind in (Unit.Kind.VILLAGE, Unit.Kind.DEPARTMENT) else None
    return f"{name}, {above.name}" if above else name


def certificates_in(learner: Learner) -> list[Certificate]:
    rows = Certificate.objects.filter(award__learner=learner).exclude(
        state=Certificate.State.ERASED
    )
    return list(rows.select_related("register", "award").order_by("issued_on", "pk"))


def certificate_line(certificate: Certificate) -> CertificateLine:
    return CertificateLine(
        serial=certificate.serial,
        code=certificate.shown_code,
        title=certificate.course_title,
        issued_on=certificate.issued_on,
        is_valid=certificate.is_valid,
    )


def course_lines(
    learner: Learner, year: int, language: str, frozen: dict[int, str]
) -> list[CourseLine]:
    """Courses finished in the year first, by day; then those begun, each with what was done.

    A title is the one its certificate froze, where there is one; else the course's present one.
    """
    within = {"learner": learner, "counted_on__year": year}
    lessons = list(
        LessonCompletion.objects.filter(**within).select_related("lesson", "edition__course")
    )
    done = list(CourseCompletion.objects.filter(**within).select_related("edition__course"))
    editions = {row.edition_id: row.edition for row in lessons}
    editions |= {row.edition_id: row.edition for row in done}
    titles = titles_of({edition.course for edition in editions.values()}, language)
    minutes = planned_minutes(row.lesson.key for row in lessons)
    lines = {
        pk: CourseLine(frozen.get(pk) or titles[edition.course_id], edition.number)
        for pk, edition in editions.items()
    }
    for row in lessons:
        line = lines[row.edition_id]
        line.lessons += 1
        line.minutes += minutes.get(row.lesson.key, 0)
        line.way = line.way or row.get_way_display()
    for course in done:
        lines[course.edition_id].completed_on = course.counted_on
        lines[course.edition_id].way = course.get_way_display()
    never = date.max
    return sorted(lines.values(), key=lambda line: (line.completed_on or never, line.title))


def planned_minutes(keys: Iterable[UUID]) -> dict[UUID, int]:
    """How long each lesson is planned to take, by its Vietnamese page. One query."""
    pages = LessonPage.objects.filter(
        translation_key__in=set(keys),
        locale__language_code=settings.LANGUAGE_CODE,
        alias_of__isnull=True,
    )
    return dict(pages.values_list("translation_key", "minutes"))


def quiz_lines(learner: Learner, year: int, language: str) -> list[QuizLine]:
    """Graded quizzes and assessments taken in the year, each with its best attempt in it."""
    rows = (
        Attempt.objects.filter(learner=learner, counted_on__year=year, issue__quiz__use=Use.GRADED)
        .exclude(assessed__assessment__purpose=Purpose.PLACEMENT)
        .select_related(*TAKEN, "assessed")
    )
    best: dict[tuple[int, int | None], Attempt] = {}
    for row in rows.order_by("counted_on", "pk"):
        held = best.get((row.issue.quiz_id, row.edition_id))
        if held is None or (is_passed(row), row.percent) > (is_passed(held), held.percent):
            best[row.issue.quiz_id, row.edition_id] = row
    courses = titles_of({row.lesson.course for row in best.values() if row.lesson}, language)
    titles = quiz_titles({row.issue.quiz for row in best.values()}, language)
    return [
        QuizLine(
            course=courses[row.lesson.course_id] if row.lesson else _("Assessment"),
            title=titles[row.issue.quiz_id],
            percent=row.percent,
            pass_mark=row.issue.paper.pass_mark,
            passed=is_passed(row),
            taken_on=row.counted_on,
        )
        for row in sorted(best.values(), key=lambda row: (row.counted_on, row.pk))
    ]


def is_passed(attempt: Attempt) -> bool:
    """An assessment also asks for its groups."""
    return attempt.assessed.passed if hasattr(attempt, "assessed") else attempt.passed


def told_by_others(learner: Learner, year: int, until: date) -> list[Section]:
    """What other folders add: a `yearly_record_sections` hook, (learner, first day, last day) →
    list of Section. Learning done elsewhere and duties met come by this way."""
    told = [
        hook(learner, date(year, 1, 1), until) for hook in hooks.get_hooks("yearly_record_sections")
    ]
    return [section for sections in told for section in sections if section.rows]


@dataclass(frozen=True)
class PersonLine:
    """One person in a unit's list of a year."""

    learner: Learner
    full_name: str
    birth_year: int | None
    completed: int
    minutes: int
    certified: int

    @property
    def hours(self) -> float:
        return round(self.minutes / 60, 1)


def lines_of(people: Iterable[Learner], year: int) -> list[PersonLine]:
    """The people in their order, with the year's numbers. Four queries for any number of them."""
    chosen = list(people)
    ids = [person.pk for person in chosen]
    within = {"learner__in": ids, "counted_on__year": year}
    completed = counts(CourseCompletion.objects.filter(**within), "learner")
    issued = Certificate.objects.filter(award__learner__in=ids, issued_on__year=year)
    certified = counts(issued.filter(state=Certificate.State.VALID), "award__learner")
    minutes = minutes_by_person(LessonCompletion.objects.filter(**within))
    return [
        PersonLine(
            learner=person,
            full_name=person.profile.full_name,
            birth_year=person.profile.birth_year,
            completed=completed[person.pk],
            minutes=minutes[person.pk],
            certified=certified[person.pk],
        )
        for person in chosen
    ]


def counts(rows: Any, by: str) -> Counter[int]:
    return Counter(dict(rows.values_list(by).annotate(Count("pk"))))


def minutes_by_person(rows: Any) -> dict[int, int]:
    done = list(rows.values_list("learner", "lesson__key"))
    planned = planned_minutes(key for _learner, key in done)
    minutes: dict[int, int] = defaultdict(int)
    for learner, key in done:
        minutes[learner] += planned.get(key, 0)
    return minutes
