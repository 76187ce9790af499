"""What the site adds to Wagtail's editor."""

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from cms.keeping import KeptDelete

# After Wagtail's own of the same name, in whose place it stands.
hooks.register("register_bulk_action", KeptDelete, order=1000)


@hooks.register("insert_editor_js")
def saving() -> SafeString:
    return format_html('<script src="{}"></script>', static("cms/js/saving.js"))
