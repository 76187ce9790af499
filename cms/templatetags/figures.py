"""Numbers as people read them."""

from django import template
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def grouped(number: int) -> str:
    """12345 is 12.345 in Vietnamese and 12,345 in English: Django groups neither by itself."""
    mark = "," if get_language() == "en" else "."
    return f"{number:,}".replace(",", mark)


@register.filter
def unlocalised(number: float) -> str:
    """As an SVG attribute wants it: 12.5, in every language."""
    return f"{number:g}"


@register.filter
def per_cent(share: float | None) -> str:
    """0.7 is 70%; a dash where there is nothing to say."""
    return "—" if share is None else f"{round(100 * share)}%"


@register.filter
def two_places(number: float | None) -> str:
    """0.647 is 0,65 in Vietnamese; a dash where there is nothing to say."""
    return "—" if number is None else str(number_format(round(number, 2), 2))


@register.filter
def in_seconds(seconds: float | None) -> str:
    if seconds is None:
        return "—"
    minutes, rest = divmod(round(seconds), 60)
    return _("%(m)d min %(s)d s") % {"m": minutes, "s": rest} if minutes else _("%d s") % rest
