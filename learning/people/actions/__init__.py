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
from learning.people.actions.consents import add_consent_text, give_consent, withdraw_consent
from learning.people.actions.erasing import delete_guest, end_sessions, erase_learner
from learning.people.actions.ethnicity import answer_ethnic_group, seal_anew
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
from learning.people.actions.guardians import (
    Agreement,
    GuardianNeeded,
    agree_for_child,
    forget_guardians_of_grown_ups,
)
from learning.people.actions.identities import (
    IdentityTaken,
    LastWay,
    follow_identity,
    forget_identities_of,
    link_identity,
    unlink_identity,
)
from learning.people.actions.joining import TwoSignIns, join_records
from learning.people.actions.merging import give_answers_to
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
    "Agreement",
    "ContactTaken",
    "GuardianNeeded",
    "IdentityTaken",
    "LastFactor",
    "LastWay",
    "NotSent",
    "TooManyGuesses",
    "TwoSignIns",
    "add_consent_text",
    "add_passkey",
    "agree_for_child",
    "answer_ethnic_group",
    "change_contact",
    "change_details",
    "check_code",
    "check_typed",
    "claim_guest",
    "confirm_role",
    "correct_person",
    "delete_guest",
    "doubt",
    "end_role",
    "end_sessions",
    "enrol_phone",
    "erase_learner",
    "follow_days",
    "follow_days_of_roles",
    "follow_identity",
    "forget_guardians_of_grown_ups",
    "forget_identities_of",
    "forget_lapsed_offers",
    "forget_old_codes",
    "forget_sign_in",
    "give_answers_to",
    "give_consent",
    "grant_role",
    "join_records",
    "join_unit",
    "let_person_go",
    "link_identity",
    "make_known",
    "make_recovery_codes",
    "merge_learners",
    "move_person",
    "note",
    "offer_phone",
    "open_phone",
    "queue_message",
    "remind_of_reviews",
    "remove_factor",
    "reset_factors",
    "rest_idle_rights",
    "seal_anew",
    "send_code",
    "set_password",
    "set_up_totp",
    "sign_out_everywhere",
    "sign_up",
    "trust",
    "unlink_identity",
    "unlock_phone",
    "wake_rights",
    "withdraw_consent",
    "withdraw_phone",
    "withdraw_phones_of",
]
