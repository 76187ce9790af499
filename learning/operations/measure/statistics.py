"""How fast milestones become numbers, and what the statistics page costs, with many people.

Promised: 50,000 folded a second, 50 ms in the database for the page, a new fact visible within
a minute. What gates is exact: the sums are the ledger's, and the page asks six times or less.
"""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path

from learning.operations.databases import again_on_postgresql, throwaway_database
from learning.people.actions import make_known
from learning.people.models import Learner
from learning.people.queries import communes
from learning.reports.actions import fold, recount
from learning.reports.counting import months_until, scope_of_month
from learning.reports.models import Indicator, Milestone, RollUp, Subject
from learning.reports.queries import by_commune, by_month, people_by_indicator

PEOPLE = 10_000
MONTHS = months_until(date(2026, 11, 1), 24)
QUERIES = 6
PAGE = "/thong-ke/"


def bare(request: HttpRequest) -> HttpResponse:
    return HttpResponse("Xin chào")


urlpatterns = [path("bare/", bare)]


def run() -> bool:
    elsewhere = again_on_postgresql("statistics")
    if elsewhere is not None:
        return elsewhere
    with throwaway_database():
        count = fill()
        print(f"{connection.vendor}: {PEOPLE:,} people, {count:,} milestones")
        rate = count / seconds(fold_all)
        print(f"{'folded':<34}{rate:>12,.0f} a second, of 50,000 promised: {rate / 50_000:.2f}")
        true = sums_are_the_ledgers()
        return page_is_light() and new_fact_is_seen() and true


def fill() -> int:
    """Everybody began once and learnt in three months, four milestones a head."""
    rows = people()
    while batch := list(islice(rows, 10_000)):
        Milestone.objects.bulk_create(batch, batch_size=2_000)
    return Milestone.objects.count()


def people() -> Iterator[Milestone]:
    chance = random.Random(1)  # noqa: S311
    places = list(communes().values_list("pk", flat=True))
    subjects = Subject.objects.bulk_create([Subject() for _ in range(PEOPLE)], batch_size=2_000)
    for subject in subjects:
        place = chance.choice(places)
        common: dict[str, Any] = {
            "subject": subject,
            "territory_id": place,
            "audience": chance.choice(["resident", "public_sector"]),
            "age_band": chance.choice(["16-24", "25-34", "35-44", "45-59", "60+"]),
            "gender": chance.choice(["female", "male", ""]),
        }
        months = sorted(chance.sample(MONTHS, 3))
        yield Milestone(indicator=Indicator.LEARNING, counted_on=months[0], **common)
        for month in months:
            scope = scope_of_month(month)
            yield Milestone(indicator=Indicator.ACTIVE, scope=scope, counted_on=month, **common)


def fold_all() -> None:
    while fold():
        pass


def sums_are_the_ledgers() -> bool:
    def sums() -> dict[str, int]:
        return dict(RollUp.objects.exclude(people=0).values_list("key", "people"))

    folded = sums()
    spent = seconds(recount)
    same = folded == sums() and people_by_indicator()["learning"] == PEOPLE
    print(f"{'counted again from the ledger':<34}{spent:>12.1f} s, the same sums: {same}")
    return same


def page_is_light() -> bool:
    """The database's share, and the whole page beside a bare view in the same run."""
    client = Client()
    client.get(PAGE)
    with CaptureQueriesContext(connection) as asked:
        client.get(PAGE)
    # Counted at once: the next request clears what is remembered of this one.
    queries = len(asked)
    share = median(lambda: (by_commune(), by_month()))
    page = median(lambda: client.get(PAGE))
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[]):
        own = Client()
        nothing = median(lambda: own.get("/bare/"))
    print(f"{'statistics page, in the database':<34}{1000 * share:>12.1f} ms, of 50 promised")
    print(f"{'whole page':<34}{1000 * page:>12.1f} ms, {nothing / page:.3f} of a bare view")
    print(f"{'queries':<34}{queries:>12}, of {QUERIES} promised")
    return 0 < queries <= QUERIES


def new_fact_is_seen() -> bool:
    """Somebody else begins: the page says one more."""
    learner = Learner.objects.create()
    make_known(learner=learner, full_name="Bùi Thị Hoa")
    subject, _ = Subject.objects.get_or_create(learner=learner)
    milestone = Milestone(subject=subject, indicator=Indicator.LEARNING, counted_on=MONTHS[-1])
    milestone.save()
    spent = seconds(lambda: fold(milestone_ids=[milestone.pk]))
    seen = people_by_indicator()["learning"] == PEOPLE + 1
    print(f"{'a new fact is in the sums after':<34}{1000 * spent:>12.1f} ms: {seen}")
    return seen


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def median(work: Callable[[], object], rounds: int = 15) -> float:
    return sorted(seconds(work) for _ in range(rounds))[rounds // 2]
