"""Communes against their targets in words: groups of like size, ranks, gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.templatetags.figures import grouped
from learning.reports.presenting import former_names, name_of, row_name
from learning.reports.queries.reaching import Reaching
from learning.reports.queries.targets import Headcount
from learning.reports.ranking import Contestant, Place, fair_places
from learning.reports.wording import percent_words, share_words


@dataclass(frozen=True)
class Line:
    """One commune in the table; what nobody knows is an empty word, or says so."""

    anchor: str
    name: str
    former: str
    rank: str
    people: str
    target: str
    asked: str
    gap: str
    share: str
    bar: float | None
    is_met: bool
    total: str


@dataclass(frozen=True)
class Group:
    """Units of like size, the best first; or those without a rank."""

    title: str
    sizes: str
    lines: list[Line]


def anchor_of(one: Reaching) -> str:
    return f"xa-{one.row.unit.code}" if one.row.unit else ""


def total_words(total: Headcount | None) -> str:
    """With who says so, and as of when."""
    if total is None:
        return _("no total known")
    said = {"people": grouped(total.people), "source": total.source, "day": day_words(total)}
    words = _("total %(people)s (%(source)s, %(day)s)") % said
    return f"{words}, {_('summed up from the units below')}" if total.parts else words


def day_words(total: Headcount) -> str:
    return f"{total.counted_on:%d/%m/%Y}"


def line(one: Reaching, place: Place | None) -> Line:
    aim = one.aim
    asked = percent_words(aim.percent) if aim and aim.percent is not None else ""
    return Line(
        anchor=anchor_of(one),
        name=row_name(one.row),
        former=former_names().get(one.row.former, ""),
        rank=str(place.rank) if place else "",
        people="…" if one.is_unsaid else grouped(one.people),
        target=grouped(aim.people) if aim and aim.people is not None else "",
        asked=asked,
        gap=grouped(one.gap) if one.gap is not None else "",
        share=share_words(one.share),
        bar=min(one.share, 100.0) if one.share is not None else None,
        is_met=one.gap == 0,
        total=total_words(one.total),
    )


def told(rows: Iterable[Reaching]) -> list[Reaching]:
    return [one for one in rows if one.row.unit and not one.row.rest]


def groups(rows: Sequence[Reaching]) -> list[Group]:
    """From small to large; last those whose size, or whose target, nobody has said."""
    known = {one.row.unit.pk: one for one in told(rows) if one.row.unit}
    contestants = [
        Contestant(pk, one.total.people if one.total else None, one.share)
        for pk, one in known.items()
    ]
    places, count = fair_places(contestants)
    found = [group_of(number + 1, count, places, known) for number in range(count)]
    apart = sorted((one for pk, one in known.items() if pk not in places), key=by_name)
    if apart:
        title = _("Without a rank") if found else _("Communes and wards")
        found.append(Group(title, "", [line(one, None) for one in apart]))
    return found


def by_name(one: Reaching) -> str:
    return name_of(one.row)


def group_of(
    number: int, count: int, places: dict[int, Place], known: dict[int, Reaching]
) -> Group:
    members = [(place, known[pk]) for pk, place in places.items() if place.group == number]
    members.sort(key=lambda pair: (pair[0].rank, by_name(pair[1])))
    sizes = [one.total.people for _place, one in members if one.total]
    words = _("%(count)s units of %(least)s to %(most)s people") % {
        "count": len(members),
        "least": grouped(min(sizes)),
        "most": grouped(max(sizes)),
    }
    title = group_title(number) if count > 1 else _("Units with a known total")
    return Group(title, words, [line(one, place) for place, one in members])


def group_title(number: int) -> str:
    return [
        pgettext("group", "Small units"),
        pgettext("group", "Middle units"),
        pgettext("group", "Large units"),
    ][number - 1]


def not_told(rows: Iterable[Reaching]) -> list[tuple[str, str]]:
    """Those of whom the commune is not known: so that all add up."""
    rest = (one for one in rows if one.row.rest or one.row.unit is None)
    return [(row_name(one.row), grouped(one.people)) for one in rest]
