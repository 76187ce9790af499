"""A question's identity follows its texts: made when the first is saved."""

from typing import TYPE_CHECKING

from quizzes.models.bank import Question

if TYPE_CHECKING:
    from quizzes.models.pages import QuestionText


def place_question(text: "QuestionText") -> None:
    Question.objects.get_or_create(
        key=text.translation_key, defaults={"bank_id": text.bank_id, "use": text.use}
    )
