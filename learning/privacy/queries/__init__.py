"""Reads about requests: whose they are, what stands against them, who answers for them."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from learning.people.models import Learner, RoleGrant, User
from learning.privacy.models import DataRequest, Hold, Holiday


def holidays() -> set[date]:
    return set(Holiday.objects.values_list("day", flat=True))


def requests_of(learner: Learner) -> QuerySet[DataRequest]:
    """The latest first."""
    return DataRequest.objects.filter(learner=learner).order_by("-received_at", "-pk")


def open_requests() -> QuerySet[DataRequest]:
    """What is due first comes first."""
    return DataRequest.objects.filter(state=DataRequest.State.OPEN).order_by("due_on", "pk")


def hold_on(learner: Learner) -> Hold | None:
    return Hold.objects.filter(learner=learner, released_at=None).first()


def open_roles_of(learner: Learner) -> QuerySet[RoleGrant]:
    """Roles somebody holds today or will hold: they are handed over before the person goes."""
    until = Q(until__isnull=True) | Q(until__gte=timezone.localdate())
    return RoleGrant.objects.filter(until, user__learner=learner).select_related("unit")


def those_responsible() -> QuerySet[User]:
    """Who answers for personal data on this installation."""
    return User.objects.filter(is_superuser=True, is_active=True)
