"""Forms of the CMS for confirming results."""

from typing import Any

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from learning.people.models import Unit
from learning.people.sheets import LARGEST_FILE
from quizzes.models import Assessment, ConfirmationList
from quizzes.queries.titles import quiz_titles


class AssessmentChoice(forms.ModelChoiceField[Assessment]):
    """By the titles of their pages."""

    titles: dict[int, str]

    def label_from_instance(self, obj: Any) -> str:
        return self.titles[obj.quiz.pk]


class ListForm(forms.Form):
    assessment = AssessmentChoice(label=_("Assessment"), queryset=Assessment.objects.none())
    unit = forms.ModelChoiceField(
        label=_("People of"), queryset=Unit.objects.none(), help_text=_("And of all units below.")
    )
    name = forms.CharField(label=_("Name of the list"), max_length=120)

    def __init__(
        self, *args: Any, assessments: QuerySet[Assessment], units: QuerySet[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        chosen, unit = self.fields["assessment"], self.fields["unit"]
        assert isinstance(chosen, AssessmentChoice)
        assert isinstance(unit, forms.ModelChoiceField)
        chosen.queryset = assessments.select_related("quiz").order_by("slug")
        quizzes = [assessment.quiz for assessment in chosen.queryset]
        chosen.titles = quiz_titles(quizzes, settings.LANGUAGE_CODE)
        unit.queryset = units


class DecisionForm(forms.Form):
    number = forms.CharField(label=_("Number of the decision"), max_length=60)
    day = forms.DateField(label=_("Day of the decision"), widget=AdminDateInput)
    authority = forms.CharField(label=_("Who decided"), max_length=160)

    def clean_day(self) -> Any:
        day = self.cleaned_data["day"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The day of the decision is still to come."))
        return day


class VerdictForm(DecisionForm):
    """The file, or a reason beside each person who is not confirmed."""

    file = forms.FileField(
        label=_("Answer file of the authority"),
        required=False,
        help_text=_(
            "Our Excel file with its last three columns filled in. Without a file, everybody is"
            " confirmed but those with a reason below."
        ),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_FILE:
            raise forms.ValidationError(
                _("The file is larger than 10 MB. Leave out pictures, or split it.")
            )
        return file


class WithdrawalForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=300, help_text=_("The learner is told it.")
    )


def as_entered(proposed: ConfirmationList) -> dict[str, Any]:
    """What is known of the decision already."""
    return {
        "number": proposed.decision_number,
        "day": proposed.decision_date,
        "authority": proposed.authority or proposed.assessment.confirmed_by,
    }
