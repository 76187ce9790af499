"""What the six-month report hears: a half-year is to be closed."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver

from learning.halfyear import tasks
from learning.halfyear.models import Closing
from learning.halfyear.signals import closing_asked


@receiver(closing_asked)
def close_it(closing: Closing, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.close.delay(closing.pk), robust=True)
