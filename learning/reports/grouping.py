"""What groups and their dimensions are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.models import Way
from courses.models.catalogue import Audience
from learning.people.models import Profile
from learning.reports.models import Indicator

# What is told by groups: new in the half-year, and all who learnt in it.
GROUP_INDICATORS: dict[str, Promise] = {
    Indicator.LEARNING.value: gettext_lazy("people who began"),
    Indicator.LEARNT.value: gettext_lazy("people who completed their first course"),
    Indicator.CERTIFIED.value: gettext_lazy("people certified for the first time"),
    Indicator.ACTIVE.value: gettext_lazy("people who learnt in the half-year"),
}


def dimension_words(dimension: str) -> str:
    return {
        "age_band": _("Age"),
        "gender": _("Gender"),
        "audience": _("Audience"),
        "way": _("How they learnt"),
    }[dimension]


def value_words(dimension: str, value: str) -> str:
    if not value:
        return _("not stated")
    if dimension == "age_band":
        return age_words(value)
    labels = {"gender": Profile.Gender, "audience": Audience, "way": Way}[dimension]
    return str(dict(labels.choices).get(value, value))


def age_words(band: str) -> str:
    if band == "60+":
        return _("60 and older")
    if band == "0-15":
        return _("under 16")
    return band.replace("-", "–")
