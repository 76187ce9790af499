"""A lesson as it is shown: the words of one language, from the cache, and who did what.

Lessons are found by their identities, not by walking the page tree: a learner's page
costs two queries here, and one more for the parts already done.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.db.models import (
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    Model,
    OuterRef,
    Subquery,
    Value,
)
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction, ReferenceIndex

from courses.models import Lesson, LessonCompletion, LessonPage, PartDone
from courses.queries.editions import opened_editions
from learning.people.models import Learner

SHELL_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Words:
    """Which page carries a lesson's words in the reader's language, or Vietnamese."""

    page_id: int
    title: str
    language: str
    revision: int | None
    is_restricted: bool


@dataclass(frozen=True)
class LessonRow:
    """One lesson of a course: its identity, its words, and whether the learner did it."""

    lesson: Lesson
    words: Words
    is_done: bool


@dataclass(frozen=True)
class Shell:
    """What of a lesson is the same for everybody."""

    title: str
    summary: str
    minutes: int
    html: str


def lessons_of(course_slug: str, language: str, learner: Learner | None) -> list[LessonRow]:
    """The published lessons of a published course, in order. Two queries."""
    done = LessonCompletion.objects.filter(
        learner=learner,
        lesson=OuterRef("pk"),
        edition=Subquery(
            opened_editions().filter(course=OuterRef(OuterRef("course"))).values("pk")[:1]
        ),
    )
    lessons = list(
        Lesson.objects.filter(course__slug=course_slug, course__is_live=True, is_live=True)
        .select_related("course", "outline")
        .annotate(is_done=Exists(done) if learner else Value(False))
        .order_by("position", "pk")
    )
    words = words_of([lesson.key for lesson in lessons], language)
    return [
        LessonRow(lesson, words[lesson.key], bool(lesson.is_done))
        for lesson in lessons
        if lesson.key in words
    ]


def words_of(keys: list[UUID], language: str) -> dict[UUID, Words]:
    """The live page of each key in the language, else the Vietnamese one. One query."""
    restriction = PageViewRestriction.objects.annotate(
        below=ExpressionWrapper(OuterRef("path"), output_field=CharField())
    ).filter(below__startswith=F("page__path"))
    rows = (
        Page.objects.live()
        .filter(
            translation_key__in=keys,
            locale__language_code__in={language, settings.LANGUAGE_CODE},
            # A parent made along with a translation: Vietnamese words filed as English.
            alias_of__isnull=True,
        )
        .annotate(is_restricted=Exists(restriction))
        .values_list(
            "translation_key",
            "locale__language_code",
            "pk",
            "title",
            "live_revision_id",
            "is_restricted",
        )
    )
    found: dict[UUID, Words] = {}
    for key, code, pk, title, revision, restricted in rows:
        if key not in found or code == language:
            found[key] = Words(pk, title, code, revision, restricted)
    return found


def shell_of(words: Words, language: str) -> Shell:
    """From the cache while the page's live revision is the same; rendered for nobody in
    particular, so that nothing of a person can be kept."""
    key = shell_key(words.page_id, words.revision, language)
    shell: Shell | None = cache.get(key) if words.revision else None
    if shell is None:
        page = LessonPage.objects.get(pk=words.page_id)
        with override(language):
            html = render_to_string("courses/lesson_body.html", {"page": page})
        shell = Shell(page.title, page.summary, page.minutes, html)
        if words.revision:
            cache.set(key, shell, SHELL_SECONDS)
    return shell


def shell_key(page_id: int, revision: int | None, language: str) -> str:
    """The sprite's address is in every shell; after an upgrade it may be another."""
    return f"shell:{page_id}:{revision}:{language}:{static('cms/icons.svg')}"


def forget_shells_showing(thing: Model) -> None:
    """A picture, recording or document was changed: lessons that show it are rendered anew."""
    shown = ReferenceIndex.get_references_to(thing).values_list("object_id", flat=True)
    pages = Page.objects.filter(pk__in=[int(pk) for pk in shown if pk.isdecimal()])
    cache.delete_many(
        shell_key(pk, revision, language)
        for pk, revision in pages.values_list("pk", "live_revision_id")
        for language, _ in settings.LANGUAGES
    )


def parts_done(learner: Learner | None, lesson: Lesson) -> set[str]:
    """Block ids of the lesson the learner has done, in the edition of today."""
    if learner is None:
        return set()
    edition: Any = Subquery(opened_editions().filter(course=lesson.course_id).values("pk")[:1])
    rows = PartDone.objects.filter(learner=learner, lesson=lesson, edition=edition)
    return set(rows.values_list("block_id", flat=True))


def mark_done(html: str, done: set[str]) -> str:
    """Tick off in a shell what the learner has done; ids are the server's own."""
    for part in done:
        html = html.replace(f'data-part="{part}"', f'data-part="{part}" checked')
    return html
