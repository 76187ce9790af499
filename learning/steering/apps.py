"""For those who lead a unit: where it stands, who falls behind, what to do next."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SteeringConfig(AppConfig):
    name = "learning.steering"
    label = "steering"

    def ready(self) -> None:
        from learning.people.auditing import name_acts
        from learning.steering import receivers  # noqa: F401

        name_acts(
            {
                "steering.listed": _("Opened a list of who has not begun or not finished"),
                "steering.exported": _("Downloaded a list of who has not begun or not finished"),
                "steering.reminded": _("Reminded a unit that is behind"),
                "steering.subscribed": _("Asked for a unit's figures by e-mail"),
                "steering.unsubscribed": _("Ended a unit's figures by e-mail"),
            }
        )
