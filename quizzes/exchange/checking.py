"""What is read is brought to its normal form and looked at: what is wrong is said, not mended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _

from learning.people.folding import fold
from learning.people.sheets import Unreadable
from quizzes.exchange import neutral
from quizzes.exchange.neutral import (
    Accepted,
    Gap,
    GapChoice,
    Number,
    Option,
    Outcome,
    Pair,
    Part,
    Passage,
    Picture,
    Place,
    Problem,
    Question,
    Reading,
    Step,
)
from quizzes.exchange.opening import MOST_QUESTIONS
from quizzes.exchange.words import plain_line, spaced, tidy_markup, to_plain

LONGEST_OPTION = 300
LONGEST_EXPLANATION = 500
LONGEST_DESCRIPTION = 250
LONGEST_PASSAGE = 500
LONGEST_GAP = 120
LONGEST_HINT = 300
MOST_OPTIONS = 30
MOST_PROBLEMS = 2_000


@dataclass
class Collector:
    """What a reader found so far. Every question goes through `take`."""

    questions: list[Question] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, question: Question, place: str, lost: Iterable[str] = ()) -> None:
        """`lost` are sentences about what could not be taken of it."""
        if not to_plain(question.stem) and question.picture is None:
            self.leave_out(place, _("There is no question, only answers. Write the question."))
            return
        if len(self.questions) >= MOST_QUESTIONS:
            raise Unreadable(_("The file has more than 5,000 questions. Split it."))
        whole = normal(question)
        self.questions.append(whole)
        for words in dict.fromkeys([*lost, *missing_in(whole)]):
            self._say(place, words, Outcome.IN_PART, len(self.questions) - 1)

    def leave_out(self, place: str, words: str) -> None:
        self._say(place, words, Outcome.LEFT_OUT, None)

    def remark(self, place: str, words: str) -> None:
        """Nothing is missing, but the person should know."""
        self._say(place, words, Outcome.TAKEN, None)

    def _say(self, place: str, words: str, outcome: Outcome, question: int | None) -> None:
        if len(self.problems) >= MOST_PROBLEMS:
            raise Unreadable(
                _("The file has more than 2,000 problems. Look whether it is the right file.")
            )
        self.problems.append(Problem(place, words, outcome, question))

    def reading(self) -> Reading:
        if not self.questions and not self.problems:
            raise Unreadable(_("No question was found in the file."))
        return Reading(tuple(self.questions), tuple(self.problems))


def normal(question: Question) -> Question:
    """The same question in the form that two equal ones share."""
    forgives = question.forgives
    if forgives is not None:
        forgives = tuple(name for name in neutral.FORGIVES if name in forgives)
    units = "; ".join(filter(None, (plain_line(unit) for unit in question.units.split(";"))))
    return replace(
        question,
        stem=tidy_markup(question.stem),
        parts=normal_parts(question),
        picture=normal_picture(question.picture),
        hint=plain_line(question.hint),
        explanation=tidy_markup(question.explanation),
        forgives=forgives if question.kind in neutral.TYPED else None,
        units=units,
        topic=plain_line(question.topic),
        items=tuple(dict.fromkeys(filter(None, map(plain_line, question.items)))),
    )


def normal_parts(question: Question) -> tuple[Part, ...]:
    parts = tuple(normal_part(part) for part in question.parts)
    return joined_passages(parts) if question.kind == "gaps" else parts


def joined_passages(parts: Sequence[Part]) -> tuple[Part, ...]:
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, Passage):
            if not part.words:
                continue
            if joined and isinstance(joined[-1], Passage):
                part = Passage(spaced(joined.pop().words + part.words))  # type: ignore[union-attr]
        joined.append(part)
    if joined and isinstance(joined[0], Passage):
        joined[0] = Passage(joined[0].words.lstrip())
    if joined and isinstance(joined[-1], Passage):
        joined[-1] = Passage(joined[-1].words.rstrip())
    return tuple(part for part in joined if part != Passage(""))


def normal_part(part: Part) -> Part:
    if isinstance(part, Passage):
        return Passage(spaced(part.words))
    if isinstance(part, Gap):
        choices = (GapChoice(plain_line(c.words), c.right or part.typed) for c in part.choices)
        return replace(part, choices=tuple(choices))
    changes: dict[str, Any] = {
        name: plain_line(value) for name, value in vars(part).items() if isinstance(value, str)
    }
    if isinstance(part, Option | Pair | Step):
        changes["picture"] = normal_picture(part.picture)
    return replace(part, **changes)


def normal_picture(picture: Picture | None) -> Picture | None:
    if picture is None:
        return None
    return replace(
        picture, name=plain_line(picture.name), description=plain_line(picture.description)
    )


def missing_in(question: Question) -> list[str]:
    """What still has to be done before the question can be published, in sentences."""
    looks = {
        **dict.fromkeys(neutral.CHOICES, wrong_with_options),
        "short": wrong_with_answers,
        "number": wrong_with_answers,
        "matching": wrong_with_pairs,
        "ordering": wrong_with_steps,
        "gaps": wrong_with_gaps,
        "place": wrong_with_places,
    }
    return [*looks[question.kind](question), *too_long(question), *undescribed(question)]


def wrong_with_options(question: Question) -> list[str]:
    options = [part for part in question.parts if isinstance(part, Option)]
    found = []
    if len(options) < 2:
        found.append(_("There are fewer than two options. Add the others."))
    if len(options) > MOST_OPTIONS:
        found.append(_("There are more than 30 answers. Leave some out."))
    if any(not option.words and option.picture is None for option in options):
        found.append(_("An option is empty. Write it, or leave it out."))
    words = [fold(option.words) or option.words for option in options if option.words]
    if len({option.words for option in options if option.words}) < len(words):
        found.append(_("Two options say the same. Change one of them."))
    return found + wrong_with_key(question, sum(option.right for option in options))


def wrong_with_key(question: Question, right: int) -> list[str]:
    if question.kind == "poll":
        return []
    if not right:
        return [_("No option is marked as right. Mark it.")]
    if question.kind != "multiple" and right > 1:
        return [_("More than one option is marked as right. Keep one, or change the kind.")]
    return []


def wrong_with_answers(question: Question) -> list[str]:
    answers = [part for part in question.parts if isinstance(part, Accepted | Number)]
    if not answers:
        return [_("No answer is given. Write what is accepted.")]
    if all(answer.share < 100 for answer in answers):
        return [_("No answer earns all points. Give one 100%.")]
    if any(answer.share == 0 for answer in answers):
        return [_("An answer earns nothing. Give it points, or leave it out.")]
    return []


def wrong_with_pairs(question: Question) -> list[str]:
    pairs = [part for part in question.parts if isinstance(part, Pair)]
    asked = [pair for pair in pairs if pair.prompt or pair.picture]
    if len(asked) < 2:
        return [_("There are fewer than two pairs. Add the others.")]
    if any(not pair.match for pair in pairs):
        return [_("A pair lacks its other half. Write it.")]
    return []


def wrong_with_steps(question: Question) -> list[str]:
    return [_("There are fewer than two steps. Add the others.")] if len(question.parts) < 2 else []


def wrong_with_gaps(question: Question) -> list[str]:
    gaps = [part for part in question.parts if isinstance(part, Gap)]
    if not gaps:
        return [_("There is no gap in the text. Add one.")]
    if any(not any(choice.right for choice in gap.choices) for gap in gaps):
        return [_("A gap has no right answer. Mark it.")]
    return []


def wrong_with_places(question: Question) -> list[str]:
    found = []
    if question.picture is None:
        found.append(_("The picture to tap on is missing. Add it."))
    if len(question.parts) < 2:
        found.append(_("There are fewer than two places. Add a wrong one."))
    if not any(part.right for part in question.parts if isinstance(part, Place)):
        found.append(_("No place is marked as right. Mark it."))
    return found


def too_long(question: Question) -> list[str]:
    found = []
    if any(len(said) > most for said, most in lengths(question)):
        found.append(_("An answer is longer than it may be (300 letters). Shorten it."))
    if len(question.hint) > LONGEST_HINT:
        found.append(_("The hint is longer than 300 letters. What is beyond was not taken."))
    if any(len(getattr(part, "explanation", "")) > LONGEST_EXPLANATION for part in question.parts):
        found.append(_("The explanation of an option is longer than 500 letters. Shorten it."))
    return found


def lengths(question: Question) -> Iterable[tuple[str, int]]:
    """The words of each part, and how many letters they may have."""
    for part in question.parts:
        if isinstance(part, Passage):
            yield part.words, LONGEST_PASSAGE
        elif isinstance(part, Gap):
            yield from ((choice.words, LONGEST_GAP) for choice in part.choices)
        else:
            yield getattr(part, "words", ""), LONGEST_OPTION
            yield getattr(part, "match", ""), LONGEST_OPTION


def undescribed(question: Question) -> list[str]:
    pictures = pictures_of(question)
    if any(not picture.description for picture in pictures):
        return [_("A picture has no description. Describe it in a few words.")]
    if any(len(picture.description) > LONGEST_DESCRIPTION for picture in pictures):
        return [_("The description of a picture is longer than 250 letters. Shorten it.")]
    return []


def pictures_of(question: Question) -> list[Picture]:
    parts = (getattr(part, "picture", None) for part in question.parts)
    return [picture for picture in (question.picture, *parts) if picture]
