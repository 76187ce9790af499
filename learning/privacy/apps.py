"""What people may ask about their data: to see, correct and erase it; and what is kept how long."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "learning.privacy"
    label = "privacy"

    def ready(self) -> None:
        from django.utils.translation import gettext_lazy as _
        from wagtail.permissions import register_permission_policy

        from learning.people.auditing import name_acts
        from learning.people.models import ConsentText, EthnicGroup
        from learning.privacy import receivers  # noqa: F401
        from learning.privacy.access import DutyPolicy, HolidayPolicy
        from learning.privacy.models import DataRequest, EthnicTable, Holiday

        for model in (DataRequest, EthnicTable, EthnicGroup, ConsentText):
            register_permission_policy(model, DutyPolicy(model))
        register_permission_policy(Holiday, HolidayPolicy(Holiday))

        name_acts(
            {
                "privacy.received": _("Took in a request about personal data"),
                "privacy.extended": _("Extended a request about personal data"),
                "privacy.done": _("Carried out a request about personal data"),
                "privacy.refused": _("Refused a request about personal data"),
                "privacy.taken_back": _("The person took a request about personal data back"),
                "privacy.downloaded": _("The person downloaded the copy of their data"),
                "privacy.handed_over": _("Handed over the copy of the person's data"),
                "privacy.held": _("Barred the person's data from being erased"),
                "privacy.released": _("Let the person's data be erased again"),
            }
        )
