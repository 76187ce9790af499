"""Those responsible answer: extend once, correct, carry out, refuse with the reason."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from learning.people.actions import change_details, note, withdraw_consent
from learning.people.folding import tidy
from learning.people.models import ConsentText, User
from learning.privacy import clocks
from learning.privacy.actions.requests import WRITTEN_IN, NotNow, shown, tell
from learning.privacy.models import DataRequest
from learning.privacy.queries import holidays

Kind, State = DataRequest.Kind, DataRequest.State


def locked(request: DataRequest) -> DataRequest:
    """The request as it is now, held until the end of the transaction. Raises NotNow if closed."""
    row = DataRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if not row.is_open:
        raise NotNow(_("This request was closed in the meantime."))
    return row


@transaction.atomic
def extend_request(*, request: DataRequest, until: date, why: str, by: User) -> DataRequest:
    """Once, with the reason, and within what the law leaves. Raises NotNow."""
    row = locked(request)
    if row.extended_at is not None:
        raise NotNow(_("A request is extended once only."))
    latest = clocks.latest_extension(row, holidays())
    if not row.due_on < until <= latest:
        words = _("Choose a day after %(due)s and not after %(latest)s.")
        raise NotNow(words % {"due": shown(row.due_on), "latest": shown(latest)})
    row.due_on, row.extended_why, row.extended_at = until, tidy(why), timezone.now()
    row.save(update_fields=["due_on", "extended_why", "extended_at"])
    note("privacy.extended", by=by, learner=row.learner, request=row.pk, until=until.isoformat())
    with override(WRITTEN_IN):
        words = _("Request %(number)s takes longer, until %(due)s: %(why)s")
        words %= {"number": row, "due": shown(until), "why": row.extended_why}
    tell(row, "extended", words)
    return row


@transaction.atomic
def close_request(*, request: DataRequest, answer: str, by: User | None) -> DataRequest:
    """Done. What the kind of request asks for and the platform can do, it does here."""
    row = locked(request)
    if row.kind == Kind.ERASURE:
        raise NotNow(_("An erasure is carried out by itself when its waiting days are over."))
    if row.kind == Kind.WITHDRAWAL and row.purpose:
        withdraw_consent(learner=row.learner, purpose=row.purpose)
    if row.kind == Kind.RESTRICTION:
        withdraw_consent(learner=row.learner, purpose=ConsentText.Purpose.REMIND)
        withdraw_consent(learner=row.learner, purpose=ConsentText.Purpose.ETHNIC)
    close(row, State.DONE, answer, by)
    note("privacy.done", by=by, learner=row.learner, request=row.pk, kind=row.kind)
    with override(WRITTEN_IN):
        words = _("Request %(number)s was carried out. %(answer)s")
    tell(row, "done", (words % {"number": row, "answer": row.answer}).strip())
    return row


@transaction.atomic
def correct_person(
    *, request: DataRequest, details: dict[str, Any], answer: str, by: User
) -> DataRequest:
    """Correct name, year of birth, gender and commune as asked, and close the request."""
    row = locked(request)
    change_details(learner=row.learner, **details)
    return close_request(request=row, answer=answer, by=by)


@transaction.atomic
def refuse_request(*, request: DataRequest, reason: str, by: User | None) -> DataRequest:
    """With the reason in law, which the person is told."""
    row = locked(request)
    close(row, State.REFUSED, reason, by)
    note("privacy.refused", by=by, learner=row.learner, request=row.pk, kind=row.kind)
    with override(WRITTEN_IN):
        words = _("Request %(number)s was refused: %(reason)s")
    tell(row, "refused", words % {"number": row, "reason": row.answer})
    return row


@transaction.atomic
def take_back(*, request: DataRequest) -> DataRequest:
    """The person thought better of it. Raises NotNow when it is too late."""
    row = locked(request)
    close(row, State.TAKEN_BACK, "", None)
    note("privacy.taken_back", by=None, learner=row.learner, request=row.pk, kind=row.kind)
    return row


def close(row: DataRequest, state: str, answer: str, by: User | None) -> None:
    row.state, row.answer, row.closed_at = state, tidy(answer), timezone.now()
    row.closed_by = by.learner if by else None
    row.save(update_fields=["state", "answer", "closed_at", "closed_by"])
