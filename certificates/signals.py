"""What the register announces: inside the transaction, only when it is news."""

from django.dispatch import Signal

# Sent with: certificate.
certificate_issued = Signal()
# A certificate counts no more. Sent with: certificate.
certificate_annulled = Signal()
