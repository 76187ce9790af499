"""Giving roles and ending them; what follows from their days without a click."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.messages import queue_message
from learning.people.actions.people import set_counted
from learning.people.models import GrantReview, Message, RoleGrant, Unit, User
from learning.people.queries import grants_held, reviewed_on
from learning.people.signals import rights_changed, role_ended, role_granted

# Who holds one of these works in the CMS; facilitators work in the village, on their phones.
IN_THE_CMS = set(RoleGrant.Role) - {RoleGrant.Role.FACILITATOR}
# Those who lead or look on get their way in from this group, trainers and reviewers from theirs.
LEADING = {RoleGrant.Role.MANAGER, RoleGrant.Role.AUDITOR, RoleGrant.Role.ADMINISTRATOR}
STAFF = "Cán bộ quản lý"
# Who writes, checks or runs the courses opens them on duty: no learning of theirs is counted.
TRYING = {RoleGrant.Role.TRAINER, RoleGrant.Role.REVIEWER, RoleGrant.Role.ADMINISTRATOR}


@transaction.atomic
def grant_role(
    *,
    user: User,
    role: str,
    unit: Unit,
    on: date | None = None,
    until: date | None = None,
    by: User | None = None,
) -> RoleGrant:
    """Give a role in a unit's subtree. Folders above hear of it and open their doors."""
    grant, new = RoleGrant.objects.get_or_create(
        user=user, role=role, unit=unit, until=until, defaults={"since": on or timezone.localdate()}
    )
    if user.active_on is None:
        user.active_on = timezone.localdate()
        user.save(update_fields=["active_on"])
    follow_days(user=user)
    if new:
        if role in TRYING:
            set_counted(learner=user.learner, counted=False)
        days = {"since": str(grant.since), "until": str(until) if until else None}
        note("people.role_granted", by=by, learner=user.learner, unit=unit, role=role, **days)
        role_granted.send(sender=RoleGrant, grant=grant)
    return grant


@transaction.atomic
def end_role(*, grant: RoleGrant, last_day: date | None = None, by: User | None = None) -> None:
    """Held until the last day: yesterday, unless another is said.

    A role taken on the day it was given was held on no day at all.
    """
    grant.until = last_day or timezone.localdate() - timedelta(days=1)
    grant.save(update_fields=["until"])
    follow_days(user=grant.user)
    note(
        "people.role_ended",
        by=by,
        learner=grant.user.learner,
        unit=grant.unit,
        role=grant.role,
        until=str(grant.until),
    )
    role_ended.send(sender=RoleGrant, grant=grant)


@transaction.atomic
def follow_days(*, user: User) -> bool:
    """The way into the CMS is open on the days a role is held; whether something changed."""
    held = set(grants_held().filter(user=user).values_list("role", flat=True))
    leads, in_the_cms = bool(held & LEADING), user.is_superuser or bool(held & IN_THE_CMS)
    group = Group.objects.get(name=STAFF)
    changed = user.is_staff != in_the_cms
    if leads != user.groups.filter(pk=group.pk).exists():
        changed = True
        (user.groups.add if leads else user.groups.remove)(group)
    if user.is_staff != in_the_cms:
        user.is_staff = in_the_cms
        user.save(update_fields=["is_staff"])
    return changed


def follow_days_of_roles() -> int:
    """Roles that began or ended overnight, followed; how many people it changed."""
    leading = grants_held().filter(role__in=LEADING).values("user")
    in_the_cms = grants_held().filter(role__in=IN_THE_CMS).values("user")
    inside = User.groups.through.objects.filter(group__name=STAFF).values("user")
    once = RoleGrant.objects.values("user")
    late = User.objects.filter(
        Q(pk__in=in_the_cms, is_staff=False)
        | Q(pk__in=once, is_staff=True, is_superuser=False) & ~Q(pk__in=in_the_cms)
        | Q(pk__in=leading) & ~Q(pk__in=inside)
        | Q(pk__in=inside) & ~Q(pk__in=leading)
    )
    return sum(follow_days(user=user) for user in late)


@transaction.atomic
def rest_rights(*, user: User) -> None:
    """Nobody was here for long: the roles rest. The person goes on learning as before."""
    was_superuser = user.is_superuser
    user.rights_off_at = timezone.now()
    user.is_superuser = False
    user.save(update_fields=["rights_off_at", "is_superuser"])
    follow_days(user=user)
    details: dict[str, Any] = {"last_day": str(user.active_on), "superuser": was_superuser}
    running = RoleGrant.objects.filter(user=user).exclude(until__lt=timezone.localdate())
    for grant in running.select_related("unit"):
        note("people.rights_rested", by=None, learner=user.learner, unit=grant.unit, **details)
    if was_superuser:
        note("people.rights_rested", by=None, learner=user.learner, **details)
    rights_changed.send(sender=User, user=user)


@transaction.atomic
def wake_rights(*, user: User, by: User, unit: Unit | None = None) -> None:
    """Somebody who answers for the unit opens the roles again, from today."""
    user.rights_off_at = None
    user.active_on = timezone.localdate()
    user.save(update_fields=["rights_off_at", "active_on"])
    follow_days(user=user)
    note("people.rights_woken", by=by, learner=user.learner, unit=unit)
    rights_changed.send(sender=User, user=user)


def rest_idle_rights() -> int:
    """Roles whose holders stayed away rest; a week before, they are told. How many rest now.

    The superuser who was here last keeps the site from being locked for ever.
    """
    today = timezone.localdate()
    holding = User.objects.filter(
        Q(pk__in=grants_held().values("user")) | Q(is_superuser=True), rights_off_at=None
    )
    holding.filter(active_on=None).update(active_on=today)
    told_after = today - timedelta(days=settings.STAFF_IDLE_DAYS - settings.STAFF_IDLE_NOTICE_DAYS)
    last = holding.filter(is_superuser=True).order_by("-active_on", "pk").first()
    rested = 0
    for user in holding.filter(active_on__lte=told_after).exclude(pk__in=[last.pk] if last else []):
        if user.active_on and (today - user.active_on).days >= settings.STAFF_IDLE_DAYS:
            rest_rights(user=user)
            rested += 1
        else:
            tell_of_rest(user=user)
    return rested


def tell_of_rest(*, user: User) -> None:
    assert user.active_on is not None
    day = user.active_on + timedelta(days=settings.STAFF_IDLE_DAYS)
    with translation.override("vi"):
        queue_message(
            learner=user.learner,
            purpose=Message.Purpose.NOTICE,
            subject=_("Your role will rest"),
            words=_("You have not been here for long. Sign in before %(day)s to keep your role.")
            % {"day": f"{day:%d/%m/%Y}"},
            once_key=f"idle:{user.pk}:{user.active_on}",
        )


@transaction.atomic
def confirm_role(*, grant: RoleGrant, by: User) -> GrantReview:
    """Half a year on, somebody says that the role is still needed."""
    note(
        "people.role_confirmed",
        by=by,
        learner=grant.user.learner,
        unit=grant.unit,
        role=grant.role,
    )
    return GrantReview.objects.create(grant=grant, by=by)


def remind_of_reviews() -> int:
    """Who answers for a unit hears once that roles there wait to be looked at; how many wait."""
    today = timezone.localdate()
    due = today - timedelta(days=settings.ROLE_REVIEW_DAYS)
    waiting = grants_held().annotate(seen=reviewed_on()).filter(seen__lte=due)
    waiting = waiting.select_related("unit")
    half_year = f"{today.year}-{1 if today.month < 7 else 2}"
    keepers = grants_held().filter(role__in=("manager", "administrator"))
    for keeper in keepers.select_related("user", "unit"):
        if any(grant.unit.path.startswith(keeper.unit.path) for grant in waiting):
            with translation.override("vi"):
                queue_message(
                    learner=keeper.user.learner,
                    purpose=Message.Purpose.REMINDER,
                    subject=_("Roles to look at"),
                    words=_("Some roles in your unit have not been looked at for half a year."),
                    once_key=f"role-review:{half_year}:{keeper.unit_id}:{keeper.user_id}",
                )
    return len(waiting)
