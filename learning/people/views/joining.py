"""Two records of one person in the CMS: both are looked at, then one goes on."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from learning.people import actions
from learning.people.access import people_in_reach, role_required
from learning.people.models import Learner
from learning.people.queries import doubles_of
from learning.people.views.directory import KEEPERS, asking, masked, phone_of, someone, unit_for_log


def described(learner: Learner) -> str:
    """What tells two records apart: name, year, the end of the number, where at home."""
    year = learner.profile.birth_year or _t("year of birth not known")
    units = ", ".join(held.unit.name for held in learner.memberships.all() if held.until is None)
    known = [learner.profile.full_name, str(year), masked(phone_of(learner)), units]
    return " · ".join(part for part in known if part)


class JoinForm(forms.Form):
    other = forms.ModelChoiceField(
        label=_("The other record"),
        queryset=Learner.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Choose the record of the same person.")},
    )
    sure = forms.BooleanField(
        label=_("I have compared both: they are of one and the same person."),
        help_text=_(
            "What was learnt under both counts for one person. This cannot be undone here."
        ),
        error_messages={"required": _("Compare both records first, and confirm it here.")},
    )

    def __init__(self, *args: Any, doubles: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        other = self.fields["other"]
        assert isinstance(other, forms.ModelChoiceField)
        other.queryset = doubles
        other.label_from_instance = described  # type: ignore[assignment]


@role_required(*KEEPERS)
def join_records(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner, user = someone(request, public_id, *KEEPERS), asking(request)
    doubles = doubles_of(learner, people_in_reach(user, *KEEPERS))
    form = JoinForm(request.POST or None, doubles=doubles)
    if form.is_valid():
        unit = unit_for_log(user, learner)
        try:
            kept = actions.join_records(
                one=learner, other=form.cleaned_data["other"], unit=unit, by=user
            )
        except actions.TwoSignIns:
            form.add_error(None, _t("Both records have a sign-in. The person has to say which."))
        else:
            messages.success(request, _t("The two records are one now."))
            return redirect("people_person", kept.public_id)
    shown = {
        "form": form,
        "learner": learner,
        "title": _t("Same person twice"),
        "nothing": not doubles.exists(),
    }
    return render(request, "people/directory/join.html", shown)
