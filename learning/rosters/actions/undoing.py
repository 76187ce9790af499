"""A list taken in by mistake goes again, as long as nobody on it has done anything."""

from django.db import transaction
from django.db.models import Model, ProtectedError, Q, QuerySet, RestrictedError
from django.utils import timezone

from learning.people.actions import note, remove_people, undo_joining
from learning.people.models import AuditEntry, Learner, Membership, User
from learning.rosters.actions.bulk import AT_A_TIME, do_each
from learning.rosters.actions.improving import take_back
from learning.rosters.models import Roster, RosterRow
from learning.rosters.progress import tell
from learning.rosters.signals import undo_asked


class HasActed(Exception):
    """Some of the people have signed in, learnt, or were changed by staff since."""

    def __init__(self, people: QuerySet[Learner]) -> None:
        super().__init__(people.count())
        self.people = people


def who_acted(roster: Roster) -> QuerySet[Learner]:
    """Of those the roster made: who has a sign-in, anything learnt, or an entry in the log."""
    made = Learner.objects.filter(roster_rows__roster=roster, roster_rows__is_new=True)
    changed = AuditEntry.objects.filter(learner__in=made).values("learner")
    ours = RosterRow.memberships.through.objects.filter(rosterrow__roster=roster)
    moved = Membership.objects.filter(learner__in=made).exclude(pk__in=ours.values("membership"))
    ended = Membership.objects.filter(learner__in=made).exclude(until=None)
    acted = Q(user__isnull=False) | Q(enrolments__isnull=False) | Q(pk__in=changed)
    acted |= Q(pk__in=moved.values("learner")) | Q(pk__in=ended.values("learner"))
    acted |= Q(consents__isnull=False) | Q(merged_into__isnull=False) | Q(merged__isnull=False)
    return made.filter(acted).distinct()


@transaction.atomic
def ask_for_undo(*, roster: Roster, by: User) -> None:
    """Begin to take away, behind the page. Raises HasActed."""
    locked = Roster.objects.select_for_update().get(pk=roster.pk)
    if locked.state != Roster.State.TAKEN_IN:
        return
    acted = who_acted(locked)
    if acted.exists():
        raise HasActed(acted)
    locked.state, locked.held_by, locked.inviting_since = Roster.State.UNDOING, "", None
    locked.save(update_fields=["state", "held_by", "inviting_since"])
    tell(locked.pk, 0, 1)
    note("rosters.undo_asked", by=by, unit=locked.unit, roster=locked.pk)
    undo_asked.send(sender=Roster, roster=locked)


def undo_roster(*, roster: Roster) -> int:
    """How many people went again; a second time none.

    Whoever came meanwhile, and rows of other folders that hold a person, keep the whole list:
    it stays taken in, and says what holds it.
    """
    try:
        return take_away(roster)
    except HasActed:
        held_by = ""
    except (ProtectedError, RestrictedError) as refusal:
        held_by = ",".join(sorted({row._meta.label for row in rows_of(refusal)}))[:200]
    undoing = Roster.objects.filter(pk=roster.pk, state=Roster.State.UNDOING)
    undoing.update(state=Roster.State.TAKEN_IN, held_by=held_by)
    return 0


def rows_of(refusal: ProtectedError | RestrictedError) -> set[Model]:
    if isinstance(refusal, ProtectedError):
        return refusal.protected_objects
    return refusal.restricted_objects


@transaction.atomic
def take_away(roster: Roster) -> int:
    """Exactly what the roster brought. Raises HasActed."""
    locked = Roster.objects.select_for_update().select_related("unit").get(pk=roster.pk)
    if locked.state != Roster.State.UNDOING:
        return 0
    acted = who_acted(locked)
    if acted.exists():
        raise HasActed(acted)
    added = RosterRow.memberships.through.objects.filter(rosterrow__roster=locked)
    belongings = list(added.values_list("membership_id", flat=True))
    made = list(locked.rows.filter(is_new=True, learner__isnull=False).values_list("learner"))
    added.delete()
    take_back(locked.rows.filter(is_new=False).exclude(learner=None))
    undo_joining(ids=belongings)
    locked.rows.all().delete()
    for start in range(0, len(made), AT_A_TIME):
        remove_people(ids=[pk for (pk,) in made[start : start + AT_A_TIME]])
        tell(locked.pk, start, len(made))
    locked.state, locked.over_at = Roster.State.UNDONE, timezone.now()
    locked.save(update_fields=["state", "over_at"])
    note("rosters.undone", by=None, unit=locked.unit, roster=locked.pk, people=len(made))
    return len(made)


def undo_waiting() -> int:
    """Repair: lists whose undoing was lost on the way."""
    return do_each(Roster.State.UNDOING, lambda roster: undo_roster(roster=roster))
