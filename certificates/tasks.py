"""Work done after the page has been answered."""

from celery import shared_task

from certificates import actions


@shared_task
def issue(award_id: int) -> None:
    actions.issue_certificate(award_id=award_id)


@shared_task
def issue_all_of(learner_id: int) -> None:
    actions.issue_certificates_of(learner_id=learner_id)
