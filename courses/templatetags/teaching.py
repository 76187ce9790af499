"""Template tags of the teaching: all courses as cards."""

from typing import Any

from django import template
from django.utils.translation import get_language

from courses.queries import CourseCard, course_cards
from learning.people.access import learner_of

register = template.Library()


@register.inclusion_tag("courses/pieces/cards.html", takes_context=True)
def all_courses(context: template.Context) -> dict[str, Any]:
    """Every published course, with the reader's own progress."""
    return cards_for(context, course_cards(get_language(), learner_of(context["request"])))


@register.inclusion_tag("courses/pieces/cards.html", takes_context=True)
def cards(context: template.Context, shown: list[CourseCard]) -> dict[str, Any]:
    return cards_for(context, shown)


def cards_for(context: template.Context, shown: list[CourseCard]) -> dict[str, Any]:
    return {
        "cards": shown,
        "html_lang": context.get("html_lang"),
        "request": context.get("request"),
    }
