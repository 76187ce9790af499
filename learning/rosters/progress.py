"""How far the work on a list is, in hundredths: told while it lasts, for the page's bar.

In the cache, because the work itself is one transaction, of which nobody sees anything before
it is over. Where the cache is away the bar only says that something is under way.
"""

from django.core.cache import cache

KEPT = 3600


def tell(roster_id: int, done: int, of: int) -> None:
    cache.set(f"roster:{roster_id}", min(100 * done // max(of, 1), 100), KEPT)


def share_done(roster_id: int) -> int | None:
    share: int | None = cache.get(f"roster:{roster_id}")
    return share
