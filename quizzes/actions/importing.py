"""Questions of a file become drafts of a bank, with their pictures: all of them, or none."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale

from courses.actions.importing import forget_opened
from courses.actions.pictures import Pictures, collection_of
from courses.models import FrameworkItem
from learning.people.actions import note
from learning.people.models import User
from quizzes.exchange import neutral, read_questions
from quizzes.exchange.checking import LONGEST_DESCRIPTION, LONGEST_HINT
from quizzes.models import QuestionBank, QuestionImport, QuestionText
from quizzes.models.placing import sort_question
from quizzes.queries.items import items_meant

LONGEST_UNITS = 120
LONGEST_TOPIC = 120


@transaction.atomic
def open_import(
    *, bank: QuestionBank, content: bytes, name: str, by: User, use: str = ""
) -> QuestionImport:
    """Keep a file until its questions are looked through; all are for `use`, or each for what
    the file says. Raises Unreadable."""
    count = len(read_questions(content).questions)
    opened = QuestionImport.objects.create(
        bank=bank, entered_by=by.learner, name=name[:200], content=content, use=use
    )
    note("quizzes.import_opened", by=by, unit=bank.owner, bank=bank.pk, questions=count)
    return opened


@transaction.atomic
def leave_out(*, opened: QuestionImport, places: Collection[int]) -> None:
    open_ones = QuestionImport.objects.filter(pk=opened.pk, state=QuestionImport.State.OPEN)
    open_ones.update(left_out=sorted(places))


@transaction.atomic
def take_in(*, opened: QuestionImport, by: User) -> int:
    """Drafts of all questions that are not left out; how many. A second time takes none."""
    locked = opened.locked()
    if not locked.is_open:
        return 0
    questions = read_questions(bytes(locked.content)).questions
    left_out = set(locked.left_out)
    taken = [one for place, one in enumerate(questions) if place not in left_out]
    if locked.use:
        taken = [replace(one, use=locked.use) for one in taken]
    texts = make_drafts(bank=locked.bank, questions=taken, by=by)
    locked.close(QuestionImport.State.TAKEN_IN)
    note(
        "quizzes.import_taken_in",
        by=by,
        unit=locked.bank.owner,
        bank=locked.bank_id,
        questions=len(texts),
    )
    return len(texts)


@transaction.atomic
def abandon_import(*, opened: QuestionImport, by: User) -> None:
    locked = opened.locked()
    if locked.is_open:
        locked.close(QuestionImport.State.ABANDONED)
        note("quizzes.import_abandoned", by=by, unit=locked.bank.owner, bank=locked.bank_id)


def forget_imports() -> int:
    """Files nobody took in for 30 days."""
    return forget_opened(QuestionImport, left_out=[])


@transaction.atomic
def make_drafts(
    *, bank: QuestionBank, questions: Sequence[neutral.Question], by: User
) -> list[QuestionText]:
    """Vietnamese drafts, still to be reviewed like every other."""
    pictures = Pictures(collection_of(bank.owner), by)
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    known = items_meant(name for question in questions for name in question.items)
    return [
        make_draft(bank, locale, question, pictures, [known[name].item for name in question.items])
        for question in questions
    ]


def make_draft(
    bank: QuestionBank,
    locale: Locale,
    question: neutral.Question,
    pictures: "Pictures",
    items: Sequence[FrameworkItem | None],
) -> QuestionText:
    text = text_of(question, pictures)
    text.bank, text.locale = bank, locale
    text.save()
    # A draft may lack what a person still has to add, such as which option is right.
    text.save_revision(user=pictures.by, clean=False)
    sort_question(
        key=text.translation_key,
        bank=bank,
        topic=question.topic[:LONGEST_TOPIC],
        difficulty=question.difficulty,
        items=[item for item in items if item],
    )
    return text


def text_of(question: neutral.Question, pictures: "Pictures | Unkept") -> QuestionText:
    """Not saved, and of no bank yet."""
    text = QuestionText(
        use=question.use,
        kind=question.kind,
        stem=paragraphs(question.stem),
        picture=pictures.keep(question.picture),
        picture_description=described(question.picture),
        hint=question.hint[:LONGEST_HINT],
        options=[block_of(part, pictures) for part in question.parts],
        credit=question.credit,
        units=question.units[:LONGEST_UNITS],
        explanation=paragraphs(question.explanation),
        live=False,
        has_unpublished_changes=True,
    )
    if question.forgives is not None:
        text.forgives = list(question.forgives)
    return text


def paragraphs(markup: str) -> str:
    return f"<p>{markup}</p>" if markup else ""


def described(picture: neutral.Picture | None) -> str:
    return picture.description[:LONGEST_DESCRIPTION] if picture else ""


def block_of(part: neutral.Part, pictures: "Pictures | Unkept") -> dict[str, Any]:
    name, value = BLOCKS[type(part)](part)
    if isinstance(part, neutral.Option | neutral.Pair | neutral.Step):
        kept = pictures.keep(part.picture)
        value |= {
            "picture": kept.pk if kept else None,
            "picture_description": described(part.picture),
        }
    return {"type": name, "value": value, "id": str(uuid4())}


def option(part: Any) -> tuple[str, Any]:
    value = {"words": part.words, "right": part.right, "explanation": part.explanation}
    return "option", {**value, "audio": None}


def answer(part: Any) -> tuple[str, Any]:
    value = {"words": part.words, "share": part.share, "explanation": part.explanation}
    return "answer", value


def number(part: Any) -> tuple[str, Any]:
    return "number", {
        "value": str(part.value),
        "tolerance": str(part.tolerance),
        "share": part.share,
        "explanation": part.explanation,
    }


def pair(part: Any) -> tuple[str, Any]:
    return "pair", {"prompt": part.prompt, "match": part.match}


def step(part: Any) -> tuple[str, Any]:
    return "step", {"words": part.words}


def passage(part: Any) -> tuple[str, Any]:
    return "text", part.words


def gap(part: Any) -> tuple[str, Any]:
    choices = [
        {
            "type": "item",
            "id": str(uuid4()),
            "value": {"words": choice.words, "right": choice.right},
        }
        for choice in part.choices
    ]
    return "gap", {"typed": part.typed, "choices": choices}


def place(part: Any) -> tuple[str, Any]:
    spot = {name: str(getattr(part, name)) for name in ("left", "top", "width", "height")}
    said = {"name": part.name, "right": part.right, "explanation": part.explanation}
    return "place", {**said, **spot}


BLOCKS: dict[type, Any] = {
    neutral.Option: option,
    neutral.Accepted: answer,
    neutral.Number: number,
    neutral.Pair: pair,
    neutral.Step: step,
    neutral.Passage: passage,
    neutral.Gap: gap,
    neutral.Place: place,
}


class Unkept:
    """Where a question is only shown: its pictures go nowhere."""

    def keep(self, picture: neutral.Picture | None) -> None:
        """Nothing is kept."""
