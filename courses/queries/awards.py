"""What an award is for, in the words a certificate says it with."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail import hooks

from courses.models import Award, Course, CoursePage
from learning.people.models import Unit


@dataclass(frozen=True)
class Subject:
    """A course, or an assessment; `words` say what was done with it, where that is not the
    design's to say."""

    title: str
    minutes: int = 0
    is_sample: bool = False
    words: str = ""
    owner: Unit | None = None


def subject_of(award: Award, language: str) -> Subject:
    """Of an assessment, folders above tell: an `award_subject` hook, (award, language) →
    Subject or None."""
    if award.edition is not None:
        return course_as_subject(award.edition.course, language)
    told = (hook(award, language) for hook in hooks.get_hooks("award_subject"))
    found: Subject | None = next((subject for subject in told if subject is not None), None)
    return found or Subject(str(award.assessment_key))


def course_as_subject(course: Course, language: str) -> Subject:
    """In the language if the course has such a page, else in Vietnamese. One query."""
    pages = CoursePage.objects.filter(
        translation_key=course.key,
        locale__language_code__in={language, settings.LANGUAGE_CODE},
    ).values_list("locale__language_code", "title", "minutes", "is_sample")
    found = {
        code: Subject(title, minutes, is_sample, owner=course.owner)
        for code, title, minutes, is_sample in pages
    }
    missing = Subject(course.slug, owner=course.owner)
    return found.get(language) or found.get(settings.LANGUAGE_CODE) or missing


def assessments_of(units: QuerySet[Unit]) -> list[UUID]:
    """The keys of what units assess: an `assessments_of_units` hook, units → keys."""
    told: list[Iterable[UUID]] = [hook(units) for hook in hooks.get_hooks("assessments_of_units")]
    return [key for keys in told for key in keys]
