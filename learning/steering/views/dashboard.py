"""Where a unit stands, who below it is ahead and who is behind, and the same as a file."""

from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button, HeaderButton

from courses.models.catalogue import Audience
from learning.people.access import own, role_required
from learning.people.models import Unit
from learning.people.tables import csv_file, xlsx_file
from learning.reports.counting import half_of, month_of
from learning.reports.models import Indicator
from learning.reports.queries.targets import Headcount, headcounts
from learning.steering import presenting
from learning.steering.access import (
    READERS,
    first_units,
    may_keep,
    may_remind,
)
from learning.steering.forms import INDICATORS
from learning.steering.picturing import picture_of
from learning.steering.queries import (
    Question,
    Standing,
    new_of_days,
    spans_offered,
)
from learning.steering.queries.figures import Figures, figures_of
from learning.steering.views.unit import StandingMixin, address

HALF_A_MONTH = 15
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@role_required(*READERS)
def begin(request: HttpRequest) -> HttpResponse:
    """At the first of the own units."""
    units = first_units(own(request))
    if units:
        return redirect(address("unit", units[0].pk))
    messages.warning(request, _("None of your units stands today."))
    return redirect("wagtailadmin_home")


class DashboardView(StandingMixin):
    """Twenty queries or fewer, however many units and people there are."""

    template_name = "steering/admin/dashboard.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.rows[0]
        whole = sum(part.reached for part in self.rows[1:])
        return super().get_context_data(
            unit=self.unit,
            asked=self.asked,
            question=self.question,
            line=presenting.line_of(row),
            row=row,
            total=row.aim.total if row.aim else self.total,
            figures=self.figures,
            tiles=tiles(self.figures, self.question),
            changes=changes(self.unit, self.question.day),
            now=presenting.now_words(self.question),
            month=presenting.month_words(self.question.day),
            picture=picture_of(row, self.question),
            lines=[self.line(part) for part in self.shown],
            parts=len(self.rows) - 1,
            ahead=[self.line(part) for part in presenting.ahead(self.rows[1:])],
            slow=[self.line(part) for part in presenting.longest_behind(self.rows[1:])],
            rest=row.reached - whole if len(self.rows) > 1 else 0,
            behind=sum(1 for part in self.rows[1:] if part.lag),
            all_address=self.asked.but(behind=False).address,
            today_address=self.asked.but(until=None).address,
            last_day=timezone.localdate() - timedelta(days=1),
            headings=presenting.headings(self.asked, self.question),
            choices=self.choices(),
            what=presenting.asked_words(self.question),
            span=presenting.span_words(self.question.span),
            keeps=may_keep(own(self.request), self.unit),
            remind=self.remind_address(row),
            **kwargs,
        )

    @cached_property
    def figures(self) -> Figures:
        return figures_of(self.unit, self.question.day)

    @property
    def total(self) -> Headcount | None:
        found = headcounts([self.unit], day=self.question.last, audience=self.question.audience)
        return found.get(self.unit.pk)

    def line(self, row: Standing) -> presenting.Line:
        leads = address("unit", row.unit.pk) + self.here
        return presenting.line_of(row, leads, self.remind_address(row))

    def remind_address(self, row: Standing) -> str:
        """ "" where there is nothing to remind of, or the user may not."""
        past = self.question.until or self.question.is_over
        if row.lag is None or past or not may_remind(own(self.request), row.unit):
            return ""
        return address("remind", row.unit.pk) + self.here

    @property
    def here(self) -> str:
        """The question goes along, also where the span was chosen for the reader."""
        return self.asked.but(span=self.question.span).address

    def choices(self) -> dict[str, list[tuple[str, str]]]:
        spans = spans_offered(self.question.now)
        return {
            "spans": [(span, presenting.span_words(span)) for span in spans],
            "indicators": [(key, str(words)) for key, words in INDICATORS.items()],
            "audiences": [("", _("everybody")), *((str(v), str(w)) for v, w in Audience.choices)],
        }

    @cached_property
    def header_buttons(self) -> list[Button]:
        leaving = address("leaving", self.unit.pk)
        return [HeaderButton(_("Courses given up"), url=leaving, icon_name="warning")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        pk, user = self.unit.pk, own(self.request)
        files = [
            Button(words, url=address("table", pk, form) + self.here, icon_name="download")
            for form, words in (("xlsx", _("Download for Excel")), ("csv", _("Table (CSV)")))
        ]
        letters = Button(_("Figures by e-mail"), url=address("subscriptions"), icon_name="mail")
        if not may_keep(user, self.unit):
            return [*files, letters]
        people = Button(_("Who has not begun"), url=address("people", pk), icon_name="group")
        return [people, *files, letters]


class TableView(StandingMixin):
    """The table as it is filtered and sorted, the unit itself first."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = kwargs["form"]
        if form not in TYPES:
            raise Http404
        table = presenting.unit_table([self.rows[0], *self.shown], self.question)
        content = xlsx_file([table]) if form == "xlsx" else csv_file(table)
        name = f"hoc-tap-so-{self.unit.code.lower()}-{self.question.now:%Y-%m-%d}.{form}"
        return HttpResponse(
            content,
            content_type=TYPES[form],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )


def tiles(figures: Figures, question: Question) -> list[dict[str, Any]]:
    """Where we stand, in numbers with their names; the one that is judged stands out."""
    words = {
        Indicator.LEARNING: _("learning or learnt"),
        Indicator.LEARNT: _("completed a course"),
        Indicator.ASSESSED: _("passed an assessment"),
        Indicator.CONFIRMED: _("confirmed by the authority"),
        Indicator.CERTIFIED: _("hold a certificate"),
    }
    reached = [
        {
            "words": said,
            "number": figures.reached[key],
            # Who belongs here is known of today only.
            "here": figures.living[key] if question.until is None else None,
            "studying": figures.studying if key == Indicator.LEARNING else 0,
            "judged": key == question.indicator,
        }
        for key, said in words.items()
    ]
    month, half = figures.day, presenting.span_words(half_of(figures.day))
    active = [
        {"words": _("learnt in month %(n)s") % {"n": month.month}, "number": figures.month},
        {"words": _("learnt in the %(half)s") % {"half": half.lower()}, "number": figures.half},
    ]
    return reached + active


def changes(unit: Unit, day: date) -> list[dict[str, Any]]:
    """New people of a day's month until then, of the same days of the month before, and of all
    of that one."""
    this = month_of(day)
    last_day = this - timedelta(days=1)
    before = month_of(last_day)
    same = date(before.year, before.month, min(day.day, last_day.day))
    now, whole = new_of_days(unit, [(this, day), (before, last_day)])
    # The shorter part of the month is looked up in the ledger, day by day.
    if same.day <= HALF_A_MONTH:
        days = new_of_days(unit, [(before, same)])[0]
    else:
        days = whole - new_of_days(unit, [(same + timedelta(days=1), last_day)])[0]
    words = {
        Indicator.LEARNING: _("Began to learn"),
        Indicator.LEARNT: _("Completed a course"),
        Indicator.CERTIFIED: _("Got a certificate"),
    }
    return [
        {
            "words": said,
            "now": now[key],
            "same": days[key],
            "whole": whole[key],
            "change": presenting.change_words(now[key], days[key]),
        }
        for key, said in words.items()
    ]
