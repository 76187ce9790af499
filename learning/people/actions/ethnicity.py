"""Answering to which ethnic group one belongs, or that one does not say."""

from django.db import transaction
from django.utils import timezone

from learning.people.actions.consents import give_consent
from learning.people.models import ConsentText, EthnicAnswer, EthnicGroup, EthnicGroupList, Learner
from learning.people.sealing import key_name, open_sealed, seal

# Sealed instead of a group's number when somebody would rather not say.
NOT_GIVEN = "0"
# Rows of one transaction.
BATCH = 500


@transaction.atomic
def answer_ethnic_group(
    *,
    learner: Learner,
    groups: EthnicGroupList,
    group: EthnicGroup | None,
    text: ConsentText | None = None,
) -> EthnicAnswer:
    """Keep the answer sealed; without a group it says that the person does not say.

    A group needs the consent's text that was agreed to; ValueError without.
    """
    if group is not None:
        if text is None or text.purpose != ConsentText.Purpose.ETHNIC:
            raise ValueError("an ethnic group is kept with consent only")
        give_consent(learner=learner, texts=[text])
    answer, _ = EthnicAnswer.objects.update_or_create(
        learner=learner,
        defaults={
            "list": groups,
            "sealed": seal(str(group.pk) if group else NOT_GIVEN),
            "key_name": key_name(),
            "answered_at": timezone.now(),
        },
    )
    return answer


@transaction.atomic
def seal_anew() -> int:
    """Seal again, with the newest key, what an older one sealed; a batch at a time. How many."""
    old = EthnicAnswer.objects.select_for_update().exclude(key_name=key_name())
    rows = list(old.order_by("pk")[:BATCH])
    for row in rows:
        row.sealed, row.key_name = seal(open_sealed(row.sealed)), key_name()
        row.save(update_fields=["sealed", "key_name"])
    return len(rows)
