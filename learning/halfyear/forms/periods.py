"""Days of a period, the numbers units give, reasons."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from learning.halfyear.models import OwnFigure
from learning.people.forms import TidyField
from learning.reports.models import Period

MOST_DAYS_BEFORE = 60


class LateForm(forms.Form):
    """Until when late facts are waited for."""

    late_until = forms.DateField(
        label=_("Late data until"),
        widget=AdminDateInput,
        help_text=_(
            "What phones without network and classes on paper send up to this day still counts "
            "on its own day. What comes after the closing counts on the first open day."
        ),
    )

    def __init__(self, *args: Any, ends_on: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ends_on = ends_on

    def clean_late_until(self) -> Any:
        day = self.cleaned_data["late_until"]
        if day < self.ends_on:
            raise ValidationError(_t("This day lies before the last day of the half-year."))
        return day


class TermsForm(LateForm):
    due_on = forms.DateField(
        label=_("Units hand in by"), widget=AdminDateInput, help_text=_("The last day.")
    )
    reminders = forms.CharField(
        label=_("Reminders"),
        max_length=40,
        required=False,
        help_text=_("How many days before the last day, for instance: 7, 3, 1."),
    )

    def clean_reminders(self) -> list[int]:
        said = [part for part in re.split(r"[\s,;]+", self.cleaned_data["reminders"]) if part]
        if any(not part.isdecimal() or int(part) > MOST_DAYS_BEFORE for part in said):
            raise ValidationError(_t("Write numbers of days up to 60, for instance: 7, 3, 1."))
        return sorted({int(part) for part in said}, reverse=True)

    def clean_due_on(self) -> Any:
        day = self.cleaned_data["due_on"]
        if day <= self.ends_on:
            raise ValidationError(_t("Units hand in after the last day of the half-year."))
        return day


class FigureForm(forms.ModelForm):  # type: ignore[type-arg]
    """A number that every unit gives."""

    name = TidyField(label=_("Name of the figure"), max_length=160)
    measure = TidyField(
        label=_("Unit of measure"), max_length=40, help_text=_("For instance: groups, people.")
    )
    explanation = TidyField(
        label=_("What is counted"),
        max_length=400,
        required=False,
        help_text=_("So that every unit counts the same."),
    )

    class Meta:
        model = OwnFigure
        fields = ("name", "measure", "explanation")

    def __init__(self, *args: Any, period: Period, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.period = period

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        others = self.instance.period.own_figures.exclude(pk=self.instance.pk)
        if others.filter(name=given.get("name", "")).exists():
            self.add_error("name", _t("This period already has a figure of this name."))
        return given


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4})
    )
