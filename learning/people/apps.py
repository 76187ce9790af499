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
        from learning.people.access import GrantPolicy, PhonePolicy
        from learning.people.auditing import name_acts
        from learning.people.models import FacilitatorPhone, RoleGrant

        name_acts(
            {
                "people.factor_added": _("Set up or changed two-step sign-in"),
                "people.factor_removed": _("Removed a second factor"),
                "people.factors_reset": _("Reset somebody's two-step sign-in"),
                "people.recovery_codes_made": _("Made new recovery codes"),
                "people.recovery_code_used": _("Signed in with a recovery code"),
                "people.phone_offered": _("Offered to enrol a facilitator's phone"),
                "people.phone_enrolled": _("Enrolled a phone as a facilitator"),
                "people.phone_unlocked": _("Unlocked a facilitator's phone"),
                "people.phone_withdrawn": _("Withdrew a facilitator's phone"),
            }
        )
        register_permission_policy(RoleGrant, GrantPolicy(RoleGrant))
        register_permission_policy(FacilitatorPhone, PhonePolicy(FacilitatorPhone))
        name_acts({"people.erased": _("Erased the person's data")})


class StaffConfig(WagtailUsersAppConfig):
    """Wagtail's user screens, with one full name instead of first and last."""

    user_viewset = "learning.people.views.staff.StaffViewSet"
