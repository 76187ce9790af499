"""Shares and indicators as people read them."""

from decimal import Decimal

from django.utils.formats import number_format

from learning.reports.models import Target


def share_words(share: float | None) -> str:
    """Rounded down: 99.9 per cent has not reached the target."""
    return "" if share is None else f"{int(share)}%"


def percent_words(percent: Decimal | None) -> str:
    """As exact as it was set: 65.50 is 65,5% in Vietnamese."""
    if percent is None:
        return ""
    return f"{number_format(Decimal(f'{percent.normalize():f}'))}%"


def indicator_words() -> dict[str, str]:
    return {name: str(words) for name, words in Target.AIMS}
