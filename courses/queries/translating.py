"""What goes to translators with a course."""

from typing import Any

from django.db.models import Exists, OuterRef
from wagtail_localize.models import TranslationSource

from cms.queries.wholes import Part, Portion
from courses.models import CoursePage, LessonPage
from courses.weighing import parts_in


def lessons_to_translate(original: Any) -> Portion | None:
    """Of a Vietnamese course page: itself and its lessons and quizzes in their order. A lesson
    that nobody has published is still being written: it goes along once it is begun."""
    if not isinstance(original, CoursePage):
        return None
    begun = TranslationSource.objects.filter(object_id=OuterRef("translation_key"))
    below = original.get_children().type(LessonPage).order_by("path")
    lessons = (below.live() | below.filter(Exists(begun))).specific()
    parts = [Part(page, page.title) for page in (original, *lessons)]
    return Portion("Bài học", parts)


def shared_with(original: Any) -> Portion | None:
    """What the lessons of a course show that is kept elsewhere. Who may translate it is asked
    afterwards."""
    if not isinstance(original, CoursePage):
        return None
    named: dict[int, Part] = {}
    for lesson in LessonPage.objects.child_of(original).order_by("path"):
        for part in parts_in(lesson.body):
            named.setdefault(part.pk, Part(part, str(part)))
    return Portion("Phần dùng chung", list(named.values()))
