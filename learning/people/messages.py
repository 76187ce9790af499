"""Short messages to phones, behind one small interface."""

from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


class Sender(Protocol):
    """Sends words to a phone number in E.164; raises OSError when it cannot."""

    def send(self, phone: str, words: str) -> None: ...


class ConsoleSender:
    """For the demonstration: the message is printed where the server runs."""

    def send(self, phone: str, words: str) -> None:
        print(f"\n  SMS → {phone}: {words}\n", flush=True)  # noqa: T201


def sender() -> Sender:
    made: Sender = import_string(settings.SMS_SENDER)()
    return made
