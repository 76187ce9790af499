"""A course or a lesson as a new one: drafts of the same words, and nothing that people did."""

from dataclasses import dataclass
from itertools import chain

from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from cms.actions import carry_translations
from courses.actions.narrating import share_readings
from courses.models import Course, CoursePage, CourseSectionPage, Lesson, LessonPage
from courses.models.pages import TeachingPage
from courses.models.placing import first_free
from learning.people.folding import fold
from learning.people.models import User

# What belongs to the original's own hours and its editors.
OF_THE_ORIGINAL = ["go_live_at", "expire_at", "expired", "locked", "locked_at", "locked_by"]
LONGEST_SLUG = 240


@dataclass(frozen=True)
class Along:
    """What goes along with the words."""

    readings: bool = True
    translations: bool = True


@transaction.atomic
def copy_course(
    *, page: CoursePage, title: str, section: CourseSectionPage, along: Along, by: User
) -> CoursePage:
    """A draft in the section, with drafts of all lessons in their order. About 80 queries and a
    tenth of a second for each page, and as much for each of its translations."""
    names = {"title": title, "slug": slug_of(title, section)}
    copy: CoursePage = copied(page, to=section, names=names, along=along, by=by)
    for lesson in LessonPage.objects.child_of(page).order_by("path").specific():
        copy_lesson(page=lesson, title=None, course=copy, along=along, by=by)
    return copy


@transaction.atomic
def copy_lesson(
    *, page: LessonPage, title: str | None, course: CoursePage, along: Along, by: User
) -> LessonPage:
    """A draft at the end of a course, under the same title where none is given."""
    names = {"slug": find_available_slug(course, page.slug)} | ({"title": title} if title else {})
    copy: LessonPage = copied(page, to=course, names=names, along=along, by=by)
    if along.readings:
        share_readings(
            lesson=Lesson.objects.get(key=page.identity_key),
            copy=Lesson.objects.get(key=copy.translation_key),
            block_ids={str(block.id) for block in copy.body},
        )
    return copy


def copied(
    page: TeachingPage, *, to: Page, names: dict[str, str], along: Along, by: User
) -> TeachingPage:
    """The words as its editor shows them, published or not; its history stays behind."""
    words = page.get_latest_revision_as_object()
    without = [*OF_THE_ORIGINAL, *page.left_behind(to)]
    copy: TeachingPage = words.copy(
        to=to, update_attrs=names, exclude_fields=without, copy_revisions=False, keep_live=False,
        user=by,
    )  # fmt: skip
    if along.translations:
        carry_translations(original=words, copy=copy, without=without, by=by)
    return copy


def slug_of(title: str, section: CourseSectionPage) -> str:
    """One that no published course and no page of the section has."""
    slug = slugify(fold(title))[:LONGEST_SLUG] or "trang"
    live = Course.objects.filter(is_live=True, slug__startswith=slug)
    beside = section.get_children().filter(slug__startswith=slug)
    names = (rows.values_list("slug", flat=True) for rows in (live, beside))
    return first_free(slug, set(chain.from_iterable(names)))
