"""Frameworks as they are read: groups with items, versions that follow, how two of them map."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from courses.models import (
    Framework,
    FrameworkGroup,
    FrameworkItem,
    ItemMapping,
    SkillAudience,
)


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


def changed_mappings(framework: Framework) -> list[ItemMapping]:
    """Those said to be the same as in the version it was copied from, though the item's title,
    description, level or audience is another by now."""
    if framework.previous is None:
        return []
    rows = mappings_between(framework.previous, framework)
    return [row for row in rows if row.kind == row.Kind.SAME and said(row.old) != said(row.new)]


def said(item: FrameworkItem) -> tuple[str, str, str, tuple[str, ...]]:
    return item.title, item.description, item.level, tuple(sorted(item.audiences))


@dataclass(frozen=True)
class Succession:
    """What a version does to others of its family once it is in force. Two never hold at once."""

    ended: list[Framework]
    clashing: list[Framework]
    # Whom the ended ones were for and this one is not.
    left: list[SkillAudience]


def succession_of(framework: Framework) -> Succession:
    """Those that began before it end the day before; with others its days are not clear."""
    others = Framework.objects.filter(family=framework.family, state=Framework.State.PUBLISHED)
    others = others.exclude(pk=framework.pk).order_by("valid_from", "pk")
    begins, ends = framework.valid_from, framework.valid_until
    if ends:
        others = others.filter(Q(valid_from=None) | Q(valid_from__lte=ends))
    if begins:
        others = others.filter(Q(valid_until=None) | Q(valid_until__gte=begins))
    ended = [o for o in others if begins and (o.valid_from is None or o.valid_from < begins)]
    served = {value for other in ended for value in other.audiences or SkillAudience.values}
    lost = served - set(framework.audiences or SkillAudience.values)
    return Succession(
        ended,
        [other for other in others if other not in ended],
        [audience for audience in SkillAudience if audience in lost],
    )


def successor_of(framework: Framework) -> Framework | None:
    """The published version of its family that begins next."""
    later = Framework.objects.filter(
        family=framework.family, state=Framework.State.PUBLISHED, valid_from__isnull=False
    ).exclude(pk=framework.pk)
    if framework.valid_from:
        later = later.filter(valid_from__gt=framework.valid_from)
    return later.order_by("valid_from").first()


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
