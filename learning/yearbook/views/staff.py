"""Other people's years, for those who answer for them: one person, or a unit's list."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button, HeaderButton

from learning.people.access import role_required
from learning.people.actions import note
from learning.people.models import Learner, Unit
from learning.people.tables import xlsx_file
from learning.yearbook import presenting
from learning.yearbook.access import (
    READERS,
    people_of,
    person_read_by,
    unit_read_by,
    units_read_by,
    year_or_404,
    years,
)
from learning.yearbook.queries import PersonLine, lines_of, record_of
from learning.yearbook.views.mine import as_paper, shown

A_PAGE = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def address(name: str, *args: object) -> str:
    return reverse(f"yearbook_staff:{name}", args=args)


class RecordView(WagtailAdminTemplateMixin, TemplateView):
    """One person's year. Every opening is written down."""

    template_name = "yearbook/admin/record.html"
    header_icon = "calendar-check"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.person: Learner = person_read_by(request.user, kwargs["public_id"])  # type: ignore[arg-type]
        self.year = year_or_404(kwargs["year"])
        note("yearbook.opened", by=request.user, learner=self.person, year=self.year)  # type: ignore[arg-type]
        self.record = record_of(self.person, self.year, get_language())
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return _("Yearly record %(year)s") % {"year": self.year}

    def get_page_subtitle(self) -> str:
        return self.record.full_name

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        steps = [
            {"url": address("list"), "label": _("Yearly records")},
            {"url": "", "label": self.record.full_name},
        ]
        return self.breadcrumbs_items + steps

    @cached_property
    def header_buttons(self) -> list[Button]:
        paper = address("paper", self.person.public_id, self.year)
        return [HeaderButton(_("Print (PDF)"), url=paper, icon_name="download")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        others = [(year, address("record", self.person.public_id, year)) for year in years()]
        own = shown(self.record) | {"years": others[::-1], "year": self.year}
        return super().get_context_data(**(kwargs | own))


class PaperView(RecordView):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return as_paper(self.record)


class ListView(WagtailAdminTemplateMixin, TemplateView):
    """A unit's people and what each learnt in a year; a page at a time, or all as a file."""

    template_name = "yearbook/admin/list.html"
    header_icon = "calendar-check"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        guarded = role_required(*READERS)(super().dispatch)
        return guarded(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        chosen = request.GET.get("unit", "")
        self.unit = unit_read_by(request.user, chosen) if chosen else self.first_unit  # type: ignore[arg-type]
        self.year = self.chosen_year()
        if self.unit is not None:
            act = "exported" if "export" in request.GET else "listed"
            note(f"yearbook.{act}", by=request.user, unit=self.unit, year=self.year)  # type: ignore[arg-type]
            if act == "exported":
                return self.as_file(self.unit)
        return super().get(request, *args, **kwargs)

    @cached_property
    def first_unit(self) -> Unit | None:
        return units_read_by(self.request.user).first()  # type: ignore[arg-type]

    def chosen_year(self) -> int:
        """A year that makes no sense is as if none were said."""
        said = self.request.GET.get("year", "")
        year = int(said) if said.isdecimal() and len(said) == 4 else 0
        return year if year in years() else timezone.localdate().year

    def get_page_title(self) -> str:
        return _("Yearly records")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": _("Yearly records")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = self.page_of(self.unit) if self.unit else None
        return super().get_context_data(
            units=units_read_by(self.request.user),  # type: ignore[arg-type]
            unit=self.unit,
            years=reversed(years()),
            year=self.year,
            page=page,
            table=Table(self.columns(), lines_of(page.object_list, self.year)) if page else None,
            **kwargs,
        )

    def page_of(self, unit: Unit) -> Page[Learner]:
        people = people_of(self.request.user, unit)  # type: ignore[arg-type]
        return Paginator(people, A_PAGE).get_page(self.request.GET.get("p"))

    def columns(self) -> list[Column]:
        def leads(line: PersonLine) -> str:
            return address("record", line.learner.public_id, self.year)

        return [
            TitleColumn("full_name", label=_("Full name"), get_url=leads),
            Column("birth_year", label=_("Year of birth"), accessor=lambda r: r.birth_year or ""),
            Column("completed", label=_("Courses completed")),
            Column(
                "minutes",
                label=_("Planned time of lessons done"),
                accessor=lambda r: presenting.duration_words(r.minutes),
            ),
            Column("certified", label=_("Certificates")),
        ]

    def as_file(self, unit: Unit) -> HttpResponse:
        people = people_of(self.request.user, unit)  # type: ignore[arg-type]
        content = xlsx_file([presenting.list_table(lines_of(people, self.year), self.year)])
        name = f"so-hoc-tap-{self.year}-{unit.code.lower()}.xlsx"
        return HttpResponse(
            content,
            content_type=XLSX,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
