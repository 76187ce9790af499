"""What the ground floor announces."""

from django.dispatch import Signal

# A guest became a known person. Sent with: learner.
learner_known = Signal()
# Two learners are one: facts of `dropped` now belong to `kept`. Sent with: kept, dropped.
learners_merged = Signal()
# What is written of people is otherwise: year of birth, gender, where they belong, whether they
# count. Sent with: learner_ids, a list.
people_changed = Signal()
# A user was given a role. Sent with: grant.
role_granted = Signal()
# A role has a last day now, `grant.until`; it may lie ahead. Sent with: grant.
role_ended = Signal()
# Somebody agrees no longer. Sent with: learner, purpose.
consent_withdrawn = Signal()
# Roles of a user began, rest or count again without a grant being changed. Sent with: user.
rights_changed = Signal()
# A message waits to be sent. Sent with: message.
message_queued = Signal()
# A person is being erased: each folder deletes what identifies them or what they wrote, in the
# same transaction, and keeps what the law or the counting needs without them. Sent with:
# learner; the profile is still there.
learner_erased = Signal()
# Somebody asks for everything kept about them. Sent with: learner. Receivers return a list of
# `learning.people.personal.Section`.
personal_data_asked = Signal()
# Units ended and others follow them. Sent with: pairs, a list of (old, new), each old one with
# every unit it went into; and day, from which on. People and roles have been moved.
units_succeeded = Signal()
# A unit is called otherwise as of today. Sent with: unit, before (the name until now).
unit_renamed = Signal()
