"""What a list knows better of people known already, and how it is taken back."""

from collections.abc import Iterable

from learning.people.actions import note, write_profiles
from learning.people.models import Profile, User
from learning.rosters.models import Roster, RosterRow

COMPARED = ("full_name", "birth_year", "gender")
CONTACTS = ("phone", "email")


def improve(roster: Roster, rows: Iterable[RosterRow]) -> None:
    """Fill in what is empty; write over only what somebody chose, row by row.

    A contact is filled in where nobody else has it, and never written over: people sign in by it.
    """
    rows = list(rows)
    ids = [row.learner_id for row in rows]
    profiles = {p.learner_id: p for p in Profile.objects.filter(learner__in=ids)}
    held = held_by_others(rows)
    changed = []
    for row in rows:
        profile = profiles.get(row.learner_id or 0)
        row.before = better(profile, row, held) if profile else {}
        if profile and row.before:
            changed.append(profile)
            note(
                "people.corrected",
                by=None,
                learner=row.learner,
                unit=roster.unit,
                roster=roster.pk,
                fields=sorted(row.before),
            )
    write_profiles(profiles=changed)


def better(profile: Profile, row: RosterRow, held: set[str | None]) -> dict[str, object]:
    """Change the profile; what it said before, by field."""
    before: dict[str, object] = {}
    for field in (*COMPARED, *CONTACTS):
        listed, known = row.person.get(field), getattr(profile, field)
        fills_in = not known and not (field in CONTACTS and listed in held)
        if listed and listed != known and (fills_in or field in row.takes):
            before[field] = known
            setattr(profile, field, listed)
    return before


def held_by_others(rows: list[RosterRow]) -> set[str | None]:
    """Numbers and addresses that any record or account has already."""
    phones = {row.person.get("phone") for row in rows} - {"", None}
    emails = {row.person.get("email") for row in rows} - {"", None}
    found: set[str | None] = set()
    found |= set(Profile.objects.filter(phone__in=phones).values_list("phone", flat=True))
    found |= set(Profile.objects.filter(email__in=emails).values_list("email", flat=True))
    found |= set(User.objects.filter(phone__in=phones).values_list("phone", flat=True))
    found |= set(User.objects.filter(email__in=emails).values_list("email", flat=True))
    return found


def take_back(rows: Iterable[RosterRow]) -> None:
    """As it was before the list, where nobody has written anything else since."""
    rows = [row for row in rows if row.before]
    ids = [row.learner_id for row in rows]
    profiles = {p.learner_id: p for p in Profile.objects.filter(learner__in=ids)}
    for row in rows:
        profile = profiles.get(row.learner_id or 0)
        for field, known in row.before.items() if profile else ():
            if getattr(profile, field) == row.person.get(field):
                setattr(profile, field, known)
    write_profiles(profiles=profiles.values())
