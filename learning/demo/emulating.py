"""A half-year of the sample province that is over: closed, its communes ranked, the best named."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from learning.demo.steering import BASIS, PERCENT
from learning.emulation.actions import announce, make_contest, publish_rules, set_rules
from learning.emulation.models import Contest
from learning.halfyear.actions import close_period
from learning.halfyear.actions.periods import make_period
from learning.people.models import Unit, User
from learning.reports.counting import half_of, span_start
from learning.reports.models import Indicator, Target

WEIGHTS = {
    "goal": (Decimal(50), Decimal(100)),
    "active": (Decimal(30), Decimal(40)),
    "regular": (Decimal(20), Decimal(50)),
}


def play_emulation(province: Unit, operator: User) -> None:
    """The half-year before the last one is closed and ranked; for the present one rules are
    published. Once."""
    if Contest.objects.exists():
        return
    present = half_of(timezone.localdate())
    over = before(before(present))
    Target.objects.get_or_create(
        unit=province,
        indicator=Indicator.LEARNT,
        span=over,
        defaults={"percent": PERCENT // 4, "basis": BASIS},
    )
    past = with_rules(over, operator)
    close_period(period=past.period, by=operator)
    announce(contest=past, by=operator)
    with_rules(present, operator)


def before(half: str) -> str:
    return half_of(span_start(half) - timedelta(days=1))


def with_rules(half: str, operator: User) -> Contest:
    period = make_period(half)
    contest = make_contest(period=period, units=Contest.Units.COMMUNES, by=operator)
    set_rules(contest=contest, weights=WEIGHTS, basis=BASIS, by=operator)
    publish_rules(contest=contest, by=operator)
    contest.refresh_from_db()
    return contest
