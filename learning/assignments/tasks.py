"""Work done without anybody waiting for it."""

from celery import shared_task

from learning.assignments import actions


@shared_task
def remind() -> None:
    actions.remind_all()


@shared_task
def carry_out_round(round_id: int) -> None:
    actions.carry_out_round(round_id=round_id)
