"""Pictures at a size phones can afford, always with their description."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()

# The widest a phone needs at two device pixels, and the widest a desk shows.
NARROW = "format-webp|max-800x1200"
WIDE = "format-webp|max-1280x1280"


@register.simple_tag
def picture_of(picture: Any, description: str, width: int = 360) -> SafeString:
    """A drawing as it is; a photograph as WebP in two widths. Nothing loads before it is near."""
    if picture.is_svg():
        return format_html(
            '<img src="{}" alt="{}" width="{}" height="{}" loading="lazy" decoding="async">',
            picture.file.url,
            description,
            width,
            round(width * picture.height / picture.width) if picture.width else width,
        )
    narrow, wide = picture.get_renditions(NARROW, WIDE).values()
    return format_html(
        '<img src="{}" srcset="{} {}w, {} {}w" sizes="(min-width: 40rem) 37rem, 100vw" '
        'alt="{}" width="{}" height="{}" loading="lazy" decoding="async">',
        narrow.url,
        narrow.url,
        narrow.width,
        wide.url,
        wide.width,
        description,
        narrow.width,
        narrow.height,
    )
