"""Groups: people of a unit whom it names, to give them courses."""

from django.db import transaction
from django.utils import timezone

from learning.assignments.models import Group, GroupMember
from learning.people.actions import note
from learning.people.folding import tidy
from learning.people.models import Learner, Unit, User


@transaction.atomic
def make_group(*, by: User, unit: Unit, name: str) -> Group:
    """The one of this name, where there is one already."""
    group, is_new = Group.objects.get_or_create(unit=unit, name=tidy(name))
    if is_new:
        note("assignments.group_made", by=by, unit=unit, group=group.pk)
    return group


@transaction.atomic
def add_member(*, by: User, group: Group, learner: Learner) -> None:
    today = {"since": timezone.localdate()}
    _member, is_new = GroupMember.objects.get_or_create(
        group=group, learner=learner, defaults=today
    )
    if is_new:
        note("assignments.group_joined", by=by, learner=learner, unit=group.unit, group=group.pk)


@transaction.atomic
def remove_member(*, by: User, group: Group, learner: Learner) -> None:
    count, _by_model = GroupMember.objects.filter(group=group, learner=learner).delete()
    if count:
        note("assignments.group_left", by=by, learner=learner, unit=group.unit, group=group.pk)


def give_groups_to(*, kept: Learner, dropped: Learner) -> None:
    rows = GroupMember.objects.filter(learner=dropped)
    moved = [GroupMember(group_id=r.group_id, learner=kept, since=r.since) for r in rows]
    GroupMember.objects.bulk_create(moved, ignore_conflicts=True)
    rows.delete()
