"""Reads about people and places."""

from learning.people.queries.people import (
    UnitsOf,
    grants_held,
    has_withdrawn,
    holder_of,
    home_of,
    may_be_another_person,
    reviewed_on,
    texts_in_force,
    units_led_by,
    units_of,
)
from learning.people.queries.places import CommuneFound, communes, find_communes

__all__ = [
    "CommuneFound",
    "UnitsOf",
    "communes",
    "find_communes",
    "grants_held",
    "has_withdrawn",
    "holder_of",
    "home_of",
    "may_be_another_person",
    "reviewed_on",
    "texts_in_force",
    "units_led_by",
    "units_of",
]
