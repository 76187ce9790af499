"""Learning done elsewhere in the CMS: what people of the own units told, and the verdict."""

from typing import ClassVar
from uuid import UUID

import django_filters  # type: ignore[import-untyped]
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView

from courses.queries import titles_of
from learning.assignments import actions
from learning.assignments.access import (
    GIVERS,
    READERS,
    AssignmentPolicy,
    elsewhere_in_reach,
    one_elsewhere_in_reach,
)
from learning.assignments.forms import ElsewhereForm, RefusalForm
from learning.assignments.models import LearntElsewhere
from learning.assignments.views.elsewhere import as_file
from learning.assignments.views.listing import address
from learning.people.access import own, person_in_reach, role_required
from learning.people.columns import DayColumn
from learning.people.folding import fold


class ElsewhereFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=_("State"), choices=LearntElsewhere.State.choices)

    class Meta:
        model = LearntElsewhere
        fields: ClassVar[list[str]] = ["state"]


class ElsewhereView(IndexView):
    """What people in reach told, what waits first."""

    model = LearntElsewhere
    permission_policy = AssignmentPolicy(LearntElsewhere)
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Learnt elsewhere")
    header_icon = "doc-full"
    index_url_name = "assignments_staff:elsewhere"
    index_results_url_name = "assignments_staff:elsewhere_results"
    filterset_class = ElsewhereFilterSet
    default_ordering = ("reviewed_at", "entered_at", "pk")
    paginate_by = 50
    is_searchable = True
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "full_name",
            label=_("Full name"),
            accessor="learner.profile.full_name",
            sort_key="learner__profile__folded_name",
            get_url=lambda told: address("review", told.pk),
        ),
        Column("title", label=_("Course")),
        Column("provider", label=_("Where it was learnt")),
        DayColumn("done_on", label=_("Completed on"), sort_key="done_on"),
        Column("state", label=_("State"), accessor="get_state_display"),
    ]

    def get_base_queryset(self) -> QuerySet[LearntElsewhere]:
        return elsewhere_in_reach(own(self.request), *READERS)

    def order_queryset(self, queryset: QuerySet[LearntElsewhere]) -> QuerySet[LearntElsewhere]:
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        return queryset.order_by(F("reviewed_at").desc(nulls_first=True), "entered_at", "pk")

    def search_queryset(self, queryset: QuerySet[LearntElsewhere]) -> QuerySet[LearntElsewhere]:
        words = fold(self.search_query or "")
        named = queryset.filter(learner__profile__folded_name__contains=words)
        return named if words else queryset


@role_required(*READERS)
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """What was told; whoever answers for the person accepts it, or says why not."""
    user = own(request)
    told = one_elsewhere_in_reach(user, pk, *READERS)
    keeps = elsewhere_in_reach(user, *GIVERS).filter(pk=pk).exists()
    may_review = keeps and told.is_open and user.learner_id != told.learner_id
    form = RefusalForm(request.POST if "refuse" in request.POST else None)
    if request.method == "POST":
        if not may_review:
            raise PermissionDenied
        if "accept" in request.POST or form.is_valid():
            reason = form.cleaned_data["reason"] if form.is_bound else ""
            actions.review_elsewhere(by=user, told=told, accepted=not form.is_bound, reason=reason)
            messages.success(request, _t("Noted. The person is told."))
            return redirect(address("elsewhere"))
    course = titles_of([told.course], settings.LANGUAGE_CODE)[told.course.pk] if told.course else ""
    shown = {"told": told, "course": course, "form": form, "may_review": may_review}
    return render(request, "assignments/admin/review.html", shown)


@require_safe
@role_required(*READERS)
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    return as_file(one_elsewhere_in_reach(own(request), pk, *READERS))


@role_required(*GIVERS)
def enter(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """For a person who brought the paper to the office."""
    user = own(request)
    person = person_in_reach(user, public_id, *GIVERS)
    posted = request.method == "POST"
    form = ElsewhereForm(*((request.POST, request.FILES) if posted else ()))
    if posted and form.is_valid():
        try:
            told = actions.enter_elsewhere(by=user, learner=person, **form.cleaned_data)
        except actions.TooMany:
            form.add_error(None, _t("So many are waiting for review already. Review them first."))
        else:
            messages.success(request, _t("Entered; now it waits for review."))
            return redirect(address("review", told.pk))
    shown = {
        "form": form,
        "person": person,
        "title": _t("Enter learning done elsewhere"),
        "button": _t("Enter"),
        "back": reverse("people_person", args=[public_id]),
    }
    return render(request, "assignments/admin/form.html", shown)
