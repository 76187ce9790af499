"""What the counting keeps about a person: for whom they count, and since when."""

from django.utils.translation import gettext as _

from learning.people.models import Learner
from learning.people.personal import Row, Section
from learning.reports.models import Milestone


def sections_about(learner: Learner) -> list[Section]:
    milestones = Milestone.objects.filter(subject__learner=learner).order_by("pk")
    rows: list[Row] = [
        {
            _("What"): milestone.indicator,
            _("First of"): milestone.scope,
            _("Counted on"): milestone.counted_on,
            _("Place"): str(milestone.territory or ""),
            _("Agency"): str(milestone.organisation or ""),
            _("Age"): milestone.age_band,
            _("Gender"): milestone.gender,
        }
        for milestone in milestones.select_related("territory", "organisation")
    ]
    return [Section("statistics", _("Counted in the statistics"), rows)]
