"""What translators wrote, beside what is said by now: what is taken, and what is left with its
reason. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cms.workbooks import Line, Row, stamp_of
from learning.people.folding import tidy

# What is wrong with words for a sentence, by its key; empty when nothing.
Check = Callable[[str, str], str]


@dataclass(frozen=True)
class Fault:
    """Words that were left out, or put in the place of others: where they stand, and why."""

    where: str
    original: str
    words: str
    why: str


@dataclass
class Settled:
    """New words by key; those `left` out; those `replaced` although they were newer."""

    said: dict[str, str] = field(default_factory=dict)
    left: list[Fault] = field(default_factory=list)
    replaced: list[Fault] = field(default_factory=list)


def settle(
    rows: Sequence[Row], lines: Mapping[str, Line], check: Check, *, replacing: bool
) -> Settled:
    """Rows that are empty, or say what they said when the file was taken, change nothing. Words
    that somebody else wrote since are kept, unless `replacing`."""
    settled = Settled()
    for row in rows:
        line = lines.get(row.key)
        if not row.words or row.stamp == stamp_of(row.words):
            continue
        if line and tidy(line.said) == row.words:
            continue
        why = refused(row, line, settled, check)
        newer = newer_than(row, line)
        if why or (newer and not replacing):
            settled.left.append(fault(row, line, why or newer))
        elif settled.said.get(row.key) != row.words:
            settled.said[row.key] = row.words
            if newer:
                settled.replaced.append(fault(row, line, newer))
    return settled


def refused(row: Row, line: Line | None, settled: Settled, check: Check) -> str:
    if not row.key:
        return _("The code of the row is missing, or it is that of another file.")
    if line is None:
        return _("This sentence is no longer there: the Vietnamese has changed.")
    if row.original is not None and row.original != tidy(line.original):
        return _("The Vietnamese of this row belongs to another sentence, or has changed.")
    if settled.said.get(row.key, row.words) != row.words:
        return _("Another row has other words for the same sentence.")
    return check(row.key, row.words)


def newer_than(row: Row, line: Line | None) -> str:
    if line is None or stamp_of(line.said) == row.stamp:
        return ""
    return _("Somebody changed it after this file was taken; it says: “%(words)s”.") % {
        "words": line.said
    }


def fault(row: Row, line: Line | None, why: str) -> Fault:
    return Fault(row.where, line.original if line else row.original or "", row.words, why)
