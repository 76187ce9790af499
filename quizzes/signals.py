"""What the testing announces."""

from django.dispatch import Signal

# A key was found wrong, and what holds instead is confirmed. Sent with: correction.
correction_confirmed = Signal()
# Somebody passed an assessment whose result counts; sent with: result.
assessment_passed = Signal()
# An authority confirmed a result, corrected the day, or took it back. Sent with: confirmation.
confirmation_changed = Signal()
