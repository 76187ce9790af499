"""Questions as those who keep them list, filter and search them."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from learning.people.folding import fold
from quizzes.models import Question, QuestionText

# Topic, difficulty and items belong to the question, which its texts name by their key only.
IDENTITY = Question.objects.filter(key=OuterRef("translation_key"))
IN_USE, DRAFT, RETIRED = "in_use", "draft", "retired"


def with_identity(texts: QuerySet[QuestionText]) -> QuerySet[QuestionText]:
    """With what belongs to the question in all its languages: `topic_name`, `level`, `is_asked`.

    And with the latest draft, which names it, but without all that the draft says.
    """
    drafted = texts.select_related("latest_revision").defer("latest_revision__content")
    return drafted.annotate(
        topic_name=Subquery(IDENTITY.values("topic__name")[:1]),
        level=Subquery(IDENTITY.values("difficulty")[:1]),
        is_asked=Exists(IDENTITY.filter(is_live=True)),
    )


def of_questions(texts: QuerySet[QuestionText], **asked: Any) -> QuerySet[QuestionText]:
    """Texts whose question fits; one query with the rest."""
    return texts.filter(Exists(IDENTITY.filter(**asked)))


def in_state(texts: QuerySet[QuestionText], state: str) -> QuerySet[QuestionText]:
    """A translation is out of use with its question, though its own row still says live."""
    asked = Q(Exists(IDENTITY.filter(is_live=True))) & Q(live=True)
    if state == IN_USE:
        return texts.filter(asked)
    return texts.exclude(asked).filter(first_published_at__isnull=state == DRAFT)


def state_of(text: Any) -> str:
    """Of a text `with_identity`."""
    if text.live and text.is_asked:
        return IN_USE
    return RETIRED if text.first_published_at else DRAFT


def found(texts: QuerySet[QuestionText], words: str) -> QuerySet[QuestionText]:
    """Every word is somewhere in the stem or the options; accents and marks do not count."""
    for word in fold(words).split():
        texts = texts.filter(folded__contains=word)
    return texts
