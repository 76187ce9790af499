"""GIFT written: one block a question, its text as HTML, what GIFT has no sign for as tags."""

import html
from collections.abc import Callable, Sequence
from decimal import Decimal
from urllib.parse import quote

from django.utils.translation import gettext as _

from quizzes.exchange.gift.answers import ARROW
from quizzes.exchange.gift.escapes import escaped
from quizzes.exchange.neutral import Accepted, Number, Option, Pair, Question, Writing
from quizzes.exchange.saying import Able, LeftOuts
from quizzes.exchange.tags import tags_of
from quizzes.exchange.truth import is_standard, options_of

ABLE = Able(
    kinds=("single", "multiple", "true_false", "short", "number", "matching"),
    says=(
        "emphasis", "lines", "explanation", "part explanations", "shares", "credit", "forgives",
        "units", "topic", "difficulty", "items", "use",
    ),
)  # fmt: skip


def write(questions: Sequence[Question]) -> Writing:
    left_out = LeftOuts(ABLE)
    blocks, topic = [], ""
    for number, question in enumerate(questions, 1):
        refusal = refused(question) if question.kind in ABLE.kinds else ""
        if refusal:
            left_out.refuse(question, number, refusal)
        elif left_out.takes(question, number, other_kind(question)):
            if question.topic != topic:
                topic = question.topic
                blocks.append(category(topic))
            blocks.append(block(question))
    return Writing("\n\n".join(blocks).encode() + b"\n", tuple(left_out.found))


def refused(question: Question) -> str:
    right = sum(option.right for option in options_of(question))
    if question.kind in {"single", "true_false", "multiple"} and not right:
        return _("The format needs a right answer.")
    if question.kind in {"single", "true_false"} and right > 1:
        return _("The format needs exactly one right option.")
    if any(not option.words for option in options_of(question)):
        return _("The format has no options without words.")
    if not question.parts:
        return _("The format needs a right answer.")
    return refused_words(question)


def refused_words(question: Question) -> str:
    for part in question.parts:
        if isinstance(part, Accepted) and (ARROW in part.words or not part.words):
            return _("The format would take an answer for something else.")
        if isinstance(part, Pair) and not (part.match and (part.prompt or not part.picture)):
            return _("The format has no pairs without words.")
    return "" if question.stem else _("The format has no questions without words.")


def other_kind(question: Question) -> list[str]:
    if question.kind == "true_false" and not is_standard(question):
        return [_("its kind: it comes back as another")]
    return []


def category(topic: str) -> str:
    steps = ["$course$", "top", *([topic.replace("/", "//")] if topic else [])]
    return f"$CATEGORY: {'/'.join(steps)}"


def block(question: Question) -> str:
    tags = " ".join(f"[tag:{quote(tag, safe=SAFE)}]" for tag in tags_of(question))
    lines = [f"// {tags}"] if tags else []
    general = f"####{markup(question.explanation)}" if question.explanation else ""
    answers = WRITERS[question.kind](question)
    return "\n".join([*lines, f"[html]{markup(question.stem)} {{{answers}{general}}}"])


# Everything but what would end a tag, or look like a sign of quoting.
SAFE = "".join(chr(code) for code in range(32, 127) if chr(code) not in "%[]\\") + "".join(
    chr(code) for code in range(0xA0, 0x3000)
)


def markup(words: str) -> str:
    return escaped(words)


def plain(words: str) -> str:
    """Plain words where Moodle expects HTML; a sign of per cent would begin a weight."""
    text = escaped(html.escape(words, quote=False))
    return f"&\\#37;{text[1:]}" if text.startswith("%") else text


def feedback(words: str) -> str:
    return f"#{plain(words)}" if words else ""


def choices(question: Question) -> str:
    options = options_of(question)
    if is_standard(question):
        return truth(options)
    if question.kind != "multiple":
        signs = ["=" if option.right else "~" for option in options]
    else:
        share = weight(Decimal(100) / sum(option.right for option in options))
        signs = [f"~%{share}%" if option.right else "~%-100%" for option in options]
    return (
        "".join(
            f"\n\t{sign}{plain(option.words)}{feedback(option.explanation)}"
            for sign, option in zip(signs, options, strict=True)
        )
        + "\n"
    )


def truth(options: Sequence[Option]) -> str:
    right = options[0].right
    of_right, of_wrong = (option.explanation for option in options[:: 1 if right else -1])
    # An empty one at the end would run into the four signs of the explanation.
    said = [of_wrong, of_right] if of_right else [of_wrong] if of_wrong else []
    return ("TRUE" if right else "FALSE") + "".join(f"#{plain(words)}" for words in said)


def weight(share: Decimal) -> str:
    """Five places, as Moodle writes its fractions."""
    return f"{share:.5f}".rstrip("0").rstrip(".")


def shorts(question: Question) -> str:
    return (
        "".join(
            f"\n\t=%{part.share}%{escaped(part.words)}{feedback(part.explanation)}"
            for part in question.parts
            if isinstance(part, Accepted)
        )
        + "\n"
    )


def numbers(question: Question) -> str:
    return (
        "#"
        + "".join(
            f"\n\t=%{part.share}%{part.value:f}:{part.tolerance:f}{feedback(part.explanation)}"
            for part in question.parts
            if isinstance(part, Number)
        )
        + "\n"
    )


def pairs(question: Question) -> str:
    return (
        "".join(
            f"\n\t={plain(part.prompt)} -> {escaped(part.match)}"
            for part in question.parts
            if isinstance(part, Pair)
        )
        + "\n"
    )


WRITERS: dict[str, Callable[[Question], str]] = {
    **dict.fromkeys(("single", "multiple", "true_false"), choices),
    "short": shorts,
    "number": numbers,
    "matching": pairs,
}
