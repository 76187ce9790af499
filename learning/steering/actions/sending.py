"""Letters go out: each at most once, tried again where the mail server said no."""

import logging
from datetime import datetime, time, timedelta

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone

from learning.people import messages
from learning.people.messages import NotTaken
from learning.people.models import User
from learning.people.queries.messages import contacts_of
from learning.steering.access import units_read_by
from learning.steering.actions.subscribing import unsubscribe
from learning.steering.letters import Content, due_on, written
from learning.steering.models import Letter, Subscription

logger = logging.getLogger(__name__)

State = Letter.State
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MORNING = time(7)
TRIES = 3
# After the first and the second try.
PAUSES = (timedelta(minutes=10), timedelta(hours=2))
# A worker that has been at it for so long was killed; the letter may have gone out.
KILLED = timedelta(minutes=30)


def write_due_letters() -> list[int]:
    """Make the letters that are due, once each; the ids of all that wait to be sent now."""
    now = timezone.now()
    for subscription in Subscription.objects.select_related("user__learner", "unit"):
        write_if_due(subscription, now)
    killed = Letter.objects.filter(state=State.SENDING, begun_at__lt=now - KILLED)
    killed.update(state=State.FAILED, why=Letter.STOPPED)
    waiting = Letter.objects.filter(state=State.WAITING, not_before__lte=now)
    return list(waiting.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def write_if_due(subscription: Subscription, now: datetime) -> None:
    """The latest day of the rhythm, from its morning on, if it was asked for before that."""
    day = due_on(subscription.rhythm, timezone.localdate(now))
    morning = datetime.combine(day, MORNING, timezone.get_current_timezone())
    if subscription.user.rights_off_at:
        # A role that rests has not ended.
        return
    if not reads_still(subscription.user, subscription.unit_id):
        unsubscribe(subscription=subscription, by=None)
    elif subscription.made_at < morning <= now:
        Letter.objects.get_or_create(
            user=subscription.user,
            unit=subscription.unit,
            due_on=day,
            defaults={"rhythm": subscription.rhythm, "not_before": now},
        )


def reads_still(user: User, unit_id: int) -> bool:
    return user.is_active and units_read_by(user).filter(pk=unit_id).exists()


def send_letter(*, letter_id: int) -> str:
    """The state it is in afterwards; "" where another worker has it, or its time has not come."""
    letter = take(letter_id)
    if letter is None:
        return ""
    if letter.state == State.SENDING:
        hand_over(letter, written(letter.unit, letter.rhythm, letter.due_on))
        letter.save(update_fields=["state", "sent_at", "why", "not_before"])
    return str(letter.state)


@transaction.atomic
def take(letter_id: int) -> Letter | None:
    """Locked and marked, so that it is sent by one worker; withheld where it must not go out."""
    due = Letter.objects.filter(pk=letter_id, state=State.WAITING, not_before__lte=timezone.now())
    letter = due.select_for_update(of=("self",)).select_related("user__learner", "unit").first()
    if letter is None:
        return None
    letter.why = why_withheld(letter)
    letter.state = State.WITHHELD if letter.why else State.SENDING
    letter.tries, letter.begun_at = letter.tries + 1, timezone.now()
    letter.save()
    return letter


def why_withheld(letter: Letter) -> str:
    if not reads_still(letter.user, letter.unit_id):
        return Letter.ROLE_ENDED
    return "" if address_of(letter.user) else Letter.NO_ADDRESS


def address_of(user: User) -> str:
    ways = contacts_of(user.learner)
    return next((way.value for way in ways if way.kind == "email"), "")


def hand_over(letter: Letter, content: Content) -> None:
    """Outside any transaction. Where the answer was lost the letter may have gone out."""
    try:
        post(address_of(letter.user), content)
    except NotTaken:
        put_off(letter)
    except OSError:
        letter.state, letter.why = State.FAILED, Letter.NO_ANSWER
    except Exception as failure:
        # Its kind alone: addresses stay out of the log.
        logger.error("Letter %s was not sent: %s", letter.pk, type(failure).__name__)
        put_off(letter)
    else:
        letter.state, letter.sent_at = State.SENT, timezone.now()


def put_off(letter: Letter) -> None:
    if letter.tries >= TRIES:
        letter.state, letter.why = State.FAILED, Letter.REFUSED
    else:
        letter.state = State.WAITING
        letter.not_before = timezone.now() + PAUSES[letter.tries - 1]


def post(address: str, content: Content) -> None:
    mail = EmailMultiAlternatives(content.subject, content.text, None, [address])
    mail.attach_alternative(content.html, "text/html")
    mail.attach(content.file_name, content.file, XLSX)
    messages.post(mail)
