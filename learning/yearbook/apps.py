"""What one person learnt in one year, to print for the yearly evaluation.

Keeps nothing: every record is read from the facts when somebody opens it.
"""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class YearbookConfig(AppConfig):
    name = "learning.yearbook"
    label = "yearbook"

    def ready(self) -> None:
        from learning.people.auditing import name_acts

        name_acts(
            {
                "yearbook.opened": _("Opened somebody's yearly record"),
                "yearbook.listed": _("Opened the yearly list of a unit"),
                "yearbook.exported": _("Downloaded the yearly list of a unit"),
            }
        )
