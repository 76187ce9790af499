"""Who may read a ranking in the CMS, object to it, and propose people."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from learning.emulation.models import Appeal, Contest, Nomination
from learning.emulation.queries.contests import units_of
from learning.emulation.queries.people import candidates, nominations_of
from learning.halfyear.access import READERS, WRITERS, reach
from learning.people.access import administers_the_province, people_in_reach, person_in_reach
from learning.people.models import Learner, Unit, User

__all__ = ["READERS"]


def is_read(user: User, contest: Contest) -> bool:
    """Rules that are still being written are the province's own. How communes rank is public; how
    agencies do is for those who answer for one that takes part, or look at one."""
    if administers_the_province(user):
        return True
    if not contest.published_at:
        return False
    if contest.units == Contest.Units.COMMUNES:
        return True
    return units_of(contest).filter(pk__in=reach(user, *READERS).values("pk")).exists()


def contests_read_by(user: User) -> list[Contest]:
    rows = Contest.objects.select_related("period")
    return [contest for contest in rows if is_read(user, contest)]


def contest_read_by(user: User, pk: int) -> Contest:
    contest = Contest.objects.select_related("period").filter(pk=pk).first()
    if contest is None or not is_read(user, contest):
        raise PermissionDenied
    return contest


def own_units(user: User, contest: Contest) -> list[Unit]:
    """Units taking part that the user answers for."""
    units = units_of(contest).filter(pk__in=reach(user, *WRITERS).values("pk"))
    return list(units.order_by("name", "pk"))


def own_unit(user: User, contest: Contest, pk: int) -> Unit:
    unit = units_of(contest).filter(pk__in=reach(user, *WRITERS).values("pk"), pk=pk).first()
    if unit is None or not contest.published_at:
        raise PermissionDenied
    return unit


def appeals_read_by(user: User, contest: Contest) -> list[Appeal]:
    """The province reads all; a unit its own."""
    rows = contest.appeals.select_related("unit")
    if administers_the_province(user):
        return list(rows)
    return list(rows.filter(unit__in=reach(user, *READERS).values("pk")))


def appeal_of(contest: Contest, pk: int) -> Appeal:
    found = contest.appeals.select_related("unit").filter(pk=pk).first()
    if found is None:
        raise PermissionDenied
    return found


def candidate(user: User, contest: Contest, unit: Unit, public_id: object) -> Learner:
    """Somebody of the unit, in the user's reach, with the merits that are asked for."""
    person = person_in_reach(user, str(public_id), *WRITERS)
    if not candidates(contest, unit).filter(pk=person.pk).exists():
        raise PermissionDenied
    return person


def candidates_read_by(user: User, contest: Contest, unit: Unit) -> QuerySet[Any]:
    """Without those who have moved out of the user's reach since the half-year's last day."""
    reached = people_in_reach(user, *WRITERS).values("pk")
    return candidates(contest, unit).filter(pk__in=reached)


def nomination_of(contest: Contest, unit: Unit | None, pk: int) -> Nomination:
    found = nominations_of(contest, unit).filter(pk=pk).first()
    if found is None:
        raise PermissionDenied
    return found
