"""Papers and results as they are shown."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Prefetch, Q, prefetch_related_objects

from cms.models import Picture, Recording
from cms.templatetags.pictures import NARROW, WIDE
from quizzes import marking
from quizzes.kinds import kind_of
from quizzes.models import (
    Attempt,
    Paper,
    PaperIssue,
    PaperQuestion,
    QuestionWording,
)
from quizzes.models.bank import Use
from quizzes.queries.keys import accepted_of, keys_of, own_key
from quizzes.sheets import Media, ShownQuestion, pictures_in, shown_question, sounds_in
from quizzes.wording import Words

# Answers by question key.
Chosen = dict[str, list[str]]


def items_of(paper: Paper) -> list[PaperQuestion]:
    """The paper's questions in order; they never change. One query, the first time."""
    whole = PaperQuestion.objects.select_related("version__question")
    prefetch_related_objects([paper], Prefetch("items", whole))
    return list(paper.items.all())


def items_asked(issue: PaperIssue, keys: Collection[UUID] | None) -> list[PaperQuestion]:
    """The questions of this paper with these keys, None for all of them. One query."""
    items = PaperQuestion.objects.filter(paper=issue.paper_id).select_related("version__question")
    return list(items if keys is None else items.filter(version__question__key__in=keys))


def wordings_of(
    items: Iterable[PaperQuestion], language: str, read: Collection[int] = ()
) -> dict[int, QuestionWording]:
    """The words of each version, by version id: the ones `read`, else those of the reader's
    language, else the Vietnamese ones. One query."""
    current = Q(is_current=True, language__in=[language, settings.LANGUAGE_CODE])
    rows = QuestionWording.objects.filter(version__in=[item.version_id for item in items])
    ranked = sorted(
        rows.filter(current | Q(pk__in=read)),
        key=lambda row: (row.pk in read, row.language == language, row.pk),
    )
    return {row.version_id: row for row in ranked}


def media_of(words: Iterable[Words]) -> Media:
    """The pictures, with the sizes phones ask for, and recordings that are named. No query
    without any."""
    said = list(words)
    pictures, sounds = pictures_in(said), sounds_in(said)
    return Media(
        Picture.objects.prefetch_renditions(NARROW, WIDE).in_bulk(pictures) if pictures else {},
        Recording.objects.in_bulk(sounds) if sounds else {},
    )


def paper_as_shown(
    issue: PaperIssue,
    items: list[PaperQuestion],
    wordings: dict[int, QuestionWording],
    chosen: Chosen,
) -> list[ShownQuestion]:
    """The paper before it is submitted: keys and explanations of practice questions only."""
    media = media_of(wording.words for wording in wordings.values())
    practice = issue.quiz.use == Use.PRACTICE
    return [
        shown_question(
            number=item.position,
            key=item.version.question.key,
            kind=item.version.kind,
            structure=item.version.structure,
            order=item.option_order,
            words=wordings[item.version_id].words,
            language=wordings[item.version_id].language,
            media=media,
            chosen=chosen.get(str(item.version.question.key), []),
            right=readers_key(item, wordings) if practice else None,
            explained=item.version.structure["options"] if practice else (),
        )
        for item in items
    ]


def readers_key(item: PaperQuestion, wordings: dict[int, QuestionWording]) -> Any:
    """Of a practice question, as far as it is said on the page: in the reader's language."""
    return own_key(item.version, wordings[item.version_id], {})


def marked_as_shown(item: PaperQuestion, chosen: Chosen, language: str) -> ShownQuestion:
    """A practice question with the mark its answer earns, its key and explanations."""
    version, wording = item.version, wordings_of([item], language)[item.version_id]
    response = chosen.get(str(version.question.key), [])
    accepted = accepted_of([version]).get(version.pk, {})
    right = own_key(version, wording, accepted)
    mark = marking.mark(version.kind, version.structure, right, response)
    return shown_question(
        number=item.position,
        key=version.question.key,
        kind=version.kind,
        structure=version.structure,
        order=item.option_order,
        words=wording.words,
        language=wording.language,
        media=media_of([wording.words]),
        chosen=response,
        right=right,
        explained=version.structure["options"],
        points=mark.points,
        out_of=mark.out_of,
    )


def result_as_shown(attempt: Attempt) -> list[ShownQuestion]:
    """Each question with its mark. Of graded questions never the key: only what is said
    about the options that were chosen, for the question may be drawn again."""
    answers = list(attempt.answers.select_related("version__question", "wording"))
    places = {item.version_id: item for item in attempt.issue.paper.items.all()}
    media = media_of(answer.wording.words for answer in answers)
    practice = attempt.issue.quiz.use == Use.PRACTICE
    keys = keys_of(answers)
    rows = [
        shown_question(
            number=places[answer.version_id].position,
            key=answer.version.question.key,
            kind=answer.version.kind,
            structure=answer.version.structure,
            order=places[answer.version_id].option_order,
            words=answer.wording.words,
            language=answer.wording.language,
            media=media,
            chosen=answer.chosen,
            right=keys[answer.pk] if practice else None,
            explained=(
                answer.version.structure["options"]
                if practice
                else kind_of(answer.version.kind).told(keys[answer.pk], answer.chosen)
            ),
            points=answer.points,
            out_of=answer.out_of,
        )
        for answer in answers
    ]
    return sorted(rows, key=lambda row: row.number)
