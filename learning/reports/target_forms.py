"""One target or one total as a form, and the file that brings many."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from learning.people.folding import tidy
from learning.people.models import Unit
from learning.people.sheets import Unreadable, read_file
from learning.reports.access import units_with_aims
from learning.reports.actions.aiming import keep
from learning.reports.models import Denominator, Target
from learning.reports.target_lists import MOST, Line, NoHeading, read_lines
from learning.reports.target_words import span_meant

EVERYBODY = _("everybody")


class AimForm(WagtailAdminModelForm):
    """For a unit in reach; saved by the action, which writes it down."""

    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())

    class Media:
        css: ClassVar[dict[str, list[str]]] = {"all": ["reports/admin.css"]}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit, audience = self.fields["unit"], self.fields["audience"]
        assert isinstance(unit, forms.ModelChoiceField)
        assert isinstance(audience, forms.ChoiceField)
        unit.queryset = units_with_aims(self.for_user).order_by("depth", "tree", "name")
        groups = [
            choice for choice in Target._meta.get_field("audience").choices or () if choice[0]
        ]
        audience.choices = [("", EVERYBODY), *groups]

    def save(self, commit: bool = True) -> Any:
        keep(row=self.instance, by=self.for_user)
        return self.instance


class TargetForm(AimForm):
    percent = forms.DecimalField(
        label=_("Per cent of the total"),
        min_value=Decimal("0.01"),
        max_value=100,
        decimal_places=2,
        required=False,
        localize=True,
        help_text=_("Holds for all units below that have no target of their own."),
    )
    span = forms.CharField(
        label=_("Span of time"),
        max_length=40,
        help_text=_(
            "2026, 2026-H1 (first half) or 2026-Q3 (third quarter): to be reached by its end."
        ),
    )

    class Meta:
        model = Target
        fields = ("unit", "audience", "indicator", "span", "percent", "people", "basis")
        help_texts = {
            "people": _("Instead of a percentage. Holds for this unit only."),
            "basis": _("The document that sets it, with its number and day."),
        }

    def clean_span(self) -> str:
        return span_meant(self.cleaned_data["span"])

    def clean_basis(self) -> str:
        return tidy(self.cleaned_data["basis"])

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        both_read = "percent" in given and "people" in given
        if both_read and (given["percent"] is None) == (given["people"] is None):
            self.add_error("percent", _t("Give either a percentage or a number of people."))
        return given


class TotalForm(AimForm):
    counted_on = forms.DateField(label=_("Counted on"), widget=AdminDateInput)

    class Meta:
        model = Denominator
        fields = ("unit", "audience", "headcount", "counted_on", "source")
        help_texts = {
            "source": _("Who says so: the population register, the staff list, a decision."),
        }

    def clean_counted_on(self) -> date:
        day: date = self.cleaned_data["counted_on"]
        if day > timezone.localdate():
            raise ValidationError(_t("This day is still to come."))
        return day

    def clean_source(self) -> str:
        return tidy(self.cleaned_data["source"])


class ListForm(forms.Form):
    """A file with targets, totals, or both."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "Excel (.xlsx) or CSV: the form you can download here, or any list with its headings."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines: list[Line] = []

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        try:
            self.lines = read_lines(read_file(file, file.name.lower()))
        except Unreadable as why:
            raise ValidationError(str(why)) from why
        except NoHeading as why:
            words = _t(
                "No sheet has the headings: “Mã đơn vị” or “Tên đơn vị”, and “Tỷ lệ (%)”, "
                "“Số người” or “Tổng số người”."
            )
            raise ValidationError(words) from why
        if not self.lines:
            raise ValidationError(_t("No row of the file holds a target or a total."))
        if len(self.lines) > MOST:
            raise ValidationError(_t("The file has more than 2,000 rows. Split it."))
        return file
