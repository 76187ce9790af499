"""What rosters announce."""

from django.dispatch import Signal

# Somebody confirmed a list; it is to be taken in. Sent with: roster.
roster_confirmed = Signal()
# Somebody asked that the people of a list be invited. Sent with: roster.
invitations_asked = Signal()
