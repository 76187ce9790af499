"""Who may see and change which assignments, and whom in them. The only way a view gets them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from wagtail.permission_policies import ModelPermissionPolicy

from learning.assignments.models import Assignment, Group, LearntElsewhere
from learning.assignments.queries import people_asked
from learning.people.access import holds_role, people_in_reach, units_in_reach
from learning.people.models import Learner, Membership, RoleGrant, Unit, User
from learning.people.queries import roles_today

GIVERS = (RoleGrant.Role.MANAGER, RoleGrant.Role.ADMINISTRATOR)
READERS = (*GIVERS, RoleGrant.Role.AUDITOR)


def assignments_in_reach(user: User, *roles: str) -> QuerySet[Assignment]:
    """Of units in reach."""
    rows = Assignment.objects.select_related("unit", "group", "edition__course")
    return rows.filter(unit__in=units_in_reach(user, *roles))


def assignment_in_reach(user: User, pk: int, *roles: str) -> Assignment:
    """For somebody whose roles do not reach its unit, it does not exist."""
    return one(assignments_in_reach(user, *roles), pk)


def assignments_met(user: User, *roles: str) -> QuerySet[Assignment]:
    """Of units in reach, and of units above them: those ask the own people too."""
    rows = Assignment.objects.select_related("unit", "group", "edition__course")
    if user.is_superuser:
        return rows
    above = {
        path[:end]
        for role, path in roles_today(user)
        if role in roles
        for end in range(Unit.steplen, len(path), Unit.steplen)
    }
    return rows.filter(Q(unit__in=units_in_reach(user, *roles)) | Q(unit__path__in=above))


def assignment_met(user: User, pk: int, *roles: str) -> Assignment:
    return one(assignments_met(user, *roles), pk)


def one(rows: QuerySet[Assignment], pk: int) -> Assignment:
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def people_met(user: User, assignment: Assignment, *roles: str) -> QuerySet[Any]:
    """Whom it asks among the people in reach."""
    return people_asked(assignment, units_in_reach(user, *roles))


def person_met(user: User, assignment: Assignment, public_id: UUID, *roles: str) -> Any:
    people = people_met(user, assignment, *roles).filter(profile__isnull=False)
    person = people.filter(public_id=public_id).select_related("profile").first()
    if person is None:
        raise Http404
    return person


def own_elsewhere(learner: Learner | None, public_id: UUID) -> LearntElsewhere:
    """What one told oneself; somebody else's does not exist."""
    told = LearntElsewhere.objects.filter(learner=learner, public_id=public_id).first()
    if learner is None or told is None:
        raise Http404
    return told


def elsewhere_in_reach(user: User, *roles: str) -> QuerySet[LearntElsewhere]:
    """What people in reach told."""
    people = people_in_reach(user, *roles)
    rows = LearntElsewhere.objects.filter(learner__in=people, learner__profile__isnull=False)
    return rows.select_related("learner__profile", "course")


def one_elsewhere_in_reach(user: User, pk: int, *roles: str) -> LearntElsewhere:
    told = elsewhere_in_reach(user, *roles).filter(pk=pk).first()
    if told is None:
        raise Http404
    return told


def groups_in_reach(user: User, *roles: str) -> QuerySet[Group]:
    rows = Group.objects.select_related("unit").order_by("unit__name", "name", "pk")
    return rows.filter(unit__in=units_in_reach(user, *roles))


def group_in_reach(user: User, pk: int, *roles: str) -> Group:
    group = groups_in_reach(user, *roles).filter(pk=pk).first()
    if group is None:
        raise Http404
    return group


def people_of_unit(user: User, unit: Unit, *roles: str) -> QuerySet[Learner]:
    """People in reach who belong today to the unit or a part of it, by name."""
    held = Membership.objects.filter(until=None, unit__path__startswith=unit.path)
    people = people_in_reach(user, *roles).filter(pk__in=held.values("learner"))
    people = people.filter(profile__isnull=False).select_related("profile")
    return people.order_by("profile__folded_name", "pk")


class AssignmentPolicy(ModelPermissionPolicy):
    """Managers and administrators give; auditors look."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return holds_role(user, *(READERS if action == "view" else GIVERS))

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)
