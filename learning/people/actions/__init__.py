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
from learning.people.actions.factors import (
    LastFactor,
    TooManyGuesses,
    add_passkey,
    check_typed,
    make_recovery_codes,
    remove_factor,
    reset_factors,
    set_up_totp,
    sign_out_everywhere,
)
from learning.people.actions.messages import queue_message
from learning.people.actions.people import claim_guest, join_unit, make_known, merge_learners
from learning.people.actions.phones import (
    enrol_phone,
    forget_lapsed_offers,
    forget_sign_in,
    offer_phone,
    open_phone,
    unlock_phone,
    withdraw_phone,
    withdraw_phones_of,
)
from learning.people.actions.roles import end_role, grant_role

__all__ = [
    "ContactTaken",
    "LastFactor",
    "NotSent",
    "TooManyGuesses",
    "add_passkey",
    "change_contact",
    "change_details",
    "check_code",
    "check_typed",
    "claim_guest",
    "doubt",
    "end_role",
    "enrol_phone",
    "forget_old_codes",
    "forget_lapsed_offers",
    "forget_sign_in",
    "give_consent",
    "grant_role",
    "join_unit",
    "make_known",
    "make_recovery_codes",
    "merge_learners",
    "note",
    "offer_phone",
    "open_phone",
    "queue_message",
    "remove_factor",
    "reset_factors",
    "send_code",
    "set_password",
    "set_up_totp",
    "sign_out_everywhere",
    "sign_up",
    "trust",
    "unlock_phone",
    "withdraw_consent",
    "withdraw_phone",
    "withdraw_phones_of",
]
