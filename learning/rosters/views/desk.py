"""Lists in the CMS: a file is chosen, its columns named, its rows looked through, taken in."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.permission_policies import ModelPermissionPolicy

from learning.people.access import (
    holds_role,
    own,
    people_in_reach,
    role_required,
    units_in_reach,
)
from learning.people.models import User
from learning.rosters import actions
from learning.rosters.access import BRINGERS, roster_in_reach, rosters_in_reach
from learning.rosters.forms import ColumnsForm, DecisionForm, FileForm
from learning.rosters.models import Roster, RosterRow
from learning.rosters.progress import share_done
from learning.rosters.queries import (
    Difference,
    Standing,
    coming_of,
    counts_of,
    differences,
    kinds_holding,
    problems_in_words,
    rows_shown,
    standing_of,
)
from learning.rosters.reading import Unreadable
from learning.rosters.template import template

ROWS_A_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Answer = Callable[[HttpRequest, Roster], HttpResponse]


class BringersPolicy(ModelPermissionPolicy):
    """Who brings lists sees the lists of their units."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action == "view" and holds_role(user, *BRINGERS)

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class RostersView(IndexView):
    """Lists of units in reach, the latest first."""

    model = Roster
    permission_policy = BringersPolicy(Roster)
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Rosters")
    header_icon = "list-ul"
    index_url_name = "rosters"
    add_url_name = "rosters_add"
    add_item_label = _("Read a roster")
    default_ordering = "-pk"
    paginate_by = 50
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "unit",
            label=_("Unit"),
            accessor="unit.name",
            get_url=lambda roster: reverse("rosters_roster", args=[roster.pk]),
        ),
        Column("state", label=_("State"), accessor="get_state_display"),
        DateColumn("made_at", label=_("Read on")),
    ]

    def get_base_queryset(self) -> QuerySet[Roster]:
        return rosters_in_reach(own(self.request))

    def get_add_url(self) -> str:
        return reverse("rosters_add")


def of_a_roster(view: Answer) -> Callable[..., HttpResponseBase]:
    """Wagtail's own refusal for a roster out of reach."""

    @role_required(*BRINGERS)
    @wraps(view)
    def guarded(request: HttpRequest, pk: int) -> HttpResponse:
        try:
            roster = roster_in_reach(own(request), pk)
        except Http404:
            raise PermissionDenied from None
        return view(request, roster)

    return guarded


@role_required(*BRINGERS)
def add(request: HttpRequest) -> HttpResponse:
    user = own(request)
    units = units_in_reach(user, *BRINGERS).filter(valid_to=None).order_by("path")
    form = FileForm(request.POST or None, request.FILES or None, units=units)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            roster = actions.open_roster(
                unit=form.cleaned_data["unit"], file=file, name=file.name.lower(), by=user
            )
        except Unreadable as why:
            form.add_error("file", str(why))
        else:
            return redirect("rosters_columns", roster.pk)
    return render(request, "rosters/add.html", {"form": form, "title": _t("Read a roster")})


@role_required(*BRINGERS)
def empty(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse(template(), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="mau-danh-sach.xlsx"'
    return answer


@require_POST
@of_a_roster
def choose_sheet(request: HttpRequest, roster: Roster) -> HttpResponse:
    try:
        actions.choose_sheet(roster=roster, name=request.POST.get("sheet", ""))
    except Unreadable as why:
        messages.error(request, str(why))
    return redirect("rosters_columns", roster.pk)


@of_a_roster
def columns(request: HttpRequest, roster: Roster) -> HttpResponse:
    if roster.state not in {Roster.State.READ, Roster.State.CHECKED}:
        return redirect("rosters_roster", roster.pk)
    form = ColumnsForm(request.POST or None, roster=roster)
    if form.is_valid():
        actions.ask_for_check(roster=roster, columns=form.columns, by=own(request))
        return redirect("rosters_roster", roster.pk)
    shown = {
        "form": form,
        "roster": roster,
        "rows": roster.rows.count(),
        "others": [(name, len(rows)) for name, rows in roster.other_sheets],
        "title": _t("Which column is what?"),
    }
    return render(request, "rosters/columns.html", shown)


@dataclass(frozen=True)
class Line:
    """A row as it is shown; whom it may be is told only of people in reach."""

    row: RosterRow
    problems: list[str]
    is_known: bool
    standing: Standing | None
    differences: list[Difference]


@of_a_roster
def look_through(request: HttpRequest, roster: Roster) -> HttpResponse:
    if roster.state == Roster.State.READ:
        return redirect("rosters_columns", roster.pk)
    return under_way(request, roster) if is_under_way(roster) else rows_of(request, roster)


def under_way(request: HttpRequest, roster: Roster) -> HttpResponse:
    shown = {"roster": roster, "share": share_done(roster.pk), "title": roster.unit.name}
    return render(request, "rosters/under_way.html", shown)


def rows_of(request: HttpRequest, roster: Roster) -> HttpResponse:
    counts = counts_of(roster)
    # Once taken in, it is people that are looked at.
    open_ended = roster.state == Roster.State.CHECKED and counts.with_problems > 0
    only_problems = "tat-ca" not in request.GET and open_ended
    page = Paginator(rows_shown(roster, only_problems=only_problems), ROWS_A_PAGE)
    rows = page.get_page(request.GET.get("p"))
    # Whoever looked through the list may have reached further than who looks at it now.
    doubles = [row.double_id for row in rows if row.double_id]
    reached = people_in_reach(own(request), *BRINGERS).filter(pk__in=doubles)
    known = set(reached.values_list("pk", flat=True))
    stands = standing_of(roster, rows) if roster.state == Roster.State.TAKEN_IN else {}
    shown = {
        "roster": roster,
        "counts": counts,
        "only_problems": only_problems,
        "rows": rows,
        "lines": [line_of(row, known, stands) for row in rows],
        "held_by": kinds_holding(roster),
        "coming": coming_of(roster) if roster.state == Roster.State.TAKEN_IN else None,
        "decisions": [choice for choice in RosterRow.Decision.choices if choice[0]],
        "title": roster.unit.name,
    }
    return render(request, "rosters/roster.html", shown)


def line_of(row: RosterRow, known: set[int], stands: dict[int, Standing]) -> Line:
    is_known = row.double_id in known
    return Line(
        row,
        problems_in_words(row),
        is_known,
        stands.get(row.learner_id or 0),
        differences(row) if is_known else [],
    )


def is_under_way(roster: Roster) -> bool:
    return roster.state in {Roster.State.CHECKING, Roster.State.TAKING_IN, Roster.State.UNDOING}


@of_a_roster
def progress(request: HttpRequest, roster: Roster) -> HttpResponse:
    """For the bar of the page."""
    return JsonResponse({"under_way": is_under_way(roster), "share": share_done(roster.pk)})


@require_POST
@of_a_roster
def decide(request: HttpRequest, roster: Roster) -> HttpResponse:
    """For one row, or for all that are still to be decided."""
    form = DecisionForm(request.POST)
    if form.is_valid():
        rows = roster.rows.all()
        number = form.cleaned_data["row"]
        rows = rows.filter(number=number) if number else rows.filter(decision="")
        decision = form.cleaned_data["decision"]
        if decision == RosterRow.Decision.SAME:
            rows = rows.filter(double__in=people_in_reach(own(request), *BRINGERS))
        takes = form.cleaned_data["takes"] if number else []
        actions.decide(rows=rows, decision=decision, takes=takes)
    return redirect("rosters_roster", roster.pk)


@require_POST
@of_a_roster
def confirm(request: HttpRequest, roster: Roster) -> HttpResponse:
    try:
        actions.confirm_roster(roster=roster, by=own(request))
    except actions.Undecided:
        messages.error(request, _t("Decide first about those who may be known already."))
    return redirect("rosters_roster", roster.pk)


@require_POST
@of_a_roster
def abandon(request: HttpRequest, roster: Roster) -> HttpResponse:
    actions.abandon_roster(roster=roster, by=own(request))
    messages.success(request, _t("Nothing was taken in, and the rows are deleted."))
    return redirect("rosters")


@require_POST
@of_a_roster
def undo(request: HttpRequest, roster: Roster) -> HttpResponse:
    try:
        actions.ask_for_undo(roster=roster, by=own(request))
    except actions.HasActed as refusal:
        shown = {"roster": roster, "people": refusal.people, "title": roster.unit.name}
        return render(request, "rosters/has_acted.html", shown)
    return redirect("rosters_roster", roster.pk)
