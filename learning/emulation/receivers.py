"""What emulation hears: two people are one, somebody is erased or asks for their data."""

from typing import Any

from django.dispatch import receiver
from django.utils.translation import gettext as _

from learning.emulation.actions import give_nominations_to
from learning.emulation.models import Nomination
from learning.halfyear.presenting import period_words
from learning.people.models import Learner
from learning.people.personal import Section
from learning.people.signals import learner_erased, learners_merged, personal_data_asked


@receiver(learners_merged)
def keep_proposals(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    give_nominations_to(kept=kept, dropped=dropped)


@receiver(learner_erased)
def forget_proposals(learner: Learner, **kwargs: Any) -> None:
    Nomination.objects.filter(learner=learner).delete()


@receiver(personal_data_asked)
def tell_proposals(learner: Learner, **kwargs: Any) -> list[Section]:
    proposals = Nomination.objects.filter(learner=learner).select_related("unit", "contest__period")
    rows = [
        {
            _("Half-year"): period_words(one.contest.period.code),
            _("Unit"): one.unit.name,
            _("Merits"): one.merits,
            _("State"): one.get_state_display(),
            _("Proposed at"): one.at,
        }
        for one in proposals
    ]
    return [Section("nominations", _("Proposals for commendation"), rows)]
