"""Who may see and keep which campaigns. The only way a view gets one."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from wagtail.permission_policies import ModelPermissionPolicy

from learning.campaigns.models import Campaign, Participant
from learning.people.access import holds_role, units_in_reach
from learning.people.models import RoleGrant, Unit, User

Role = RoleGrant.Role
# Who writes a campaign of the unit in charge; another of them reviews it.
KEEPERS = (Role.MANAGER, Role.ADMINISTRATOR, Role.REVIEWER)
# Who may look at boards, and into the own units on them.
LOOKERS = (*KEEPERS, Role.AUDITOR)


def shown_campaign(slug: str) -> Campaign:
    """A published one; drafts do not exist for the public."""
    campaign = Campaign.objects.filter(slug=slug, live=True).select_related("picture").first()
    if campaign is None:
        raise Http404
    return campaign


def campaigns_kept_by(user: User) -> QuerySet[Campaign]:
    return Campaign.objects.filter(owner__in=units_in_reach(user, *KEEPERS))


def campaigns_seen_by(user: User) -> QuerySet[Campaign]:
    """Those of units in reach, and published ones in which a unit in reach takes part."""
    reach = units_in_reach(user, *LOOKERS)
    parts = Participant.objects.filter(unit__in=reach).values("campaign")
    return Campaign.objects.filter(Q(owner__in=reach) | Q(live=True, pk__in=parts))


def kept_campaign(user: User, pk: int) -> Campaign:
    """For the CMS: whoever does not keep it is refused as Wagtail refuses."""
    campaign = campaigns_kept_by(user).filter(pk=pk).first()
    if campaign is None:
        raise PermissionDenied
    return campaign


def seen_campaign(user: User, pk: int) -> Campaign:
    campaign = campaigns_seen_by(user).select_related("owner").filter(pk=pk).first()
    if campaign is None:
        raise PermissionDenied
    return campaign


def unit_looked_into(user: User, campaign: Campaign, unit_id: int) -> Unit:
    """A unit of the board, for those whose roles reach it."""
    parts = campaign.participants.values("unit")
    unit = units_in_reach(user, *LOOKERS).filter(pk__in=parts, pk=unit_id).first()
    if unit is None:
        raise PermissionDenied
    return unit


class CampaignPolicy(ModelPermissionPolicy):
    """Rights follow roles in units. Publishing is the end of a review; only whoever
    administers the whole site publishes without one. Nothing is deleted."""

    def user_has_permission(self, user: User, action: str) -> bool:
        if action in {"add", "change"}:
            return holds_role(user, *KEEPERS)
        if action == "view":
            return holds_role(user, *LOOKERS)
        return user.is_active and user.is_superuser and action != "delete"

    def user_has_permission_for_instance(self, user: User, action: str, instance: Any) -> bool:
        if not self.user_has_permission(user, action):
            return False
        seen = campaigns_seen_by(user) if action == "view" else campaigns_kept_by(user)
        return seen.filter(pk=instance.pk).exists()

    def user_has_any_permission_for_instance(self, user: User, actions: Any, instance: Any) -> bool:
        return any(self.user_has_permission_for_instance(user, a, instance) for a in actions)
