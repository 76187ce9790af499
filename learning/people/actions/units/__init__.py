"""Writes about the two trees. Each is dated, whole or not at all, and keeps what was."""

from learning.people.actions.units.bringing import Brought, bring_units, try_units
from learning.people.actions.units.opening import (
    close_unit,
    correct_unit,
    open_unit,
    rename_unit,
)
from learning.people.actions.units.placing import place_person
from learning.people.actions.units.planning import carry_out_due, do_or_plan, withdraw_change
from learning.people.actions.units.refusing import Refused
from learning.people.actions.units.reorganising import reorganise, settle_stragglers
from learning.people.actions.units.trying import Effects, try_out

__all__ = [
    "Brought",
    "Effects",
    "Refused",
    "bring_units",
    "carry_out_due",
    "close_unit",
    "correct_unit",
    "do_or_plan",
    "open_unit",
    "place_person",
    "rename_unit",
    "reorganise",
    "settle_stragglers",
    "try_out",
    "try_units",
    "withdraw_change",
]
