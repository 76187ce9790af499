"""Who is asking, and whom they may see. The only way a view gets a learner."""

import time

from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal.ratelimit import get_ip
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest
from wagtail.permission_policies import ModelPermissionPolicy

from learning.people.models import Learner, User

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


def signed_in_freshly(request: HttpRequest) -> bool:
    """Whether this person proved a moment ago, in this browser, who they are."""
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < FRESH


class GrantPolicy(ModelPermissionPolicy):
    """What somebody was entitled to, and when, is never deleted."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action != "delete" and bool(super().user_has_permission(user, action))
