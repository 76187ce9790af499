"""Which papers of one quiz were asked for in one browser on one day: no more is to be known.

The cookie ends after a day and says nothing. What is kept with a paper is a keyed digest of it
and of the quiz: papers of two quizzes, or of two days, cannot be compared.
"""

import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from learning.people.models import Learner
from quizzes.models import Quiz
from quizzes.models.bank import Use

COOKIE = "may"
SECONDS = 24 * 3600
LENGTH = 22


def browser_of(request: HttpRequest) -> str:
    """What this browser is called today: a new name where it has none."""
    named = request.COOKIES.get(COOKIE, "")
    return named if len(named) == LENGTH else secrets.token_urlsafe(16)


def device_mark(quiz: Quiz, learner: Learner, browser: str) -> str:
    """What a paper keeps. Practice decides nothing and guests are nobody: empty for them."""
    if quiz.use != Use.GRADED or learner.standing != Learner.Standing.KNOWN:
        return ""
    return salted_hmac("quizzes.device", f"{quiz.pk} {browser}", algorithm="sha256").hexdigest()[
        :LENGTH
    ]


def name_for_today(request: HttpRequest, response: HttpResponse, browser: str) -> HttpResponse:
    """The name is not prolonged: after a day another one comes."""
    if request.COOKIES.get(COOKIE) != browser:
        response.set_cookie(
            COOKIE,
            browser,
            max_age=SECONDS,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response
