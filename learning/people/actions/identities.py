"""Linking an account with what an identity provider calls its person, and undoing it."""

from django.db import IntegrityError, transaction

from learning.people.actions.audit import note
from learning.people.models import IdentityLink, Learner, Profile, User
from learning.people.openid import Identity


class IdentityTaken(Exception):
    """Another account is linked with this identity, or this account with another one."""


class LastWay(Exception):
    """Without the link nothing would sign in to the account."""


@transaction.atomic
def link_identity(*, user: User, identity: Identity) -> None:
    """Link; the person is known for sure where the provider's name and year are the profile's."""
    try:
        with transaction.atomic():
            link, is_new = IdentityLink.objects.get_or_create(
                issuer=identity.issuer,
                sub=identity.sub,
                defaults={"user": user, "id_number_hash": identity.id_number_hash},
            )
    except IntegrityError:
        raise IdentityTaken from None
    if link.user_id != user.pk:
        raise IdentityTaken
    if identity.fits(Profile.objects.filter(learner=user.learner_id).first()):
        assurance = Learner.Assurance.IDENTITY_PROVIDER
        Learner.objects.filter(pk=user.learner_id).update(assurance=assurance)
    if is_new:
        note("people.identity_linked", by=user, learner=user.learner, link=link.pk)


@transaction.atomic
def follow_identity(*, identity: Identity) -> User | None:
    """Whose account it is: by `sub`, else by the ID number, when the provider names them anew."""
    links = IdentityLink.objects.select_for_update().filter(issuer=identity.issuer)
    link = links.filter(sub=identity.sub).first()
    if link is None and identity.id_number_hash:
        link = links.filter(id_number_hash=identity.id_number_hash).first()
        if link is not None:
            link.sub = identity.sub
            link.save(update_fields=["sub"])
            note("people.identity_linked", by=None, learner=link.user.learner, link=link.pk)
    return link.user if link else None


@transaction.atomic
def unlink_identity(*, user: User) -> None:
    user = User.objects.select_for_update(of=("self",)).get(pk=user.pk)
    reachable = bool((user.phone and user.phone_verified) or user.email)
    if not reachable and not user.has_usable_password():
        raise LastWay
    if IdentityLink.objects.filter(user=user).delete()[0]:
        note("people.identity_unlinked", by=user, learner=user.learner)


def forget_identities_of(*, learner: Learner) -> int:
    """The person is erased, or was another's second record: that one is linked anew, if at all.

    A joining of two records may be a mistake, and must not open one person's account to another.
    """
    return IdentityLink.objects.filter(user__learner=learner).delete()[0]
