"""Template tags of the teaching: all courses as cards, what a shared link shows, and parts that
lessons share."""

from typing import Any

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from courses.models import SharedPart
from courses.queries import CourseCard, course_cards
from courses.queries.sharing import drawn
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


@register.simple_tag
def share_address(course_slug: str) -> str:
    """In full: messengers ask for it from elsewhere."""
    return f"{settings.SITE_ADDRESS}{reverse('courses:share', args=[course_slug])}"


@register.simple_tag(takes_context=True)
def words_of_part(context: template.Context, part: SharedPart) -> SafeString:
    """In the language that is read; marked where the lesson around it is in another."""
    language = get_language()
    return drawn(part, language, context.get("written_in") or language)
