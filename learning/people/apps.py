"""The ground floor, and Wagtail's user administration shaped to our User."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(AppConfig):
    name = "learning.people"
    label = "people"
    # Among the three configurations that Django finds in this module.
    default = True

    def ready(self) -> None:
        from learning.people import receivers  # noqa: F401


class StaffConfig(WagtailUsersAppConfig):
    """Wagtail's user screens, with one full name instead of first and last."""

    user_viewset = "learning.people.views.staff.StaffViewSet"
