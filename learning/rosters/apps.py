"""Whole agencies at once: a list is read, looked through, taken in, and can be undone."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RostersConfig(AppConfig):
    name = "learning.rosters"
    label = "rosters"

    def ready(self) -> None:
        from learning.people.auditing import name_acts
        from learning.rosters import receivers  # noqa: F401

        name_acts(
            {
                "rosters.opened": _("Read a roster"),
                "rosters.abandoned": _("Abandoned a roster"),
                "rosters.confirmed": _("Confirmed a roster"),
                "rosters.taken_in": _("Took in the people of a roster"),
                "rosters.undo_asked": _("Asked for a roster to be undone"),
                "rosters.undone": _("Undid a roster"),
                "rosters.invited": _("Invited people of a roster"),
                "rosters.printed": _("Printed invitations of a roster"),
                "rosters.withdrawn": _("Withdrew invitations of a roster"),
            }
        )
