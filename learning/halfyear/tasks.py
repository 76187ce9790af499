"""Work done without anybody waiting for it."""

from celery import shared_task

from learning.halfyear import actions
from learning.halfyear.models import Closing


@shared_task
def close(closing_id: int) -> None:
    actions.close_asked(closing=Closing.objects.get(pk=closing_id))
