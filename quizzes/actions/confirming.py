"""An authority confirms results: lists are made, sent, decided on; each step is written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions import note, queue_message
from learning.people.models import Learner, Message, Unit, User
from quizzes.confirming import chosen_format
from quizzes.models import Assessment, Confirmation, ConfirmationChange, ConfirmationList
from quizzes.queries.confirming import candidates, is_sample, people_of, people_on, rows_to_send
from quizzes.queries.titles import quiz_title
from quizzes.signals import confirmation_changed

State = Confirmation.State
Stage = ConfirmationList.State
# A decision on so many is entered within one request; the others go on another list.
MOST_ON_A_LIST = 1000


class NotDone(Exception):
    """Says in words for the person why; `by_row` what is wrong in which row of a file."""

    def __init__(self, words: str, by_row: Mapping[int, str] | None = None) -> None:
        super().__init__(words)
        self.by_row = dict(by_row or {})


@dataclass(frozen=True)
class Decision:
    """Of an authority, as its paper names it. Raises NotDone where something is missing."""

    number: str
    day: date
    authority: str

    def __post_init__(self) -> None:
        if not self.number.strip() or not self.authority.strip():
            raise NotDone(_("A decision has a number, a day and an authority."))
        if self.day > timezone.localdate():
            raise NotDone(_("The day of the decision is still to come."))


@dataclass(frozen=True)
class Verdicts:
    """Whom the authority refused and why, and its own references; the others are confirmed."""

    refused: Mapping[int, str] = field(default_factory=dict)
    references: Mapping[int, str] = field(default_factory=dict)


@transaction.atomic
def make_list(*, assessment: Assessment, unit: Unit, name: str, by: User) -> ConfirmationList:
    """Everybody of the unit who can be proposed today, as far as a list goes; raises NotDone when
    nobody can."""
    locked = Assessment.objects.select_for_update(of=("self",)).get(pk=assessment.pk)
    if not locked.is_formal:
        raise NotDone(_("A placement is no result that counts: nothing of it is confirmed."))
    found = candidates(locked, people_of(unit, by))
    if not found.fit:
        raise NotDone(_("There is nobody to be listed: see below who is left out, and why."))
    made = ConfirmationList.objects.create(assessment=locked, unit=unit, name=name, made_by=by)
    rows = Confirmation.objects.bulk_create(
        Confirmation(
            result=result,
            learner=result.learner,
            framework_id=result.framework_id,
            audience=result.audience,
            list=made,
        )
        for result in found.fit[:MOST_ON_A_LIST]
    )
    for row in rows:
        write_down(row, before="", by=by)
    note("quizzes.confirmations_listed", by=by, unit=unit, list=made.pk, people=len(rows))
    return made


@transaction.atomic
def take_list(*, proposed: ConfirmationList, by: User) -> bytes:
    """The file for the authority; that it was taken is noted."""
    rows = rows_to_send(proposed)
    note(
        "quizzes.confirmations_taken",
        by=by,
        unit=proposed.unit,
        list=proposed.pk,
        people=len(rows),
    )
    return chosen_format().write(rows)


@transaction.atomic
def send_list(*, proposed: ConfirmationList, by: User) -> ConfirmationList:
    """It went to the authority: from now on nothing is added. Raises NotDone."""
    held = locked_at(proposed, Stage.DRAFTED)
    if is_sample(held):
        raise NotDone(
            _(
                "This assessment is a sample, or its framework was not yet compared with the"
                " signed decision. The list may be prepared, and not be sent."
            )
        )
    rows = list(people_on(held))
    if not rows:
        raise NotDone(_("There is nobody on the list any more."))
    for row in rows:
        move(row, State.SENT, by=by)
    held.state, held.sent_at = Stage.SENT, timezone.now()
    held.save(update_fields=["state", "sent_at"])
    note("quizzes.confirmations_sent", by=by, unit=held.unit, list=held.pk, people=len(rows))
    return held


@transaction.atomic
def decide_list(
    *, proposed: ConfirmationList, decision: Decision, verdicts: Verdicts, by: User
) -> ConfirmationList:
    """Everybody on the list is confirmed, but those refused with a reason. Raises NotDone."""
    held = locked_at(proposed, Stage.SENT)
    rows = list(people_on(held))
    refuse_wrong(rows, verdicts)
    title = quiz_title(held.assessment.quiz, settings.LANGUAGE_CODE)
    held.state, held.decided_at = Stage.DECIDED, timezone.now()
    held.decision_number, held.decision_date = decision.number.strip(), decision.day
    held.authority = decision.authority.strip()
    held.save()
    for row in rows:
        row.list = held
        row.external_ref = verdicts.references.get(row.pk, "")
        why = verdicts.refused.get(row.pk, "").strip() or confirmed_elsewhere(row)
        if why:
            move(row, State.REFUSED, by=by, why=why)
        else:
            row.confirmed_on = decision.day
            move(row, State.CONFIRMED, by=by)
        tell(row, title)
    note(
        "quizzes.confirmations_decided",
        by=by,
        unit=held.unit,
        list=held.pk,
        people=len(rows),
        number=held.decision_number,
        day=str(held.decision_date),
    )
    return held


def refuse_wrong(rows: list[Confirmation], verdicts: Verdicts) -> None:
    known = {row.pk for row in rows}
    if not known >= {*verdicts.refused, *verdicts.references}:
        raise NotDone(_("Somebody named is not on this list."))
    if any(not why.strip() for why in verdicts.refused.values()):
        raise NotDone(_("Whoever is not confirmed is told why: there is no reason."))


def confirmed_elsewhere(row: Confirmation) -> str:
    """The same skills are confirmed once: by another list, or another record of the person."""
    others = Confirmation.objects.filter(
        learner=row.learner_id, framework=row.framework_id, audience=row.audience
    )
    if others.filter(state=State.CONFIRMED).exclude(pk=row.pk).exists():
        return _("Confirmed already, by another decision.")
    return ""


@transaction.atomic
def withdraw_confirmation(*, confirmation: Confirmation, reason: str, by: User) -> Confirmation:
    """The authority takes a confirmation back. Raises NotDone."""
    rows = Confirmation.objects.select_for_update(of=("self",)).select_related("learner", "list")
    held = rows.get(pk=confirmation.pk)
    if not reason.strip():
        raise NotDone(_("Whoever loses a confirmation is told why: there is no reason."))
    move(held, State.WITHDRAWN, by=by, why=reason.strip())
    tell(held, quiz_title(held.list.assessment.quiz, settings.LANGUAGE_CODE))
    return held


@transaction.atomic
def correct_decision(
    *, proposed: ConfirmationList, decision: Decision, by: User
) -> ConfirmationList:
    """A number, day or name was mistyped; what stood there before is in the log. Raises NotDone."""
    held = locked_at(proposed, Stage.DECIDED)
    note(
        "quizzes.decision_corrected",
        by=by,
        unit=held.unit,
        list=held.pk,
        number=[held.decision_number, decision.number.strip()],
        day=[str(held.decision_date), str(decision.day)],
        authority=[held.authority, decision.authority.strip()],
    )
    held.decision_number, held.decision_date = decision.number.strip(), decision.day
    held.authority = decision.authority.strip()
    held.save(update_fields=["decision_number", "decision_date", "authority"])
    given = Confirmation.objects.filter(list=held, confirmed_on__isnull=False)
    given.update(confirmed_on=decision.day)
    for row in given.select_related("learner"):
        confirmation_changed.send(sender=Confirmation, confirmation=row)
    return held


def give_confirmations_to(*, kept: Learner, dropped: Learner) -> None:
    """Two records are one person: the same skills stay confirmed once, by the earlier decision."""
    confirmed = Confirmation.objects.filter(state=State.CONFIRMED).select_related("learner", "list")
    for row in confirmed.filter(learner=dropped):
        twin = confirmed.filter(
            learner=kept, framework=row.framework_id, audience=row.audience
        ).first()
        if twin:
            later = max(row, twin, key=lambda one: (one.confirmed_on, one.pk))
            why = _("Two records of one person: confirmed by the other one.")
            move(later, State.WITHDRAWN, by=None, why=why)
    Confirmation.objects.filter(learner=dropped).update(learner=kept)


def locked_at(proposed: ConfirmationList, stage: str) -> ConfirmationList:
    """The list as it is now, held until the end; two people at once do a thing once."""
    rows = ConfirmationList.objects.select_for_update(of=("self",))
    held = rows.select_related("assessment", "unit").get(pk=proposed.pk)
    if held.state != stage:
        raise NotDone(
            _("Meanwhile the list has gone on: it is %(state)s now.")
            % {"state": held.get_state_display()}
        )
    return held


def move(row: Confirmation, state: str, *, by: User | None, why: str = "") -> None:
    """One step, if it is one that exists."""
    if not row.may_become(state):
        raise NotDone(
            _("Meanwhile this has gone on: it is %(state)s now.")
            % {"state": row.get_state_display()}
        )
    before, row.state, row.reason = row.state, state, why[:300]
    row.save(update_fields=["state", "reason", "external_ref", "confirmed_on"])
    write_down(row, before=before, by=by)
    if State.CONFIRMED in (before, state):
        confirmation_changed.send(sender=Confirmation, confirmation=row)


def write_down(row: Confirmation, *, before: str, by: User | None) -> None:
    ConfirmationChange.objects.create(
        confirmation=row, before=before, after=row.state, why=row.reason, by=by
    )
    note(
        "quizzes.confirmation_changed",
        by=by,
        learner=row.learner,
        unit=row.list.unit,
        confirmation=row.pk,
        before=before,
        after=row.state,
    )


def tell(row: Confirmation, title: str) -> None:
    said = {
        "title": title,
        "number": row.list.decision_number,
        "day": f"{row.confirmed_on:%d/%m/%Y}" if row.confirmed_on else "",
        "authority": row.list.authority,
        "reason": row.reason,
    }
    words = {
        State.CONFIRMED: _(
            "Your result in “%(title)s” was confirmed by decision %(number)s of %(day)s,"
            " %(authority)s."
        ),
        State.REFUSED: _("Your result in “%(title)s” was not confirmed: %(reason)s"),
        State.WITHDRAWN: _(
            "The confirmation of your result in “%(title)s” was withdrawn: %(reason)s"
        ),
    }
    queue_message(
        learner=row.learner,
        purpose=Message.Purpose.NOTICE,
        subject=(_("Confirmation: %(title)s") % said)[:120],
        words=words[State(row.state)] % said,
        once_key=f"quizzes.confirmation.{row.pk}.{row.state}",
    )
