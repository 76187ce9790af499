"""What templates show of a campaign, a draft's preview among them."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from courses.queries import course_cards
from learning.campaigns import presenting
from learning.campaigns.models import Campaign
from learning.people.access import learner_of

register = template.Library()


@register.simple_tag(takes_context=True)
def campaign_courses(context: template.Context, campaign: Campaign) -> list[Any]:
    """The published courses of the campaign, as cards, and how far the reader is."""
    chosen = {course.pk for course in campaign.courses.all()}
    learner = learner_of(context["request"])
    return [c for c in course_cards(get_language(), learner) if c.course.pk in chosen]


@register.filter
def days_of(campaign: Campaign) -> str:
    return presenting.days_words(campaign.starts_on, campaign.ends_on)


@register.filter
def state_of(campaign: Campaign) -> str:
    return presenting.state_words(campaign, timezone.localdate())
