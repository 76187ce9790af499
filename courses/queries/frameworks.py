"""Frameworks as they are read: groups with their items, and how two of them map."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from courses.models import Framework, FrameworkGroup, FrameworkItem, ItemMapping


@dataclass(frozen=True)
class GroupShown:
    group: FrameworkGroup
    items: list[FrameworkItem]


def groups_with_items(framework: Framework) -> list[GroupShown]:
    """In order, each item with how many live lessons teach it. Two queries."""
    groups = FrameworkGroup.objects.filter(framework=framework)
    items: dict[int, list[FrameworkItem]] = {}
    for item in FrameworkItem.objects.filter(framework=framework).annotate(
        lessons_teaching=Count("lessons", distinct=True)
    ):
        items.setdefault(item.group_id, []).append(item)
    return [GroupShown(group, items.get(group.pk, [])) for group in groups]


def mappings_between(old: Framework, new: Framework) -> list[ItemMapping]:
    rows = ItemMapping.objects.filter(old__framework=old, new__framework=new)
    order = ("old__group__position", "old__position", "new__group__position", "new__position")
    return list(rows.select_related("old", "new").order_by(*order))


def mapped_frameworks(framework: Framework) -> QuerySet[Framework]:
    """Those whose items this one's items answer to."""
    olds = ItemMapping.objects.filter(new__framework=framework).values("old__framework")
    return Framework.objects.filter(pk__in=olds).order_by("name", "version")


def same_items(items: Iterable[int]) -> dict[int, set[int]]:
    """Item → itself and those said to be the same, in versions before and after."""
    asked = set(items)
    sames: dict[int, set[int]] = {pk: {pk} for pk in asked}
    rows = ItemMapping.objects.filter(kind=ItemMapping.Kind.SAME)
    links: dict[int, set[int]] = {}
    for old, new in rows.values_list("old", "new"):
        links.setdefault(old, set()).add(new)
        links.setdefault(new, set()).add(old)
    for pk, known in sames.items():
        waiting = [pk]
        while waiting:
            for other in links.get(waiting.pop(), set()) - known:
                known.add(other)
                waiting.append(other)
    return sames
