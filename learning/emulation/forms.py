"""Which contest, its rules, who is left out, objections, merits."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from learning.emulation.models import Contest, Criterion
from learning.emulation.queries.contests import exclusions_of, open_periods, units_of
from learning.halfyear.presenting import period_words
from learning.people.forms import TidyField
from learning.reports.models import Indicator, Target

Kind = Criterion.Kind
LONGEST = 2000


class ContestForm(forms.Form):
    """For which half-year, among whom."""

    period: Any = forms.ModelChoiceField(queryset=None, label=_("Half-year"))
    units = forms.ChoiceField(label=_("Which units are compared"), choices=Contest.Units.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        period: Any = self.fields["period"]
        period.queryset = open_periods()
        period.label_from_instance = lambda one: period_words(one.code)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if Contest.objects.filter(period=given.get("period"), units=given.get("units")).exists():
            raise ValidationError(
                _t("There is already a ranking of these units for the half-year.")
            )
        return given


class RulesForm(forms.Form):
    """Everything a unit needs to know in advance; a criterion without points is not used."""

    by_size = forms.BooleanField(
        label=_("Rank units among units of like size"),
        required=False,
        help_text=_("Three groups by the number of people. Without it all stand in one list."),
    )
    smallest = forms.IntegerField(
        label=_("Smallest number of people a ranked unit has"),
        min_value=0,
        max_value=1_000_000,
        help_text=_("Smaller units are listed without a rank. 0: every unit is ranked."),
    )
    honoured = forms.IntegerField(
        label=_("How many units of each group are proposed for commendation"),
        min_value=1,
        max_value=50,
        help_text=_("Units with equal points share a rank: all of them are proposed."),
    )
    appeal_days = forms.IntegerField(
        label=_("Days for objections after the announcement"), min_value=1, max_value=60
    )
    basis = TidyField(
        label=_("Legal basis"),
        max_length=240,
        help_text=_("Number, day and title of the document that orders the ranking."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, words in Kind.choices:
            self.fields[f"weight_{kind}"] = forms.DecimalField(
                label=_t("%(criterion)s: most points") % {"criterion": words},
                min_value=0,
                max_value=100,
                decimal_places=2,
                required=False,
                localize=True,
            )
            self.fields[f"full_{kind}"] = forms.DecimalField(
                label=_t("%(criterion)s: all points from") % {"criterion": words},
                min_value=Decimal("0.01"),
                max_value=Decimal("10000"),
                decimal_places=2,
                required=False,
                localize=True,
                help_text=measured_in(kind),
            )
            if kind == Kind.GOAL:
                self.fields["goal"] = which_target()

    def weights(self) -> dict[str, tuple[Decimal, Decimal]]:
        """By kind: most points, and the value from which all are given."""
        given = self.cleaned_data
        return {
            kind: (given[f"weight_{kind}"], given[f"full_{kind}"])
            for kind in Kind.values
            if given.get(f"weight_{kind}")
        }

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        for kind in Kind.values:
            if given.get(f"weight_{kind}") and not given.get(f"full_{kind}"):
                words = _t("Say from which value on all points are given.")
                self.add_error(f"full_{kind}", words)
        total = sum((given.get(f"weight_{kind}") or Decimal(0) for kind in Kind.values), Decimal(0))
        if total != 100:
            words = _t("The points of all criteria make 100 together; now they make %(total)s.")
            raise ValidationError(words % {"total": f"{total.normalize():f}".replace(".", ",")})
        return given


def which_target() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Of which target"),
        choices=Target.AIMS,
        initial=Indicator.LEARNT.value,
        help_text=_(
            "Every unit is ranked on this one, of the half-year, else of the year; a unit without "
            "it has no rank where the share of the target gives points."
        ),
    )


def measured_in(kind: str) -> str:
    if kind == Kind.GOAL:
        return _t("Per cent of the target.")
    if kind == Kind.REGULAR:
        return _t("Per cent of the people who learnt in the half-year.")
    return _t("People per 100 people of the unit.")


class ExclusionForm(forms.Form):
    """A unit of the contest that is not left out yet, and why."""

    unit: Any = forms.ModelChoiceField(queryset=None, label=_("Unit"))
    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The units taking part read it; the public only reads that it is not ranked."),
    )

    def __init__(self, *args: Any, contest: Contest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        out = exclusions_of(contest).values("unit")
        unit.queryset = units_of(contest).exclude(pk__in=out).order_by("name", "pk")
        unit.label_from_instance = lambda one: one.name


class AppealForm(forms.Form):
    words = forms.CharField(
        label=_("What the unit objects to, and why"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class AnswerForm(forms.Form):
    state = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            ("upheld", _("The objection is accepted")),
            ("rejected", _("The objection is not accepted")),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=_("Answer to the unit"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Where figures were wrong, correct the half-year's figures and rank again."),
    )


class NominationForm(forms.Form):
    merits = forms.CharField(
        label=_("Merits"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4})
    )
    agreed = forms.BooleanField(
        label=_("The person was asked and agrees to be proposed"),
        error_messages={"required": _("Ask the person first: nobody is proposed unasked.")},
    )
