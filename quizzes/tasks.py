"""Work done without anybody waiting for it."""

from celery import shared_task

from quizzes import actions
from quizzes.models import KeyCorrection


@shared_task
def mark_everyone_again(correction_id: int) -> None:
    actions.carry_out(correction=KeyCorrection.objects.get(pk=correction_id))
