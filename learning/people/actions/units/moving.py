"""People and roles follow their unit into its successor, from a day on, history kept."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from learning.people.actions.roles import end_role, grant_role
from learning.people.models import Membership, RoleGrant, Unit, User

DAY = timedelta(days=1)
AT_ONCE = 500


def touching(day: date) -> Q:
    """Lasting to the day or beyond: also what ended since, when a change is dated back."""
    return Q(until__isnull=True) | Q(until__gte=day)


def members_moved(units: list[int], day: date) -> QuerySet[Membership]:
    return Membership.objects.filter(touching(day), unit__in=units)


def grants_moved(units: list[int], day: date) -> QuerySet[RoleGrant]:
    rows = RoleGrant.objects.filter(touching(day), unit__in=units)
    # A role taken back on its first day was held on no day.
    return rows.exclude(until__lt=day).select_related("user__learner", "unit").order_by("pk")


@transaction.atomic
def carry_people(*, into: dict[int, Unit], day: date) -> int:
    """Members of each unit belong to another one from the day; how many people that moves.

    A row that began before is cut the day before and goes on in the new unit; one that began
    later is the new unit's altogether. Statements are counted by thousands, not by people.
    """
    rows = list(members_moved(list(into), day).select_for_update().order_by("since", "pk"))
    wanted = {unit.pk for unit in into.values()}
    held = set(
        Membership.objects.filter(unit__in=wanted, until=None).values_list("learner", "unit")
    )
    cut, doubled, moved, new = [], [], [], []
    for row in rows:
        unit = into[row.unit_id]
        key = (row.learner_id, unit.pk)
        twice = row.until is None and key in held
        if row.until is None:
            held.add(key)
        if row.since < day:
            cut.append(row.pk)
            if not twice:
                new.append(continued(row, unit, day))
        elif twice:
            doubled.append(row.pk)
        else:
            row.unit = unit
            moved.append(row)
    Membership.objects.filter(pk__in=doubled).delete()
    for start in range(0, len(cut), AT_ONCE):
        part = Membership.objects.filter(pk__in=cut[start : start + AT_ONCE])
        part.update(until=day - DAY)
    Membership.objects.bulk_update(moved, ["unit"], AT_ONCE)
    Membership.objects.bulk_create(new, AT_ONCE)
    return len({row.learner_id for row in rows})


def continued(row: Membership, unit: Unit, day: date) -> Membership:
    return Membership(
        learner_id=row.learner_id, unit=unit, tree=row.tree, since=day, until=row.until
    )


@transaction.atomic
def carry_roles(*, units: list[int], into: dict[int, Unit], day: date, by: User | None) -> int:
    """Roles go on in the one successor; where there are several, or none, they end. How many."""
    grants = list(grants_moved(units, day))
    for grant in grants:
        unit = into.get(grant.unit_id)
        if unit is not None:
            grant_role(
                user=grant.user,
                role=grant.role,
                unit=unit,
                on=max(grant.since, day),
                until=grant.until,
                by=by,
            )
        end_role(grant=grant, last_day=day - DAY, by=by)
    return len(grants)
