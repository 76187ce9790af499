"""What was looked through becomes people: all of it or nothing, and once."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from learning.people.actions import join_units, note, take_in_people
from learning.people.actions.people import NewPerson
from learning.people.models import Membership, Unit, User
from learning.people.models.units import Tree
from learning.rosters.actions.bulk import do_each, write_rows
from learning.rosters.actions.improving import improve
from learning.rosters.models import Roster, RosterRow
from learning.rosters.progress import tell
from learning.rosters.signals import roster_confirmed

AT_A_TIME = 1_000


class Undecided(Exception):
    """Some rows may be of people known already, and nobody said so or otherwise."""


@transaction.atomic
def decide(*, rows: Iterable[RosterRow], decision: str, takes: Iterable[str] = ()) -> None:
    """For rows with a double: the same person, another one, or left out.

    `takes` are the fields in which the list is right where the record says something else.
    """
    numbers = [row.pk for row in rows]
    waiting = RosterRow.objects.filter(pk__in=numbers, roster__state=Roster.State.CHECKED)
    waiting.exclude(double=None).update(decision=decision, takes=list(takes))


@transaction.atomic
def confirm_roster(*, roster: Roster, by: User) -> None:
    """Begin taking in, behind the page. Raises Undecided."""
    locked = Roster.objects.select_for_update().get(pk=roster.pk)
    if locked.state != Roster.State.CHECKED:
        return
    if locked.rows.filter(decision=RosterRow.Decision.UNDECIDED).exists():
        raise Undecided
    locked.state = Roster.State.TAKING_IN
    locked.save(update_fields=["state"])
    tell(locked.pk, 0, 1)
    note("rosters.confirmed", by=by, unit=roster.unit, roster=roster.pk)
    roster_confirmed.send(sender=Roster, roster=locked)


@transaction.atomic
def take_in(*, roster: Roster) -> int:
    """How many rows were taken in; a second time none."""
    locked = Roster.objects.select_for_update().get(pk=roster.pk)
    if locked.state != Roster.State.TAKING_IN:
        return 0
    rows = locked.rows.select_related("home").order_by("number")
    made = list(rows.filter(decision=RosterRow.Decision.NEW))
    learners = take_in_people(people=[new_person(row) for row in made])
    for row, learner in zip(made, learners, strict=True):
        row.learner, row.is_new = learner, True
    met = list(rows.filter(decision=RosterRow.Decision.SAME).exclude(double=None))
    for row in met:
        row.learner_id = row.double_id
    taken = made + met
    tell(locked.pk, 1, 3)
    improve(locked, met)
    write_rows(taken, ("learner", "is_new", "before"))
    tell(locked.pk, 2, 3)
    let_belong(locked, taken)
    locked.state, locked.over_at = Roster.State.TAKEN_IN, timezone.now()
    locked.save(update_fields=["state", "over_at"])
    note(
        "rosters.taken_in",
        by=None,
        unit=locked.unit,
        roster=locked.pk,
        new=len(made),
        met=len(met),
    )
    return len(taken)


def new_person(row: RosterRow) -> NewPerson:
    person = dict(row.person)
    # A contact somebody else in reach holds stays theirs: this row is another person.
    if row.double_id is not None:
        person["phone"] = person["email"] = ""
    wanted = ("full_name", "birth_year", "phone", "email", "gender")
    return NewPerson(**{name: person[name] for name in wanted})


def let_belong(roster: Roster, rows: list[RosterRow]) -> None:
    """Everybody belongs to the roster's unit; the home of somebody known is not touched."""
    new: list[tuple[RosterRow, Unit]] = []
    belonging = belongings(rows, roster)
    # Two rows may have been said to be of one person.
    joined: set[tuple[int, int]] = set()
    for row in rows:
        assert row.learner_id is not None
        units = [roster.unit]
        if roster.unit.tree == Tree.ORGANISATION and row.is_new and row.home is not None:
            units.append(row.home)
        for unit in units:
            if row.learner_id in belonging or (row.learner_id, unit.pk) in joined:
                continue
            joined.add((row.learner_id, unit.pk))
            new.append((row, unit))
    memberships = join_units(
        belongings=[(row.learner_id, unit) for row, unit in new if row.learner_id]
    )
    added = RosterRow.memberships.through
    added.objects.bulk_create(
        [
            added(rosterrow_id=row.pk, membership_id=held.pk)
            for (row, _unit), held in zip(new, memberships, strict=True)
        ],
        AT_A_TIME,
    )


def belongings(rows: list[RosterRow], roster: Roster) -> set[int]:
    """Of those met: who is in the unit already, or at home elsewhere when it is a place."""
    held = Membership.objects.filter(until=None)
    if roster.unit.tree == Tree.TERRITORY:
        held = held.filter(tree=Tree.TERRITORY)
    else:
        held = held.filter(unit=roster.unit)
    met = [row.learner_id for row in rows if not row.is_new]
    return set(held.filter(learner__in=met).values_list("learner_id", flat=True))


def take_in_waiting() -> int:
    """Repair: rosters whose taking in was lost on the way."""
    return do_each(Roster.State.TAKING_IN, lambda roster: take_in(roster=roster))
