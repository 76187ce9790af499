"""Emulation (thi đua): units ranked by published rules, the best proposed for commendation."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EmulationConfig(AppConfig):
    name = "learning.emulation"
    label = "emulation"

    def ready(self) -> None:
        from learning.emulation import receivers  # noqa: F401
        from learning.people.auditing import name_acts

        name_acts(
            {
                "emulation.made": _("Prepared an emulation ranking"),
                "emulation.rules": _("Wrote the rules of an emulation ranking"),
                "emulation.published": _("Published the rules of an emulation ranking"),
                "emulation.excluded": _("Left a unit out of an emulation ranking"),
                "emulation.readmitted": _("Took a unit back into an emulation ranking"),
                "emulation.ranked": _("Announced an emulation ranking"),
                "emulation.appealed": _("Objected to an emulation ranking"),
                "emulation.answered": _("Answered an objection to an emulation ranking"),
                "emulation.finished": _("Made an emulation ranking final"),
                "emulation.listed": _("Opened the list of people for commendation"),
                "emulation.exported": _("Downloaded the list of people for commendation"),
                "emulation.proposed": _("Proposed a person for commendation"),
                "emulation.taken_back": _("Took back a proposal for commendation"),
                "emulation.decided": _("Decided on a proposal for commendation"),
            }
        )
