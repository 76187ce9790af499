"""How the platform is, for whoever watches the server. Says nothing a stranger could use."""

import secrets
from typing import Any

from django.core.cache import cache
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from learning.operations.actions import CATCH_UP
from learning.operations.models import LastRun
from learning.reports.models import CountingCheck

# Catching up is asked for every three minutes: four missed ones are worth a look.
LATE_AFTER = 15 * 60


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """503 only without a database: nothing is lost while the cache or the workers are away."""
    found: dict[str, Any] = {"database": "ok", "cache": cache_state()}
    try:
        age = seconds_since_catch_up()
    except DatabaseError:
        return JsonResponse({"status": "down", **found, "database": "away"}, status=503)
    late = age is None or age > LATE_AFTER
    found |= {"catch_up_seconds_ago": age, "catch_up": "late" if late else "ok"}
    found["counting"] = counting_state()
    worried = late or found["cache"] != "ok" or found["counting"] == "wrong"
    return JsonResponse({"status": "degraded" if worried else "ok", **found})


def counting_state() -> str:
    """What the last nightly check of the statistics found; "ok" before the first one."""
    last = CountingCheck.objects.order_by("-checked_at", "-pk").first()
    return "ok" if last is None or last.is_clean else "wrong"


def cache_state() -> str:
    """Whether what is put in comes out; a cache that is away answers like an empty one."""
    key = f"health-{secrets.token_hex(4)}"
    cache.set(key, "ok", 5)
    return "ok" if cache.get(key) == "ok" else "away"


def seconds_since_catch_up() -> int | None:
    """None before the first time."""
    ended = LastRun.objects.filter(name=CATCH_UP).values_list("ended_at", flat=True).first()
    return None if ended is None else max(int((timezone.now() - ended).total_seconds()), 0)
