"""A half-year is asked to be closed, and closed behind the page."""

import logging

from django.db import transaction
from django.utils import timezone

from learning.halfyear.actions.periods import close_period
from learning.halfyear.models import Closing
from learning.halfyear.queries.asked import province_of
from learning.halfyear.queries.building import NoProvince
from learning.halfyear.queries.periods import open_before
from learning.halfyear.signals import closing_asked
from learning.people.models import User
from learning.reports.actions import TooEarly
from learning.reports.models import Period

logger = logging.getLogger(__name__)


@transaction.atomic
def ask_to_close(*, period: Period, by: User) -> None:
    """Asked once, however often one presses. Raises TooEarly or NoProvince."""
    row = Period.objects.select_for_update().get(pk=period.pk)
    if row.is_closed:
        return
    if timezone.localdate() <= row.ends_on or open_before(row):
        raise TooEarly
    if province_of(row) is None:
        raise NoProvince
    closing, is_new = Closing.objects.get_or_create(period=row, defaults={"by": by.learner})
    if is_new:
        closing_asked.send(Closing, closing=closing)


def close_asked(*, closing: Closing) -> None:
    """A second time changes nothing; what cannot be closed any more may be asked for anew."""
    by = User.objects.filter(learner=closing.by).first()
    try:
        close_period(period=closing.period, by=by)
    except (TooEarly, NoProvince) as refusal:
        logger.error("%s was not closed: %r", closing.period.code, refusal)
        closing.delete()


def close_all_asked() -> int:
    """Those whose task was lost or broke off."""
    waiting = list(Closing.objects.filter(period__closed_at=None).select_related("period", "by"))
    for closing in waiting:
        close_asked(closing=closing)
    return len(waiting)
