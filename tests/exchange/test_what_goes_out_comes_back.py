"""Export, import, the same: for each format and kind, but for what the format says it left out."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.exchange import (
    FORMATS,
    aiken,
    gift,
    moodle,
    read_questions,
    word,
    workbook,
    write_questions,
)
from quizzes.exchange.neutral import KINDS, LeftOut, Option, Question
from quizzes.exchange.saying import unsaid
from quizzes.exchange.words import to_plain
from tests.exchange.asking import questions

ABLE = {
    "aiken": aiken.ABLE,
    "gift": gift.writing.ABLE,
    "moodle": moodle.writing.ABLE,
    "xlsx": workbook.writing.ABLE,
    "docx": word.writing.ABLE,
}
slow = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
any_question = st.sampled_from(KINDS).flatmap(questions)


def left_of(name: str, question: Question) -> tuple[LeftOut | None, list[Question]]:
    """What was left out of it, and what came back."""
    writing = write_questions([question], name)
    left = next(iter(writing.left_out), None)
    if left and left.whole:
        return left, []
    return left, list(read_questions(writing.content).questions)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", list(FORMATS))
def test_a_question_comes_back_but_for_what_is_named(name: str, kind: str) -> None:
    # A workbook takes ten times as long as a text.
    @settings(slow, max_examples=6 if name == "xlsx" else 20)
    @given(questions(kind))
    def comes_back(question: Question) -> None:
        left, found = left_of(name, question)
        if left and left.whole:
            assert left.words
            return
        [came] = found
        said = REDUCED[name](question)
        assert came == said
        if said != question:
            assert left
            assert left.words

    comes_back()


def same(question: Question) -> Question:
    return replace(question, has_audio=False)


def in_gift(question: Question) -> Question:
    parts = tuple(
        replace(part, picture=None) if hasattr(part, "picture") else part for part in question.parts
    )
    return replace(same(question), parts=parts, picture=None, hint="")


def in_aiken(question: Question) -> Question:
    options = tuple(
        Option(part.words, part.right) for part in question.parts if isinstance(part, Option)
    )
    stem = to_plain(question.stem).replace("\n", " ")
    return Question(
        question.kind, stem.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), options
    )


def in_word(question: Question) -> Question:
    return (
        word.writing.sayable(question)
        if not question.topic
        else replace(word.writing.sayable(question), topic=question.topic)
    )


REDUCED: dict[str, Callable[[Question], Question]] = {
    "xlsx": same,
    "moodle": same,
    "gift": in_gift,
    "aiken": in_aiken,
    "docx": in_word,
}


@slow
@given(st.lists(any_question, max_size=6), st.sampled_from(list(FORMATS)))
def test_many_questions_keep_their_order_and_topics(several: list[Question], name: str) -> None:
    writing = write_questions(several, name)
    whole = {left.number for left in writing.left_out if left.whole}
    kept = [one for number, one in enumerate(several, 1) if number not in whole]
    if kept:
        assert list(read_questions(writing.content).questions) == [REDUCED[name](q) for q in kept]


@slow
@given(any_question, st.sampled_from(list(FORMATS)))
def test_everything_a_format_cannot_say_is_named(question: Question, name: str) -> None:
    [left] = write_questions([question], name).left_out or [None]
    if question.kind not in ABLE[name].kinds:
        assert left
        assert left.whole
    elif left is None:
        assert not unsaid(question, ABLE[name])
    elif not left.whole:
        assert set(unsaid(question, ABLE[name])) <= set(left.words)
