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
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import override
from wagtail.models import Page, PageViewRestriction

from cms.marking import mark
from cms.queries import kept_vietnamese
from courses.models import Lesson, LessonCompletion, LessonPage, PartDone
from courses.models.placing import speaks_vietnamese
from courses.queries.editions import opened_editions
from courses.queries.sharing import pages_showing
from learning.people.models import Learner

SHELL_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Words:
    """Which page carries a lesson's words in the reader's language, or Vietnamese.

    `title_language` is Vietnamese also where only the title is not translated.
    """

    page_id: int
    title: str
    language: str
    title_language: str
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
    """What of a lesson is the same for everybody. `has_vietnamese`: some passages are not
    translated, and marked."""

    title: str
    summary: str
    minutes: int
    html: str
    has_vietnamese: bool = False


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
    """The live page of each key in the language, else the Vietnamese one. One query.

    Whoever may not read the Vietnamese page may not read its translations either.
    """
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
    originals = {row[0]: row for row in rows if row[1] == settings.LANGUAGE_CODE}
    found: dict[UUID, Words] = {}
    for key, code, pk, title, revision, restricted in rows:
        if key in found and code != language:
            continue
        _, source, _, original, _, restricted_there = originals.get(
            key, (key, code, pk, title, revision, restricted)
        )
        found[key] = Words(
            page_id=pk,
            title=title,
            language=code,
            title_language=source if title == original else code,
            revision=revision,
            is_restricted=restricted or restricted_there,
        )
    return found


def shell_of(words: Words, language: str, lesson: Lesson) -> Shell:
    """From the cache while the page's live revision is the same; rendered for nobody in
    particular, so that nothing of a person can be kept."""
    key = shell_key(words.page_id, words.revision, language, lesson.outline_id)
    shell: Shell | None = cache.get(key) if words.revision else None
    if shell is None:
        page = LessonPage.objects.select_related("locale").get(pk=words.page_id)
        with override(language):
            shell = rendered(page, lesson)
        if words.revision:
            cache.set(key, shell, SHELL_SECONDS)
    return shell


def rendered(page: LessonPage, lesson: Lesson) -> Shell:
    """The body with what is still Vietnamese marked. What the lesson asks for by now and the
    translation does not have yet follows in Vietnamese: it can be finished in every language."""
    vietnamese = kept_vietnamese(page)
    own = body_of(page.body, page.locale.language_code)
    html = mark(str(own), vietnamese, settings.LANGUAGE_CODE)
    asked = lesson.outline.part_ids if lesson.outline else []
    lacking = {part for part in asked if f'data-part="{part}"' not in html}
    if lacking and not speaks_vietnamese(page):
        original = LessonPage.objects.get(
            translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE
        )
        added = [block for block in original.body if lacking & ids_of(block)]
        html += format_html(
            '<div lang="{}" data-untranslated>{}</div>',
            settings.LANGUAGE_CODE,
            body_of(added, settings.LANGUAGE_CODE),
        )
    has_vietnamese = bool(vietnamese) or "data-untranslated" in html
    return Shell(page.title, page.summary, page.minutes, html, has_vietnamese)


def body_of(blocks: Any, written_in: str) -> SafeString:
    return render_to_string(
        "courses/lesson_body.html", {"blocks": blocks, "written_in": written_in}
    )


def ids_of(block: Any) -> set[str]:
    """Of a block and, in a checklist, of its items."""
    items = block.value["items"].bound_blocks if block.block_type == "checklist" else ()
    return {str(block.id), *(str(item.id) for item in items)}


def shell_key(page_id: int, revision: int | None, language: str, outline_id: int | None) -> str:
    """The sprite's address is in every shell; after an upgrade it may be another."""
    return f"shell-2:{page_id}:{revision}:{language}:{outline_id}:{static('cms/icons.svg')}"


def forget_shells_showing(thing: Model) -> None:
    """A picture, recording, document or shared part was changed: lessons that show it are
    rendered anew."""
    pages = pages_showing(thing)
    outlines = dict(
        Lesson.objects.filter(key__in=pages.values("translation_key")).values_list(
            "key", "outline_id"
        )
    )
    cache.delete_many(
        shell_key(pk, revision, language, outlines.get(key))
        for pk, revision, key in pages.values_list("pk", "live_revision_id", "translation_key")
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
