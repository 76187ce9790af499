"""The ground floor, and Wagtail's user administration shaped to our User."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig

ACTS = {
    "people.role_granted": _("Gave a role"),
    "people.role_ended": _("Ended a role"),
    "people.role_confirmed": _("Confirmed a role"),
    "people.rights_rested": _("Roles rest: their holder stayed away"),
    "people.rights_woken": _("Opened resting roles again"),
    "people.account_made": _("Made an account"),
    "people.account_changed": _("Changed an account"),
    "people.account_deleted": _("Deleted an account"),
    "people.moved": _("Moved a person to another unit"),
    "people.left": _("Ended a person's membership"),
    "people.corrected": _("Corrected a person's details"),
    "people.merged": _("Joined two records of one person"),
    "people.erased": _("Erased the person's data"),
    "people.factor_added": _("Set up or changed two-step sign-in"),
    "people.factor_removed": _("Removed a second factor"),
    "people.factors_reset": _("Reset somebody's two-step sign-in"),
    "people.recovery_codes_made": _("Made new recovery codes"),
    "people.recovery_code_used": _("Signed in with a recovery code"),
    "people.recovery_given": _("Gave a code to get back into an account"),
    "people.recovered": _("Got back into an account with a new number or address"),
    "people.identity_linked": _("Linked an account with an identity provider"),
    "people.identity_unlinked": _("Removed the link with an identity provider"),
    "people.phone_offered": _("Offered to enrol a facilitator's phone"),
    "people.phone_enrolled": _("Enrolled a phone as a facilitator"),
    "people.phone_unlocked": _("Unlocked a facilitator's phone"),
    "people.phone_withdrawn": _("Withdrew a facilitator's phone"),
    "people.unit_opened": _("Opened a unit"),
    "people.unit_renamed": _("Renamed a unit"),
    "people.unit_corrected": _("Corrected a unit"),
    "people.unit_closed": _("Closed a unit"),
    "people.units_reorganised": _("Merged, split or moved units"),
    "people.units_imported": _("Took in a list of units"),
    "people.change_planned": _("Planned a change of units"),
    "people.change_withdrawn": _("Withdrew a planned change of units"),
    "people.placed": _("Said where a person of a split unit belongs"),
}


class PeopleConfig(AppConfig):
    name = "learning.people"
    label = "people"
    # Among the three configurations that Django finds in this module.
    default = True

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from learning.people import receivers  # noqa: F401
        from learning.people.access import GrantPolicy, LookingPolicy, PhonePolicy
        from learning.people.auditing import name_acts
        from learning.people.models import AuditEntry, FacilitatorPhone, RoleGrant

        register_permission_policy(RoleGrant, GrantPolicy(RoleGrant))
        register_permission_policy(FacilitatorPhone, PhonePolicy(FacilitatorPhone))
        register_permission_policy(AuditEntry, LookingPolicy(AuditEntry))
        name_acts(ACTS)


class StaffConfig(WagtailUsersAppConfig):
    """Wagtail's user screens, with one full name instead of first and last."""

    user_viewset = "learning.people.views.staff.StaffViewSet"
