"""A question's identity follows its texts: made when the first is saved."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from courses.models import FrameworkItem
from learning.people.folding import tidy
from quizzes.models.bank import Question, QuestionBank, Topic

if TYPE_CHECKING:
    from quizzes.models.pages import QuestionText


def place_question(text: "QuestionText") -> None:
    Question.objects.get_or_create(
        key=text.translation_key, defaults={"bank_id": text.bank_id, "use": text.use}
    )


def sort_question(
    *,
    key: UUID,
    bank: QuestionBank,
    topic: str,
    difficulty: int | None,
    items: Iterable[FrameworkItem] | None = None,
) -> None:
    """Topic, difficulty and items are sorting, not wording: they hold at once and need no
    review. `items` None leaves them as they are."""
    name = tidy(topic)
    found = Topic.objects.get_or_create(bank=bank, name=name)[0] if name else None
    Question.objects.filter(key=key).update(topic=found, difficulty=difficulty)
    if items is not None:
        Question.objects.get(key=key).items.set(items)
