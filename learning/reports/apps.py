"""Counting people and showing the numbers."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    name = "learning.reports"
    label = "reports"

    def ready(self) -> None:
        from learning.people.auditing import name_acts
        from learning.reports import receivers  # noqa: F401

        name_acts(
            {
                "reports.target_set": _("Set a target"),
                "reports.target_removed": _("Removed a target"),
                "reports.headcount_set": _("Set a total number of people"),
                "reports.headcount_removed": _("Removed a total number of people"),
                "reports.aims_imported": _("Imported a list of targets and totals"),
            }
        )
