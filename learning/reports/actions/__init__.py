"""Writes of the counting: the ledger, and the sums made of it."""

from learning.reports.actions.folding import fold, recount
from learning.reports.actions.ledger import (
    catch_up_milestones,
    follow_successions,
    forget_person,
    record_activity,
    record_milestones,
)

__all__ = [
    "catch_up_milestones",
    "fold",
    "follow_successions",
    "forget_person",
    "record_activity",
    "record_milestones",
    "recount",
]
