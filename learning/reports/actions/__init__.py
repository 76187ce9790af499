"""Writes of the counting: the ledger, and the sums made of it."""

from learning.reports.actions.checking import check_counting
from learning.reports.actions.folding import add_up, differences, recount
from learning.reports.actions.grouping import tabulate_groups
from learning.reports.actions.ledger import (
    catch_up_milestones,
    follow_successions,
    forget_person,
    record_activity,
    record_milestones,
)
from learning.reports.actions.periods import TooEarly, close_period, period_of
from learning.reports.actions.quality import count_quality
from learning.reports.actions.stock import count_stock
from learning.reports.actions.waiting import close_alone

__all__ = [
    "TooEarly",
    "add_up",
    "catch_up_milestones",
    "check_counting",
    "close_alone",
    "close_period",
    "count_quality",
    "count_stock",
    "differences",
    "follow_successions",
    "forget_person",
    "period_of",
    "record_activity",
    "record_milestones",
    "recount",
    "tabulate_groups",
]
