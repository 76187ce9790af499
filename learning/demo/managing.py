"""What a commune's manager has done before anybody looks: its villages, and a course for all."""

from datetime import timedelta

from django.utils import timezone

from courses.models import Course
from learning.assignments.actions import give_courses
from learning.demo.writing import CourseText
from learning.people.actions import open_unit
from learning.people.models import Unit, User
from learning.people.queries import communes

# Numbers instead of names: real villages are for the commune itself to enter.
VILLAGES = tuple(f"Xóm {number}" for number in range(1, 7))
DAYS = 6


def manage(home: str, courses: tuple[CourseText, ...], by: User) -> None:
    """Once; what was changed since stays. The first course is left for a visitor to give."""
    commune = communes().get(name=home)
    open_villages(commune, by)
    today = timezone.localdate()
    if courses[1:] and not commune.assignments.exists():
        wanted = Course.objects.filter(slug=courses[1].slug)
        # In six days: the first reminder is behind, the last day still to come.
        give_courses(by=by, unit=commune, courses=wanted, due_on=today + timedelta(days=DAYS))


def open_villages(commune: Unit, by: User) -> None:
    if commune.get_children().exists():
        return
    for name in VILLAGES:
        open_unit(
            parent=commune,
            kind=Unit.Kind.VILLAGE,
            name=name,
            village_kind="xóm",
            on=commune.valid_from,
            by=by,
        )
        commune.refresh_from_db()
