"""Work done without anybody waiting for it."""

from celery import shared_task

from learning.rosters import actions
from learning.rosters.models import Roster


@shared_task
def check(roster_id: int) -> None:
    actions.check_roster(roster=Roster.objects.get(pk=roster_id))


@shared_task
def take_in(roster_id: int) -> None:
    actions.take_in(roster=Roster.objects.get(pk=roster_id))


@shared_task
def undo(roster_id: int) -> None:
    actions.undo_roster(roster=Roster.objects.get(pk=roster_id))


@shared_task
def send_invitations(roster_id: int) -> None:
    actions.send_invitations(roster=Roster.objects.get(pk=roster_id))
