"""What a facilitator does for people of the village: helps them back into their account."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from learning.people import actions
from learning.people.access import (
    facilitator_in_session,
    holds_role,
    own,
    people_in_reach,
    person_to_let_in,
)
from learning.people.folding import fold
from learning.people.forms import TidyField, year_field
from learning.people.models import Learner, RoleGrant, User
from learning.people.queries import home_of
from learning.people.views.account import contact_of
from learning.people.views.arriving import form_view
from learning.people.views.recovering import in_groups

HELPER = RoleGrant.Role.FACILITATOR
MOST = 10
View = Callable[..., HttpResponse]


def for_helpers(view: View) -> View:
    """Facilitators with the PIN of their phone; to others there is no such page."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not holds_role(request.user, HELPER):
            raise Http404
        if not facilitator_in_session(request):
            return redirect(f"{reverse('account_pin')}?{urlencode({'next': request.path})}")
        return view(request, *args, **kwargs)

    return never_cache(login_required(form_view(guarded)))


class FindForm(forms.Form):
    """Both, so that nobody reads through the village."""

    full_name = TidyField(
        label=_("Full name"),
        max_length=120,
        error_messages={"required": _("Write the full name.")},
    )
    birth_year = year_field()


def people_meant(user: User, full_name: str, birth_year: int) -> list[Learner]:
    """Of that name, accents or not, and year, who have an account, in the units helped."""
    meant = people_in_reach(user, HELPER).filter(
        user__isnull=False,
        profile__folded_name=fold(full_name),
        profile__birth_year=birth_year,
    )
    return list(meant.select_related("profile", "user").order_by("pk")[:MOST])


@for_helpers
def find(request: HttpRequest) -> HttpResponse:
    form = FindForm(request.POST or None)
    found = None
    if form.is_valid():
        people = people_meant(own(request), **form.cleaned_data)
        found = [(person, home_of(person), contact_of(person.user)) for person in people]
    return render(request, "account/help_find.html", {"form": form, "found": found})


@for_helpers
def give(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Says whom to look at before the code is given; shows it once."""
    person = person_to_let_in(own(request), public_id, HELPER)
    shown: dict[str, Any] = {
        "person": person,
        "home": home_of(person.learner),
        "reach": contact_of(person),
    }
    status = 200
    if request.method == "POST":
        try:
            shown["code"] = in_groups(actions.give_recovery_code(user=person, by=own(request)))
        except actions.TooManyGiven:
            shown["refused"], status = True, 429
    return render(request, "account/help_give.html", shown, status=status)
