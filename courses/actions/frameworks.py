"""Frameworks of skills: written as drafts, amended, followed by new versions, mapped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import CharField, F, Value
from django.db.models.functions import Cast, Concat

from courses.models import Framework, FrameworkGroup, FrameworkItem, ItemMapping, Locked
from learning.people.actions import note
from learning.people.models import User


@dataclass(frozen=True)
class ItemRow:
    """An item as it is to be: one that is there by its number or else its code, or a new one."""

    code: str
    title: str
    description: str = ""
    level: str = ""
    audiences: tuple[str, ...] = ()
    pk: int | None = None


@dataclass(frozen=True)
class GroupRow:
    code: str
    title: str
    items: tuple[ItemRow, ...] = ()
    pk: int | None = None


@transaction.atomic
def write_framework(
    *,
    framework: Framework | None,
    facts: dict[str, Any],
    groups: Sequence[GroupRow],
    by: User | None,
) -> Framework:
    """A draft with these facts and exactly these groups and items, in this order."""
    if framework is None:
        kept = Framework.objects.create(made_by=by, **facts)
    else:
        kept = locked_draft(framework)
        for name, value in facts.items():
            setattr(kept, name, value)
        kept.save(update_fields=list(facts))
    write_parts(kept, groups)
    act = "courses.framework_written" if framework else "courses.framework_made"
    note(act, by=by, framework=kept.pk)
    return kept


def locked_draft(framework: Framework) -> Framework:
    """The row, held until the end of the transaction. Raises Locked once it is published."""
    held = Framework.objects.select_for_update().get(pk=framework.pk)
    if not held.is_draft:
        raise Locked
    return held


def write_parts(framework: Framework, groups: Sequence[GroupRow]) -> None:
    old_groups = list(FrameworkGroup.objects.filter(framework=framework))
    old_items = list(FrameworkItem.objects.filter(framework=framework))
    park_codes(framework)
    kept_groups, kept_items = set(), set()
    for place, row in enumerate(groups):
        group = found(row, old_groups) or FrameworkGroup(framework=framework)
        group.code, group.title, group.position = row.code, row.title, place
        group.framework = framework
        group.save()
        kept_groups.add(group.pk)
        for order, line in enumerate(row.items):
            item = found(line, old_items) or FrameworkItem()
            item.group, item.position = group, order
            item.code, item.title, item.description = line.code, line.title, line.description
            item.level, item.audiences = line.level, list(line.audiences)
            item.save()
            kept_items.add(item.pk)
    FrameworkItem.objects.filter(framework=framework).exclude(pk__in=kept_items).delete()
    FrameworkGroup.objects.filter(framework=framework).exclude(pk__in=kept_groups).delete()


def park_codes(framework: Framework) -> None:
    """Two items may swap their codes: on the way there, no two have the same."""
    parked = Concat(Value("~"), Cast(F("pk"), CharField()))
    FrameworkGroup.objects.filter(framework=framework).update(code=parked)
    FrameworkItem.objects.filter(framework=framework).update(code=parked)


def found(row: GroupRow | ItemRow, there: Sequence[Any]) -> Any:
    if row.pk is not None:
        return next((one for one in there if one.pk == row.pk), None)
    return next((one for one in there if one.code == row.code), None)


@transaction.atomic
def amend_framework(*, framework: Framework, by: User | None, **facts: Any) -> Framework:
    """What is said about a published version: its basis and source, how long it holds, whether
    somebody compared it. Its items stay."""
    known = {"legal_basis", "source", "valid_until", "is_checked"}
    assert facts.keys() <= known, facts
    held = Framework.objects.select_for_update().get(pk=framework.pk)
    for name, value in facts.items():
        setattr(held, name, value)
    held.save(update_fields=list(facts))
    note("courses.framework_amended", by=by, framework=held.pk, checked=held.is_checked)
    return held


@transaction.atomic
def retire_framework(*, framework: Framework, by: User | None) -> Framework:
    """Nothing new names its items; what was learnt and shown by them stays."""
    held = Framework.objects.select_for_update().get(pk=framework.pk)
    if held.state == Framework.State.PUBLISHED:
        held.state = Framework.State.RETIRED
        held.save(update_fields=["state"])
        note("courses.framework_retired", by=by, framework=held.pk)
    return held


@transaction.atomic
def delete_draft(*, framework: Framework, by: User | None) -> None:
    held = locked_draft(framework)
    note("courses.framework_deleted", by=by, framework=held.pk)
    held.delete()


@transaction.atomic
def copy_framework(
    *, framework: Framework, version: str, valid_from: date, by: User | None
) -> Framework:
    """A new version as a draft, every item mapped as the same; nobody has compared it yet."""
    copy = Framework.objects.create(
        family=framework.family,
        previous=framework,
        name=framework.name,
        version=version,
        valid_from=valid_from,
        legal_basis=framework.legal_basis,
        source=framework.source,
        audiences=framework.audiences,
        made_by=by,
    )
    write_parts(copy, groups_of(framework))
    old = FrameworkItem.objects.filter(framework=framework)
    new = {item.code: item for item in FrameworkItem.objects.filter(framework=copy)}
    mappings = [ItemMapping(old=item, new=new[item.code]) for item in old]
    ItemMapping.objects.bulk_create(mappings)
    note("courses.framework_copied", by=by, framework=copy.pk, previous=framework.pk)
    return copy


def groups_of(framework: Framework) -> list[GroupRow]:
    """Its groups and items as rows, to be written into another."""
    rows: dict[int, list[ItemRow]] = {}
    for item in FrameworkItem.objects.filter(framework=framework):
        row = ItemRow(item.code, item.title, item.description, item.level, tuple(item.audiences))
        rows.setdefault(item.group_id, []).append(row)
    groups = FrameworkGroup.objects.filter(framework=framework)
    return [GroupRow(g.code, g.title, tuple(rows.get(g.pk, ()))) for g in groups]


@transaction.atomic
def map_items(
    *,
    old: Framework,
    new: Framework,
    rows: Sequence[tuple[FrameworkItem, FrameworkItem, str]],
    by: User | None,
) -> None:
    """Exactly these mappings between the items of two frameworks."""
    assert old.pk != new.pk
    wrong = [row for row in rows if row[0].framework_id != old.pk or row[1].framework_id != new.pk]
    assert not wrong, wrong
    ItemMapping.objects.filter(old__framework=old, new__framework=new).delete()
    ItemMapping.objects.bulk_create([ItemMapping(old=a, new=b, kind=kind) for a, b, kind in rows])
    note("courses.framework_mapped", by=by, framework=new.pk, previous=old.pk, count=len(rows))
