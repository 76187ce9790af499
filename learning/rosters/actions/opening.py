"""A file becomes a roster: its rows as typed, and a guess at its columns."""

from typing import IO, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions import note
from learning.people.models import Unit, User
from learning.people.sheets import Sheet
from learning.rosters.models import Roster, RosterRow
from learning.rosters.reading import LONGEST, Unreadable, find_heading, guess, read_file

AT_A_TIME = 1_000


def open_roster(*, unit: Unit, file: IO[bytes], name: str, by: User) -> Roster:
    """Read the sheet with the most people. Raises Unreadable; the file itself is not kept.

    Other sheets wait beside it until somebody says what the columns are.
    """
    sheets = sorted(read_file(file, name), key=lambda sheet: -len(sheet.rows))
    return keep_rows(unit=unit, sheet=sheets[0], others=sheets[1:], by=by)


@transaction.atomic
def keep_rows(*, unit: Unit, sheet: Sheet, others: list[Sheet], by: User) -> Roster:
    roster = Roster(unit=unit, entered_by=by.learner)
    roster.other_sheets = [[other.name, other.rows] for other in others]
    lay_out(roster, sheet)
    note("rosters.opened", by=by, unit=unit, roster=roster.pk, rows=roster.rows.count())
    return roster


def lay_out(roster: Roster, sheet: Sheet) -> None:
    """Make the sheet's rows the roster's."""
    place = find_heading(sheet)
    people = sheet.rows[place + 1 :]
    if len(people) > LONGEST:
        raise Unreadable(
            _(
                "The sheet has %(rows)s people. At most 20,000 are read at once: split it, one file"
                " for each unit."
            )
            % {"rows": f"{len(people):,}".replace(",", ".")}
        )
    heading = sheet.rows[place][1]
    roster.sheet, roster.heading = sheet.name, heading
    # Title rows, so that the sheet can be put back as it was.
    roster.above = sheet.rows[:place]
    roster.heading_number = sheet.rows[place][0]
    roster.columns = remembered(roster.unit, heading) or guess(heading)
    roster.save()
    rows = (RosterRow(roster=roster, number=number, cells=cells) for number, cells in people)
    RosterRow.objects.bulk_create(rows, AT_A_TIME)


@transaction.atomic
def choose_sheet(*, roster: Roster, name: str) -> None:
    """Another sheet of the workbook is the list; the one laid out waits in its place.

    Raises Unreadable, and changes nothing then.
    """
    locked = Roster.objects.select_for_update().select_related("unit").get(pk=roster.pk)
    wanted = [rows for other, rows in locked.other_sheets if other == name]
    if locked.state != Roster.State.READ or not wanted:
        return
    rest = [[other, rows] for other, rows in locked.other_sheets if other != name]
    locked.other_sheets = [[locked.sheet, laid_out(locked)], *rest]
    locked.rows.all().delete()
    lay_out(locked, Sheet(name, [(number, cells) for number, cells in wanted[0]]))


def laid_out(roster: Roster) -> list[Any]:
    """The rows of the sheet that is the list now, as they were read."""
    rows = roster.rows.order_by("number").values_list("number", "cells")
    return [*roster.above, (roster.heading_number, roster.heading), *rows]


def remembered(unit: Unit, heading: list[str]) -> list[str]:
    """What somebody said of the same heading before, for the same unit."""
    earlier = Roster.objects.filter(unit=unit).exclude(state=Roster.State.READ)
    for roster in earlier.defer("other_sheets").order_by("-pk")[:20]:
        if roster.heading == heading:
            return list(roster.columns)
    return []


@transaction.atomic
def abandon_roster(*, roster: Roster, by: User) -> None:
    """Nothing was taken in; its rows are forgotten at once."""
    open_ones = Roster.objects.filter(pk=roster.pk, state__in=("read", "checking", "checked"))
    if open_ones.update(
        state=Roster.State.ABANDONED, over_at=timezone.now(), other_sheets=[], above=[]
    ):
        roster.rows.all().delete()
        note("rosters.abandoned", by=by, unit=roster.unit, roster=roster.pk)
