"""In the CMS: results proposed to an authority, and what it decided."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import ClassVar

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.permission_policies import ModelPermissionPolicy

from learning.people.access import holds_role, own, role_required
from learning.people.columns import DayColumn
from learning.people.models import User
from quizzes import actions
from quizzes.access import (
    CONFIRMERS,
    assessments_confirmed_by,
    lists_confirmed_by,
    units_listed_by,
)
from quizzes.confirming import chosen_format
from quizzes.confirming_forms import ListForm
from quizzes.models import ConfirmationList
from quizzes.queries.confirming import LeftOut, candidates, is_sample, people_of, people_on
from quizzes.queries.titles import quiz_title

AT_ONCE = 100
MOST_LEFT_OUT = 200


class ConfirmingPolicy(ModelPermissionPolicy):
    """Whoever manages or reviews; each view looks at whose."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return holds_role(user, *CONFIRMERS)

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return holds_role(user, *CONFIRMERS)


class ListsView(IndexView):
    """Lists of the user's assessments and people, the newest first."""

    model = ConfirmationList
    permission_policy = ConfirmingPolicy(ConfirmationList)
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Confirmation of results")
    header_icon = "success"
    index_url_name = "confirmations"
    index_results_url_name = "confirmations_results"
    add_url_name = "confirmations_make"
    add_item_label = _("Make a list")
    default_ordering = "-pk"
    paginate_by = 50
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "name",
            label=_("Name of the list"),
            get_url=lambda row: reverse("confirmations_list", args=[row.pk]),
        ),
        Column("unit", label=_("People of")),
        Column("people", label=_("People")),
        Column("state", label=_("State"), accessor="get_state_display"),
        Column("decision_number", label=_("Number of the decision")),
        DayColumn("made_at", label=_("Made"), sort_key="made_at"),
    ]

    def get_base_queryset(self) -> QuerySet[ConfirmationList]:
        return lists_confirmed_by(own(self.request)).annotate(people=Count("confirmations"))


def of_a_list(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Wagtail's own refusal for somebody else's list."""

    @role_required(*CONFIRMERS)
    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, pk: int) -> HttpResponse:
        proposed = lists_confirmed_by(own(request)).filter(pk=pk).first()
        if proposed is None:
            raise PermissionDenied
        return view(request, proposed)

    return guarded


@require_http_methods(["GET", "HEAD", "POST"])
@role_required(*CONFIRMERS)
@never_cache
def make(request: HttpRequest) -> HttpResponse:
    user = own(request)
    form = ListForm(
        request.POST or None,
        assessments=assessments_confirmed_by(user),
        units=units_listed_by(user),
    )
    left_out: list[LeftOut] = []
    if form.is_valid():
        chosen, unit = form.cleaned_data["assessment"], form.cleaned_data["unit"]
        try:
            made = actions.make_list(
                assessment=chosen, unit=unit, name=form.cleaned_data["name"], by=user
            )
        except actions.NotDone as why:
            form.add_error(None, str(why))
            left_out = candidates(chosen, people_of(unit, user)).left_out
        else:
            messages.success(request, _t("The list was made. Look it through before sending it."))
            return redirect("confirmations_list", made.pk)
    shown = {
        "form": form,
        "left_out": left_out[:MOST_LEFT_OUT],
        "more": max(len(left_out) - MOST_LEFT_OUT, 0),
        "title": _t("Make a list of results to be confirmed"),
        "button": _t("Make the list"),
        "back": reverse("confirmations"),
    }
    return render(request, "quizzes/confirming/form.html", shown)


@require_safe
@of_a_list
def show(request: HttpRequest, proposed: ConfirmationList) -> HttpResponse:
    """The people, how each stands, and what comes next."""
    is_drafted = proposed.state == ConfirmationList.State.DRAFTED
    left_out: list[LeftOut] = []
    for_another = 0
    if is_drafted:
        near = people_of(proposed.unit, own(request))
        listed = proposed.confirmations.values("learner")
        others = candidates(proposed.assessment, near.exclude(pk__in=listed))
        left_out, for_another = others.left_out, len(others.fit)
    people = people_on(proposed).select_related("result__attempt")
    shown = {
        "list": proposed,
        "people": Paginator(people, AT_ONCE).get_page(request.GET.get("p")),
        "left_out": left_out[:MOST_LEFT_OUT],
        "more": max(len(left_out) - MOST_LEFT_OUT, 0),
        "for_another": for_another,
        "is_sample": is_drafted and is_sample(proposed),
        "title": proposed.name,
        "subtitle": quiz_title(proposed.assessment.quiz, settings.LANGUAGE_CODE),
    }
    return render(request, "quizzes/confirming/list.html", shown)


@require_safe
@of_a_list
def take(request: HttpRequest, proposed: ConfirmationList) -> HttpResponse:
    answer = HttpResponse(
        actions.take_list(proposed=proposed, by=own(request)),
        content_type=chosen_format().content_type,
    )
    name = f"xac-nhan-{proposed.pk}.{chosen_format().ending}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
@of_a_list
def send(request: HttpRequest, proposed: ConfirmationList) -> HttpResponse:
    try:
        actions.send_list(proposed=proposed, by=own(request))
    except actions.NotDone as why:
        messages.error(request, str(why))
    else:
        messages.success(request, _t("Noted as sent. Now the decision is waited for."))
    return redirect("confirmations_list", proposed.pk)
