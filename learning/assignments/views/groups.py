"""Groups in the CMS: named, and people of the unit put in and taken out."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_safe

from learning.assignments import actions
from learning.assignments.access import (
    GIVERS,
    READERS,
    group_in_reach,
    groups_in_reach,
    people_of_unit,
)
from learning.assignments.forms import GroupForm
from learning.assignments.views.listing import address
from learning.people.access import own, person_in_reach, role_required
from learning.people.folding import tidy
from learning.people.views.directory import meant_by

A_PAGE, FOUND_AT_ONCE = 50, 20


@require_safe
@role_required(*READERS)
def groups(request: HttpRequest) -> HttpResponse:
    rows = groups_in_reach(own(request), *READERS).annotate(people=Count("members"))
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("p"))
    return render(request, "assignments/admin/groups.html", {"page": page})


@role_required(*GIVERS)
def make(request: HttpRequest) -> HttpResponse:
    user = own(request)
    form = GroupForm(request.POST or None, user=user)
    if form.is_valid():
        made = actions.make_group(by=user, **form.cleaned_data)
        return redirect(address("group", made.pk))
    shown = {"title": _t("New group"), "button": _t("Make the group"), "back": address("groups")}
    return render(request, "assignments/admin/form.html", {"form": form, **shown})


@role_required(*READERS)
def group(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is in it; whoever answers for the unit finds its people and puts them in."""
    user = own(request)
    if request.method == "POST":
        return change(request, pk)
    found = group_in_reach(user, pk, *READERS)
    people = people_of_unit(user, found.unit, *READERS)
    words = tidy(request.GET.get("q", ""))
    others = people.exclude(in_groups__group=found)
    shown = {
        "group": found,
        "page": Paginator(people.filter(in_groups__group=found), A_PAGE).get_page(
            request.GET.get("p")
        ),
        "words": words,
        "found": others.filter(meant_by(words))[:FOUND_AT_ONCE] if words else [],
        "may_change": groups_in_reach(user, *GIVERS).filter(pk=pk).exists(),
    }
    return render(request, "assignments/admin/group.html", shown)


def change(request: HttpRequest, pk: int) -> HttpResponse:
    user = own(request)
    found = group_in_reach(user, pk, *GIVERS)
    try:
        person = person_in_reach(user, UUID(request.POST.get("person", "")), *GIVERS)
    except ValueError:
        raise Http404 from None
    if "remove" in request.POST:
        actions.remove_member(by=user, group=found, learner=person)
    elif people_of_unit(user, found.unit, *GIVERS).filter(pk=person.pk).exists():
        actions.add_member(by=user, group=found, learner=person)
    else:
        raise Http404
    return redirect(address("group", pk))
