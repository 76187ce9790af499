"""How people stand in an assignment: found, filtered, reminded, taken along as a file."""

from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button

from learning.assignments.access import (
    GIVERS,
    READERS,
    AssignmentPolicy,
    assignment_met,
    assignments_in_reach,
    assignments_met,
    people_met,
)
from learning.assignments.models import Assignment
from learning.assignments.queries import (
    Standing,
    State,
    counts_of,
    in_state,
    standing_of,
    with_details,
)
from learning.assignments.views.listing import BY_PLACE, address, title_of, whom
from learning.people.access import own, units_in_reach
from learning.people.actions import note
from learning.people.columns import DayColumn
from learning.people.folding import tidy
from learning.people.models import Learner, Membership, Unit
from learning.people.views.directory import meant_by, units_in_words
from learning.people.views.exporting import SafeExport


def state_words(standing: Standing) -> str:
    if standing.state == State.LATE:
        days = standing.days_late
        return ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}
    return str(State(standing.state).label)


def reminded_words(standing: Standing) -> str:
    """The day; and that it reached nobody, where a call is what is left."""
    if standing.reminded_on is None:
        return "—"
    day = f"{standing.reminded_on:%d/%m/%Y}"
    return _t("%(day)s, reached nobody") % {"day": day} if standing.unreached else day


class ActsColumn(BaseColumn):
    """What may be done about one person, on the spot."""

    cell_template_name = "assignments/admin/acts.html"

    def __init__(self, *args: Any, view: "StandingView", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.view = view

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {"view": self.view, "csrf_token": get_token(self.view.request)}


class StandingFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("behind", _("not completed yet")), *State.choices],
        method="by_state",
    )
    unit = django_filters.ModelChoiceFilter(
        label=_("Unit"), queryset=Unit.objects.none(), method="in_unit"
    )

    class Meta:
        model = Learner
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.assignment = assignment
        reach = units_in_reach(self.request.user, *READERS).filter(valid_to=None)
        inside = reach.filter(path__startswith=assignment.unit.path)
        self.filters["unit"].queryset = inside.order_by(*BY_PLACE)

    def by_state(self, rows: QuerySet[Any], name: str, state: str) -> QuerySet[Any]:
        return in_state(rows, self.assignment, state)

    def in_unit(self, rows: QuerySet[Any], name: str, unit: Unit) -> QuerySet[Any]:
        members = Membership.objects.filter(unit__path__startswith=unit.path, until=None)
        return rows.filter(pk__in=members.values("learner"))


class StandingView(SafeExport, IndexView):
    """Who is done, under way, behind, among the people in reach."""

    model = Learner
    permission_policy = AssignmentPolicy(Assignment)
    any_permission_required: ClassVar[list[str]] = ["view"]
    template_name = "assignments/admin/standing.html"
    header_icon = "tasks"
    verbose_name_plural = _("people")
    filterset_class = StandingFilterSet
    default_ordering = ("done", "exempt", "profile__folded_name", "pk")
    paginate_by = 50
    is_searchable = True
    FORMATS = ("xlsx",)
    export_headings: ClassVar[dict[str, Any]] = {
        "full_name": _("Full name"),
        "birth_year": _("Year of birth"),
        "units": _("Unit"),
        "state": _("State"),
        "due_on": _("Deadline"),
        "done_on": _("Completed on"),
        "reminded_on": _("Last reminded"),
    }
    list_export: ClassVar[list[str]] = list(export_headings)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user = own(request)
        self.assignment = assignment_met(user, kwargs["pk"], *READERS)
        pk, in_force = self.assignment.pk, self.assignment.withdrawn_at is None
        kept = assignments_in_reach(user, *GIVERS).filter(pk=pk)
        self.may_change = in_force and kept.exists()
        self.may_remind = in_force and assignments_met(user, *GIVERS).filter(pk=pk).exists()
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return title_of(self.assignment)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        steps = [
            {"url": address("list"), "label": _t("Assigned courses")},
            {"url": "", "label": self.get_page_title(), "sublabel": whom(self.assignment)},
        ]
        return [*self.breadcrumbs_items, *steps]

    def get_index_url(self) -> str:
        return address("standing", self.assignment.pk)

    def get_index_results_url(self) -> str:
        return address("standing_results", self.assignment.pk)

    @property
    def here(self) -> str:
        """This list as it is filtered, to come back to."""
        return f"{self.index_url}?{self.request.GET.urlencode()}"

    @cached_property
    def columns(self) -> list[BaseColumn]:
        shown: list[BaseColumn] = [
            TitleColumn(
                "full_name",
                label=_("Full name"),
                accessor="learner.profile.full_name",
                sort_key="profile__folded_name",
                get_url=lambda row: reverse("people_person", args=[row.learner.public_id]),
            ),
            Column("units", label=_("Unit"), accessor=lambda row: units_in_words(row.learner)),
            Column("state", label=_("State"), accessor=state_words),
            DayColumn("due_on", label=_("Deadline")),
            DayColumn("done_on", label=_("Completed on")),
            Column(
                "reminded_on",
                label=_("Last reminded"),
                accessor=reminded_words,
                sort_key="reminded_on",
            ),
        ]
        if self.may_remind:
            shown.append(ActsColumn("acts", label=_("To do"), view=self))
        return shown

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "assignment": self.assignment}

    def get_base_queryset(self) -> QuerySet[Any]:
        people = people_met(own(self.request), self.assignment, *READERS)
        return with_details(people, self.assignment)

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        words = tidy(self.search_query or "")
        return queryset.filter(meant_by(words)) if words else queryset

    def get_table(self, object_list: Any) -> Any:
        return super().get_table([standing_of(who, self.assignment) for who in object_list])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        within = units_in_reach(own(self.request), *READERS)
        return super().get_context_data(
            assignment=self.assignment,
            whom=whom(self.assignment),
            counts=counts_of(self.assignment, within),
            rounds=self.assignment.rounds.order_by("-pk")[:1],
            **kwargs,
        )

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        pk = self.assignment.pk
        file = Button(_t("Download for Excel"), url=self.xlsx_export_url, icon_name="download")
        if not self.may_change:
            return [file]
        return [
            Button(_t("Change the deadline"), url=address("deadline", pk), icon_name="calendar"),
            file,
            Button(
                pgettext("assignment", "Withdraw"), url=address("withdraw", pk), icon_name="cross"
            ),
        ]

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        standing = standing_of(item, self.assignment)
        reminded_on = standing.reminded_on
        row = {
            "full_name": item.profile.full_name,
            "birth_year": item.profile.birth_year,
            "units": units_in_words(item),
            "state": state_words(standing),
            "due_on": standing.due_on,
            "done_on": standing.done_on,
            "reminded_on": reminded_words(standing) if standing.unreached else reminded_on,
        }
        return self.harmless_row(row)

    def as_spreadsheet(self, queryset: QuerySet[Any], spreadsheet_format: str) -> Any:
        user, given = own(self.request), self.assignment
        note("assignments.exported", by=user, unit=given.unit, assignment=given.pk)
        return super().as_spreadsheet(queryset, spreadsheet_format)

    def get_filename(self) -> str:
        return f"giao-khoa-hoc-{self.assignment.pk}-{timezone.localdate():%Y-%m-%d}"
