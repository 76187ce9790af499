"""Template tags of the editor: what was found in the page it shows."""

from typing import Any

from django import template

from courses.models.publishing import AsCourse, AsLesson
from courses.queries.proofreading import Look, look_at

register = template.Library()


@register.filter
def is_proofread(thing: Any) -> bool:
    return isinstance(thing, AsCourse | AsLesson)


@register.simple_tag
def proofread(page: Any) -> Look | None:
    """Of the last saved draft; None where there is none yet."""
    return look_at(page) if page.pk else None
