"""What the register of requests keeps about a person, for the person to read."""

from django.utils.translation import gettext as _

from learning.people.models import Learner
from learning.people.personal import Section
from learning.privacy.models import DataRequest


def sections_about(learner: Learner) -> list[Section]:
    requests = DataRequest.objects.filter(learner=learner).order_by("pk")
    rows = [
        {
            _("Number"): str(request),
            _("Kind"): request.get_kind_display(),
            _("What is asked"): request.words,
            _("Received"): request.received_at,
            _("Due"): request.due_on,
            _("State"): request.get_state_display(),
            _("Answer"): request.answer,
        }
        for request in requests
    ]
    return [Section("requests", _("Requests about personal data"), rows)]
