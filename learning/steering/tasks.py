"""What beat asks for every hour: letters that are due are written and go out."""

from celery import shared_task

from learning.steering import actions


@shared_task
def send_letters() -> None:
    for letter_id in actions.write_due_letters():
        send_letter.delay(letter_id)


@shared_task
def send_letter(letter_id: int) -> None:
    actions.send_letter(letter_id=letter_id)
