"""Work done without anybody waiting for it."""

from celery import shared_task

from learning.assignments import actions


@shared_task
def remind() -> None:
    actions.remind_all()
