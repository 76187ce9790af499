"""Guesses at secrets cost: each is counted before it is looked at."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from learning.people.contacts import hashed
from learning.people.models import GuessCount

# Longer than any limit's time.
KEPT = timedelta(days=2)


class GuessedTooOften(Exception):
    """No more guesses for now, right or wrong."""


@dataclass(frozen=True)
class Limit:
    """So many guesses at one thing within a time, which begins with the first of them."""

    kind: str
    guesses: int
    within: timedelta

    def about(self, what: str) -> str:
        return hashed(f"guess.{self.kind}", what)


def spend_one(limit: Limit, what: str) -> None:
    """Safe against guesses at once: each is one row changed. Raises GuessedTooOften."""
    about, now = limit.about(what), timezone.now()
    GuessCount.objects.get_or_create(about=about)
    mine = GuessCount.objects.filter(about=about)
    mine.filter(began_at__lt=now - limit.within).update(tries=0, began_at=now)
    if not mine.filter(tries__lt=limit.guesses).update(tries=F("tries") + 1):
        raise GuessedTooOften


def take_back(limit: Limit, what: str) -> None:
    """The last one was right, and costs nothing."""
    spent = GuessCount.objects.filter(about=limit.about(what), tries__gt=0)
    spent.update(tries=F("tries") - 1)


def give_back(limit: Limit, what: str) -> None:
    """A right one begins anew."""
    GuessCount.objects.filter(about=limit.about(what)).update(tries=0)


def forget_old_guesses() -> int:
    """Drop what no limit counts any more."""
    return GuessCount.objects.filter(began_at__lt=timezone.now() - KEPT).delete()[0]
