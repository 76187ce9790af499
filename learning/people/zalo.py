"""Notifications by Zalo, where templates are set for them: one template for each purpose.

Settings: ZALO_URL, ZALO_TOKEN, ZALO_TEMPLATES (purpose → id; none by default) and
ZALO_PARAMETER, the template's one parameter, which takes the words.
"""

import json
import logging
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from django.conf import settings

from learning.people.messages import GIVEN_UP, NotTaken

logger = logging.getLogger(__name__)
# A service of this very machine may be asked without TLS.
HERE = {"127.0.0.1", "::1"}


def template_for(purpose: str) -> str:
    """ "" where nothing of this purpose goes by Zalo."""
    return str(settings.ZALO_TEMPLATES.get(purpose, "")) if settings.ZALO_URL else ""


def send(phone: str, purpose: str, words: str) -> None:
    """Raises NotTaken where nothing went out for certain, else OSError: it may have."""
    address = urlsplit(settings.ZALO_URL)
    if address.scheme != "https" and address.hostname not in HERE:
        raise NotTaken("ZALO_URL is not an https address")
    asked = {
        "phone": phone.removeprefix("+"),
        "template_id": template_for(purpose),
        "template_data": {settings.ZALO_PARAMETER: words},
    }
    headers = {"Content-Type": "application/json", "access_token": settings.ZALO_TOKEN}
    request = Request(settings.ZALO_URL, json.dumps(asked).encode(), headers)  # noqa: S310
    try:
        with urlopen(request, timeout=GIVEN_UP) as answer:  # noqa: S310
            told = json.loads(answer.read(10_000))
    except (HTTPError, URLError) as failure:
        lost = isinstance(getattr(failure, "reason", None), TimeoutError)
        raise refusal(type(failure).__name__, lost=lost) from None
    except (OSError, ValueError) as failure:
        raise refusal(type(failure).__name__, lost=True) from None
    if not isinstance(told, dict) or told.get("error") != 0:
        raise refusal(code_of(told), lost=False)


def code_of(told: Any) -> str:
    return str(told.get("error"))[:20] if isinstance(told, dict) else "unreadable"


def refusal(why: str, *, lost: bool) -> OSError:
    """Its kind alone: numbers and words stay out of the log."""
    logger.error("A message by Zalo was not sent: %s", why)
    return (OSError if lost else NotTaken)("the message was not sent")
