"""Shares, spans and indicators as people read them."""

from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from learning.reports.models import Target


def share_words(share: float | None) -> str:
    """Rounded down: 99.9 per cent has not reached the target."""
    return "" if share is None else f"{int(share)}%"


def percent_words(percent: Decimal | None) -> str:
    """As exact as it was set: 65.50 is 65,5% in Vietnamese."""
    if percent is None:
        return ""
    return f"{number_format(Decimal(f'{percent.normalize():f}'))}%"


def span_words(span: str) -> str:
    """A span as people say it."""
    year, part = span[:4], span[5:]
    if not part:
        return _("the year %(year)s") % {"year": year}
    if part[0] == "H":
        halves = {"1": _("the first half of %(year)s"), "2": _("the second half of %(year)s")}
        return halves[part[1]] % {"year": year}
    quarter = ("I", "II", "III", "IV")[int(part[1]) - 1]
    return _("quarter %(quarter)s of %(year)s") % {"quarter": quarter, "year": year}


def indicator_words() -> dict[str, str]:
    return {name: str(words) for name, words in Target.AIMS}
