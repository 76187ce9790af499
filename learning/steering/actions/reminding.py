"""Those who answer for a unit that fell behind are told; once a day at most."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from learning.people.actions import note, queue_message
from learning.people.models import Message, Unit, User
from learning.steering import presenting
from learning.steering.access import answering_for
from learning.steering.forms import Asked
from learning.steering.models import UnitReminder
from learning.steering.queries import Question, Standing, standings


class Refused(Exception):
    """Why nobody is reminded, in words for the person who asked."""


@transaction.atomic
def remind_unit(*, by: User, unit: Unit, question: Question, words: str) -> UnitReminder:
    """Queue a message to each who answers for the unit. Raises Refused."""
    # Two who press at the same moment come one after the other.
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    row = standings([unit], question)[0]
    people = [user for user in answering_for(unit) if user.pk != by.pk]
    if why := why_not(row, question, people):
        raise Refused(why)
    reminder = UnitReminder.objects.create(
        unit=unit,
        by=by,
        on=timezone.localdate(),
        indicator=question.indicator,
        span=question.span,
        words=words,
        people=len(people),
    )
    for user in people:
        tell(user, reminder, message_words(row, question, words))
    note("steering.reminded", by=by, unit=unit, reminder=reminder.pk, people=len(people))
    return reminder


def why_not(row: Standing, question: Question, people: list[User]) -> str:
    """ "" where nothing speaks against reminding."""
    reasons = (
        (
            row.reminded_on == timezone.localdate(),
            _("This unit has been reminded today. It can be reminded again tomorrow."),
        ),
        (
            question.until is not None,
            _("These are numbers of a day of the past: look at those of today first."),
        ),
        (
            question.is_over,
            _("This span of time is over: there is nothing left to remind of."),
        ),
        (
            row.line is None,
            _("Without a target and a total nobody knows whether this unit is behind."),
        ),
        (row.lag is None, _("This unit is not behind: there is nothing to remind it of.")),
        (
            not people,
            _(
                "Nobody answers for this unit yet: no manager or administrator to send a message "
                "to."
            ),
        ),
    )
    return next((words for speaks, words in reasons if speaks), "")


def tell(user: User, reminder: UnitReminder, words: str) -> None:
    """As a notice: it is about the person's duty, and asks for no consent."""
    with override(settings.LANGUAGE_CODE):
        subject = _("Digital learning: %(unit)s is behind") % {"unit": reminder.unit.name}
    queue_message(
        learner=user.learner,
        purpose=Message.Purpose.NOTICE,
        subject=subject[:120],
        words=words,
        once_key=f"steering.reminder:{reminder.pk}:{user.pk}",
    )


def message_words(row: Standing, question: Question, words: str) -> str:
    """What the sender wrote, the figures of the day, and where to look."""
    page = reverse("steering:unit", args=[row.unit.pk]) + address_of(question)
    with override(settings.LANGUAGE_CODE):
        figures = _(
            "%(unit)s: %(reached)s of %(target)s %(what)s (%(share)s of the target for %(span)s). "
            "%(state)s; still missing: %(gap)s."
        ) % {
            "unit": row.unit.name,
            "reached": presenting.number_words(row.reached),
            "target": presenting.number_words(row.target),
            "what": presenting.asked_words(question),
            "share": presenting.share_words(row.share),
            "span": presenting.span_words(question.span),
            "state": presenting.state_words(row),
            "gap": presenting.number_words(row.gap),
        }
        look = _("Look here: %(address)s") % {"address": settings.SITE_ADDRESS + page}
    return "\n".join([words.strip(), figures, look])


def address_of(question: Question) -> str:
    """So that the reader sees what the figures are about."""
    asked = Asked(indicator=question.indicator, span=question.span, audience=question.audience)
    return asked.address


def first_words(row: Standing) -> str:
    """What the sender finds written, to be changed."""
    with override(settings.LANGUAGE_CODE):
        return _(
            "You are asked to look at how digital learning goes in %(unit)s, to find out why it "
            "is behind, and to say by the end of the week what you will do."
        ) % {"unit": row.unit.name}
