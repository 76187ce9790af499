"""What the numbers say, as tables for a spreadsheet. Shares stay numbers from 0 to 1."""

from collections.abc import Sequence

from bs4 import BeautifulSoup
from django.utils.translation import gettext as _

from learning.people.tables import Table, Value
from quizzes.models.bank import Kind
from quizzes.queries.figures import QuestionLine, lettered
from quizzes.queries.scores import QuizFigures
from quizzes.statistics import Gain, PaperFigures
from quizzes.statistics.flags import name_of


def stem_of(line: QuestionLine) -> str:
    """The question in plain words."""
    html = (line.words or {}).get("stem", "")
    return BeautifulSoup(html, "html.parser").get_text(" ", strip=True) or str(line.version)


def said(number: float | None, places: int = 4) -> Value:
    """A number, or an empty cell."""
    return "" if number is None else round(float(number), places)


def question_tables(lines: Sequence[QuestionLine]) -> list[Table]:
    return [by_question(lines), by_option(lines)]


def by_question(lines: Sequence[QuestionLine]) -> Table:
    head = [
        _("Question"),
        _("Kind"),
        _("Version of"),
        _("Number of answers"),
        _("Not answered"),
        _("Not reached"),
        _("Facility"),
        _("Discrimination"),
        _("Best less weakest"),
        _("Seconds (median)"),
        _("What is conspicuous"),
        _("What to do"),
    ]
    rows = [
        [
            stem_of(line),
            str(Kind(line.version.kind).label),
            f"{line.version.made_at:%d/%m/%Y}",
            line.figures.count,
            line.figures.not_answered,
            line.figures.not_reached,
            said(line.figures.facility),
            said(line.figures.discrimination),
            said(line.figures.upper_lower),
            said(line.figures.seconds, 1),
            " ".join(flag.reason for flag in line.flags),
            " ".join(flag.advice for flag in line.flags),
        ]
        for line in lines
    ]
    return Table(_("Questions"), head, rows)


def by_option(lines: Sequence[QuestionLine]) -> Table:
    head = [
        _("Question"),
        _("Version of"),
        _("Option"),
        _("Words"),
        _("Right"),
        _("Chosen by"),
        _("Share"),
        _("Share of the best"),
        _("Share of the weakest"),
    ]
    rows: list[Sequence[Value]] = [
        [
            stem_of(line),
            f"{line.version.made_at:%d/%m/%Y}",
            letter,
            words,
            "x" if option.is_right else "",
            option.count,
            said(option.share),
            said(option.share_of_best),
            said(option.share_of_weakest),
        ]
        for line in lines
        for letter, words, option, _flags in lettered(line)
    ]
    return Table(_("Options"), head, rows)


def quiz_tables(figures: QuizFigures, gain: Gain | None) -> list[Table]:
    shown = [measures(figures), distribution(figures.whole)]
    if gain is not None:
        shown.append(gained(gain))
    return shown


def measures(figures: QuizFigures) -> Table:
    head = [
        _("Who"),
        _("People"),
        _("Mean score"),
        _("Median score"),
        _("Standard deviation"),
        _("Pass rate"),
        _("Reliability (Cronbach's alpha)"),
        _("Error of measurement"),
    ]
    groups = [(_("Everybody"), figures.whole)]
    groups += [(name_of(language), one) for language, one in figures.languages]
    rows = [
        [
            who,
            one.count,
            said(one.mean),
            said(one.median),
            said(one.deviation),
            said(one.pass_rate),
            said(one.alpha if who == groups[0][0] else None),
            said(one.error if who == groups[0][0] else None),
        ]
        for who, one in groups
    ]
    return Table(_("Quiz"), head, rows)


def bands(figures: PaperFigures) -> list[tuple[str, int]]:
    """Each tenth of the points in words, and how many people lie in it."""
    count = len(figures.distribution)
    step = 100 // count
    return [
        (f"{place * step}–{100 if place == count - 1 else (place + 1) * step - 1}%", number)
        for place, number in enumerate(figures.distribution)
    ]


def distribution(figures: PaperFigures) -> Table:
    rows: list[Sequence[Value]] = [[words, number] for words, number in bands(figures)]
    return Table(_("Scores"), [_("Score"), _("People")], rows)


def gained(gain: Gain) -> Table:
    head = [
        _("People with both tests"),
        _("Mean before"),
        _("Mean after"),
        _("Gain"),
        _("Part gained of what was left to gain"),
    ]
    row = [said(gain.before), said(gain.after), said(gain.absolute), said(gain.normalised)]
    return Table(_("Gain"), head, [[gain.count, *row]])
