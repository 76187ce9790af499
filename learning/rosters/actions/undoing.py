"""A list taken in by mistake goes again, as long as nobody on it has done anything."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from learning.people.actions import note, remove_people
from learning.people.models import AuditEntry, Learner, Membership, User
from learning.rosters.models import Roster, RosterRow


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
def undo_roster(*, roster: Roster, by: User) -> None:
    """Take away exactly what the roster brought. Raises HasActed."""
    locked = Roster.objects.select_for_update().get(pk=roster.pk)
    if locked.state != Roster.State.TAKEN_IN:
        return
    acted = who_acted(locked)
    if acted.exists():
        raise HasActed(acted)
    added = RosterRow.memberships.through.objects.filter(rosterrow__roster=locked)
    belongings = list(added.values_list("membership_id", flat=True))
    made = list(locked.rows.filter(is_new=True).values_list("learner_id", flat=True))
    added.delete()
    Membership.objects.filter(pk__in=belongings).delete()
    locked.rows.all().delete()
    remove_people(ids=[pk for pk in made if pk is not None])
    locked.state, locked.over_at = Roster.State.UNDONE, timezone.now()
    locked.save(update_fields=["state", "over_at"])
    note("rosters.undone", by=by, unit=locked.unit, roster=locked.pk, people=len(made))
