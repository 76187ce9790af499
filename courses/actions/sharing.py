"""A shared part was published, withdrawn or deleted: the lessons that show it follow at once."""

from django.conf import settings
from django.db import transaction

from cms.actions import write_anew
from courses.models import Lesson, LessonPage, SharedPart
from courses.models.placing import speaks_vietnamese
from courses.queries.lessons import forget_shells_showing
from courses.queries.sharing import pages_showing
from courses.weighing import weight_of


@transaction.atomic
def show_anew(*, part: SharedPart) -> None:
    """Nothing of it lies in a lesson: only what was drawn is forgotten, what lessons are found by
    is written anew, and weights are told by the Vietnamese words."""
    write_anew(pages=pages_showing(part))
    if speaks_vietnamese(part):
        shown = LessonPage.objects.filter(
            pk__in=pages_showing(part), locale__language_code=settings.LANGUAGE_CODE, live=True
        )
        for page in shown:
            Lesson.objects.filter(key=page.translation_key).update(weight=weight_of(page))
    # Whoever reads before the commit would keep the old words for a day.
    transaction.on_commit(lambda: forget_shells_showing(part))
