"""The ground floor, and Wagtail's user administration shaped to our User."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class PeopleConfig(AppConfig):
    name = "learning.people"
    label = "people"
    # Among the three configurations that Django finds in this module.
    default = True

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _
        from wagtail.permissions import register_permission_policy

        from learning.people import receivers  # noqa: F401
        from learning.people.access import GrantPolicy
        from learning.people.auditing import name_acts
        from learning.people.models import RoleGrant

        register_permission_policy(RoleGrant, GrantPolicy(RoleGrant))
        name_acts({"people.erased": _("Erased the person's data")})


class StaffConfig(WagtailUsersAppConfig):
    """Wagtail's user screens, with one full name instead of first and last."""

    user_viewset = "learning.people.views.staff.StaffViewSet"
