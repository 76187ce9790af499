"""How django-allauth signs people in here: sign-up, codes and contacts are our own."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest

from learning.people.keeping import opened, sealed
from learning.people.models import User


class Adapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by `sign_up`, after the contact is proven."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Our pages say what happened in their own words."""


class FactorAdapter(DefaultMFAAdapter):
    """Second factors: secrets are sealed, and an app shows the site's name and the person's."""

    def encrypt(self, text: str) -> str:
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        return opened(encrypted_text)

    def get_totp_issuer(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.WAGTAIL_SITE_NAME}

    def _get_user_identifier(self, user: Any) -> str:
        assert isinstance(user, User)
        return user.full_name or super()._get_user_identifier(user)
