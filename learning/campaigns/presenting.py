"""Boards and campaigns in words: cells, bars, files. The same for the public and for staff."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cms.templatetags.figures import grouped
from learning.campaigns.models import Aim, Campaign
from learning.campaigns.standings import NUMBERS, Board, Standing
from learning.people.tables import Table, Value


def days_words(first: date, last: date) -> str:
    return f"{date_format(first, 'd/m/Y')} – {date_format(last, 'd/m/Y')}"


def number_words(number: int | None) -> str:
    """A number that is left out says so; not that it is small, for others are left out with it."""
    return grouped(number) if number is not None else pgettext("number", "left out")


def left_out(board: Board) -> str:
    """Why numbers are missing or round on a public board; "" where no unit is small."""
    if not any(row.is_small for row in board.rows):
        return ""
    if not board.is_final:
        return _(
            "Villages and departments, and communes beside agencies, are told of once the campaign "
            "is over and counted: a number that moves from day to day would tell of single people."
        )
    return _(
        "Numbers of villages and departments, and of communes beside agencies, are rounded down to "
        "fives. Those that would point at few people are left out, and those of places of which "
        "another campaign of the same days tells already."
    )


def percent_words(percent: float | None) -> str:
    """Rounded down: 99.9 per cent has not reached the target."""
    return f"{int(percent)}%" if percent is not None else ""


def target_words(row: Standing) -> str:
    return grouped(row.target) if row.target is not None else _("not stated")


def denominator_words(row: Standing) -> str:
    return grouped(row.denominator) if row.denominator is not None else _("no data")


def source_words(row: Standing) -> str:
    if row.source_on is None:
        return ""
    return f"{row.source} ({date_format(row.source_on, 'd/m/Y')})"


@dataclass(frozen=True)
class Line:
    """One unit on the page; `bar` is how much of its bar is filled, `mark` where 100 stands."""

    row: Standing
    reached: str
    numbers: tuple[str, str, str]
    target: str
    percent: str
    gap: str
    denominator: str
    source: str
    rank: str
    bar: float | None
    is_met: bool
    is_told: bool


def lines(board: Board) -> list[Line]:
    return [line(row, board) for row in board.rows]


def line(row: Standing, board: Board) -> Line:
    waits = board.has_secrets and not board.is_final

    def said(number: int | None) -> str:
        return "–" if waits else number_words(number)

    return Line(
        row=row,
        reached=said(row.reached),
        numbers=(said(row.learning), said(row.learnt), said(row.certified)),
        target=target_words(row),
        percent=percent_words(row.percent),
        gap=grouped(row.gap) if row.gap is not None else "",
        denominator=denominator_words(row),
        source=source_words(row),
        rank=rank_words(row, board),
        bar=min(row.percent, 100.0) if row.percent is not None else None,
        is_met=row.gap == 0,
        is_told=any(getattr(row, name) is not None for name in NUMBERS),
    )


def group_names(groups: int) -> list[str]:
    names = [pgettext("units", "small"), pgettext("units", "middle"), pgettext("units", "large")]
    return names if groups == len(names) else [""] * groups


def rank_words(row: Standing, board: Board) -> str:
    if row.rank is None or row.group is None:
        return ""
    name = group_names(board.groups)[row.group - 1]
    if not name:
        return _("rank %(rank)s") % {"rank": row.rank}
    return _("rank %(rank)s of the %(size)s units") % {"rank": row.rank, "size": name}


def short_rank(row: Standing, board: Board) -> str:
    """For a narrow column: the rank, and among which units."""
    if row.rank is None or row.group is None:
        return ""
    name = group_names(board.groups)[row.group - 1]
    return f"{row.rank} ({name})" if name else str(row.rank)


def aim_words(campaign: Campaign) -> str:
    return str(Aim(campaign.aim).label)


def definitions(campaign: Campaign) -> list[tuple[str, str]]:
    """What the numbers mean; the same words on the page and in the files."""
    return [
        (
            _("Who is counted"),
            _(
                "Each person once, however many courses of the campaign they take. People with a "
                "name only; staff trying the courses are not counted."
            ),
        ),
        (
            _("When"),
            _("Between the first and the last day. What somebody did before does not count again."),
        ),
        (
            _("For which unit"),
            _(
                "The one to which the person belonged at that time: the agency if it takes part, "
                "else the commune. Nobody counts for two units."
            ),
        ),
        (
            _("Target"),
            _("The target counts %(what)s.") % {"what": aim_words(campaign)}
            + " "
            + _("Where a unit's total is not known, no share is made up for it."),
        ),
        (
            _("Rank"),
            _(
                "By share of the target, among units of like size: all units with a known total, "
                "in thirds from small to large. Equal shares have the same rank."
            ),
        ),
    ]


def board_table(campaign: Campaign, board: Board) -> Table:
    """For a spreadsheet. Missing numbers are empty cells, and a word says which are left out."""
    head = [
        _("Unit"),
        _("Began"),
        _("Completed"),
        _("Certified"),
        _("Target, people"),
        _("Share of the target, per cent"),
        _("Still missing"),
        _("Total number of people"),
        _("Source of the total"),
        _("Size of the unit"),
        _("Rank"),
    ]
    return Table(_("Board"), head, [cells(row, board) for row in board.rows])


def cells(row: Standing, board: Board) -> list[Value]:
    sizes = group_names(board.groups)
    return [
        row.name,
        *(value(n, number_words(None)) for n in (row.learning, row.learnt, row.certified)),
        value(row.target),
        value(int(row.percent) if row.percent is not None else None),
        value(row.gap),
        value(row.denominator),
        source_words(row),
        sizes[row.group - 1] if row.group else "",
        value(row.rank),
    ]


def value(number: int | None, missing: str = "") -> Value:
    return missing if number is None else number


def state_words(campaign: Campaign, today: date) -> str:
    """Where a campaign stands in time, in a few words."""
    if today < campaign.starts_on:
        return _("Begins on %(day)s") % {"day": date_format(campaign.starts_on, "d/m/Y")}
    left = (campaign.ends_on - today).days
    if left < 0:
        return _("Over since %(day)s") % {"day": date_format(campaign.ends_on, "d/m/Y")}
    if left == 0:
        return _("Last day today")
    return ngettext("%(count)s day left", "%(count)s days left", left) % {"count": left}


def total_bar(board: Board, aim: str) -> dict[str, Any] | None:
    """All units together against their targets, when all have one."""
    reached, target = board.totals[aim], board.target
    if target is None or reached is None:
        return None
    share = reached / target * 100
    return {
        "reached": grouped(reached),
        "target": grouped(target),
        "percent": percent_words(share),
        "bar": min(share, 100.0),
    }


def totals(board: Board) -> dict[str, str]:
    """In words; nothing where none of them is told."""
    if not any(number is not None for number in board.totals.values()):
        return {}
    waits = board.has_secrets and not board.is_final
    return {
        name: "–" if waits and number is None else number_words(number)
        for name, number in board.totals.items()
    }
