"""Reads about people: where they belong, what they agreed to, what they lead."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F, Max, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from learning.people.ages import may_be_a_child
from learning.people.contacts import Contact
from learning.people.models import (
    Consent,
    ConsentText,
    Learner,
    Membership,
    Profile,
    RoleGrant,
    Unit,
    User,
)
from learning.people.models.units import Tree
from learning.people.once import once


@dataclass(frozen=True)
class UnitsOf:
    """Where a learner belongs now; stored with every fact."""

    territory_id: int | None = None
    organisation_id: int | None = None


def units_of(learner: Learner) -> UnitsOf:
    """The open territory and the latest open organisation. One query."""
    found = UnitsOf()
    rows = Membership.objects.filter(learner=learner, until__isnull=True).order_by("since", "pk")
    for tree, unit_id in rows.values_list("tree", "unit_id"):
        if tree == Tree.TERRITORY:
            found = UnitsOf(unit_id, found.organisation_id)
        else:
            found = UnitsOf(found.territory_id, unit_id)
    return found


def home_of(learner: Learner) -> Unit | None:
    """The unit of the territory where a learner belongs now."""
    home = Membership.objects.filter(learner=learner, tree=Tree.TERRITORY, until=None)
    held = home.select_related("unit").first()
    return held.unit if held else None


# Operators give an unused number to somebody else after some months; a browser asks for a
# new sign-in after six, so whoever still uses an account has signed in within the year.
IDLE = timedelta(days=365)


def holder_of(contact: Contact) -> User | None:
    """Whose account a contact opens. A number counts only once it was proven to be theirs."""
    if not contact.value:
        return None
    if contact.kind == "phone":
        return User.objects.filter(phone=contact.value, phone_verified=True).first()
    return User.objects.filter(email__iexact=contact.value).first()


def may_be_another_person(user: User, contact: Contact) -> bool:
    """Whether a number has been unused so long that it may have a new owner."""
    seen = user.last_login or user.date_joined
    return contact.kind == "phone" and timezone.now() - seen > IDLE


def one_person(learner: Learner) -> list[Learner]:
    """The row itself, then every row that was merged into it, also by way of another."""
    found = [learner]
    merged = Learner.objects.filter(merged_into__in=found)
    while more := list(merged.exclude(pk__in=[row.pk for row in found])):
        found += more
        merged = Learner.objects.filter(merged_into__in=found)
    return found


def has_to_agree(learner: Learner) -> bool:
    """Agreed once to have a record kept, and not, or no longer, to the words of today."""
    record = Consent.objects.filter(learner=learner, text__purpose=ConsentText.Purpose.RECORD)
    given = dict(record.order_by("pk").values_list("text", "withdrawn_at"))
    current = text_in_force(ConsentText.Purpose.RECORD)
    if not given or current is None:
        return False
    return current.pk not in given or given[current.pk] is not None


def needs_guardian(learner: Learner) -> bool:
    """A child for whom no grown-up agrees, or agrees no longer."""
    profile = Profile.objects.filter(learner=learner).first()
    if profile is None or not may_be_a_child(profile.birth_year, timezone.localdate()):
        return False
    agreed = Consent.objects.filter(
        learner=learner, text__purpose=ConsentText.Purpose.GUARDIAN, withdrawn_at=None
    )
    return not agreed.exists()


# What everybody is asked; the other purposes are asked where they arise.
FOR_EVERYBODY = (ConsentText.Purpose.RECORD, ConsentText.Purpose.REMIND)


def texts_for_everybody() -> list[ConsentText]:
    return [text for text in texts_in_force() if text.purpose in FOR_EVERYBODY]


def text_in_force(purpose: str) -> ConsentText | None:
    return next((text for text in texts_in_force() if text.purpose == purpose), None)


def texts_in_force(day: object = None) -> list[ConsentText]:
    """The latest consent text of each purpose, in the purposes' order."""
    latest: dict[str, ConsentText] = {}
    rows = ConsentText.objects.filter(in_force_from__lte=day or timezone.localdate())
    for text in rows.order_by("version"):
        latest[text.purpose] = text
    return [latest[p] for p in ConsentText.Purpose.values if p in latest]


def grants_held() -> QuerySet[RoleGrant]:
    """Roles that give rights today: begun, not over, and not resting."""
    today = timezone.localdate()
    return RoleGrant.objects.filter(
        Q(until__isnull=True) | Q(until__gte=today),
        since__lte=today,
        user__rights_off_at=None,
    )


def reviewed_on() -> Coalesce:
    """The day a grant was last looked at: its review, else its first day."""
    return Coalesce(TruncDate(Max("reviews__at")), F("since"))


def units_led_by(user: User, *roles: str) -> QuerySet[Unit]:
    """Every unit inside the subtrees where the user holds one of the roles today."""
    reach = Q(pk__in=[])
    for role, path in roles_today(user):
        if role in roles:
            reach |= Q(path__startswith=path)
    return Unit.objects.filter(reach)


def units_around(user: User, *roles: str) -> QuerySet[Unit]:
    """Where the user holds one of the roles, with all that is below and above."""
    held = [path for role, path in roles_today(user) if role in roles]
    above = {path[:end] for path in held for end in range(Unit.steplen, len(path), Unit.steplen)}
    led = units_led_by(user, *roles).values("pk")
    return Unit.objects.filter(Q(pk__in=led) | Q(path__in=above))


def roles_today(user: User) -> list[tuple[str, str]]:
    """Each role held today with the path of its unit. One query a request."""

    def look_up() -> list[tuple[str, str]]:
        return list(grants_held().filter(user=user).values_list("role", "unit__path"))

    return once(("roles", user.pk), look_up)


def doubles_of(learner: Learner, among: QuerySet[Learner]) -> QuerySet[Learner]:
    """Who may be the same person: the same name and no other year, the same number or address."""
    profile = learner.profile
    same = Q(profile__folded_name=profile.folded_name)
    if profile.birth_year:
        same &= Q(profile__birth_year=profile.birth_year) | Q(profile__birth_year=None)
    if profile.phone:
        same |= Q(profile__phone=profile.phone)
    if profile.email:
        same |= Q(profile__email__iexact=profile.email)
    others = among.filter(same).exclude(pk=learner.pk).select_related("profile", "user")
    return others.prefetch_related("memberships__unit").order_by("profile__folded_name", "pk")
