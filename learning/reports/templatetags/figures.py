"""Numbers as people read them."""

from django import template
from django.utils.translation import get_language

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
