"""What a leader asks for, as the address keeps it; what is written to a unit; subscriptions."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from courses.models.catalogue import Audience
from learning.people.models import Unit, User
from learning.reports.forms import read_day
from learning.reports.models import Indicator, Target
from learning.reports.models.targets import is_span
from learning.steering.access import units_read_by
from learning.steering.models import Subscription

# Word in the address → the column it sorts by.
ORDERS = ("ten", "dat", "chi-tieu", "ty-le", "thieu", "moi", "cham")
USUAL = "ty-le"
INDICATORS = {str(key): words for key, words in Target.AIMS}


@dataclass(frozen=True)
class Asked:
    """A question as the address puts it; `order` begins with "-" for the largest first."""

    indicator: str = Indicator.LEARNT.value
    span: str = ""
    audience: str = ""
    order: str = USUAL
    behind: bool = False
    # A day of the past, as of which one asks; None is today.
    until: date | None = None

    @property
    def column(self) -> str:
        return self.order.removeprefix("-")

    @property
    def descending(self) -> bool:
        return self.order.startswith("-")

    @property
    def address(self) -> str:
        said = {
            "dat": self.indicator if self.indicator != Indicator.LEARNT else "",
            "ky": self.span,
            "ai": self.audience,
            "xep": self.order if self.order != USUAL else "",
            "cham": "1" if self.behind else "",
            "den": self.until.isoformat() if self.until else "",
        }
        return "?" + urlencode({key: value for key, value in said.items() if value})

    def but(self, **changes: Any) -> "Asked":
        return replace(self, **changes)


def read(query: QueryDict) -> Asked:
    """What makes no sense is as if it were not said: an address can be typed or cut short."""
    indicator, audience = query.get("dat", ""), query.get("ai", "")
    span, order = query.get("ky", ""), query.get("xep", "")
    return Asked(
        indicator=indicator if indicator in INDICATORS else Indicator.LEARNT.value,
        span=span if is_span(span) else "",
        audience=audience if audience in Audience.values else "",
        order=order if order.removeprefix("-") in ORDERS else USUAL,
        behind=query.get("cham") == "1",
        until=read_day(query.get("den", "")),
    )


class ReminderForm(forms.Form):
    words = forms.CharField(
        label=_("What to say"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("The figures of the day and the way to them are added below your words."),
    )


class SubscriptionForm(forms.ModelForm):  # type: ignore[type-arg]
    """One of the units whose figures the user may read; villages are part of their commune's."""

    class Meta:
        model = Subscription
        fields = ("unit", "rhythm")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = units_read_by(user).exclude(kind=Unit.Kind.VILLAGE)
        self.fields["unit"] = forms.ModelChoiceField(
            label=_("Unit"), queryset=units.order_by("depth", "tree", "name"), empty_label=None
        )
