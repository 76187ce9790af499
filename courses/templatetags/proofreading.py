"""Template tags of the editor: what was found in the page it shows."""

from typing import Any

from django import template

from courses.models.publishing import Proofread
from courses.queries.proofreading import Look, look_at

register = template.Library()


@register.simple_tag
def proofread(thing: Any) -> Look | None:
    """Of the last saved draft; None for what is not looked through, or not saved yet."""
    is_kept = isinstance(thing, Proofread) and getattr(thing, "pk", None)
    return look_at(thing) if is_kept else None
