"""Two learners are one person: what exists once for a person goes to the one that is kept."""

from django.db import transaction

from learning.people.models import Consent, ConsentText, EthnicAnswer, Guardian, Learner

ONCE = {
    EthnicAnswer: ConsentText.Purpose.ETHNIC,
    Guardian: ConsentText.Purpose.GUARDIAN,
}


@transaction.atomic
def give_answers_to(*, kept: Learner, dropped: Learner) -> None:
    """The kept learner's own answer and guardian count; where there is none, the other's do."""
    for model, purpose in ONCE.items():
        if not model._default_manager.filter(learner=kept).exists():
            moved = model._default_manager.filter(learner=dropped).update(learner=kept)
            theirs = Consent.objects.filter(learner=kept, text__purpose=purpose)
            if moved and not theirs.filter(withdrawn_at=None).exists():
                consents = Consent.objects.filter(learner=dropped, text__purpose=purpose)
                consents.update(learner=kept)
