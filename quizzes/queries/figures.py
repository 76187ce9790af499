"""What the answers say about the questions of a quiz or of a bank, the worst question first."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from quizzes.models import (
    KeyCorrection,
    QuestionBank,
    QuestionText,
    QuestionVersion,
    QuestionWording,
)
from quizzes.models.bank import Kind
from quizzes.queries.keys import corrections_of
from quizzes.queries.sittings import Scope, remembered, sats_of
from quizzes.statistics import (
    FEW,
    Flag,
    QuestionFigures,
    difference_by_language,
    figures_of_rows,
    flags_of,
    rows_by_question,
)
from quizzes.statistics.languages import LanguageDifference
from quizzes.statistics.questions import Row

# Whose options can be counted; of the others a response is no choice among a few.
CHOSEN = {Kind.SINGLE, Kind.MULTIPLE, Kind.TRUE_FALSE, Kind.PLACE, Kind.POLL}
MOST_LETTERS = 30


@dataclass(frozen=True)
class LanguageLine:
    """How a question does in one language; the difference where enough can be matched."""

    language: str
    figures: QuestionFigures
    difference: LanguageDifference | None


Counted = tuple[QuestionFigures, list[LanguageLine]]


@dataclass(frozen=True)
class QuestionLine:
    """One version of a question with what is said of it."""

    version: QuestionVersion
    words: Any
    figures: QuestionFigures
    flags: list[Flag]
    languages: list[LanguageLine] = field(default_factory=list)
    text: QuestionText | None = None
    correction: KeyCorrection | None = None

    @property
    def is_current(self) -> bool:
        return bool(self.version.question.current_id == self.version.pk)

    @property
    def is_judged(self) -> bool:
        return self.figures.count >= FEW

    @property
    def by_language(self) -> list[LanguageLine]:
        """Languages in which enough people answered to say something; of one alone nothing."""
        enough = [line for line in self.languages if line.figures.count >= FEW]
        return enough if len(self.languages) > 1 else []

    @property
    def badness(self) -> tuple[int, float, float]:
        """The worst sorts first: results may be wrong, something is conspicuous, nothing is,
        too few answers."""
        rank = 3 if not self.is_judged else 2
        if self.is_judged and self.flags:
            rank = 0 if self.flags[0].is_grave else 1
        r, facility = self.figures.discrimination, self.figures.facility
        return rank, 1.0 if r is None else r, 1.0 if facility is None else facility


def question_lines(scope: Scope, banks: QuerySet[QuestionBank]) -> tuple[list[QuestionLine], int]:
    """Of questions in these banks, the worst first; and how many lie in other banks, whose keys
    are not the reader's. Twelve queries, however many answers there are."""
    found = remembered("questions", scope, lambda: counted(scope))
    versions = list(
        QuestionVersion.objects.filter(pk__in=list(found)).select_related("question__bank")
    )
    kept = set(banks.values_list("pk", flat=True))
    mine = [one for one in versions if one.question.bank_id in kept]
    return sorted(lines_of(mine, found), key=lambda line: line.badness), len(versions) - len(mine)


def counted(scope: Scope) -> dict[int, Counted]:
    """The figures of every version that was asked; of a bank, those of its own. No words: they
    are kept for readers of every language."""
    rows: Any = rows_by_question(sat.sitting for sat in sats_of(scope))
    versions = QuestionVersion.objects.filter(pk__in=list(rows))
    if scope.bank is not None:
        versions = versions.filter(question__bank=scope.bank)
    held = list(versions)
    corrections = corrections_of(one.pk for one in held)
    return {
        one.pk: (
            figures_of_rows(
                one.pk,
                rows[one.pk],
                options=options_of(one),
                right=right_of(one, corrections.get(one.pk)),
            ),
            languages_of(one, rows[one.pk]),
        )
        for one in held
    }


def lines_of(versions: Sequence[QuestionVersion], found: dict[int, Counted]) -> list[QuestionLine]:
    words = words_of_versions(one.pk for one in versions)
    corrections = corrections_of(one.pk for one in versions)
    keys = [one.question.key for one in versions]
    language = settings.LANGUAGE_CODE
    texts = QuestionText.objects.filter(translation_key__in=keys, locale__language_code=language)
    by_key = {text.translation_key: text for text in texts}
    lines = []
    for one in versions:
        figures, languages = found[one.pk]
        differences = [line.difference for line in languages if line.difference is not None]
        lines.append(
            QuestionLine(
                version=one,
                words=words.get(one.pk),
                figures=figures,
                flags=flags_of(figures, differences),
                languages=languages,
                text=by_key.get(one.question.key),
                correction=corrections.get(one.pk),
            )
        )
    return lines


def languages_of(version: QuestionVersion, met: Sequence[Row]) -> list[LanguageLine]:
    """Those in which the question was read, the language of the texts first."""
    spoken: dict[str, list[Row]] = {}
    for row in met:
        spoken.setdefault(row.given.language, []).append(row)
    first = settings.LANGUAGE_CODE
    return [
        LanguageLine(
            language,
            figures_of_rows(version.pk, spoken[language]),
            None if language == first else difference_by_language(met, language, first),
        )
        for language in sorted(spoken, key=lambda one: (one != first, one))
    ]


def options_of(version: QuestionVersion) -> list[str]:
    return list(version.structure["options"]) if version.kind in CHOSEN else []


def right_of(version: QuestionVersion, correction: KeyCorrection | None) -> Collection[str]:
    """The options by which the version is marked today."""
    held = correction.right if correction and correction.right is not None else version.right
    return list(held["options"] if version.kind == Kind.PLACE else held)


def words_of_versions(versions: Iterable[int]) -> dict[int, Any]:
    """In the language of the texts. One query."""
    wordings = QuestionWording.objects.filter(
        version__in=list(versions), language=settings.LANGUAGE_CODE
    )
    rows = wordings.order_by("is_current", "pk").values_list("version", "words")
    return dict(rows)


def lettered(line: QuestionLine) -> list[tuple[str, str, Any, list[Flag]]]:
    """Each option with its letter, its words, its figures, and what is said of it."""
    said = (line.words or {}).get("options", {})
    return [
        (
            letter(place),
            said.get(one.option, {}).get("words", "") or _("(a picture)"),
            one,
            [flag for flag in line.flags if flag.option == one.option],
        )
        for place, one in enumerate(line.figures.options)
    ]


def letter(place: int) -> str:
    return chr(ord("A") + place) if place < MOST_LETTERS - 4 else str(place + 1)
