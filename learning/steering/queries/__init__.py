"""Reads for those who lead: standings, sums by month, courses given up."""

from learning.steering.queries.figures import new_of_days
from learning.steering.queries.leaving import Leaving, leaving_in
from learning.steering.queries.standing import (
    Question,
    Standing,
    parts_of,
    span_looked_at,
    spans_offered,
    standings,
)

__all__ = [
    "Leaving",
    "Question",
    "Standing",
    "leaving_in",
    "new_of_days",
    "parts_of",
    "span_looked_at",
    "spans_offered",
    "standings",
]
