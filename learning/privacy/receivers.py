"""What the register hears: a copy asked for, a consent withdrawn, people merged and erased."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver

from learning.people.models import ConsentText, Learner
from learning.people.personal import Section
from learning.people.signals import (
    consent_withdrawn,
    learner_erased,
    learners_merged,
    personal_data_asked,
)
from learning.privacy import actions, tasks
from learning.privacy.models import DataRequest
from learning.privacy.personal import sections_about
from learning.privacy.signals import copy_asked

# Without either of these nothing more may be recorded.
NEEDED = {ConsentText.Purpose.RECORD, ConsentText.Purpose.GUARDIAN}


@receiver(copy_asked)
def pack_the_copy(request: DataRequest, **kwargs: Any) -> None:
    transaction.on_commit(lambda: tasks.make_archive.delay(request.pk), robust=True)


@receiver(consent_withdrawn)
def sign_out_everywhere(learner: Learner, purpose: str, **kwargs: Any) -> None:
    if purpose in NEEDED:
        transaction.on_commit(lambda: tasks.end_sessions.delay(learner.pk), robust=True)


@receiver(learner_erased)
def forget_what_was_asked(learner: Learner, **kwargs: Any) -> int:
    return actions.forget_in_requests(learner=learner)


@receiver(learners_merged)
def ask_as_one(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    actions.give_requests_to(kept=kept, dropped=dropped)


@receiver(personal_data_asked)
def tell_what_is_kept(learner: Learner, **kwargs: Any) -> list[Section]:
    return sections_about(learner)
