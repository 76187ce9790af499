"""Passwords: looked at within limits that hold whatever the cache does."""

from datetime import timedelta

from django.contrib.auth import authenticate
from django.db import transaction
from django.http import HttpRequest

from learning.people.actions.guessing import Limit, give_back, spend_one, take_back
from learning.people.contacts import Contact
from learning.people.models import User
from learning.people.queries import holder_of

# At one account; for one that does not exist as well, so that nobody learns which do.
AT_ACCOUNT = Limit("password", 8, timedelta(minutes=10))
# Whole villages share one address of a mobile network: generous.
FROM_NETWORK = Limit("password.network", 200, timedelta(minutes=10))


def check_password(*, request: HttpRequest, name: str, password: str, network: str) -> User | None:
    """The user whose sign-in name and password these are. Raises GuessedTooOften."""
    spend_one(FROM_NETWORK, network)
    spend_one(AT_ACCOUNT, name)
    found = authenticate(request, username=name, password=password)
    if not isinstance(found, User):
        return None
    give_back(AT_ACCOUNT, name)
    take_back(FROM_NETWORK, network)
    return found


def sign_in_name(contact: Contact) -> str:
    """Of whoever has the contact; else one that nobody has, and always the same."""
    user = holder_of(contact)
    return user.username if user else contact.hash[:40]


@transaction.atomic
def set_password(*, user: User, password: str) -> None:
    user.set_password(password)
    user.save(update_fields=["password"])
