"""Assignments in the CMS: those of the own units and of the units above them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button

from courses.queries import titles_of
from learning.assignments.access import READERS, AssignmentPolicy, assignments_met
from learning.assignments.models import Assignment
from learning.assignments.queries import Counts, counts_of
from learning.people.access import own, units_in_reach
from learning.people.columns import DayColumn

BY_PLACE = ("tree", "depth", "name")


def address(name: str, *args: object) -> str:
    return reverse(f"assignments_staff:{name}", args=args)


def title_of(assignment: Assignment) -> str:
    course = assignment.edition.course
    return titles_of([course], settings.LANGUAGE_CODE)[course.pk]


def whom(assignment: Assignment) -> str:
    """The unit, or the group and its unit."""
    group, unit = assignment.group, assignment.unit.name
    return f"{group.name}, {unit}" if group else unit


@dataclass(frozen=True)
class Line:
    """An assignment in the list."""

    assignment: Assignment
    title: str
    counts: Counts

    @property
    def state(self) -> str:
        if self.assignment.withdrawn_at:
            return _t("withdrawn")
        if self.assignment.due_on < timezone.localdate():
            return _t("deadline over")
        return _t("under way")

    @property
    def whom(self) -> str:
        return whom(self.assignment)

    @property
    def done(self) -> str:
        return f"{self.counts.done}/{self.counts.asked - self.counts.exempt}"

    @property
    def behind(self) -> int:
        return self.counts.learning + self.counts.not_begun


class AssignmentFilterSet(WagtailFilterSet):
    kept = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("open", _("in force")), ("withdrawn", _("withdrawn"))],
        method="in_force",
    )

    class Meta:
        model = Assignment
        fields: ClassVar[list[str]] = ["duty"]

    def in_force(self, rows: QuerySet[Assignment], name: str, kept: str) -> QuerySet[Assignment]:
        return rows.filter(withdrawn_at__isnull=kept == "open")


class AssignmentsView(IndexView):
    """Of units in reach and of those above; the numbers are of the people in reach."""

    model = Assignment
    permission_policy = AssignmentPolicy(Assignment)
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Assigned courses")
    verbose_name_plural = _("assigned courses")
    header_icon = "tasks"
    index_url_name = "assignments_staff:list"
    index_results_url_name = "assignments_staff:list_results"
    add_url_name = "assignments_staff:give"
    add_item_label = _("Give courses")
    filterset_class = AssignmentFilterSet
    default_ordering = "-due_on"
    # Each line is counted: more of them would cost more than they tell.
    paginate_by = 20
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "title", label=_("Course"), get_url=lambda row: address("standing", row.assignment.pk)
        ),
        Column("unit", label=_("Unit"), accessor="whom", sort_key="unit__name"),
        Column("duty", label=_("Duty"), accessor="assignment.get_duty_display"),
        DayColumn("due_on", label=_("Deadline"), accessor="assignment.due_on", sort_key="due_on"),
        Column("done", label=_("Completed")),
        Column("behind", label=_("Not completed yet")),
        Column("late", label=_("Late"), accessor="counts.late"),
        Column("state", label=_("State")),
    ]

    def get_base_queryset(self) -> QuerySet[Assignment]:
        return assignments_met(own(self.request), *READERS)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [Button(_t("Groups"), url=address("groups"), icon_name="group")]

    def get_table(self, object_list: Iterable[Assignment]) -> Any:
        rows = list(object_list)
        titles = titles_of({row.edition.course for row in rows}, settings.LANGUAGE_CODE)
        within = units_in_reach(own(self.request), *READERS)
        return super().get_table(
            [Line(row, titles[row.edition.course_id], counts_of(row, within)) for row in rows]
        )
