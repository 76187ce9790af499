"""What the six-month report announces."""

from django.dispatch import Signal

# Somebody asked for a half-year to be closed. Sent with: closing.
closing_asked = Signal()
