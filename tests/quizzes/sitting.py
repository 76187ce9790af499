"""People who take a quiz, answered through the actions the pages use."""

from collections.abc import Iterable, Sequence
from typing import Any

from courses.actions import Circumstances
from learning.people.actions import join_unit, make_known
from learning.people.models import Learner, Unit
from quizzes.actions import start_quiz, submit_attempt
from quizzes.models import Attempt, PaperIssue, QuestionText, Quiz, QuizPage


def quiz_of(page: QuizPage) -> Quiz:
    return Quiz.objects.get(lesson__key=page.translation_key)


def somebody(name: str = "Người Học", unit: Unit | None = None) -> Learner:
    learner = Learner.objects.create()
    make_known(learner=learner, full_name=name, birth_year=1970)
    if unit is not None:
        join_unit(learner=learner, unit=unit)
    return learner


def sit(
    page: QuizPage,
    learner: Learner,
    chosen: Iterable[tuple[QuestionText, int | None]],
    *,
    seconds: Sequence[int] = (),
    **how: Any,
) -> Attempt:
    """Of each question the option with this number, None for no answer; `seconds` after the
    handing out of the paper at which each was answered."""
    circumstances = Circumstances(**how)
    issue = start_quiz(quiz=quiz_of(page), learner=learner, how=circumstances)
    pairs = list(chosen)
    given = {
        str(text.translation_key): [str(text.options[number].id)]
        for text, number in pairs
        if number is not None
    }
    if seconds:
        keys = [str(text.translation_key) for text, _number in pairs]
        PaperIssue.objects.filter(pk=issue.pk).update(moments=dict(zip(keys, seconds, strict=True)))
    return submit_attempt(issue=issue, chosen=given, how=circumstances).attempt
