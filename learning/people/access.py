"""Who is asking, and whom they may see. The only way a view gets a learner."""

import time
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any
from uuid import UUID

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal.ratelimit import get_ip
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone
from wagtail.permission_policies import BasePermissionPolicy, ModelPermissionPolicy

from learning.people.models import (
    FacilitatorPhone,
    Learner,
    Membership,
    RoleGrant,
    Unit,
    User,
)
from learning.people.once import once
from learning.people.proofs import PIN, SECOND, facilitator_in_session, passed_second_factor
from learning.people.queries import (
    facilitators,
    has_second_factor,
    needs_second_factor,
    roles_today,
    units_led_by,
)

__all__ = ["facilitator_in_session", "passed_second_factor"]
from learning.people.models import AuditEntry

GUEST_KEY = "guest"
# How long a sign-in counts as fresh, in seconds: for changing what signs in.
FRESH = 15 * 60


def guest_of(request: HttpRequest) -> Learner | None:
    """The guest this browser has been learning as, if any."""
    public_id = request.session.get(GUEST_KEY)
    if not public_id:
        return None
    return Learner.objects.filter(public_id=public_id, standing=Learner.Standing.GUEST).first()


def forget_guest(request: HttpRequest) -> None:
    request.session.pop(GUEST_KEY, None)


def learner_of(request: HttpRequest) -> Learner | None:
    """The person who is learning: the signed-in one, else this browser's guest."""
    if isinstance(request.user, User):
        return request.user.learner
    return guest_of(request)


def learner_or_guest(request: HttpRequest) -> Learner:
    """The same, making a guest at the first recorded act."""
    learner = learner_of(request)
    if learner is None:
        learner = Learner.objects.create(standing=Learner.Standing.GUEST)
        request.session[GUEST_KEY] = str(learner.public_id)
    return learner


def network_of(request: HttpRequest) -> str:
    """The address somebody asks from, as far as it can be known; IPv6 by its network."""
    try:
        return str(get_ip(request))
    except (ImproperlyConfigured, PermissionDenied):
        # A visitor's own X-Forwarded-For must not stop the page.
        return str(request.META.get("REMOTE_ADDR", ""))


def own(request: HttpRequest) -> User:
    """The signed-in user, in views that let nobody else in."""
    assert isinstance(request.user, User)
    return request.user


def signed_in_freshly(request: HttpRequest) -> bool:
    """Whether this person proved a moment ago, in this browser, who they are.

    By the second factor, where there is one: the code alone changes nothing there. A PIN never
    does: a manager who enrols a phone must not come by the facilitator's account through it.
    """
    records = get_authentication_records(request, request.user)
    fresh = {r["method"] for r in records if time.time() - r["at"] < FRESH} - {PIN}
    return SECOND in fresh or (bool(fresh) and not has_second_factor(own(request)))


def units_in_reach(user: User, *roles: str) -> QuerySet[Unit]:
    """Where the user holds one of the roles today: the units and all below them."""
    return Unit.objects.all() if user.is_superuser else units_led_by(user, *roles)


def people_in_reach(user: User, *roles: str) -> QuerySet[Learner]:
    """Known people who belong today to a unit in reach."""
    known = Learner.objects.filter(standing=Learner.Standing.KNOWN, merged_into=None)
    if user.is_superuser:
        return known
    members = Membership.objects.filter(unit__in=units_in_reach(user, *roles), until=None)
    return known.filter(pk__in=members.values("learner"))


def unit_in_reach(user: User, pk: int, *roles: str) -> Unit:
    """The unit; for somebody whose roles do not reach it, it does not exist."""
    unit = units_in_reach(user, *roles).filter(pk=pk).first()
    if unit is None:
        raise Http404
    return unit


def person_in_reach(user: User, public_id: UUID | str, *roles: str) -> Learner:
    """The person; for somebody whose roles do not reach them, there is no such person."""
    person = people_in_reach(user, *roles).filter(public_id=public_id).first()
    if person is None:
        raise Http404
    return person


def holds_role(user: object, *roles: str) -> bool:
    """Whether one of the roles is held today, in any unit."""
    if not isinstance(user, User) or not user.is_active:
        return False
    return user.is_superuser or any(role in roles for role, _path in roles_today(user))


def open_grants() -> QuerySet[RoleGrant]:
    """Held today, or from a day to come."""
    return RoleGrant.objects.exclude(until__lt=timezone.localdate())


def staff_in_reach(user: User, public_id: UUID | str) -> User:
    """Whose second factor an administrator may reset: nobody who may do more, nor oneself.

    A superuser reaches everybody else; an administrator those who belong to the own units, or
    hold a role there, and hold none outside.
    """
    others = User.objects.filter(learner__public_id=public_id).exclude(pk=user.pk)
    if not user.is_superuser:
        units = units_in_reach(user, RoleGrant.Role.ADMINISTRATOR)
        outside = open_grants().exclude(unit__in=units).values("user")
        inside = open_grants().filter(unit__in=units).values("user")
        members = Membership.objects.filter(unit__in=units, until=None).values("learner")
        others = others.filter(Q(pk__in=inside) | Q(learner__in=members), is_superuser=False)
        others = others.exclude(pk__in=outside)
    found = others.first()
    if found is None:
        raise Http404
    return found


def person_to_let_in(user: User, public_id: UUID | str, *roles: str) -> User:
    """Whom the user may give a way back into the account: never the own, and staff's only where
    the user may reset their second factor as well."""
    account = User.objects.filter(learner__public_id=public_id).exclude(pk=user.pk).first()
    if account is None:
        raise Http404
    works_here = needs_second_factor(account) or has_second_factor(account)
    if works_here or open_grants().filter(user=account).exists():
        return staff_in_reach(user, public_id)
    person_in_reach(user, public_id, *roles)
    return account


# Who answers for facilitators' phones.
PHONE_KEEPERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)


def facilitators_in_reach(user: User) -> QuerySet[User]:
    """Facilitators of today in units where the user answers for their phones."""
    units = units_in_reach(user, *PHONE_KEEPERS)
    held = open_grants().filter(role=RoleGrant.Role.FACILITATOR, unit__in=units)
    return facilitators().filter(pk__in=held.values("user"))


def phones_in_reach(user: User) -> QuerySet[FacilitatorPhone]:
    """Their phones, and those of former facilitators: a lost one must be withdrawn all the same."""
    phones = FacilitatorPhone.objects.select_related("user__learner__profile")
    if user.is_superuser:
        return phones
    units = units_in_reach(user, *PHONE_KEEPERS)
    ever = RoleGrant.objects.filter(role=RoleGrant.Role.FACILITATOR, unit__in=units)
    return phones.filter(user__in=ever.values("user"))


View = Callable[..., HttpResponseBase]


def role_required(*roles: str) -> Callable[[View], View]:
    """For views of the CMS: whoever holds none of the roles is refused as Wagtail refuses."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not holds_role(request.user, *roles):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return guard


Role = RoleGrant.Role
# Who gives and takes which roles, in the units below the own. Superusers: all, everywhere.
GIVES: dict[str, tuple[str, ...]] = {
    Role.ADMINISTRATOR: tuple(Role.values),
    Role.MANAGER: (Role.FACILITATOR, Role.TRAINER),
}
LOOKS_ON = (Role.ADMINISTRATOR, Role.MANAGER, Role.AUDITOR)


def units_giving(user: User, role: str) -> QuerySet[Unit]:
    """Where the user may give and take this role."""
    return units_in_reach(user, *(own for own, given in GIVES.items() if role in given))


def grants_seen_by(user: User) -> QuerySet[RoleGrant]:
    """Roles held, now or once, in the units the user answers for or looks at."""
    return RoleGrant.objects.filter(unit__in=units_in_reach(user, *LOOKS_ON))


def grants_kept_by(user: User) -> QuerySet[RoleGrant]:
    """Roles the user may extend, end and confirm: nobody's own, but for superusers."""
    if user.is_superuser:
        return RoleGrant.objects.all()
    kept = Q(pk__in=[])
    for own, given in GIVES.items():
        kept |= Q(unit__in=units_led_by(user, own), role__in=given)
    return RoleGrant.objects.filter(kept).exclude(user=user)


class GrantPolicy(ModelPermissionPolicy):
    """Roles are given and ended by those who answer for the unit; none is ever deleted."""

    def user_has_permission(self, user: User, action: str) -> bool:
        if action == "view":
            return holds_role(user, *LOOKS_ON)
        return action in {"add", "change"} and holds_role(user, *GIVES)

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(
        self, user: User, action: str, instance: RoleGrant
    ) -> bool:
        reached = grants_seen_by(user) if action == "view" else grants_kept_by(user)
        return self.user_has_permission(user, action) and reached.filter(pk=instance.pk).exists()

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: RoleGrant
    ) -> bool:
        return any(self.user_has_permission_for_instance(user, a, instance) for a in actions)


def administers_the_province(user: object) -> bool:
    """Whether somebody answers today for the whole province, and so for what all units share.
    One query a request."""
    if not isinstance(user, User) or not user.is_active:
        return False
    if user.is_superuser:
        return True
    paths = [path for role, path in roles_today(user) if role == RoleGrant.Role.ADMINISTRATOR]
    whole = Unit.objects.filter(path__in=paths, kind=Unit.Kind.PROVINCE)
    return once(("province", user.pk), lambda: bool(paths) and whole.exists())


class LookingPolicy(ModelPermissionPolicy):
    """What those who answer for a unit or look at it may read, and nobody edits in a form."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action == "view" and holds_role(user, *LOOKS_ON)

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def entries_seen_by(user: User) -> QuerySet[AuditEntry]:
    """What was done in units in reach, or to people in reach."""
    if user.is_superuser:
        return AuditEntry.objects.all()
    units = units_in_reach(user, *LOOKS_ON)
    people = people_in_reach(user, *LOOKS_ON)
    return AuditEntry.objects.filter(
        Q(unit__in=units) | Q(unit=None, learner__in=people.values("pk"))
    )


class PhonePolicy(BasePermissionPolicy):
    """Who answers for facilitators anywhere; the views look at which ones."""

    def user_has_permission(self, user: object, action: str) -> bool:
        return action in {"add", "change", "view"} and holds_role(user, *PHONE_KEEPERS)
