"""The banks, blueprints and assessments of a unit that ended are its successor's."""

from learning.people.models import Unit
from quizzes.models import Assessment, Blueprint, QuestionBank


def hand_over_banks(*, old: Unit, new: Unit) -> int:
    """How many banks went over. Their questions, and what was asked, stay as they are."""
    Assessment.objects.filter(owner=old).update(owner=new)
    Blueprint.objects.filter(owner=old).update(owner=new)
    return QuestionBank.objects.filter(owner=old).update(owner=new)
