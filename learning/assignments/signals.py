"""What assignments announce."""

from django.dispatch import Signal

# Somebody wants all who are behind to be reminded. Sent with: asked, the Round.
round_asked = Signal()
