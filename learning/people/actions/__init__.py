"""Writes about people, their places, their sign-in, their roles and what they agreed to."""

from learning.people.actions.accounts import (
    ContactTaken,
    change_contact,
    change_details,
    doubt,
    set_password,
    sign_up,
    trust,
)
from learning.people.actions.audit import note
from learning.people.actions.codes import NotSent, check_code, forget_old_codes, send_code
from learning.people.actions.consents import give_consent, withdraw_consent
from learning.people.actions.messages import queue_message
from learning.people.actions.people import claim_guest, join_unit, make_known, merge_learners
from learning.people.actions.roles import (
    confirm_role,
    end_role,
    follow_days,
    follow_days_of_roles,
    grant_role,
    remind_of_reviews,
    rest_idle_rights,
    wake_rights,
)
from learning.people.actions.staying import correct_person, let_person_go, move_person

__all__ = [
    "ContactTaken",
    "NotSent",
    "change_contact",
    "change_details",
    "check_code",
    "claim_guest",
    "confirm_role",
    "correct_person",
    "doubt",
    "end_role",
    "follow_days",
    "follow_days_of_roles",
    "forget_old_codes",
    "give_consent",
    "grant_role",
    "join_unit",
    "let_person_go",
    "make_known",
    "merge_learners",
    "move_person",
    "note",
    "queue_message",
    "remind_of_reviews",
    "rest_idle_rights",
    "send_code",
    "set_password",
    "sign_up",
    "trust",
    "wake_rights",
    "withdraw_consent",
]
