"""What the site adds to Wagtail's editor."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.keeping import KeptDelete
from cms.views import words
from learning.people.access import administers_the_province

# After Wagtail's own of the same name, in whose place it stands.
hooks.register("register_bulk_action", KeptDelete, order=1000)


@hooks.register("insert_editor_js")
def saving() -> SafeString:
    return format_html('<script src="{}"></script>', static("cms/js/saving.js"))


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
