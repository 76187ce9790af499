"""What the register of requests announces."""

from django.dispatch import Signal

# Somebody asks for a copy of their data. Sent with: request.
copy_asked = Signal()
