"""Texts of a bank as neutral questions, and what in it is near-same to others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from quizzes.exchange import neutral
from quizzes.exchange.checking import normal
from quizzes.exchange.words import from_html, to_plain
from quizzes.likeness import Alike, Looked, alike, looked
from quizzes.models import Question, QuestionBank, QuestionText
from quizzes.queries.items import reference_of

MOST_DOUBLES = 200


def texts_of(bank: QuestionBank) -> QuerySet[QuestionText]:
    """The Vietnamese texts, which keys are made of."""
    texts = QuestionText.objects.filter(bank=bank, locale__language_code=settings.LANGUAGE_CODE)
    return texts.select_related("picture", "locale", "latest_revision").order_by("pk")


def as_written(text: QuestionText) -> QuestionText:
    """A draft lies in its latest revision; what is published, in its row."""
    if text.live or text.latest_revision is None:
        return text
    written: QuestionText = text.latest_revision.as_object()
    return written


def chosen_texts(
    *, bank: QuestionBank, use: str, kind: str, topic: str, difficulty: str, drafts: bool
) -> list[QuestionText]:
    """What fits all that is asked for; nothing asked for is everything."""
    questions = Question.objects.filter(bank=bank)
    if topic:
        questions = questions.filter(topic__name__iexact=topic)
    if difficulty:
        questions = questions.filter(difficulty=int(difficulty))
    texts = texts_of(bank).filter(translation_key__in=questions.values("key"))
    found = [as_written(text) for text in (texts if drafts else texts.filter(live=True))]
    return [one for one in found if use in {"", one.use} and kind in {"", one.kind}]


def identities(texts: Iterable[QuestionText]) -> dict[Any, Question]:
    keys = [text.translation_key for text in texts]
    found = Question.objects.filter(key__in=keys).select_related("topic")
    found = found.prefetch_related("items__framework")
    return {question.key: question for question in found}


def neutral_questions(texts: Sequence[QuestionText]) -> list[neutral.Question]:
    """With the pictures' bytes; a picture whose file is gone is left out."""
    known = identities(texts)
    return [neutral_of(text, known.get(text.translation_key)) for text in texts]


def neutral_of(text: QuestionText, question: Question | None) -> neutral.Question:
    parts = list(text.options)
    return normal(
        neutral.Question(
            kind=text.kind,
            stem=from_html(text.stem).markup,
            parts=tuple(part_of(part) for part in parts),
            use=text.use,
            picture=picture_of(text.picture, text.picture_description),
            hint=text.hint,
            explanation=from_html(text.explanation).markup,
            credit=text.credit,
            forgives=tuple(text.forgives),
            units=text.units if text.kind == "number" else "",
            topic=question.topic.name if question and question.topic else "",
            difficulty=question.difficulty if question else None,
            items=tuple(map(reference_of, question.items.all())) if question else (),
            has_audio=bool(text.audio_id) or any(sounds(part) for part in parts),
        )
    )


def sounds(part: Any) -> bool:
    return part.block_type == "option" and bool(part.value.get("audio"))


def picture_of(picture: Any, description: str) -> neutral.Picture | None:
    if picture is None:
        return None
    try:
        with picture.file.open("rb") as file:
            content = file.read()
    except OSError:
        return None
    name = picture.file.name.rpartition("/")[2]
    return neutral.Picture(name, content, description or picture.title)


def part_of(part: Any) -> neutral.Part:
    makers = {
        "option": option, "answer": answer, "number": number, "pair": pair, "step": step,
        "text": neutral.Passage, "gap": gap, "place": place,
    }  # fmt: skip
    made: neutral.Part = makers[part.block_type](part.value)
    return made


def pictured(value: Any) -> neutral.Picture | None:
    return picture_of(value.get("picture"), value.get("picture_description") or "")


def option(value: Any) -> neutral.Part:
    return neutral.Option(
        value["words"], bool(value["right"]), value.get("explanation") or "", pictured(value)
    )


def answer(value: Any) -> neutral.Part:
    return neutral.Accepted(value["words"], share(value), value.get("explanation") or "")


def number(value: Any) -> neutral.Part:
    tolerance = Decimal(value.get("tolerance") or 0)
    return neutral.Number(
        Decimal(value["value"]), tolerance, share(value), value.get("explanation") or ""
    )


def share(value: Any) -> int:
    given = value.get("share")
    return 100 if given is None else int(given)


def pair(value: Any) -> neutral.Part:
    return neutral.Pair(value.get("prompt") or "", value["match"], pictured(value))


def step(value: Any) -> neutral.Part:
    return neutral.Step(value["words"], pictured(value))


def gap(value: Any) -> neutral.Part:
    choices = (neutral.GapChoice(one["words"], bool(one["right"])) for one in value["choices"])
    return neutral.Gap(tuple(choices), bool(value["typed"]))


def place(value: Any) -> neutral.Part:
    names = ("left", "top", "width", "height")
    left, top, width, height = (Decimal(value[name]) for name in names)
    said = value.get("explanation") or ""
    return neutral.Place(value["name"], left, top, width, height, bool(value["right"]), said)


# Near-same ones


@dataclass(frozen=True)
class Double:
    """A question of the bank that is near-same to another; `likeness` in per cent."""

    text: QuestionText
    other: QuestionText
    likeness: int


def looked_text(text: QuestionText) -> Looked:
    said = (words_of_part(part) for part in text.options)
    return looked(to_plain(from_html(text.stem).markup), said)


def words_of_part(part: Any) -> str:
    return str(part.value.get("words") or "") if part.block_type == "option" else ""


def looked_question(question: neutral.Question) -> Looked:
    said = (part.words for part in question.parts if isinstance(part, neutral.Option))
    return looked(to_plain(question.stem), said)


def doubles_in(bank: QuestionBank) -> list[Double]:
    texts = {text.pk: as_written(text) for text in texts_of(bank)}
    seen = {pk: looked_text(text) for pk, text in texts.items()}
    pairs = alike(seen, seen)[:MOST_DOUBLES]
    return [
        Double(texts[pair.one], texts[pair.other], round(pair.likeness * 100)) for pair in pairs
    ]


def known_in(
    bank: QuestionBank, questions: Sequence[neutral.Question]
) -> dict[int, QuestionText | int]:
    """Place of a question → the text of the bank it is near-same to, or the place of an
    earlier one of the same file."""
    texts = {text.pk: as_written(text) for text in texts_of(bank)}
    known: dict[tuple[str, int], Looked] = {
        ("bank", pk): looked_text(text) for pk, text in texts.items()
    }
    asked = {("file", place): looked_question(one) for place, one in enumerate(questions)}
    found: dict[int, QuestionText | int] = {}
    for pair in alike(asked, known | asked):
        first, second = in_order(pair)
        if first[0] == "bank":
            found[second[1]] = texts[first[1]]
        else:
            found.setdefault(second[1], first[1])
    return found


def in_order(pair: Alike[tuple[str, int]]) -> tuple[tuple[str, int], tuple[str, int]]:
    """The bank's first, then the earlier one of the file."""
    one, other = sorted((pair.one, pair.other))
    return one, other
