"""Reads about people and places."""

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
    has_withdrawn,
    holder_of,
    home_of,
    may_be_another_person,
    texts_in_force,
    units_led_by,
    units_of,
)
from learning.people.queries.places import CommuneFound, communes, find_communes

__all__ = [
    "CommuneFound",
    "UnitsOf",
    "communes",
    "facilitators",
    "factors_of",
    "find_communes",
    "has_second_factor",
    "has_withdrawn",
    "holder_of",
    "home_of",
    "may_be_another_person",
    "needs_second_factor",
    "phone_offered",
    "phones_keyed",
    "recovery_codes_left",
    "signing_in_of",
    "texts_in_force",
    "units_led_by",
    "units_of",
]
