"""In the CMS: more time in quizzes for a person in reach."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from learning.people.access import role_required
from learning.people.views.directory import KEEPERS, asking, someone, unit_for_log
from quizzes.actions import give_extra_time
from quizzes.queries import extra_time_of

PER_CENT = [0, 25, 50, 75, 100]


class ExtraTimeForm(forms.Form):
    per_cent = forms.TypedChoiceField(
        label=_("More time in quizzes"),
        coerce=int,
        choices=[(0, _("as everybody")), *[(share, f"+{share}%") for share in PER_CENT[1:]]],
        widget=forms.RadioSelect,
        help_text=_("For who reads or types slowly. The reason is not asked and not kept."),
    )


@role_required(*KEEPERS)
def extra_time(request: HttpRequest, public_id: UUID) -> HttpResponse:
    learner = someone(request, public_id, *KEEPERS)
    form = ExtraTimeForm(request.POST or None, initial={"per_cent": extra_time_of(learner)})
    if form.is_valid():
        by = asking(request)
        given: dict[str, Any] = form.cleaned_data
        give_extra_time(learner=learner, by=by, unit=unit_for_log(by, learner), **given)
        messages.success(request, _t("It holds from the next paper on."))
        return redirect("people_person", public_id)
    shown = {"form": form, "learner": learner, "title": _t("More time in quizzes")}
    return render(request, "people/directory/form.html", shown)
