"""Reads of the testing: papers and results as shown, and where somebody stands."""

from quizzes.queries.papers import (
    Chosen,
    items_asked,
    items_of,
    marked_as_shown,
    paper_as_shown,
    result_as_shown,
    wordings_of,
)
from quizzes.queries.standing import (
    Standing,
    asked_by,
    extra_time_of,
    pool_of,
    rows_of,
    shown_of,
    standing_in,
    standing_of,
)

__all__ = [
    "Chosen",
    "Standing",
    "asked_by",
    "extra_time_of",
    "items_asked",
    "items_of",
    "marked_as_shown",
    "paper_as_shown",
    "pool_of",
    "result_as_shown",
    "rows_of",
    "shown_of",
    "standing_in",
    "standing_of",
    "wordings_of",
]
