"""Short messages to phones, behind one small interface, and messages with a deadline."""

import json
import logging
import sys
from contextlib import suppress
from smtplib import SMTPException, SMTPServerDisconnected
from threading import Thread
from typing import Protocol
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.module_loading import import_string

from learning.people.contacts import Contact

logger = logging.getLogger(__name__)

# How long a page waits for a gateway, in seconds; what takes longer goes on behind it.
PATIENCE = 2.0
# When a gateway that does not answer is given up, in seconds.
GIVEN_UP = 15.0


class Sender(Protocol):
    """Sends words to a phone number in E.164; raises OSError when it cannot."""

    def send(self, phone: str, words: str) -> None: ...


class ConsoleSender:
    """For the demonstration: the message is printed where the server runs."""

    def send(self, phone: str, words: str) -> None:
        sys.stdout.write(f"\n  SMS → {phone}: {words}\n\n")
        sys.stdout.flush()


class GatewaySender:
    """An HTTPS gateway that takes JSON: `to`, `from`, `text`, with a bearer token.

    Settings: SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN, SMS_GATEWAY_NAME (the registered brand name).
    """

    def send(self, phone: str, words: str) -> None:
        url = settings.SMS_GATEWAY_URL
        if not url.startswith("https://"):
            raise OSError("SMS_GATEWAY_URL is not an https address")
        message = {"to": phone, "from": settings.SMS_GATEWAY_NAME, "text": words}
        headers = {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {settings.SMS_GATEWAY_TOKEN}",
        }
        request = Request(url, json.dumps(message).encode(), headers)  # noqa: S310
        with urlopen(request, timeout=GIVEN_UP) as answer:  # noqa: S310
            answer.read(1000)


def sender() -> Sender:
    made: Sender = import_string(settings.SMS_SENDER)()
    return made


class NotTaken(OSError):
    """The gateway said no, or could not be asked: nothing went out."""


def send(contact: Contact, subject: str, words: str) -> None:
    """Send to a phone or an e-mail address, however long it takes.

    Raises NotTaken where nothing went out for certain, else OSError: it may have.
    """
    if contact.kind == "phone":
        text(contact.value, words)
    else:
        post(EmailMessage(subject, words, None, [contact.value]))


def text(phone: str, words: str) -> None:
    try:
        sender().send(phone, words)
    except Exception as failure:
        lost = isinstance(failure, TimeoutError) or isinstance(
            getattr(failure, "reason", None), TimeoutError
        )
        raise not_sent("phone", failure, lost=lost) from None


def post(mail: EmailMessage) -> None:
    """Hand a mail to the mail server.

    Raises NotTaken where nothing went out for certain: the server was not reached or said no.
    Else OSError: a server that hangs up or falls silent may have taken it.
    """
    try:
        server = get_connection()
        server.open()
    except Exception as failure:
        raise not_sent("email", failure, lost=False) from None
    try:
        server.send_messages([mail])
    except SMTPServerDisconnected as failure:
        raise not_sent("email", failure, lost=True) from None
    except Exception as failure:
        silent = isinstance(failure, OSError) and not isinstance(failure, SMTPException)
        raise not_sent("email", failure, lost=silent) from None
    finally:
        # It has the mail, or has none: how it takes leave changes nothing.
        with suppress(OSError):
            server.close()


def not_sent(way: str, failure: Exception, *, lost: bool) -> OSError:
    # Its kind alone: numbers and addresses stay out of the log.
    logger.error("A message by %s was not sent: %s", way, type(failure).__name__)
    return (OSError if lost else NotTaken)("the message was not sent")


def deliver(contact: Contact, subject: str, words: str) -> None:
    """Send to a phone or an e-mail address. Raises OSError on a refusal within `PATIENCE`.

    A slow gateway does not hold the page: the message may still arrive after it.
    """
    failures: list[BaseException] = []

    def attempt() -> None:
        try:
            send(contact, subject, words)
        except OSError as failure:
            failures.append(failure)

    sending = Thread(target=attempt, daemon=True)
    sending.start()
    sending.join(PATIENCE)
    if failures:
        raise OSError("the message was not sent") from failures[0]
