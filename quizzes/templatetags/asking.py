"""Names of kinds and difficulties as people read them."""

from django import template

from quizzes.models.bank import Difficulty, Kind

register = template.Library()


@register.filter
def kind_in_words(kind: str) -> str:
    return str(Kind(kind).label)


@register.filter
def difficulty_in_words(difficulty: int) -> str:
    return str(Difficulty(difficulty).label)
