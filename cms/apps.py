"""The site: pages, menus, blocks, media and the look."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsConfig(AppConfig):
    name = "cms"

    def ready(self) -> None:
        from cms import receivers  # noqa: F401
        from learning.people.auditing import name_acts

        name_acts({"cms.catalogue_taken": _("Took in the interface's words in a language")})
