"""Work done after the page has been answered."""

from celery import shared_task

from learning.privacy import actions


@shared_task
def make_archive(request_id: int) -> None:
    actions.make_archive(request_id=request_id)


@shared_task
def end_sessions(learner_id: int) -> None:
    actions.end_sessions_of(learner_id=learner_id)
