"""What beat asks for every few minutes."""

from celery import shared_task
from django.core.management import call_command

from learning.operations import actions


@shared_task
def catch_up() -> None:
    actions.catch_up()


@shared_task
def publish_scheduled() -> None:
    """Pages whose time has come appear, those whose time is over go."""
    call_command("publish_scheduled")
