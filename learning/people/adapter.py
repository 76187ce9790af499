"""How django-allauth signs people in here: sign-up, codes and contacts are our own."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by `sign_up`, after the contact is proven."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Our pages say what happened in their own words."""
