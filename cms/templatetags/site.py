"""Template tags of the site: what the folders above show on the home page."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks

register = template.Library()


@register.simple_tag(takes_context=True)
def home_sections(context: template.Context) -> SafeString:
    """Each folder above may hang a section here: a `home_section` hook, request → HTML."""
    request = context.get("request")
    sections = [hook(request) for hook in hooks.get_hooks("home_section")] if request else []
    return format_html_join("\n", "{}", ((section,) for section in sections))
