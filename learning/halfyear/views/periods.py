"""Half-years: their list, and one of them by the units that hand in."""

from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.widgets.button import Button, HeaderButton

from learning.halfyear.access import units_read_by
from learning.halfyear.models import Closing
from learning.halfyear.presenting import period_state, period_words, state_words
from learning.halfyear.queries.periods import closing_of, schedule_of
from learning.halfyear.queries.returns import Line, lines_of
from learning.halfyear.views.framing import PeriodPage, ReportPage, address
from learning.people.access import own
from learning.people.columns import DayColumn
from learning.people.models import Unit
from learning.reports.models import Period


class PeriodsView(ReportPage):
    template_name = "halfyear/admin/periods.html"

    @cached_property
    def header_buttons(self) -> list[Button]:
        if not self.keeps_province:
            return []
        return [
            HeaderButton(_("Make the next half-year"), url=address("open"), icon_name="plus"),
            HeaderButton(_("Templates"), url=address("templates"), icon_name="doc-full"),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        columns = [
            TitleColumn(
                "code",
                label=_("Half-year"),
                accessor=lambda row: period_words(row.code),
                get_url=lambda row: address("period", row.code),
            ),
            DayColumn("starts_on", label=_("First day")),
            DayColumn("ends_on", label=_("Last day")),
            DayColumn("due_on", label=_("Units hand in by"), accessor=due_on),
            DayColumn("late_until", label=_("Late data until")),
            Column("state", label=_("State"), accessor=period_state),
        ]
        rows = list(Period.objects.select_related("schedule"))
        return super().get_context_data(table=Table(columns, rows), rows=rows, **kwargs)


def due_on(period: Period) -> Any:
    schedule = getattr(period, "schedule", None)
    return schedule.due_on if schedule else None


class PeriodView(PeriodPage):
    """One half-year by the units the user reads: what is handed in, and what is missing."""

    template_name = "halfyear/admin/period.html"

    @cached_property
    def header_buttons(self) -> list[Button]:
        code = self.period.code
        found = []
        if self.period.is_closed:
            found.append(HeaderButton(_("Frozen versions"), url=address("versions", code)))
        if self.keeps_province and not self.period.is_closed:
            found += [
                HeaderButton(_("Days and reminders"), url=address("terms", code)),
                HeaderButton(_("Numbers units give"), url=address("figures", code)),
            ]
            if self.period.ends_on < timezone.localdate() and not self.closing:
                found.append(HeaderButton(_("Close"), url=address("close", code), icon_name="lock"))
        return found

    @cached_property
    def closing(self) -> Closing | None:
        return closing_of(self.period)

    @cached_property
    def lines(self) -> list[Line]:
        return lines_of(self.period, list(units_read_by(own(self.request), self.period)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chosen = self.request.GET.get("state", "")
        asked = [line for line in self.lines if line.unit.kind != Unit.Kind.PROVINCE]
        missing = [line for line in asked if line.is_missing]
        shown = self.lines
        if chosen == "missing":
            shown = missing
        elif chosen:
            shown = [line for line in asked if line.state == chosen]
        table = Table(unit_columns(self.period), shown)
        counts = {
            "asked": len(asked),
            "missing": len(missing),
            "waiting": sum(line.state == "submitted" for line in asked),
            "accepted": sum(line.state == "accepted" for line in asked),
        }
        return super().get_context_data(
            table=table,
            counts=counts,
            chosen=chosen,
            schedule=schedule_of(self.period),
            **kwargs,
        )


def unit_columns(period: Period) -> list[Column]:
    name = "papers" if period.is_closed else "return"
    return [
        TitleColumn(
            "unit",
            label=_("Unit"),
            accessor=lambda row: row.unit.name,
            get_url=lambda row: address(name, period.code, row.unit.pk),
        ),
        *part_columns(period),
        DayColumn("reminded_on", label=_("Reminded on")),
    ]


def part_columns(period: Period) -> list[Column]:
    """Once the name leads to the documents, the state leads to what was handed in."""
    if not period.is_closed:
        return [Column("state", label=_("State"), accessor=state_of)]

    def part_of(line: Line) -> str:
        return address("return", period.code, line.unit.pk)

    return [TitleColumn("state", label=_("State"), accessor=state_of, get_url=part_of)]


def state_of(line: Line) -> str:
    """The province hands in to nobody: closing takes what it wrote."""
    if line.unit.kind == Unit.Kind.PROVINCE:
        return _("goes in at the closing")
    return state_words(line)
