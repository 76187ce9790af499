"""Template tags of the site: what the folders above show on the home page and in “My account”."""

from collections.abc import Collection
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail import hooks

from cms.marking import mark
from cms.queries import kept_vietnamese

register = template.Library()


@register.simple_tag(takes_context=True)
def home_sections(context: template.Context) -> SafeString:
    """Each folder above may hang a section here: a `home_section` hook, request → HTML."""
    return hung(context, "home_section")


@register.simple_tag(takes_context=True)
def account_sections(context: template.Context) -> SafeString:
    """The same on “My account”: an `account_section` hook, request → HTML."""
    return hung(context, "account_section")


@register.simple_tag(takes_context=True)
def learning_sections(context: template.Context) -> SafeString:
    """The same at the head of “My learning”: a `learning_section` hook, request → HTML."""
    return hung(context, "learning_section")


@register.simple_tag(takes_context=True)
def statistics_sections(context: template.Context) -> SafeString:
    """The same on the page of statistics: a `statistics_section` hook, request → HTML."""
    return hung(context, "statistics_section")


@register.simple_block_tag
def marked(content: str, page: Any) -> SafeString:
    """Words of a page, with `lang` on what of them is not translated."""
    html = mark(content, kept_vietnamese(page), settings.LANGUAGE_CODE)
    return mark_safe(html)  # noqa: S308  # what was marked had been rendered


@register.simple_block_tag
def vietnamese_marked(content: str, sentences: Collection[str]) -> SafeString:
    """The same, where it is known which sentences those are."""
    html = mark(content, sentences, settings.LANGUAGE_CODE)
    return mark_safe(html)  # noqa: S308  # what was marked had been rendered


def hung(context: template.Context, name: str) -> SafeString:
    request = context.get("request")
    sections = [hook(request) for hook in hooks.get_hooks(name)] if request else []
    return format_html_join("\n", "{}", ((section,) for section in sections))
