"""Work done without anybody waiting for it."""

from celery import shared_task

from learning.rosters import actions
from learning.rosters.models import Roster


@shared_task
def take_in(roster_id: int) -> None:
    actions.take_in(roster=Roster.objects.get(pk=roster_id))
