"""Work done after the page has been answered."""

from celery import shared_task

from cms.actions import find_missing
from courses import actions


@shared_task
def make_small(narration_id: int) -> None:
    actions.make_small(narration_id=narration_id)


@shared_task
def write_words_down() -> None:
    """A part may stand in hundreds of lessons, each some hundredths of a second."""
    find_missing()
