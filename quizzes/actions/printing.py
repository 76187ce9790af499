"""Papers to print: drawn once, and kept with their words."""

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from learning.people.actions import note
from learning.people.models import Unit, User
from quizzes.actions.beginning import make_paper
from quizzes.models import PrintedPaper, Quiz
from quizzes.queries import items_of, wordings_of
from quizzes.queries.titles import quiz_title

FIRST_CODE = 101


@transaction.atomic
def make_printed(*, quiz: Quiz, count: int, by: User) -> list[PrintedPaper]:
    """So many papers more, with the codes that follow; raises NothingToAsk."""
    locked = Quiz.objects.select_for_update(of=("self",)).get(pk=quiz.pk)
    last = PrintedPaper.objects.filter(quiz=locked).aggregate(last=Max("code"))["last"]
    first = (last or FIRST_CODE - 1) + 1
    title, unit = quiz_title(locked, settings.LANGUAGE_CODE), unit_of(locked)
    made = []
    for code in range(first, first + count):
        paper = make_paper(quiz=locked)
        printed = PrintedPaper.objects.create(
            quiz=locked,
            paper=paper,
            code=code,
            title=title[:255],
            unit_name=unit.name if unit else "",
            minutes=locked.minutes_allowed,
            made_by=by,
        )
        printed.wordings.set(wordings_of(items_of(paper), settings.LANGUAGE_CODE).values())
        made.append(printed)
    note("quizzes.papers_made", by=by, unit=unit, quiz=locked.pk, first=first, papers=count)
    return made


@transaction.atomic
def note_key_taken(*, printed: PrintedPaper, by: User) -> None:
    note(
        "quizzes.key_taken",
        by=by,
        unit=unit_of(printed.quiz),
        quiz=printed.quiz_id,
        code=printed.code,
    )


def unit_of(quiz: Quiz) -> Unit | None:
    """Of the course or the assessment."""
    if quiz.lesson:
        return quiz.lesson.course.owner
    return quiz.assessment.owner if quiz.assessment else None
