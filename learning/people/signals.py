"""What the ground floor announces."""

from django.dispatch import Signal

# A guest became a known person. Sent with: learner.
learner_known = Signal()
# Two learners are one: facts of `dropped` now belong to `kept`. Sent with: kept, dropped.
learners_merged = Signal()
# A user was given a role. Sent with: grant.
role_granted = Signal()
# A role has a last day now, `grant.until`; it may lie ahead. Sent with: grant.
role_ended = Signal()
