"""Reads about second factors and facilitators' phones."""

from collections.abc import Iterable

from allauth.mfa.models import Authenticator
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.models import (
    FacilitatorPhone,
    IdentityLink,
    Learner,
    RecoveryCode,
    RoleGrant,
    User,
)
from learning.people.personal import Section
from learning.people.pocket import key_hash

PROVING = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def grants_of_today() -> QuerySet[RoleGrant]:
    today = timezone.localdate()
    running = Q(until__isnull=True) | Q(until__gte=today)
    return RoleGrant.objects.filter(running, since__lte=today)


def factors_of(user: User) -> QuerySet[Authenticator]:
    """What may prove the person beside the code: an app, passkeys. Recovery codes stand in."""
    return Authenticator.objects.filter(user=user, type__in=PROVING).order_by("created_at")


def has_second_factor(user: User) -> bool:
    return factors_of(user).exists()


def needs_second_factor(user: User) -> bool:
    """Whoever works in the CMS: by a role, by a group, or as superuser."""
    if user.is_superuser or user.is_staff or user.has_perm("wagtailadmin.access_admin"):
        return True
    other = grants_of_today().filter(user=user).exclude(role=RoleGrant.Role.FACILITATOR)
    return other.exists()


def recovery_codes_left(user: User) -> int:
    codes = Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(codes.wrap().get_unused_codes()) if codes else 0


def facilitators() -> QuerySet[User]:
    """Whoever holds the role today."""
    held = grants_of_today().filter(user=OuterRef("pk"), role=RoleGrant.Role.FACILITATOR)
    return User.objects.filter(Exists(held), is_active=True)


def phones_keyed(hashes: Iterable[str]) -> QuerySet[FacilitatorPhone]:
    """The enrolled phones that hold one of the keys, of facilitators of today."""
    known = FacilitatorPhone.objects.filter(key_hash__in=[h for h in hashes if h])
    return (
        known.filter(withdrawn_at=None, user__in=facilitators())
        .select_related("user__learner__profile")
        .order_by("user__learner__profile__folded_name", "pk")
    )


def phone_offered(token: str) -> FacilitatorPhone | None:
    """What a link offers, while it is good and its person is a facilitator."""
    good = FacilitatorPhone.objects.filter(
        link_hash=key_hash(token),
        enrolled_at=None,
        withdrawn_at=None,
        link_until__gt=timezone.now(),
        user__in=facilitators(),
    )
    return good.select_related("user__learner__profile").first()


def signing_in_of(learner: Learner) -> list[Section]:
    """What is kept about how somebody proves who they are; never the secrets."""
    factors = Authenticator.objects.filter(user__learner=learner).order_by("pk")
    phones = FacilitatorPhone.objects.filter(user__learner=learner).order_by("pk")
    factor_rows = [
        {"kind": factor.type, "set_up_at": factor.created_at, "last_used_at": factor.last_used_at}
        for factor in factors
    ]
    dates = ("enrolled_at", "last_used_at", "withdrawn_at")
    phone_rows = [{name: getattr(phone, name) for name in dates} for phone in phones]
    links = IdentityLink.objects.filter(user__learner=learner).order_by("pk")
    link_rows = [
        {"issuer": link.issuer, "subject": link.sub, "linked_at": link.linked_at} for link in links
    ]
    given = RecoveryCode.objects.filter(user__learner=learner).order_by("pk")
    given_rows = [{"given_at": code.given_at, "used_at": code.used_at} for code in given]
    return [
        Section("identity_links", _("Links with an identity provider"), link_rows),
        Section("second_factors", _("Second steps of signing in"), factor_rows),
        Section("facilitator_phones", _("Phones enrolled as a facilitator"), phone_rows),
        Section("recovery_codes", _("Codes given for the way back in"), given_rows),
    ]
