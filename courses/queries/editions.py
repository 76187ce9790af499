"""Which edition today's facts belong to."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from courses.models import CourseEdition


def opened_editions() -> QuerySet[CourseEdition]:
    """Editions that have opened, the latest first."""
    today = timezone.localdate()
    return CourseEdition.objects.filter(Q(opens_on__isnull=True) | Q(opens_on__lte=today)).order_by(
        "-number"
    )
