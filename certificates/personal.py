"""What the register keeps about a person, for the person to read."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from certificates.queries import certificates_of
from learning.people.models import Learner
from learning.people.personal import Section


def sections_about(learner: Learner) -> list[Section]:
    rows = [
        {
            pgettext("certificate", "Number"): certificate.serial,
            _("Check code"): certificate.shown_code,
            _("Full name"): certificate.full_name,
            _("Course"): certificate.course_title,
            _("Completed on"): certificate.completed_on,
            _("Issued on"): certificate.issued_on,
            _("State"): certificate.get_state_display(),
            _("Annulled on"): certificate.annulled_at,
            _("Reason"): certificate.annulled_why,
        }
        for certificate in certificates_of(learner)
    ]
    return [Section("certificates", _("Certificates"), rows)]
