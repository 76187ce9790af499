"""A person's skills: what was learnt, what was assessed, which lesson teaches what is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from courses.models import (
    Framework,
    FrameworkGroup,
    FrameworkItem,
    Lesson,
    LessonCompletion,
    frameworks_in_force,
)
from courses.models.records import Way
from courses.queries.audiences import is_meant, not_of
from courses.queries.evidence import ASSESSED, KNOWN, ItemEvidence, evidence_about
from courses.queries.frameworks import same_items
from courses.queries.lessons import Words, words_of
from learning.people.models import Learner


@dataclass(frozen=True)
class Teaching:
    """A lesson that teaches an item, and whether the person finished it."""

    lesson: Lesson
    words: Words
    is_done: bool


@dataclass(frozen=True)
class Skill:
    """An item of a framework as it stands with a person."""

    item: FrameworkItem
    # Not known to be for other people only.
    is_meant: bool
    teaching: list[Teaching]
    learnt_on: date | None
    evidence: list[ItemEvidence]

    @property
    def assessed(self) -> ItemEvidence | None:
        """The latest by which it was shown. Assessed is not learnt, nor the other way round."""
        return next((one for one in self.evidence if one.kind == ASSESSED), None)

    @property
    def known(self) -> ItemEvidence | None:
        """The latest test that said it need not be learnt any more."""
        return next((one for one in self.evidence if one.kind == KNOWN), None)

    @property
    def is_missing(self) -> bool:
        return not self.learnt_on and not self.evidence

    @property
    def next_lesson(self) -> Teaching | None:
        """The first lesson to learn it by; none where it is known, or nothing teaches it."""
        if not self.is_missing:
            return None
        return next((lesson for lesson in self.teaching if not lesson.is_done), None)


@dataclass(frozen=True)
class SkillGroup:
    group: FrameworkGroup
    skills: list[Skill]


@dataclass(frozen=True)
class SkillMap:
    framework: Framework
    groups: list[SkillGroup]

    @property
    def skills(self) -> list[Skill]:
        return [skill for group in self.groups for skill in group.skills]

    @property
    def learnt(self) -> int:
        return sum(skill.learnt_on is not None for skill in self.skills)

    @property
    def assessed(self) -> int:
        return sum(skill.assessed is not None for skill in self.skills)


@dataclass(frozen=True)
class SkillMaps:
    maps: list[SkillMap]
    # How many items stand for other people only, whether they are shown or not.
    foreign: int


def skill_maps(learner: Learner | None, language: str, *, everything: bool = False) -> SkillMaps:
    """The frameworks in force, item by item, without what is for other people. What was learnt
    or shown by an item of another version that is the same counts, and so do the lessons that
    teach it. Nine queries."""
    today = timezone.localdate()
    frameworks = frameworks_in_force(today)
    ruled_out = not_of(learner, today)
    audiences = {framework.pk: framework.audiences for framework in frameworks}
    items = list(FrameworkItem.objects.filter(framework__in=frameworks))
    sames = same_items(item.pk for item in items)
    taught = lessons_teaching({pk for same in sames.values() for pk in same})
    lessons = Lesson.objects.filter(pk__in={pk for pks in taught.values() for pk in pks})
    days, done = finished(learner)
    shown = teachings(lessons.select_related("course"), language, done)
    told = evidence_about(learner)
    skills: dict[int, list[Skill]] = {}
    for item in items:
        pks = {pk for same in sames[item.pk] for pk in taught.get(same, ())}
        known = [days[pk] for pk in pks if pk in days]
        teaching = [shown[pk] for pk in shown if pk in pks]
        skills.setdefault(item.group_id, []).append(
            Skill(
                item,
                is_meant(item.audiences or audiences[item.framework_id], ruled_out),
                teaching,
                min(known) if known else None,
                [one for one in told if one.item_id in sames[item.pk]],
            )
        )
    return chosen_maps(grouped(frameworks, skills), everything=everything)


def chosen_maps(
    frameworks: list[tuple[Framework, list[SkillGroup]]], *, everything: bool
) -> SkillMaps:
    """What one learnt or showed is never left out."""
    maps, foreign = [], 0
    for framework, groups in frameworks:
        kept = []
        for group in groups:
            own = [s for s in group.skills if s.is_meant or not s.is_missing]
            foreign += len(group.skills) - len(own)
            if shown := group.skills if everything else own:
                kept.append(SkillGroup(group.group, shown))
        if kept:
            maps.append(SkillMap(framework, kept))
    return SkillMaps(maps, foreign)


def grouped(
    frameworks: list[Framework], skills: dict[int, list[Skill]]
) -> list[tuple[Framework, list[SkillGroup]]]:
    held: dict[int, list[SkillGroup]] = {}
    for group in FrameworkGroup.objects.filter(framework__in=frameworks):
        held.setdefault(group.framework_id, []).append(SkillGroup(group, skills.get(group.pk, [])))
    return [(framework, held.get(framework.pk, [])) for framework in frameworks]


def lessons_teaching(items: set[int]) -> dict[int, set[int]]:
    """Item → lessons, withdrawn ones too: what was learnt by them was learnt."""
    found: dict[int, set[int]] = {}
    rows = Lesson.items.through._default_manager.filter(frameworkitem__in=items)
    for item, lesson in rows.values_list("frameworkitem", "lesson"):
        found.setdefault(item, set()).add(lesson)
    return found


def finished(learner: Learner | None) -> tuple[dict[int, date], set[int]]:
    """Lesson → the first day it was learnt, in whatever edition; and all that are done, those
    skipped too. One query."""
    if learner is None:
        return {}, set()
    rows = LessonCompletion.objects.filter(learner=learner).order_by("-counted_on")
    held = list(rows.values_list("lesson", "counted_on", "way"))
    days = {lesson: day for lesson, day, way in held if way != Way.KNOWN}
    return days, {lesson for lesson, _day, _way in held}


def lessons_to_skip(
    learner: Learner, framework: Framework, known: Iterable[int], language: str
) -> list[Teaching]:
    """Lessons not done yet that teach nothing of the framework but what is known. Six queries."""
    same = {pk for pks in same_items(known).values() for pk in pks}
    others = FrameworkItem.objects.filter(framework=framework).exclude(pk__in=same)
    lessons = Lesson.objects.filter(items__in=same, kind=Lesson.Kind.READING)
    lessons = lessons.exclude(pk__in=Lesson.objects.filter(items__in=others).values("pk"))
    _days, done = finished(learner)
    shown = teachings(lessons.select_related("course").distinct(), language, done)
    return [teaching for teaching in shown.values() if not teaching.is_done]


def teachings(lessons: QuerySet[Lesson], language: str, done: set[int]) -> dict[int, Teaching]:
    """Those one can open, in the order of the courses."""
    open_now = lessons.filter(is_live=True, course__is_live=True)
    rows = list(open_now.order_by("course__position", "course", "position", "pk"))
    words = words_of([lesson.key for lesson in rows], language)
    return {
        lesson.pk: Teaching(lesson, words[lesson.key], lesson.pk in done)
        for lesson in rows
        if lesson.key in words
    }
