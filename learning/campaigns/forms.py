"""What those who keep a campaign fill in: the campaign, who takes part, the targets."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminDateInput

from courses.models import Course
from courses.queries import titles_of
from learning.campaigns.access import KEEPERS
from learning.campaigns.models import Campaign, Final, Participant
from learning.campaigns.standings import Target
from learning.people.access import units_in_reach
from learning.people.folding import tidy
from learning.people.models import Unit, User

# What the final board was about stays as it was.
FROZEN = ("starts_on", "ends_on", "aim", "target_percent", "courses")
BY_PLACE = ("tree", "depth", "name")


def units_of_today(user: User) -> QuerySet[Unit]:
    """In reach, and still there."""
    return units_in_reach(user, *KEEPERS).filter(valid_to=None)


class CampaignForm(WagtailAdminModelForm):
    """Within one's reach: the unit in charge, chosen once; courses that count, by their titles."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limit_owner()
        self.name_courses()
        if Final.objects.filter(campaign=self.instance.pk).exists():
            for name in FROZEN:
                self.fields[name].disabled = True

    def limit_owner(self) -> None:
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ModelChoiceField)
        if self.instance.pk:
            # Moving a campaign to another unit would move it to other people's hands.
            owner.queryset = Unit.objects.filter(pk=self.instance.owner_id)
            owner.disabled = True
        else:
            mine = units_of_today(self.for_user).exclude(kind=Unit.Kind.VILLAGE)
            owner.queryset = mine.order_by(*BY_PLACE)

    def name_courses(self) -> None:
        """Only what the ledger counts can be counted on a board."""
        held = self.instance.courses.all() if self.instance.pk else []
        chosen = [course.pk for course in held]
        counted = Q(is_live=True, counts_for_movement=True) | Q(pk__in=chosen)
        choice: Any = self.fields["courses"]
        choice.queryset = Course.objects.filter(counted).order_by("position", "pk")
        titles = titles_of(choice.queryset, settings.LANGUAGE_CODE)
        choice.label_from_instance = lambda course: titles[course.pk]

    def clean_title(self) -> str:
        return tidy(self.cleaned_data["title"])


class UnitsForm(forms.Form):
    """Let a unit take part, or each unit directly below it."""

    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        error_messages={"required": _("Choose the unit that takes part.")},
    )
    below = forms.BooleanField(
        label=_("Each unit directly below it instead, on a line of its own"), required=False
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = self.fields["unit"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = units_of_today(user).order_by(*BY_PLACE)

    def chosen(self) -> list[Unit]:
        unit: Unit = self.cleaned_data["unit"]
        if not self.cleaned_data["below"]:
            return [unit]
        return list(unit.get_children().filter(valid_to=None))


def number_field(label: Any, most: int = 100_000_000) -> forms.IntegerField:
    """A count or a share; left empty it is not known."""
    words = {
        "invalid": _("Write a whole number, or leave it empty."),
        "min_value": _("Write at least 1, or leave it empty where it is not known."),
        "max_value": _("This number is too large."),
    }
    return forms.IntegerField(
        label=label, min_value=1, max_value=most, required=False, error_messages=words
    )


class TargetForm(forms.Form):
    """One unit's line: the target as people or as a share, the total and who says so."""

    people = number_field(_("Target, people"))
    percent = number_field(_("Target, per cent"), most=100)
    denominator = number_field(_("Total number of people"))
    source = forms.CharField(label=_("Source of the total"), max_length=160, required=False)
    source_on = forms.DateField(label=_("As of"), required=False, widget=AdminDateInput)
    gone = forms.BooleanField(label=_("Take off the list"), required=False)

    def __init__(self, data: Any = None, *, part: Participant) -> None:
        self.part = part
        held = {
            "people": part.target_people,
            "percent": part.target_percent,
            "denominator": part.denominator,
            "source": part.source,
            "source_on": part.source_on,
        }
        super().__init__(data, prefix=f"u{part.unit_id}", initial=held)
        for field in self.fields.values():
            # The table's heads are the labels to the eye; these are for those who listen.
            field.widget.attrs["aria-label"] = f"{field.label}: {part.unit.name}"

    def clean_source(self) -> str:
        return tidy(self.cleaned_data["source"])

    def clean_source_on(self) -> date | None:
        day: date | None = self.cleaned_data["source_on"]
        if day and day > timezone.localdate():
            raise ValidationError(_t("This day is still to come."))
        return day

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if given.get("people") and given.get("percent"):
            self.add_error("percent", _t("Give the target in people or per cent, not both."))
        return given

    def needs_source(self) -> bool:
        given = self.cleaned_data
        return bool(given.get("denominator")) and not (given["source"] and given.get("source_on"))

    def target(self) -> Target:
        given = self.cleaned_data
        return Target(
            people=given["people"],
            percent=given["percent"],
            denominator=given["denominator"],
            source=given["source"] if given["denominator"] else "",
            source_on=given["source_on"] if given["denominator"] else None,
        )


class SourceForm(forms.Form):
    """One source for all totals that have none of their own: they mostly come from one paper."""

    source = forms.CharField(
        label=_("Source of all totals without one"),
        help_text=_("For instance: the commune's population register."),
        max_length=160,
        required=False,
    )
    source_on = forms.DateField(label=_("As of"), required=False, widget=AdminDateInput)


def apply_source(rows: list[TargetForm], common: SourceForm) -> bool:
    """Give the common source to totals without one; False when some are left without."""
    source = tidy(common.cleaned_data["source"])
    day = common.cleaned_data["source_on"]
    complete = True
    for row in rows:
        if row.needs_source() and not row.cleaned_data["gone"]:
            row.cleaned_data["source"] = row.cleaned_data["source"] or source
            row.cleaned_data["source_on"] = row.cleaned_data["source_on"] or day
            if row.needs_source():
                row.add_error("source", _t("Say who gives this total, and as of which day."))
                complete = False
    return complete


def rows_for(campaign: Campaign, data: Any = None) -> list[TargetForm]:
    parts = campaign.participants.select_related("unit").order_by("unit__name", "pk")
    return [TargetForm(data, part=part) for part in parts]
