"""Word files become lessons: drafts, like every other that a trainer begins."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from courses.actions.pictures import Pictures, collection_of
from courses.models import Course, CoursePage, Lesson, LessonImport, LessonPage, OpenedFile
from courses.word.drafts import Passage, Piece, Shown
from courses.word.lessons import lesson_from
from courses.word.previewing import table_value
from learning.people.actions import note
from learning.people.models import User

KEPT = timedelta(days=30)


@transaction.atomic
def open_lesson(*, page: CoursePage, content: bytes, name: str, by: User) -> LessonImport:
    """Keep a file until it is looked through. Raises Unreadable."""
    lesson_from(content, name)
    course = Course.objects.get(key=page.translation_key)
    opened = LessonImport.objects.create(
        course=course, entered_by=by.learner, name=name[-200:], content=content
    )
    note("courses.lesson_file_opened", by=by, unit=course.owner, course=course.pk)
    return opened


def take_lesson(*, opened: LessonImport, title: str, by: User) -> LessonPage | None:
    """The draft of a lesson below its course; None when the file is over already. Pictures that
    were stored for a lesson that then failed are deleted."""
    pictures = Pictures(collection_of(opened.course.owner), by)
    try:
        with transaction.atomic():
            return make_page(opened.locked(), title, pictures)
    except BaseException:
        pictures.throw_away()
        raise


def make_page(opened: LessonImport, title: str, pictures: Pictures) -> LessonPage | None:
    if not opened.is_open:
        return None
    draft = lesson_from(bytes(opened.content), opened.name)
    parent = page_of(opened)
    page = LessonPage(
        title=title,
        minutes=draft.minutes,
        body=[block_of(piece, pictures) for piece in draft.pieces],
        live=False,
        owner=pictures.by,
    )
    parent.add_child(instance=page)
    # A draft may lack what a person still has to write, such as what a picture shows.
    page.save_revision(user=pictures.by, clean=False)
    opened.close(
        LessonImport.State.TAKEN_IN,
        lesson=Lesson.objects.get(key=page.translation_key),
        not_taken=[[remark.number, remark.words] for remark in draft.remarks],
    )
    course = opened.course
    note("courses.lesson_made_of_file", by=pictures.by, unit=course.owner, course=course.pk)
    return page


def page_of(opened: LessonImport) -> CoursePage:
    pages = CoursePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    found: CoursePage = pages.get(translation_key=opened.course.key)
    return found


def block_of(piece: Piece, pictures: Pictures) -> dict[str, Any]:
    kind, value = typed(piece, pictures)
    return {"type": kind, "value": value, "id": str(uuid4())}


def typed(piece: Piece, pictures: Pictures) -> tuple[str, Any]:
    if isinstance(piece, Passage):
        return "text", piece.html
    if isinstance(piece, Shown):
        kept = pictures.keep(piece.picture)
        picture = {"picture": kept.pk if kept else None, "caption": piece.caption}
        return "picture", picture | {"description": piece.picture.description}
    return "table", table_value(piece)


@transaction.atomic
def abandon_lesson(*, opened: LessonImport, by: User) -> None:
    locked = opened.locked()
    if locked.is_open:
        locked.close(LessonImport.State.ABANDONED)
        course = locked.course
        note("courses.lesson_file_abandoned", by=by, unit=course.owner, course=course.pk)


def forget_opened(kind: type[OpenedFile], **emptied: Any) -> int:
    """Files nobody took in for 30 days."""
    old = kind._default_manager.filter(
        state=OpenedFile.State.OPEN, made_at__lt=timezone.now() - KEPT
    )
    return old.update(
        state=OpenedFile.State.ABANDONED, over_at=timezone.now(), content=b"", **emptied
    )


def forget_lesson_files() -> int:
    return forget_opened(LessonImport)
