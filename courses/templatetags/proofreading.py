"""Template tags of the editor: what was found in the page it shows."""

from typing import Any

from django import template
from wagtail.models import Page

from courses.models.publishing import AsCourse, AsLesson, Proofread
from courses.queries.proofreading import Look, look_at

register = template.Library()


@register.filter
def is_proofread(thing: Any) -> bool:
    return isinstance(thing, AsCourse | AsLesson)


@register.simple_tag
def proofread(thing: Any) -> Look | None:
    """Of the last saved draft; None for what is no page, not looked through, or not saved yet."""
    is_kept = isinstance(thing, Proofread) and isinstance(thing, Page) and thing.pk
    return look_at(thing) if is_kept else None
