"""Dated pushes of the movement: units, courses, targets, and a board of how units stand."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "learning.campaigns"
    label = "campaigns"

    def ready(self) -> None:
        from learning.campaigns import receivers  # noqa: F401
        from learning.people.auditing import name_acts

        name_acts(
            {
                "campaigns.created": _("Created a campaign"),
                "campaigns.edited": _("Edited a campaign"),
                "campaigns.published": _("Published a campaign"),
                "campaigns.withdrawn": _("Withdrew a campaign from the public"),
                "campaigns.targets": _("Changed the units or targets of a campaign"),
                "campaigns.closed": _("Closed a campaign and froze its board"),
            }
        )
