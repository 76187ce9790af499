"""The proof."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CertificatesConfig(AppConfig):
    name = "certificates"

    def ready(self) -> None:
        from certificates import receivers  # noqa: F401
        from learning.people.auditing import name_acts

        name_acts({"certificates.annulled": _("Annulled a certificate")})
