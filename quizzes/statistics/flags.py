"""What is conspicuous about a question, in words: the reason, and what to do.

Nothing is said of fewer than `FEW` answers. What compares people is said only where chance
alone would show it less than once in twenty times.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from django.conf import settings
from django.utils.formats import localize
from django.utils.translation import gettext as _

from quizzes.statistics.languages import LanguageDifference
from quizzes.statistics.measures import ONE_SIDED, at_most
from quizzes.statistics.questions import OptionFigures, QuestionFigures

FEW = 20
EASY = 0.95
HARD = 0.25
WEAK = 0.20
# With fewer answers an option that one in twenty would choose may be left by chance.
UNCHOSEN_FROM = 60


@dataclass(frozen=True)
class Flag:
    """`is_grave`: results may be wrong, not only unhelpful."""

    code: str
    reason: str
    advice: str
    is_grave: bool = False
    option: str = ""


def flags_of(
    figures: QuestionFigures, differences: Iterable[LanguageDifference] = ()
) -> list[Flag]:
    """The gravest first. Of a poll nothing is said."""
    if figures.count < FEW:
        return [_few(figures.count)]
    if figures.facility is None:
        return []
    found = [
        *_by_discrimination(figures),
        *(flag for option in figures.options for flag in _by_option(option, figures)),
        *_by_facility(figures.facility),
        *(_by_language(one) for one in differences if one.is_much),
    ]
    return sorted(found, key=lambda flag: not flag.is_grave)


def _few(count: int) -> Flag:
    words = _("%(count)s answers so far: too few to say anything, at least %(few)s are needed.")
    return Flag("few", words % {"count": count, "few": FEW}, _("Wait for more answers."))


def _by_facility(facility: float) -> list[Flag]:
    percent = {"percent": round(100 * facility)}
    if facility >= EASY:
        reason = _("Too easy: %(percent)s%% of the points are earned; it tells nobody apart.")
        advice = _("Make the wrong options more credible, or keep it as an easy beginning.")
        return [Flag("easy", reason % percent, advice)]
    if facility <= HARD:
        reason = _("Too hard: only %(percent)s%% of the points are earned.")
        advice = _(
            "Check that the lesson teaches this, that the question is clear, and that the key is "
            "right."
        )
        return [Flag("hard", reason % percent, advice)]
    return []


def _by_discrimination(figures: QuestionFigures) -> list[Flag]:
    r = figures.discrimination
    if r is None:
        return []
    top = at_most(r, figures.count)
    if top < 0:
        reason = _(
            "Whoever does well in the rest of the paper gets this question wrong more often: "
            "discrimination %(r)s. The key may be wrong."
        )
        advice = _("Check the key first. If it is wrong, correct it and mark again.")
        return [Flag("negative", reason % {"r": _decimal(r)}, advice, is_grave=True)]
    if top < WEAK:
        reason = _(
            "Good and weak people answer this question almost equally well: discrimination %(r)s."
        )
        advice = _("Look for an unclear wording, or for an option that is right as well.")
        return [Flag("weak", reason % {"r": _decimal(r)}, advice)]
    return []


def _by_option(option: OptionFigures, figures: QuestionFigures) -> list[Flag]:
    if not option.count and figures.count >= UNCHOSEN_FROM and not option.is_right:
        reason = _("Nobody of %(count)s people chooses this option.") % {"count": figures.count}
        advice = _("Replace it by a mistake that people really make.")
        return [Flag("unchosen", reason, advice, option=option.option)]
    if option.is_right or not _beats_the_right(option, figures):
        return []
    reason = _(
        "Of the best people, more choose this wrong option (%(wrong)s%%) than the right one "
        "(%(right)s%%)."
    )
    shares = {"wrong": _percent(option), "right": _percent(_right_one(figures))}
    advice = _("Check the key. Perhaps this option is right, or right as well.")
    return [Flag("rival", reason % shares, advice, is_grave=True, option=option.option)]


def _right_one(figures: QuestionFigures) -> OptionFigures | None:
    """Where exactly one option is right: with several, choosing a part is no rival."""
    right = [option for option in figures.options if option.is_right]
    return right[0] if len(right) == 1 else None


def _beats_the_right(option: OptionFigures, figures: QuestionFigures) -> bool:
    """By more than chance: of those of the best who chose either, as a sign test."""
    right = _right_one(figures)
    if right is None or option.share_of_best is None or right.share_of_best is None:
        return False
    wrong, rightly = option.share_of_best * figures.seats, right.share_of_best * figures.seats
    return wrong + rightly > 0 and wrong - rightly >= ONE_SIDED * sqrt(wrong + rightly)


def _by_language(one: LanguageDifference) -> Flag:
    percent = {"percent": round(100 * abs(one.difference)), "language": name_of(one.language)}
    if one.difference < 0:
        reason = _(
            "Harder in %(language)s: people who are equally good otherwise earn "
            "%(percent)s percentage points less."
        )
    else:
        reason = _(
            "Easier in %(language)s: people who are equally good otherwise earn "
            "%(percent)s percentage points more."
        )
    advice = _("Compare the translation with the Vietnamese text, word for word.")
    return Flag("language", reason % percent, advice)


def name_of(language: str) -> str:
    return dict(settings.LANGUAGES).get(language, language)


def _percent(option: OptionFigures | None) -> int:
    return round(100 * (option.share_of_best or 0.0)) if option else 0


def _decimal(value: float) -> str:
    return str(localize(round(value, 2)))
