"""What rosters announce."""

from django.dispatch import Signal

# Somebody said what the columns of a list are; its rows are to be checked. Sent with: roster.
check_asked = Signal()
# Somebody confirmed a list; it is to be taken in. Sent with: roster.
roster_confirmed = Signal()
# Somebody wants what a list brought to be taken away again. Sent with: roster.
undo_asked = Signal()
# Somebody asked that the people of a list be invited. Sent with: roster.
invitations_asked = Signal()
