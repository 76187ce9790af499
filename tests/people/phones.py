"""Phones that keep what they were sent, and gateways that fail."""

import re
import time
from typing import ClassVar


class Phones:
    """Every phone of the test, by number; the latest message last."""

    received: ClassVar[list[tuple[str, str]]] = []

    def send(self, phone: str, words: str) -> None:
        self.received.append((phone, words))


class DeadGateway:
    def send(self, phone: str, words: str) -> None:
        raise TimeoutError("no answer")


class BrokenGateway:
    def send(self, phone: str, words: str) -> None:
        raise KeyError("token")


class SlowGateway:
    def send(self, phone: str, words: str) -> None:
        time.sleep(1)
        Phones.received.append((phone, words))


class NoSuchBackend:
    """A mail server that is away."""

    def __init__(self, **options: object) -> None:
        raise ConnectionRefusedError("nobody listens")


class Refusing:
    """A gateway that says no."""

    def send(self, phone: str, words: str) -> None:
        raise ConnectionRefusedError(f"not to {phone}")


def code_in(words: str) -> str:
    found = re.search(r"\b\d{6}\b", words)
    assert found, words
    return found[0]
