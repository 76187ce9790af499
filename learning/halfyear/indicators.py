"""What the report counts, in words: the public page's own where it has them."""

from django.utils.translation import gettext as _

from learning.reports.definitions import definitions
from learning.reports.models import Indicator


def indicators() -> list[dict[str, str]]:
    """Each with its code, its name and what it means, in the language in force."""
    public = {known.name: known.meaning for known in definitions()}
    return [
        {"code": str(code), "name": name, "meaning": public.get(name, meaning)}
        for code, (name, meaning) in worded().items()
    ]


def names() -> dict[str, str]:
    return {str(code): name for code, (name, _meaning) in worded().items()}


def worded() -> dict[Indicator, tuple[str, str]]:
    return {
        Indicator.LEARNING: (_("Learning or learnt"), ""),
        Indicator.LEARNT: (_("Completed"), ""),
        Indicator.ASSESSED: (
            _("Passed an assessment"),
            _("People who passed an assessment against a framework of digital skills."),
        ),
        Indicator.CONFIRMED: (
            _("Confirmed"),
            _("People whose result the authority in charge has confirmed."),
        ),
        Indicator.CERTIFIED: (_("Certified"), ""),
        Indicator.RETURNED: (
            _("Came back"),
            _("People who learnt again after a pause of thirty days or more."),
        ),
        Indicator.ACTIVE: (
            _("Learnt in the half-year"),
            _("People who did at least one part of a lesson or one quiz in it."),
        ),
        Indicator.REGULAR: (
            _("Learnt regularly"),
            _("People who learnt in eight weeks of the half-year or more."),
        ),
    }
