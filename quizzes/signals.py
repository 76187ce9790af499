"""What the testing announces."""

from django.dispatch import Signal

# A key was found wrong, and what holds instead is confirmed. Sent with: correction.
correction_confirmed = Signal()
