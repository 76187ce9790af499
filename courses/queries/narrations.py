"""What of a lesson can be heard, and how far its reading is."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q, Sum
from django.db.models.functions import Length

from courses.models import Lesson, LessonPage, Narration, TakePiece
from learning.people.models import User


def heard(lesson: Lesson, language: str, html: str) -> list[Narration]:
    """What can be heard of a lesson, in the order of its parts: in the language, else in
    Vietnamese. Takes of parts that are gone are left out. One query."""
    found = Narration.objects.filter(
        lesson=lesson, is_current=True, language__in={language, settings.LANGUAGE_CODE}
    ).only("block_id", "language", "opus", "aac", "size", "seconds", "by_machine", "lesson_id")
    own = [take for take in found if take.language == language] or list(found)
    places = {take.pk: html.find(f'id="phan-{take.block_id}"') for take in own}
    return sorted((take for take in own if places[take.pk] >= 0), key=lambda take: places[take.pk])


def page_read(lesson: Lesson, language: str) -> LessonPage | None:
    """The page whose words are read in a language; of those it lacks, the Vietnamese one."""
    pages = LessonPage.objects.filter(
        translation_key=lesson.key,
        locale__language_code__in={language, settings.LANGUAGE_CODE},
        alias_of__isnull=True,
    ).select_related("locale")
    own_first = sorted(pages, key=lambda page: page.locale.language_code != language)
    return own_first[0].specific if own_first else None


def received(take: UUID, user: User) -> int:
    """How many bytes of a take have come, without a hole. Somebody else's are none."""
    size = 0
    for at, length in pieces_of(take, user):
        if at != size:
            break
        size += length
    return size


def pieces_of(take: UUID, user: User) -> Iterable[tuple[int, int]]:
    rows = TakePiece.objects.filter(take=take, sent_by=user)
    return rows.annotate(length=Length("content")).order_by("at").values_list("at", "length")


def readings_of(lessons: Iterable[Lesson]) -> dict[tuple[int, str], dict[str, Any]]:
    """By lesson and language: parts heard, takes waiting, bytes. One query."""
    rows = Narration.objects.filter(lesson__in=[lesson.pk for lesson in lessons])
    counted = rows.values("lesson", "language").annotate(
        heard=Count("pk", filter=Q(is_current=True)),
        waiting=Count("pk", filter=Q(is_current=False)),
        size=Sum("size", filter=Q(is_current=True), default=0),
    )
    return {(row["lesson"], row["language"]): dict(row) for row in counted}
