"""In which languages people learn. A language tells of an ethnic group, so no small group shows."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Sum
from django.utils import timezone

from learning.reports.counting import EVER, month_of
from learning.reports.models import Indicator, RollUp

# Numbers are whole steps, rounded down: what changes from month to month, and what is left of a
# total, tells of no single person.
STEP = 5
# And they move on only when so many people were added, in all languages together.
ENOUGH = 20


@dataclass(frozen=True)
class LanguageRow:
    """People who began, and who completed a course, in one language; "" is the small ones
    together."""

    language: str
    learning: int = 0
    learnt: int = 0


def by_language(until: date | None = None) -> list[LanguageRow]:
    """Of whole months, up to the last that is over on that day, or by yesterday. One query."""
    last = until or timezone.localdate() - timedelta(days=1)
    rows = RollUp.objects.filter(
        scope_kind=EVER,
        dimension="language",
        indicator__in=(Indicator.LEARNING, Indicator.LEARNT),
        month__lt=month_of(last + timedelta(days=1)),
    )
    counted = list(rows.values_list("indicator", "month", "value").annotate(Sum("people")))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for name in (Indicator.LEARNING, Indicator.LEARNT):
        months = [row[1:] for row in counted if row[0] == name]
        for language, people in up_to_enough(months).items():
            found[language][name] += people
    return told(LanguageRow(language, **people) for language, people in found.items())


def up_to_enough(months: Iterable[tuple[date, str, int]]) -> Counter[str]:
    """People by language, up to the last month by whose end enough were new since the numbers
    moved before: the language of the only one who is new would show in its row."""
    by_month: dict[date, Counter[str]] = defaultdict(Counter)
    for month, language, people in months:
        by_month[month][language] += people
    settled: Counter[str] = Counter()
    waiting: Counter[str] = Counter()
    for month in sorted(by_month):
        waiting += by_month[month]
        if waiting.total() >= ENOUGH:
            settled += waiting
            waiting.clear()
    return settled


def told(rows: Iterable[LanguageRow]) -> list[LanguageRow]:
    """The largest first; the small ones together at the end, if they are enough."""
    found = sorted(rows, key=lambda row: (-row.learning, -row.learnt, row.language))
    large = [row for row in found if row.learning >= STEP]
    small = [row for row in found if row.learning < STEP]
    rest = LanguageRow("", sum(row.learning for row in small), sum(row.learnt for row in small))
    return [rounded(row) for row in (*large, rest) if row.learning >= STEP]


def rounded(row: LanguageRow) -> LanguageRow:
    return LanguageRow(row.language, row.learning // STEP * STEP, row.learnt // STEP * STEP)
