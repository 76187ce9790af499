"""What the site adds to Wagtail's editor."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.models import Page

from cms.access import originals_of
from cms.api import PagesToRead
from cms.keeping import KeptDelete
from cms.models import HomePage, InformationPage
from cms.queries import translations_of
from cms.queries.information import information_shelf
from cms.queries.progress import Group
from cms.views import recordings, translating, wholes, words
from learning.people.access import administers_the_province

# After Wagtail's own of the same name, in whose place it stands.
hooks.register("register_bulk_action", KeptDelete, order=1000)


@hooks.register("insert_global_admin_css")
def fonts() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/admin/fonts.css"))


@hooks.register("insert_editor_js")
def saving() -> SafeString:
    return format_html('<script src="{}"></script>', static("cms/js/saving.js"))


@hooks.register("construct_admin_api")
def read_only(router: WagtailAPIRouter) -> None:
    router.register_endpoint("pages", PagesToRead)


@hooks.register("register_admin_urls")
def words_urls() -> list[URLPattern]:
    return words.addresses()


class ForTheProvince(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return administers_the_province(request.user)


@hooks.register("register_settings_menu_item")
def languages_in_the_menu() -> MenuItem:
    where = reverse("cms_languages")
    return ForTheProvince(_("Words of the interface"), where, icon_name="globe", order=610)


# Before wagtail-localize's, whose addresses these are.
@hooks.register("register_admin_urls", order=-1)
def translating_urls() -> list[URLPattern | URLResolver]:
    return [
        *translating.addresses(),
        *recordings.addresses(),
        *wholes.addresses(),
        *translating.guarded_addresses(),
    ]


class ForTranslators(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("wagtail_localize.submit_translation"))


@hooks.register("register_admin_menu_item")
def translations_in_the_menu() -> MenuItem:
    where = reverse("cms_translations")
    return ForTranslators(_("Translations"), where, icon_name="globe", order=220)


@hooks.register("construct_reports_menu")
def without_everybodys_translations(request: HttpRequest, items: list[MenuItem]) -> None:
    """The board above shows each person their own."""
    items[:] = [item for item in items if item.name != "translations"]


@hooks.register("things_to_translate", order=30)
def pages_of_the_site(request: HttpRequest) -> Group:
    return Group("trang", _("Pages of the site"), originals_of(request, HomePage, InformationPage))


@hooks.register("construct_translated_pages_to_cascade_actions")
def with_their_translations(pages: list[Page], action: str) -> dict[Page, Any]:
    """An original that is withdrawn or deleted takes its translations along."""
    if action not in {"unpublish", "delete"}:
        return {}
    originals = [page for page in pages if page.locale.language_code == settings.LANGUAGE_CODE]
    return {page: translations_of(page) for page in originals}


hooks.register("findable_pages", information_shelf)
hooks.register("beside_translation", recordings.beside_translation)
