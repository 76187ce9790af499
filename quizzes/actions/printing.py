"""Papers to print: drawn once, and kept with their words."""

import hashlib
from base64 import b64decode

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from learning.people.actions import note
from learning.people.models import Unit, User
from quizzes.actions.beginning import make_paper
from quizzes.models import PrintedPaper, PrintedPicture, Quiz
from quizzes.printing import drawing_of
from quizzes.queries import items_of, wordings_of
from quizzes.queries.printing import pictures_of, words_of
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
        keep_pictures(printed)
        made.append(printed)
    note("quizzes.papers_made", by=by, unit=unit, quiz=locked.pk, first=first, papers=count)
    return made


def keep_pictures(printed: PrintedPaper) -> None:
    """As they are now; one that cannot be read is left out, and its question keeps its words."""
    for number, content in pictures_of(words_of(printed)).items():
        drawing = drawing_of(content)
        data = b64decode(drawing.data)
        kept, _made = PrintedPicture.objects.get_or_create(
            picture_number=number,
            digest=hashlib.sha256(data).hexdigest(),
            defaults={"content": data, "width": drawing.width, "height": drawing.height},
        )
        printed.pictures.add(kept)
    printed.pictures_kept = True
    printed.save(update_fields=["pictures_kept"])


@transaction.atomic
def take_paper(*, printed: PrintedPaper, by: User) -> None:
    """Noted; of a paper made when pictures were not kept, they are kept from now on."""
    locked = PrintedPaper.objects.select_for_update(of=("self",)).get(pk=printed.pk)
    if not locked.pictures_kept:
        keep_pictures(locked)
    note(
        "quizzes.paper_taken",
        by=by,
        unit=unit_of(printed.quiz),
        quiz=printed.quiz_id,
        code=printed.code,
    )


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
