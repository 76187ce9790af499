"""Choosing a file and a unit, and saying which column is what."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from learning.people.models import Unit
from learning.rosters.models import Roster, RosterRow
from learning.rosters.reading import FIELDS


class FileForm(forms.Form):
    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        help_text=_("Everybody on the list will belong to this unit."),
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_("Excel (.xlsx) or CSV, up to 20,000 people. Any order of columns will do."),
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = self.fields["unit"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = units


class ColumnsForm(forms.Form):
    """One field for each column of the file."""

    def __init__(self, *args: Any, roster: Roster, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("not taken in")), *FIELDS.items()]
        first = roster.rows.order_by("number").first()
        cells = first.cells if first else []
        guessed = [*roster.columns, *[""] * len(roster.heading)]
        for place, heading in enumerate(roster.heading):
            example = cells[place] if place < len(cells) else ""
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=heading or _t("Column %(place)d") % {"place": place + 1},
                choices=choices,
                required=False,
                initial=guessed[place],
                help_text=_t("In the first row: %(words)s") % {"words": example} if example else "",
            )

    def clean(self) -> dict[str, Any]:
        chosen = [name for name in self.columns if name]
        if not {"full_name", "given_name"} & set(chosen):
            raise forms.ValidationError(_t("Say which column has the name."))
        if len(chosen) != len(set(chosen)):
            raise forms.ValidationError(_t("Two columns are said to be the same."))
        return self.cleaned_data

    @property
    def columns(self) -> list[str]:
        return [self.cleaned_data.get(name, "") for name in self.fields]


class DecisionForm(forms.Form):
    decision = forms.ChoiceField(
        choices=[(value, label) for value, label in RosterRow.Decision.choices if value]
    )
    row = forms.IntegerField(required=False)
    takes = forms.MultipleChoiceField(
        required=False, choices=[(name, name) for name in ("full_name", "birth_year", "gender")]
    )
