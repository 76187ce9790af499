"""A file becomes a roster: its rows as typed, and a guess at its columns."""

from typing import IO

from django.db import transaction
from django.utils import timezone

from learning.people.actions import note
from learning.people.models import Unit, User
from learning.people.sheets import Sheet
from learning.rosters.models import Roster, RosterRow
from learning.rosters.reading import find_heading, guess, read_file

AT_A_TIME = 1_000


def open_roster(*, unit: Unit, file: IO[bytes], name: str, by: User) -> Roster:
    """Read the sheet with the most people. Raises Unreadable; the file itself is not kept."""
    sheets = read_file(file, name)
    return keep_rows(unit=unit, sheet=max(sheets, key=lambda sheet: len(sheet.rows)), by=by)


@transaction.atomic
def keep_rows(*, unit: Unit, sheet: Sheet, by: User) -> Roster:
    place = find_heading(sheet)
    heading = sheet.rows[place][1]
    roster = Roster.objects.create(
        unit=unit,
        entered_by=by.learner,
        heading=heading,
        columns=remembered(unit, heading) or guess(heading),
    )
    rows = (
        RosterRow(roster=roster, number=number, cells=cells)
        for number, cells in sheet.rows[place + 1 :]
    )
    RosterRow.objects.bulk_create(rows, AT_A_TIME)
    note("rosters.opened", by=by, unit=unit, roster=roster.pk, rows=roster.rows.count())
    return roster


def remembered(unit: Unit, heading: list[str]) -> list[str]:
    """What somebody said of the same heading before, for the same unit."""
    earlier = Roster.objects.filter(unit=unit).exclude(state=Roster.State.READ)
    for roster in earlier.order_by("-pk")[:20]:
        if roster.heading == heading:
            return list(roster.columns)
    return []


@transaction.atomic
def abandon_roster(*, roster: Roster, by: User) -> None:
    """Nothing was taken in; its rows are forgotten at once."""
    open_ones = Roster.objects.filter(pk=roster.pk, state__in=("read", "checking", "checked"))
    if open_ones.update(state=Roster.State.ABANDONED, over_at=timezone.now()):
        roster.rows.all().delete()
        note("rosters.abandoned", by=by, unit=roster.unit, roster=roster.pk)
