"""Ethnic groups in numbers, once for each half-year that was closed."""

from collections import Counter
from datetime import date
from typing import Any

from django.db import transaction

from courses.models import CourseCompletion, Enrolment, LessonCompletion, PartDone
from learning.people.models import EthnicGroup, Learner, Membership, Unit
from learning.people.models.units import Tree
from learning.people.queries import ethnic_groups_counted, ethnic_list_in_use
from learning.privacy.models import EthnicTable
from learning.privacy.suppression import suppressed
from quizzes.models import Attempt

# What shows that somebody learnt in a half-year.
ACTS: tuple[Any, ...] = (Enrolment, PartDone, LessonCompletion, CourseCompletion, Attempt)


@transaction.atomic
def tabulate_ethnic_groups(*, first: date, last: date) -> bool:
    """Make the table of a half-year that was closed, if there is none; whether it was made.

    Where nobody has said anything yet there is nothing to make a table of.
    """
    groups = ethnic_list_in_use()
    if groups is None or EthnicTable.objects.filter(first_day=first).exists():
        return False
    counted = ethnic_groups_counted(places_of_people_who_learnt(first, last))
    if not any(group for _place, group in counted):
        return False
    _table, is_new = EthnicTable.objects.get_or_create(
        first_day=first,
        defaults={"last_day": last, "list": groups, "cells": cells_of(counted)},
    )
    return is_new


def places_of_people_who_learnt(first: date, last: date) -> dict[int, int]:
    """Known people who learnt in these days → the commune they belonged to on the last of them."""
    learnt: set[int] = set()
    for model in ACTS:
        rows = model.objects.filter(counted_on__range=(first, last))
        counting = rows.filter(edition__course__counts_for_movement=True)
        learnt.update(counting.values_list("learner", flat=True))
    known = Learner.objects.filter(
        standing=Learner.Standing.KNOWN, counted=True, merged_into=None
    ).values("pk")
    homes = Membership.objects.filter(tree=Tree.TERRITORY, since__lte=last, learner__in=known)
    homes = homes.exclude(until__lt=last).order_by("since", "pk").select_related("unit")
    communes = {unit.path: unit.pk for unit in Unit.objects.filter(tree=Tree.TERRITORY)}
    return {
        home.learner_id: commune_of(home.unit, communes)
        for home in homes
        if home.learner_id in learnt
    }


def commune_of(unit: Unit, communes: dict[str, int]) -> int:
    """A village counts in its commune."""
    if unit.kind == Unit.Kind.VILLAGE:
        return int(communes.get(unit.path[: -Unit.steplen]) or unit.pk)
    return int(unit.pk)


def cells_of(counted: Counter[tuple[int, int | None]]) -> dict[str, Any]:
    """What may be shown, as `EthnicTable.cells` holds it. The last column: did not say."""
    names = dict(EthnicGroup.objects.values_list("pk", "name"))
    units = Unit.objects.filter(pk__in={place for place, _group in counted})
    places = dict(units.values_list("pk", "name"))
    groups = sorted({group for _place, group in counted if group}, key=lambda pk: names[pk])
    columns: list[int | None] = [*groups, None]
    rows = sorted(places, key=lambda pk: (places[pk], pk))
    table = [[counted[place, group] for group in columns] for place in rows]
    shown, totals = suppressed(table)
    return {
        "columns": [names[group] for group in groups],
        "rows": [
            {"place": places[place], "total": sum(numbers), "people": people}
            for place, numbers, people in zip(rows, table, shown, strict=True)
        ],
        "totals": totals,
    }
