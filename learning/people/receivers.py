"""What the ground floor hears: a sign-in on a browser where a guest has been learning."""

from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest

from learning.people import tasks
from learning.people.access import forget_guest, guest_of
from learning.people.actions import (
    claim_guest,
    forget_identities_of,
    forget_sign_in,
    give_answers_to,
    withdraw_phones_of,
)
from learning.people.models import Learner, Message, User
from learning.people.personal import Section
from learning.people.queries import signing_in_of
from learning.people.queries.personal import sections_about
from learning.people.signals import (
    learner_erased,
    learners_merged,
    message_queued,
    personal_data_asked,
)


@receiver(user_logged_in)
def claim_what_the_guest_did(request: HttpRequest, user: User, **kwargs: Any) -> None:
    guest = guest_of(request)
    if guest is not None:
        claim_guest(guest=guest, user=user)
    forget_guest(request)


@receiver(message_queued)
def send_queued(message: Message, **kwargs: Any) -> None:
    pk = message.pk
    transaction.on_commit(lambda: tasks.deliver_message.delay(pk), robust=True)


@receiver(learner_erased)
def forget_how_they_signed_in(learner: Learner, **kwargs: Any) -> None:
    user = getattr(learner, "user", None)
    if user is not None:
        forget_sign_in(user=user)


@receiver(learner_erased)
def forget_identities_of_the_erased(learner: Learner, **kwargs: Any) -> int:
    return forget_identities_of(learner=learner)


@receiver(learners_merged)
def forget_identities_of_the_dropped(dropped: Learner, **kwargs: Any) -> None:
    forget_identities_of(learner=dropped)


@receiver(learners_merged)
def withdraw_phones_of_the_dropped(dropped: Learner, **kwargs: Any) -> None:
    withdraw_phones_of(learner=dropped)


@receiver(personal_data_asked)
def hand_over_sign_in(learner: Learner, **kwargs: Any) -> list[Section]:
    return signing_in_of(learner)


@receiver(personal_data_asked)
def tell_what_is_kept(learner: Learner, **kwargs: Any) -> list[Section]:
    return sections_about(learner)


@receiver(learners_merged)
def keep_one_of_each(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    give_answers_to(kept=kept, dropped=dropped)
    Message.objects.filter(learner=dropped).update(learner=kept)
