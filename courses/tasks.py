"""Work done after the page has been answered."""

from celery import shared_task

from courses import actions


@shared_task
def make_small(narration_id: int) -> None:
    actions.make_small(narration_id=narration_id)
