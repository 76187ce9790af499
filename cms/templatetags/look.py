"""Template tags of the look: icons, drawings, and the steps of a progress bar."""

from typing import Any

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from learning.people.scripts import pieces_of

register = template.Library()


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """A symbol of our sprite; silent for screen readers unless it carries a label."""
    address = f"{static('cms/icons.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, address
        )
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', address)


@register.simple_tag
def drawing(name: str, alt: str = "", width: int = 360, height: int = 240) -> SafeString:
    """One of the site's own drawings, with room kept for it while it loads."""
    return format_html(
        '<img class="drawing" src="{}" alt="{}" width="{}" height="{}">',
        static(f"cms/drawings/{name}.svg"),
        alt,
        width,
        height,
    )


@register.filter
def language_tag(code: str) -> str:
    """What `lang` says of a language, by the code of its addresses."""
    return settings.LANGUAGE_TAGS.get(code, code)


@register.simple_tag(takes_context=True)
def lang_of(context: template.Context, code: Any, around: Any = None) -> SafeString | str:
    """The attribute for words that are not in the language around them, the page's unless it
    is said; nothing where they are."""
    if not code or code == (around or context.get("html_lang")):
        return ""
    return format_html(' lang="{}"', language_tag(str(code)))


@register.simple_tag
def lang_by_letters(words: Any) -> SafeString | str:
    """The same for a title or name of which nobody says in what language it is, where its letters
    do: their fonts go by it."""
    script = next((script for _, script in pieces_of(str(words)) if script), None)
    return format_html(' lang="{}"', script.tag) if script else ""


@register.filter
def steps(done: int, total: int) -> list[bool]:
    """`3|steps:5` is three filled steps and two empty ones."""
    return [number < done for number in range(total)]
