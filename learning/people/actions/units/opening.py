"""Opening, renaming, correcting and closing one unit."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.units.moving import (
    carry_people,
    carry_roles,
    grants_moved,
    members_moved,
)
from learning.people.actions.units.refusing import (
    Refused,
    refuse_closed,
    refuse_code,
    refuse_place,
    refuse_too_early,
    refuse_words,
    said,
    tree_of,
)
from learning.people.folding import tidy
from learning.people.models import AuditEntry, Unit, UnitName, User
from learning.people.plans import VILLAGE_KINDS
from learning.people.queries.units import name_on, open_below
from learning.people.signals import unit_renamed

DAY = timedelta(days=1)
Kind = Unit.Kind


@transaction.atomic
def open_unit(
    *,
    parent: Unit | None,
    kind: str,
    name: str,
    on: date,
    code: str = "",
    village_kind: str = "",
    by: User | None,
) -> Unit:
    """Add a unit below another. A village without a code gets the next one of its commune.

    Raises Refused.
    """
    if parent is not None:
        parent = Unit.objects.select_for_update().get(pk=parent.pk)
    refuse_place(kind, parent, on)
    if kind == Kind.VILLAGE and parent is not None:
        if village_kind not in VILLAGE_KINDS:
            raise Refused(_("Choose what the village is called."), "village_kind")
        code = code or next_code(parent)
    refuse_words(name, code)
    tree = tree_of(kind)
    refuse_code(tree, tidy(code), on)
    unit = Unit(
        tree=tree,
        kind=kind,
        code=tidy(code),
        name=tidy(name),
        village_kind=village_kind if kind == Kind.VILLAGE else "",
        former_province_code=parent.former_province_code if parent else "",
        valid_from=on,
    )
    unit = parent.add_child(instance=unit) if parent else Unit.add_root(instance=unit)
    note("people.unit_opened", by=by, unit=unit, day=on.isoformat(), code=unit.code)
    return unit


def next_code(commune: Unit) -> str:
    """05200.01, 05200.02 …: the commune's code and a number never used before."""
    start = f"{commune.code}."
    used = Unit.objects.filter(tree=commune.tree, code__startswith=start)
    ends = (code.removeprefix(start) for code in used.values_list("code", flat=True))
    numbers = [int(end) for end in ends if end.isascii() and end.isdigit()]
    return f"{start}{max(numbers, default=0) + 1:02}"


@transaction.atomic
def rename_unit(*, unit: Unit, name: str, on: date, by: User | None) -> None:
    """Called otherwise from a day on; the former name stays, with its days. Raises Refused."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    refuse_closed(unit)
    refuse_words(name, unit.code)
    refuse_too_early([unit], on)
    if not unit.names.exists():
        UnitName.objects.create(unit=unit, name=unit.name, valid_from=unit.valid_from)
    if name_on(unit, on) == tidy(name):
        raise Refused(_("The unit has this name already."), "name")
    UnitName.objects.update_or_create(unit=unit, valid_from=on, defaults={"name": tidy(name)})
    before, unit.name = unit.name, name_on(unit, timezone.localdate())
    unit.save(update_fields=["name", "folded_name"])
    note("people.unit_renamed", by=by, unit=unit, day=on.isoformat())
    if unit.name != before:
        unit_renamed.send(sender=Unit, unit=unit, before=before)


def untouched(unit: Unit) -> bool:
    """Nothing points at the unit: no fact, member, role, child or history."""
    if not unit.is_leaf():
        return False
    for field in unit._meta.get_fields(include_hidden=True):
        if not field.auto_created or not (field.one_to_many or field.one_to_one):
            continue
        model: Any = field.related_model
        rows = model._base_manager.filter(**{field.field.name: unit})
        if model is not AuditEntry and rows.exists():
            return False
    return True


@transaction.atomic
def correct_unit(
    *,
    unit: Unit,
    name: str,
    code: str,
    valid_from: date,
    village_kind: str = "",
    by: User | None,
) -> None:
    """Put a slip right while nothing points at the unit; later there are only dated changes."""
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    if not untouched(unit):
        raise Refused(_("People or facts belong to the unit: change it with a date instead."))
    refuse_words(name, code)
    refuse_code(unit.tree, tidy(code), valid_from, but=[unit.pk])
    parent = unit.get_parent()
    if parent is not None and valid_from < parent.valid_from:
        raise Refused(
            _("%(name)s began on %(began)s; what lies below it cannot begin before.")
            % {"name": parent.name, "began": said(parent.valid_from)},
            "valid_from",
        )
    unit.name, unit.code, unit.valid_from = tidy(name), tidy(code), valid_from
    unit.village_kind = village_kind if unit.kind == Kind.VILLAGE else ""
    unit.save()
    note("people.unit_corrected", by=by, unit=unit, code=unit.code)


@transaction.atomic
def close_unit(
    *, unit: Unit, last_day: date, people_to: Unit | None = None, by: User | None
) -> None:
    """The unit ends, and nothing follows it. Raises Refused while it holds anybody or anything.

    Whoever belongs to it goes `people_to`; roles in it end.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    refuse_closed(unit)
    day = last_day + DAY
    refuse_too_early([unit], day)
    if open_below([unit]):
        raise Refused(_("Units below this one stand still. Close, move or merge them first."))
    if people_to is None and members_moved([unit.pk], day).exists():
        raise Refused(_("People belong to this unit. Say where they go."), "people_to")
    if people_to is not None:
        refuse_home(unit, people_to, day)
    Unit.objects.filter(pk=unit.pk).update(valid_to=last_day)
    people = carry_people(into={unit.pk: people_to}, day=day) if people_to else 0
    roles = grants_moved([unit.pk], day).count()
    carry_roles(units=[unit.pk], into={}, day=day, by=by)
    note(
        "people.unit_closed",
        by=by,
        unit=unit,
        last_day=last_day.isoformat(),
        people=people,
        people_to=people_to.pk if people_to else None,
        roles=roles,
    )


def refuse_home(unit: Unit, home: Unit, day: date) -> None:
    refuse_closed(home)
    if home.pk == unit.pk or home.tree != unit.tree or day < home.valid_from:
        raise Refused(_("People cannot go there."), "people_to")
