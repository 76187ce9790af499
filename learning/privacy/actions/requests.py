"""A request comes in: it is written down, acknowledged at once, and gets its days."""

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from learning.people.actions import note, queue_message
from learning.people.models import Learner, Message, User
from learning.privacy import clocks
from learning.privacy.models import DataRequest
from learning.privacy.queries import holidays, open_requests, open_roles_of, those_responsible
from learning.privacy.signals import copy_asked

Kind = DataRequest.Kind
# Words to people are Vietnamese, whatever language somebody's screen has.
WRITTEN_IN = "vi"


class NotNow(Exception):
    """Says in words why a request cannot be taken in as things are."""


@transaction.atomic
def receive_request(
    *,
    learner: Learner,
    kind: str,
    channel: str,
    identity: str,
    words: str = "",
    purpose: str = "",
    third_party: bool = False,
    by: User | None = None,
) -> DataRequest:
    """Enter a request; asking again while one is open is the same request. Raises NotNow.

    `by` is who entered it for somebody else.
    """
    if kind == Kind.ERASURE:
        refuse_while_in_office(learner)
    now = timezone.now()
    request, is_new = DataRequest.objects.get_or_create(
        learner=learner,
        kind=kind,
        purpose=purpose,
        state=DataRequest.State.OPEN,
        defaults={
            "channel": channel,
            "identity": identity,
            "words": words,
            "third_party": third_party,
            "entered_by": by.learner if by else None,
            "received_at": now,
            "acknowledged_at": now,
            "due_on": clocks.due_day(kind, timezone.localdate(now), third_party, holidays()),
            "not_before": now + clocks.CHANGE_OF_MIND if kind == Kind.ERASURE else None,
        },
    )
    if is_new:
        note("privacy.received", by=by, learner=learner, request=request.pk, kind=kind)
        acknowledge(request)
        if kind == Kind.ACCESS:
            copy_asked.send(sender=DataRequest, request=request)
    return request


def refuse_while_in_office(learner: Learner) -> None:
    """Whoever holds a role hands it over first: a unit must not lose its manager by the way."""
    if those_responsible().filter(learner=learner).exists():
        raise NotNow(_("An administrator's account is closed by another administrator first."))
    roles = [f"{grant.get_role_display()} ({grant.unit})" for grant in open_roles_of(learner)]
    if roles:
        words = _("Please hand over these roles first: %(roles)s.")
        raise NotNow(words % {"roles": ", ".join(roles)})


def acknowledge(request: DataRequest) -> None:
    with override(WRITTEN_IN):
        words = _(
            "Request %(number)s (%(kind)s) was received on %(day)s. It is answered by %(due)s at "
            "the latest."
        ) % {
            "number": request,
            "kind": request.get_kind_display(),
            "day": shown(timezone.localdate(request.received_at)),
            "due": shown(request.due_on),
        }
        if request.not_before is not None:
            more = _("Until %(day)s it can be taken back in “My data”.")
            words += " " + more % {"day": shown(timezone.localdate(request.not_before))}
    tell(request, "received", words)


def tell(request: DataRequest, step: str, words: str) -> None:
    """Let the person know what became of the request, once for each step."""
    with override(WRITTEN_IN):
        subject = _("Request about personal data")
    queue_message(
        learner=request.learner,
        purpose=Message.Purpose.NOTICE,
        subject=subject,
        words=words,
        once_key=f"privacy:{request.pk}:{step}",
    )


def shown(day: object) -> str:
    return date_format(day, "d/m/Y")  # type: ignore[arg-type]


@transaction.atomic
def remind_of_due_requests() -> int:
    """Remind those responsible of what is due soon, once, and of what is late, once. How many."""
    soon = timezone.localdate() + clocks.DAY * clocks.REMIND_BEFORE
    reminded = 0
    for request in open_requests().filter(due_on__lte=soon):
        step = "late" if request.is_late else "soon"
        for user in those_responsible():
            reminded += remind(request, step, user)
    return reminded


def remind(request: DataRequest, step: str, user: User) -> bool:
    """Without the person's name: the message leaves the platform."""
    once_key = f"privacy:{request.pk}:{step}:{user.learner_id}"
    if Message.objects.filter(once_key=once_key).exists():
        return False
    with override(WRITTEN_IN):
        words = _("Request %(number)s about personal data is due on %(day)s.")
        subject = _("A request about personal data is due")
        queue_message(
            learner=user.learner,
            purpose=Message.Purpose.NOTICE,
            subject=subject,
            words=words % {"number": request, "day": shown(request.due_on)},
            once_key=once_key,
        )
    return True
