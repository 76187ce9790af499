"""The counting's work after the commit."""

from datetime import date

from celery import shared_task

from learning.people.models import Learner
from learning.reports import actions
from learning.reports.queries.facts import having_learnt


@shared_task
def record_milestones(learner_id: int) -> None:
    actions.record_milestones(learner=Learner.objects.get(pk=learner_id))


@shared_task
def record_again(learner_ids: list[int]) -> None:
    for learner in having_learnt(learner_ids):
        actions.record_milestones(learner=learner)


@shared_task
def record_activity(learner_id: int, day: str) -> None:
    learner = Learner.objects.get(pk=learner_id)
    actions.record_activity(learner=learner, day=date.fromisoformat(day))


@shared_task
def follow_successions(ended: list[int], since: str) -> None:
    actions.follow_successions(ended=ended, since=date.fromisoformat(since))
