"""True or false: two options whose words every format that knows the kind leaves out."""

from collections.abc import Sequence

from quizzes.exchange.neutral import Option, Part, Question
from quizzes.exchange.words import plain_line

TRUE, FALSE = "Đúng", "Sai"
PAIRS = [{"đúng", "sai"}, {"true", "false"}]


def truth_options(right: bool, *, of_true: str = "", of_false: str = "") -> tuple[Part, ...]:
    return (Option(TRUE, right, of_true), Option(FALSE, not right, of_false))


def options_of(question: Question) -> list[Option]:
    return [part for part in question.parts if isinstance(part, Option)]


def says_truth(options: Sequence[Option]) -> bool:
    """Whether two options mean true and false, in whatever order."""
    words = {plain_line(option.words).casefold() for option in options}
    return len(options) == 2 and words in PAIRS


def is_standard(question: Question) -> bool:
    """True first, then false, one of them right: what is written without its words."""
    options = options_of(question)
    return (
        question.kind == "true_false"
        and [option.words for option in options] == [TRUE, FALSE]
        and sum(option.right for option in options) == 1
        and not any(option.picture for option in options)
    )


def kind_of(options: Sequence[Option]) -> str:
    """What options without a kind are taken for."""
    if says_truth(options):
        return "true_false"
    return "multiple" if sum(option.right for option in options) > 1 else "single"
