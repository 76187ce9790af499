"""Reads of the counting: what the facts say, what the ledger lacks, what the sums show."""

from learning.reports.queries.communes import by_commune
from learning.reports.queries.gaps import people_out_of_step
from learning.reports.queries.groups import GROUPED, group_table, group_tables, group_totals
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
from learning.reports.queries.parts import months_of, people_by
from learning.reports.queries.places import active_in, living_in, people_in, regular_in
from learning.reports.queries.reached import reached_by
from learning.reports.queries.targets import Aim, Headcount, aims, headcounts

__all__ = [
    "GROUPED",
    "group_table",
    "group_tables",
    "group_totals",
    "Aim",
    "Headcount",
    "active_in",
    "aims",
    "headcounts",
    "living_in",
    "months_of",
    "people_by",
    "people_in",
    "regular_in",
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
