"""Reads about people and places."""

from learning.people.queries.ethnicity import (
    ethnic_answer_of,
    ethnic_groups_counted,
    ethnic_list_in_use,
)
from learning.people.queries.factors import (
    facilitators,
    factors_of,
    has_second_factor,
    needs_second_factor,
    phone_offered,
    phones_keyed,
    recovery_codes_left,
    signing_in_of,
)
from learning.people.queries.people import (
    UnitsOf,
    has_to_agree,
    holder_of,
    home_of,
    may_be_another_person,
    needs_guardian,
    one_person,
    text_in_force,
    texts_for_everybody,
    texts_in_force,
    units_led_by,
    units_of,
)
from learning.people.queries.places import CommuneFound, communes, find_communes

__all__ = [
    "CommuneFound",
    "UnitsOf",
    "communes",
    "ethnic_answer_of",
    "ethnic_groups_counted",
    "ethnic_list_in_use",
    "facilitators",
    "factors_of",
    "find_communes",
    "has_second_factor",
    "has_to_agree",
    "holder_of",
    "home_of",
    "may_be_another_person",
    "needs_guardian",
    "needs_second_factor",
    "one_person",
    "phone_offered",
    "phones_keyed",
    "recovery_codes_left",
    "signing_in_of",
    "text_in_force",
    "texts_for_everybody",
    "texts_in_force",
    "units_led_by",
    "units_of",
]
