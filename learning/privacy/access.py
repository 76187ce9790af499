"""Whose requests and copies somebody may see. The only way a view gets one."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from wagtail.permission_policies import ModelPermissionPolicy

from learning.people.models import Learner, User
from learning.people.once import once
from learning.privacy.models import Archive, DataRequest
from learning.privacy.queries import those_responsible


def own_request(learner: Learner, public_id: UUID) -> DataRequest:
    """Somebody's own; to everybody else it does not exist."""
    request = DataRequest.objects.filter(learner=learner, public_id=public_id).first()
    if request is None:
        raise Http404
    return request


def copy_of(request: DataRequest) -> Archive:
    """The packed copy, while it is good."""
    good = Archive.objects.filter(request=request, good_until__gt=timezone.now())
    archive = good.select_related("request").first()
    if archive is None:
        raise Http404
    return archive


def answers_for_data(user: object) -> bool:
    """Whether somebody carries the duty of answering for personal data here. One query a request:
    the CMS's menu asks for each of its entries and actions."""
    if not isinstance(user, User):
        return False
    return once(("privacy.duty", user.pk), those_responsible().filter(pk=user.pk).exists)


def requests_answered_by(user: object) -> QuerySet[DataRequest]:
    rows = DataRequest.objects.select_related("learner__profile")
    return rows if answers_for_data(user) else rows.none()


class DutyPolicy(ModelPermissionPolicy):
    """Only those who answer for personal data; nobody deletes what is on record."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action != "delete" and answers_for_data(user)


class HolidayPolicy(ModelPermissionPolicy):
    """A holiday may be deleted, too: the government moves them."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return answers_for_data(user)
