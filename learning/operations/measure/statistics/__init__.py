"""How fast milestones become numbers, and what the statistics' pages cost, with many people.

Promised: 50,000 added up a second, 50 ms in the database for any page and 300 ms for the whole of
it, a new fact visible within a minute. What gates is exact: the sums are the ledger's, the ledger
is what the facts say, and the public page asks so many times or less. `--people 1000000`
is the promise's size.
"""

from collections.abc import Callable
from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from learning.operations.databases import again_on_postgresql, throwaway_database
from learning.operations.measure.statistics.filling import fill
from learning.operations.measure.statistics.following import ledger_follows
from learning.operations.measure.statistics.lives import MONTHS
from learning.operations.measure.statistics.pages import pages_are_light
from learning.operations.timing import median, say, seconds
from learning.people.actions import make_known
from learning.people.models import Learner, Unit
from learning.people.queries import communes
from learning.reports.actions import add_up, count_stock, differences, recount, tabulate_groups
from learning.reports.models import Indicator, Milestone, Period, RollUp, Subject
from learning.reports.queries import (
    active_in,
    by_commune,
    by_language,
    by_month,
    group_table,
    living_in,
    months_of,
    people_by,
    people_by_indicator,
    people_in,
)

PEOPLE = 10_000


def run(people: int = PEOPLE) -> bool:
    elsewhere = again_on_postgresql("statistics", "--people", str(people))
    if elsewhere is not None:
        return elsewhere
    with throwaway_database():
        count = fill(people)
        print(f"{connection.vendor}: {people:,} people, {count:,} milestones")
        say("added up", f"{count / seconds(recount):,.0f} a second, of 50,000 promised")
        say("people of units counted", f"{seconds(count_stock):.1f} s, once a night")
        tidy()
        true = sums_are_the_ledgers(people)
        say_sizes()
        reads_are_light()
        follows, light = ledger_follows(), pages_are_light()
        return follows and light and new_fact_is_seen(people) and true


def tidy() -> None:
    """What PostgreSQL does by itself within the hour."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def sums_are_the_ledgers(people: int) -> bool:
    spent = seconds(lambda: differences())
    same = not differences() and people_by_indicator()["learning"] == people
    say("compared with the ledger", f"{spent:.1f} s, once a night; the same sums: {same}")
    return same


def say_sizes() -> None:
    """Rows, and bytes where the database tells them."""
    for model in (Milestone, RollUp):
        words = f"{model._default_manager.count():,} rows"
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_total_relation_size(%s)", [model._meta.db_table])
                words += f", {cursor.fetchone()[0] / 2**20:,.0f} MB with indexes"
        say(model._meta.db_table, words)


def reads_are_light() -> None:
    """The database's share of what the pages ask for, and all of it with the work in Python."""
    province, units = Unit.objects.get(kind="province", valid_to=None), list(communes())
    period = closed_period()
    village = units[0].get_children().first()
    asked: dict[str, Callable[[], object]] = {
        "public page: communes, months, languages": lambda: (
            by_commune(),
            by_month(),
            by_language(),
        ),
        "public page, up to a day in mid-month": lambda: by_commune(None, date(2026, 10, 15)),
        "all communes: what happened": lambda: people_in(units),
        "all communes: who lives there": lambda: living_in(units),
        "all communes: learnt in the half-year": lambda: active_in(units, span="2026-H2"),
        "villages of a commune": lambda: people_in(units[0].get_children()),
        "one village by age": lambda: people_by("age_band", indicator="learning", unit=village),
        "the province by age": lambda: people_by("age_band", indicator="learning", unit=province),
        "twelve months of a commune": lambda: months_of(units[0]),
        "groups of a closed half-year, all communes": lambda: group_table(
            period, indicator=Indicator.LEARNING, dimension="age_band"
        ),
    }
    for name, read in asked.items():
        spent, whole = in_the_database(read), median(read, 5)
        say(name, f"{spent:,.0f} ms in the database, {1000 * whole:,.0f} ms altogether")


def in_the_database(read: Callable[[], object]) -> float:
    """Milliseconds, the least of five."""
    spent = []
    for _ in range(5):
        with CaptureQueriesContext(connection) as asked:
            read()
        spent.append(1000 * sum(float(query["time"]) for query in asked))
    return min(spent)


def closed_period() -> Period:
    period = Period.objects.create(
        code="2026-H1",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 6, 30),
        late_until=date(2026, 7, 15),
        closed_at="2026-07-20T08:00:00+07:00",
    )
    tabulate_groups(period=period)
    return period


def new_fact_is_seen(people: int) -> bool:
    """Somebody else begins: the page says one more."""
    learner = Learner.objects.create()
    make_known(learner=learner, full_name="Bùi Thị Hoa")
    subject, _ = Subject.objects.get_or_create(learner=learner)
    milestone = Milestone(subject=subject, indicator=Indicator.LEARNING, counted_on=MONTHS[-1])
    milestone.save()
    spent = seconds(lambda: add_up(milestone_ids=[milestone.pk]))
    seen = people_by_indicator()["learning"] == people + 1
    say("a new fact is in the sums after", f"{1000 * spent:.1f} ms: {seen}")
    return seen
