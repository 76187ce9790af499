"""A question of a file as learners will meet it, before it is taken in."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from courses.previewing import unstored
from learning.people.access import own
from quizzes.access import imports_kept_by
from quizzes.actions.importing import Unkept, text_of
from quizzes.drawing import CHANCE
from quizzes.exchange import neutral, read_questions
from quizzes.kinds import kind_of
from quizzes.models import QuestionImport
from quizzes.sheets import Media, ShownQuestion, shown_question
from quizzes.views.exchanging import may_write
from quizzes.wording import structure_of, words_of

NOBODYS = UUID(int=0)


@may_write
def foresee(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """`number` counts from 1, as on the page where the file is looked through."""
    opened = imports_kept_by(own(request)).filter(pk=pk, state=QuestionImport.State.OPEN).first()
    questions = read_questions(bytes(opened.content)).questions if opened else ()
    if not 0 < number <= len(questions):
        raise PermissionDenied
    shown = {"question": foreseen(questions[number - 1], number)}
    return render(request, "quizzes/question_preview.html", shown)


def foreseen(question: neutral.Question, number: int) -> ShownQuestion:
    text = text_of(question, Unkept())
    structure, words = structure_of(text), words_of(text)
    structure.pop("right")
    pictures = [question.picture, *(getattr(part, "picture", None) for part in question.parts)]
    said: list[Any] = [words, *words["options"].values()]
    media = {}
    for place, (each, picture) in enumerate(zip(said, pictures, strict=True), 1):
        if picture is not None:
            each["picture"] = place
            media[place] = unstored(picture)
    return shown_question(
        number=number,
        key=NOBODYS,
        kind=question.kind,
        structure=structure,
        order=kind_of(question.kind).order_of(structure, shuffled=False, chance=CHANCE),
        words=words,
        language=settings.LANGUAGE_CODE,
        media=Media(media),
    )
