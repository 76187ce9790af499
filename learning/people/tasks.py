"""People's work after the commit: messages go out."""

from celery import shared_task

from learning.people import actions


@shared_task
def deliver_message(message_id: int) -> None:
    actions.deliver_message(message_id=message_id)
