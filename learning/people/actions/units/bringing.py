"""A list of units is taken in, whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.units.opening import open_unit
from learning.people.actions.units.refusing import Refused
from learning.people.models import Unit, User
from learning.people.unit_lists import Line


@dataclass(frozen=True)
class Brought:
    """What a list brings, by the number of the row."""

    new: dict[int, Unit]
    known: dict[int, Unit]
    problems: dict[int, tuple[str, ...]]

    @property
    def is_whole(self) -> bool:
        return not self.problems


@transaction.atomic
def bring_units(*, lines: Sequence[Line], below: Unit, day: date, by: User) -> Brought:
    """Open what is not there yet, below the unit or below what the list names.

    `day` is the first day where a row says none. One row that cannot be, and nothing is
    written; all problems are found at once.
    """
    below = Unit.objects.select_for_update().get(pk=below.pk)
    brought = Brought({}, {}, {})
    for line in lines:
        if line.problems:
            brought.problems[line.number] = line.problems
            continue
        try:
            with transaction.atomic():
                bring(line, below, day, by, brought)
        except Refused as refused:
            brought.problems[line.number] = (refused.words,)
        except IntegrityError:
            brought.problems[line.number] = (
                _("Somebody changed these units a moment ago. Look at them again."),
            )
    if brought.problems:
        transaction.set_rollback(True)
    elif brought.new:
        note("people.units_imported", by=by, unit=below, units=len(brought.new))
    return brought


def try_units(*, lines: Sequence[Line], below: Unit, day: date, by: User) -> Brought:
    """The same without a trace."""
    with transaction.atomic():
        brought = bring_units(lines=lines, below=below, day=day, by=by)
        transaction.set_rollback(True)
    return brought


def bring(line: Line, below: Unit, day: date, by: User, brought: Brought) -> None:
    parent = parent_named(line, below)
    twin = same_there(line, parent)
    if twin is not None:
        if twin in (*brought.new.values(), *brought.known.values()):
            raise Refused(_("The unit stands in the list twice."))
        brought.known[line.number] = twin
        return
    if (line.since or day) > timezone.localdate():
        raise Refused(_("A list is taken in for today or days before; plan single units instead."))
    brought.new[line.number] = open_unit(
        parent=parent,
        kind=line.kind,
        name=line.name,
        on=line.since or day,
        code=line.code,
        village_kind=line.village_kind,
        by=by,
    )


def parent_named(line: Line, below: Unit) -> Unit:
    """Only within the unit chosen; it may be one that an earlier row brought."""
    if not line.above or line.above == below.code:
        return below
    within = Unit.objects.filter(path__startswith=below.path, valid_to=None)
    parent = within.filter(code=line.above).first()
    if parent is None:
        words = _("No unit here has the code %(code)s; a unit above stands before those below it.")
        raise Refused(words % {"code": line.above})
    return parent


def same_there(line: Line, parent: Unit) -> Unit | None:
    """The same name in the same place is the same unit; another code then is a mistake."""
    # Asked anew: the parent in hand does not know of children that the list brought.
    inside = Unit.objects.filter(path__startswith=parent.path, depth=parent.depth + 1)
    for unit in inside.filter(valid_to=None, kind=line.kind):
        if unit.name.casefold() == line.name.casefold():
            if line.code and line.code != unit.code:
                words = _("%(name)s is there already, with the code %(code)s.")
                raise Refused(words % {"name": unit.name, "code": unit.code})
            return unit
    return None
