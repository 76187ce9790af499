"""Which edition today's facts belong to."""

from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from courses.models import CourseEdition


def opened_editions() -> QuerySet[CourseEdition]:
    """Editions that have opened, the latest first."""
    today = timezone.localdate()
    return CourseEdition.objects.filter(Q(opens_on__isnull=True) | Q(opens_on__lte=today)).order_by(
        "-number"
    )


def edition_of_today(course: str) -> Any:
    """For filters: the edition of the course that a field of the outer query names."""
    return Subquery(opened_editions().filter(course=OuterRef(course)).values("pk")[:1])
