"""Communes by a part of their name, for the little script that looks them up while typing."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from learning.people.folding import tidy
from learning.people.queries import find_communes

LONGEST = 100


@require_safe
@cache_control(max_age=3600, public=True)
def communes_like(request: HttpRequest) -> JsonResponse:
    words = tidy(request.GET.get("q", ""))[:LONGEST]
    found = find_communes(words)
    return JsonResponse(
        {
            "communes": [
                {"code": f.commune.code, "name": f.commune.name, "formerly": f.formerly}
                for f in found
            ]
        }
    )
