"""How a roster stands, and how far its people are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from learning.people.models import Learner, Membership, Profile
from learning.rosters.models import Invitation, Roster, RosterRow
from learning.rosters.reading import FIELDS


@dataclass(frozen=True)
class Counts:
    rows: int
    new: int
    same: int
    left_out: int
    undecided: int
    with_problems: int


def counts_of(roster: Roster) -> Counts:
    """One query."""
    decision = RosterRow.Decision
    found: dict[str, Any] = roster.rows.aggregate(
        rows=Count("pk"),
        new=Count("pk", filter=Q(decision=decision.NEW)),
        same=Count("pk", filter=Q(decision=decision.SAME)),
        left_out=Count("pk", filter=Q(decision=decision.LEFT_OUT)),
        undecided=Count("pk", filter=Q(decision=decision.UNDECIDED)),
        with_problems=Count("pk", filter=Q(has_problems=True)),
    )
    return Counts(**found)


def rows_shown(roster: Roster, *, only_problems: bool) -> QuerySet[RosterRow]:
    rows = roster.rows.select_related("home", "double__profile").order_by("number")
    return rows.filter(has_problems=True) if only_problems else rows


def problems_in_words(row: RosterRow) -> list[str]:
    """Each with its column: "Phone number: …"."""
    named = {
        **FIELDS,
        "birth_year": FIELDS["born"],
        "row": _("Row"),
        "double": pgettext("roster", "Person"),
    }
    return [f"{named[name]}: {words}" for name, words in row.problems.items()]


def open_invitations() -> QuerySet[Invitation]:
    """Those that still lead in: to a known person without a sign-in, in time, not used."""
    rows = Invitation.objects.filter(
        used_at=None,
        withdrawn_at=None,
        until__gt=timezone.now(),
        learner__standing=Learner.Standing.KNOWN,
        learner__merged_into=None,
        learner__user=None,
    )
    return rows.select_related("learner__profile", "roster__unit")


def people_of(roster: Roster) -> QuerySet[Learner]:
    """Who came with the list, or was met by it, and still belongs to its unit."""
    listed = RosterRow.objects.filter(roster=roster).exclude(learner=None).values("learner")
    members = Membership.objects.filter(unit__path__startswith=roster.unit.path, until=None)
    return Learner.objects.filter(
        pk__in=listed, standing=Learner.Standing.KNOWN, merged_into=None
    ).filter(pk__in=members.values("learner"))


def to_come(roster: Roster) -> QuerySet[Learner]:
    """Those of them who have no sign-in yet."""
    return people_of(roster).filter(user=None)


def can_be_written_to(people: QuerySet[Learner]) -> QuerySet[Learner]:
    return people.exclude(profile__phone="", profile__email="")


def can_come(people: QuerySet[Learner]) -> QuerySet[Learner]:
    """Without a contact the year of birth has to be known: something must be proven."""
    return people.exclude(profile__phone="", profile__email="", profile__birth_year=None)


def without_open(people: QuerySet[Learner], way: str) -> QuerySet[Learner]:
    return people.exclude(pk__in=open_invitations().filter(way=way).values("learner"))


@dataclass(frozen=True)
class Coming:
    """How far the people of a list are."""

    people: int
    came: int
    written_to: int
    to_write_to: int
    printed: int
    to_print: int
    unreachable: int


def coming_of(roster: Roster) -> Coming:
    """Some queries, however long the list is."""
    people, rest, way = people_of(roster), to_come(roster), Invitation.Way
    number, waiting = people.count(), rest.count()
    writable, comers = can_be_written_to(rest), can_come(rest)
    to_write_to = without_open(writable, way.MESSAGE).count()
    to_print = without_open(comers, way.PAPER).count()
    can = comers.count()
    return Coming(
        people=number,
        came=number - waiting,
        written_to=writable.count() - to_write_to,
        to_write_to=to_write_to,
        printed=can - to_print,
        to_print=to_print,
        unreachable=waiting - can,
    )


@dataclass(frozen=True)
class Standing:
    """How far one person is; `may_be_invited` while there is no sign-in."""

    words: str
    may_be_invited: bool


def standing_of(roster: Roster, rows: Iterable[RosterRow]) -> dict[int, Standing]:
    """By learner, for those still of the unit."""
    ids = [row.learner_id for row in rows if row.learner_id]
    people = people_of(roster).filter(pk__in=ids).select_related("user")
    invited = dict(open_invitations().filter(learner__in=ids).values_list("learner", "way"))
    return {person.pk: stands(person, invited.get(person.pk, "")) for person in people}


def stands(person: Learner, way: str) -> Standing:
    user = getattr(person, "user", None)
    if user is None:
        return Standing(str(Invitation.Way(way).label) if way else _("not yet invited"), True)
    if user.last_login is None:
        return Standing(_("has an account"), False)
    day = f"{timezone.localtime(user.last_login):%d/%m/%Y}"
    return Standing(_("came, last on %(day)s") % {"day": day}, False)


def kinds_holding(roster: Roster) -> list[str]:
    """What kept it from being undone, as people call it."""
    labels = [label for label in roster.held_by.split(",") if "." in label]
    return [str(apps.get_model(label)._meta.verbose_name_plural) for label in labels]


@dataclass(frozen=True)
class Difference:
    """A field in which the list and the record say different things."""

    field: str
    label: str
    known: str
    listed: str
    is_taken: bool


def differences(row: RosterRow) -> list[Difference]:
    """For a row that may be somebody known; numbers and addresses are never written over."""
    profile = getattr(row.double, "profile", None)
    found = []
    for field, label in {
        "full_name": FIELDS["full_name"],
        "birth_year": _("Year of birth"),
        "gender": FIELDS["gender"],
    }.items():
        known, listed = getattr(profile, field, None), row.person.get(field)
        if known and listed and known != listed:
            old, new = in_words(field, known), in_words(field, listed)
            found.append(Difference(field, str(label), old, new, field in row.takes))
    return found


def in_words(field: str, value: object) -> str:
    return str(dict(Profile.Gender.choices)[str(value)] if field == "gender" else value)
