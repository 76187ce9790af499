"""Second factors: set up, checked within limits, given up, reset where they are lost."""

from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from learning.people.actions.audit import note
from learning.people.actions.guessing import Limit, give_back, spend_one
from learning.people.actions.messages import queue_message
from learning.people.models import Message, User
from learning.people.queries import factors_of
from learning.people.totp import step_of

Kind = Authenticator.Type
# Within an hour; a right one begins anew. Of a million codes three are right at a time.
GUESSES = Limit("factor", 6, timedelta(hours=1))


class LastFactor(Exception):
    """Whoever needs a second factor keeps one."""


def locked(user: User) -> User:
    """The user's row: who changes factors waits for whoever is changing them."""
    return User.objects.select_related(None).select_for_update().get(pk=user.pk)


def tell(user: User, key: str, words: str) -> None:
    queue_message(
        learner=user.learner,
        purpose=Message.Purpose.NOTICE,
        subject=_("Signing in to Học tập số"),
        words=words,
        once_key=f"factor:{key}",
    )


def added(user: User, factor: Authenticator) -> Authenticator:
    entry = note("people.factor_added", by=user, learner=user.learner, kind=factor.type)
    words = _("Two-step sign-in was set up or changed. If it was not you, tell the administrator.")
    tell(user, str(entry.pk), words)
    return factor


@transaction.atomic
def set_up_totp(*, user: User, secret: str, step: int) -> Authenticator:
    """An app in place of the one before; the code of `step` has just been shown and is used."""
    locked(user)
    Authenticator.objects.filter(user=user, type=Kind.TOTP).delete()
    factor: Authenticator = TOTP.activate(user, secret).instance
    factor.data["last_step"] = step
    factor.save(update_fields=["data"])
    return added(user, factor)


@transaction.atomic
def add_passkey(*, user: User, name: str, credential: dict[str, Any]) -> Authenticator:
    locked(user)
    return added(user, WebAuthn.add(user, name, credential).instance)


@transaction.atomic
def remove_factor(*, user: User, factor: Authenticator, keep_one: bool) -> None:
    """Without any, recovery codes are for nothing. Raises LastFactor."""
    locked(user)
    others = factors_of(user).exclude(pk=factor.pk).exists()
    if keep_one and not others:
        raise LastFactor
    note("people.factor_removed", by=user, learner=user.learner, kind=factor.type)
    factor.delete()
    if not others:
        Authenticator.objects.filter(user=user).delete()


@transaction.atomic
def make_recovery_codes(*, user: User) -> RecoveryCodes:
    """New ones; those before are good no more."""
    locked(user)
    Authenticator.objects.filter(user=user, type=Kind.RECOVERY_CODES).delete()
    codes = RecoveryCodes.activate(user)
    note("people.recovery_codes_made", by=user, learner=user.learner)
    return codes


@transaction.atomic
def sign_out_everywhere(*, user: User) -> None:
    """Every session of the person ends, on every phone."""
    User.objects.filter(pk=user.pk).update(sign_outs=F("sign_outs") + 1)


@transaction.atomic
def reset_factors(*, user: User, by: User) -> None:
    """Somebody lost them: signed out everywhere, and the next sign-in leads to a new set-up."""
    locked(user)
    Authenticator.objects.filter(user=user).delete()
    give_back(GUESSES, str(user.pk))
    sign_out_everywhere(user=user)
    entry = note("people.factors_reset", by=by, learner=user.learner)
    words = _(
        "An administrator reset two-step sign-in of your account. Sign in and set it up anew; "
        "if you did not ask for it, tell the administrator at once."
    )
    tell(user, str(entry.pk), words)


def check_typed(*, user: User, typed: str) -> Authenticator | None:
    """The factor that the typed code belongs to; a code is good once. Raises GuessedTooOften."""
    spend_one(GUESSES, str(user.pk))
    factor = use_totp(user, typed) if len(typed) == 6 else use_recovery_code(user, typed)
    if factor is not None:
        give_back(GUESSES, str(user.pk))
        factor.record_usage()
    return factor


@transaction.atomic
def use_totp(user: User, typed: str) -> Authenticator | None:
    mine = Authenticator.objects.select_for_update().filter(user=user, type=Kind.TOTP)
    factor = mine.first()
    if factor is None:
        return None
    secret = decrypt(factor.data["secret"])
    step = step_of(secret, typed, after=factor.data.get("last_step", 0))
    if step is None:
        return None
    factor.data["last_step"] = step
    factor.save(update_fields=["data"])
    return factor


def use_recovery_code(user: User, typed: str) -> Authenticator | None:
    factor = Authenticator.objects.filter(user=user, type=Kind.RECOVERY_CODES).first()
    if factor is None:
        return None
    codes: RecoveryCodes = factor.wrap()
    if not codes.validate_code(typed):
        return None
    note("people.recovery_code_used", by=user, learner=user.learner)
    used: Authenticator = codes.instance
    return used
