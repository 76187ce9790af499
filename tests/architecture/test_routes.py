"""Every address has an access rule, written down in `routes.py` before it goes live."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.routes import RULES, STAFF_PREFIXES


def routes(patterns: list[URLPattern | URLResolver], above: str = "") -> Iterator[str]:
    """Every route outside the admin, as a line of regular expressions or path converters."""
    for pattern in patterns:
        # Language prefixes say nothing about who may come in.
        own = (
            "" if type(pattern.pattern).__name__ == "LocalePrefixPattern" else str(pattern.pattern)
        )
        route = above + own
        if route.startswith(STAFF_PREFIXES):
            continue
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def test_every_route_has_an_access_rule() -> None:
    missing = sorted(set(routes(get_resolver().url_patterns)) - RULES.keys())

    assert missing == [], "\n".join(missing)


def test_no_rule_is_left_behind_by_a_route() -> None:
    stale = sorted(RULES.keys() - set(routes(get_resolver().url_patterns)))

    assert stale == [], "\n".join(stale)
