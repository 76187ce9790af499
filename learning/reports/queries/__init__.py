"""Reads of the counting: what the facts say, what the ledger lacks, what the sums show."""

from learning.reports.queries.communes import by_commune
from learning.reports.queries.facts import reached_by
from learning.reports.queries.gaps import people_out_of_step
from learning.reports.queries.languages import LanguageRow, by_language
from learning.reports.queries.maps import people_on_map
from learning.reports.queries.numbers import (
    CommuneRow,
    Glance,
    MonthRow,
    by_month,
    movement_at_a_glance,
    people_by_indicator,
)

__all__ = [
    "CommuneRow",
    "Glance",
    "LanguageRow",
    "MonthRow",
    "by_commune",
    "by_language",
    "by_month",
    "movement_at_a_glance",
    "people_by_indicator",
    "people_on_map",
    "people_out_of_step",
    "reached_by",
]
