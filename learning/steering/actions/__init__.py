"""Writes of those who lead: reminding a unit, subscribing, sending letters."""

from learning.steering.actions.reminding import Refused, remind_unit
from learning.steering.actions.sending import send_letter, write_due_letters
from learning.steering.actions.subscribing import subscribe, unsubscribe

__all__ = [
    "Refused",
    "remind_unit",
    "send_letter",
    "subscribe",
    "unsubscribe",
    "write_due_letters",
]
