"""What the ground floor hears: a sign-in on a browser where a guest has been learning."""

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest

from learning.people.access import forget_guest, guest_of
from learning.people.actions import claim_guest
from learning.people.models import User


@receiver(user_logged_in)
def claim_what_the_guest_did(request: HttpRequest, user: User, **kwargs: Any) -> None:
    guest = guest_of(request)
    if guest is not None:
        claim_guest(guest=guest, user=user)
    forget_guest(request)
