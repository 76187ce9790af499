"""Blueprints for tests."""

from typing import Any

from courses.models import CoursePage
from quizzes.models import Blueprint, BlueprintRow, QuestionBank, QuizPage
from tests.quizzes.asking import make_quiz, make_text, question_of


def make_blueprint(bank: QuestionBank, *rows: dict[str, Any], name: str = "Ma trận") -> Blueprint:
    """Rows of that bank, unless they name another."""
    blueprint = Blueprint.objects.create(name=name, owner=bank.owner)
    for position, row in enumerate(rows):
        made = BlueprintRow(**({"blueprint": blueprint, "bank": bank, "position": position} | row))
        made.full_clean()
        made.save()
    return blueprint


def make_sorted(
    bank: QuestionBank,
    count: int,
    *,
    topic: Any = None,
    difficulty: int | None = None,
    **fields: Any,
) -> list[int]:
    """Published graded questions, and where they are sorted; their ids."""
    made = []
    for number in range(count):
        stem = f"{topic or 'Câu'} {difficulty or ''} {number}?"
        question = question_of(make_text(bank, stem, **({"use": "graded"} | fields)))
        question.topic, question.difficulty = topic, difficulty
        question.save()
        made.append(question.pk)
    return made


def make_sketched(course: CoursePage, blueprint: Blueprint, **fields: Any) -> QuizPage:
    """A quiz without banks."""
    page = make_quiz(course, blueprint.rows.all()[0].bank, **fields)
    page.banks, page.blueprint = [], blueprint
    page.save_revision().publish()
    page.refresh_from_db()
    return page
