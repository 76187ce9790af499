"""The six-month report: what units add to it, its frozen figures, its documents."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HalfyearConfig(AppConfig):
    name = "learning.halfyear"
    label = "halfyear"

    def ready(self) -> None:
        from learning.halfyear import receivers  # noqa: F401
        from learning.people.auditing import name_acts

        name_acts(
            {
                "halfyear.opened": _("Made a report period"),
                "halfyear.terms": _("Changed the days of a report period"),
                "halfyear.figures": _("Changed which numbers units give for a report"),
                "halfyear.written": _("Wrote a unit's part of the six-month report"),
                "halfyear.taken_in": _("Took remarks of units below into the report"),
                "halfyear.submitted": _("Handed in a unit's part of the six-month report"),
                "halfyear.accepted": _("Accepted a unit's part of the six-month report"),
                "halfyear.sent_back": _("Sent back a unit's part of the six-month report"),
                "halfyear.reminded": _("Reminded a unit of its six-month report"),
                "halfyear.closed": _("Closed a report period and froze its figures"),
                "halfyear.corrected": _("Corrected a frozen report by a further version"),
                "halfyear.letterhead": _("Changed what stands around a report"),
                "halfyear.signed": _("Signed off a report"),
                "halfyear.unsigned": _("Withdrew a report's sign-off"),
                "halfyear.template": _("Changed the template of reports"),
            }
        )
