"""What is filled in: giving courses, another deadline, an exemption, learning done elsewhere."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from courses.models import Course
from courses.queries import titles_of
from learning.assignments.access import GIVERS, groups_in_reach
from learning.assignments.models import Assignment, Group
from learning.assignments.papers import LARGEST, Paper, Unreadable, read
from learning.people.access import units_in_reach
from learning.people.forms import TidyField
from learning.people.models import Unit, User

BY_PLACE = ("tree", "depth", "name")


class ComingDay(forms.DateField):
    """Today or later."""

    widget = AdminDateInput

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and value < timezone.localdate():
            raise ValidationError(_t("This day is over already. Choose today or a later day."))


class GiveForm(forms.Form):
    """Published courses, for one unit of the own ones and everybody in it."""

    courses = forms.ModelMultipleChoiceField(
        label=_("Courses"),
        queryset=Course.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one course.")},
    )
    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        required=False,
        help_text=_(
            "Everybody who belongs to it or to a part of it is asked, and whoever joins later too."
        ),
    )
    group = forms.ModelChoiceField(
        label=_("Or a group"),
        queryset=Group.objects.none(),
        required=False,
        help_text=_("Only those who are in the group, and whoever is put into it later."),
    )
    duty = forms.ChoiceField(
        label=_("Duty"),
        choices=Assignment.Duty.choices,
        initial=Assignment.Duty.MUST,
        widget=forms.RadioSelect,
    )
    due_on = ComingDay(label=_("Deadline"), help_text=_("The last day."))
    grace_days = forms.IntegerField(
        label=_("Days for whoever joins later"),
        min_value=0,
        max_value=365,
        initial=14,
        help_text=_(
            "Whoever joins the unit shortly before the deadline has at least so many days."
        ),
    )
    anew = forms.BooleanField(
        label=_("What was completed before today does not count"),
        required=False,
        help_text=_("Without it, whoever has completed the course already has done this."),
    )
    words = forms.CharField(
        label=_("Note to the learners"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For instance the number of the plan or the decision."),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit, courses = self.fields["unit"], self.fields["courses"]
        assert isinstance(unit, forms.ModelChoiceField)
        assert isinstance(courses, forms.ModelMultipleChoiceField)
        unit.queryset = units_in_reach(user, *GIVERS).filter(valid_to=None).order_by(*BY_PLACE)
        courses.queryset = Course.objects.filter(is_live=True).order_by("position", "pk")
        group = self.fields["group"]
        assert isinstance(group, forms.ModelChoiceField)
        group.queryset = groups_in_reach(user, *GIVERS).filter(unit__valid_to=None)
        group.label_from_instance = lambda obj: f"{obj.name} ({obj.unit.name})"  # type: ignore[method-assign]
        titles = titles_of(courses.queryset, settings.LANGUAGE_CODE)
        courses.label_from_instance = lambda obj: titles[obj.pk]  # type: ignore[method-assign]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        group = given.get("group")
        if bool(group) == bool(given.get("unit")):
            self.add_error("unit", _t("Choose a unit or a group, one of the two."))
        elif group:
            given["unit"] = group.unit
        return given

    def choices(self) -> dict[str, Any]:
        """As `give_courses` takes them."""
        given = dict(self.cleaned_data)
        given["words"] = given["words"].strip()
        given["counts_since"] = timezone.localdate() if given.pop("anew") else None
        return given


class DeadlineForm(forms.Form):
    due_on = ComingDay(
        label=_("New deadline"),
        help_text=_("The last day. The reminders begin again for the new deadline."),
    )

    def __init__(self, *args: Any, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.assignment = assignment
        self.initial = {"due_on": assignment.due_on}

    def clean_due_on(self) -> date:
        day: date = self.cleaned_data["due_on"]
        if day < self.assignment.opens_on:
            raise ValidationError(_t("The deadline lies before the first day."))
        return day


class ExemptionForm(forms.Form):
    reason = TidyField(
        label=_("Reason"),
        max_length=200,
        help_text=_(
            "For instance: maternity leave. No details about health; the person can read it."
        ),
    )
    until = ComingDay(
        label=_("Exempt until"),
        required=False,
        help_text=_("The last day; empty: for good."),
    )


class PaperField(forms.FileField):
    """A PDF or a picture. Cleans to a Paper."""

    widget = forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"})

    def clean(self, data: Any, initial: Any = None) -> Paper:
        file = super().clean(data, initial)
        if file.size > LARGEST:
            raise ValidationError(_t("This file is larger than 5 MB. Please take a smaller one."))
        try:
            return read(file.read())
        except Unreadable:
            raise ValidationError(
                _t("This is neither a PDF nor a picture (JPG, PNG) that can be read.")
            ) from None


class ElsewhereForm(forms.Form):
    """What was learnt outside, where and when, and the paper that shows it."""

    course = forms.ModelChoiceField(
        label=_("Stands for this course of ours"),
        queryset=Course.objects.none(),
        required=False,
        empty_label=_("none of them"),
        help_text=_("Only if it teaches the same. It then counts where this course is assigned."),
    )
    title = TidyField(label=_("Name of the course learnt"), max_length=200)
    provider = TidyField(
        label=_("Where it was learnt"),
        max_length=160,
        help_text=_("For instance: the national platform binhdanhocvuso.gov.vn."),
    )
    done_on = forms.DateField(
        label=_("Completed on"), help_text=_("Day/month/year, for instance 05/11/2026.")
    )
    paper = PaperField(
        label=_("Evidence"),
        help_text=_("The certificate or a picture of the result: PDF, JPG or PNG, up to 5 MB."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        course = self.fields["course"]
        assert isinstance(course, forms.ModelChoiceField)
        course.queryset = Course.objects.filter(is_live=True).order_by("position", "pk")
        titles = titles_of(course.queryset, settings.LANGUAGE_CODE)
        course.label_from_instance = lambda obj: titles[obj.pk]  # type: ignore[method-assign]

    def clean_done_on(self) -> date:
        day: date = self.cleaned_data["done_on"]
        if day > timezone.localdate():
            raise ValidationError(_t("This day is still to come."))
        return day


class RefusalForm(forms.Form):
    reason = TidyField(
        label=_("Why it is not accepted"), max_length=200, help_text=_("The person reads it.")
    )


class GroupForm(forms.Form):
    name = TidyField(label=_("Name of the group"), max_length=120)
    unit = forms.ModelChoiceField(label=_("Unit"), queryset=Unit.objects.none())

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = self.fields["unit"]
        assert isinstance(unit, forms.ModelChoiceField)
        unit.queryset = units_in_reach(user, *GIVERS).filter(valid_to=None).order_by(*BY_PLACE)
