"""What those who lead hear: units that were reorganised."""

from collections.abc import Iterable
from typing import Any

from django.dispatch import receiver

from learning.people.models import Unit
from learning.people.signals import units_succeeded
from learning.steering.actions.subscribing import follow_units


@receiver(units_succeeded)
def letters_follow(pairs: Iterable[tuple[Unit, Unit]], **kwargs: Any) -> None:
    follow_units(pairs)
