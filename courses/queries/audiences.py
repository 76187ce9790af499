"""For whom a framework's items are, asked of a person: what is not known rules nothing out."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from courses.models import SkillAudience
from learning.people.ages import may_be_a_child
from learning.people.models import Learner, Membership, Profile
from learning.people.models.units import Tree

# Nobody is listed as a student anywhere: past this age nobody is taken for one.
STUDENTS_AT_MOST = 30


def not_of(learner: Learner | None, day: date) -> set[str]:
    """The audiences a person is known not to belong to. Everybody is a resident, officials and
    pupils too; an agency's people are officials, and whoever is only of a village is none, as
    in the statistics. Two queries."""
    if learner is None:
        return set()
    of_the_day = Q(until=None) | Q(until__gte=day)
    held = Membership.objects.filter(of_the_day, learner=learner, since__lte=day)
    trees = set(held.values_list("tree", flat=True))
    known = Profile.objects.filter(learner=learner)
    year = known.values_list("birth_year", flat=True).first()
    if may_be_a_child(year, day):
        return {SkillAudience.PUBLIC_SECTOR, SkillAudience.ENTERPRISE}
    if Tree.ORGANISATION in trees:
        return {SkillAudience.PUPILS, SkillAudience.ENTERPRISE}
    ruled_out: set[str] = set()
    if Tree.TERRITORY in trees:
        ruled_out.add(SkillAudience.PUBLIC_SECTOR)
    if year is not None and day.year - year > STUDENTS_AT_MOST:
        ruled_out.add(SkillAudience.PUPILS)
    return ruled_out


def is_meant(audiences: Sequence[str], ruled_out: set[str]) -> bool:
    return not audiences or not set(audiences) <= ruled_out
