"""Lists of targets and totals in the CMS: a form to fill in, what is there, a file looked
through and taken in, and what is missing."""

from typing import Any

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from courses.models.catalogue import Audience
from learning.people.access import holds_role, own, role_required
from learning.reports.access import (
    KEEPERS,
    targets_kept_by,
    totals_kept_by,
    units_with_aims,
)
from learning.reports.actions.aiming import CHANGED, NEW, SAME, Brought, bring_aims, try_aims
from learning.reports.queries.missing import units_without_total
from learning.reports.target_forms import EVERYBODY, ListForm
from learning.reports.target_lists import Line
from learning.reports.target_showing import preview_of
from learning.reports.template import empty_workbook, filled_workbook
from learning.reports.views.targets import TARGETS, TOTALS

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
A_DAY = 24 * 60 * 60
SALT = "learning.reports.aims"


def as_file(content: bytes, name: str) -> HttpResponse:
    head = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=XLSX, headers=head)


@role_required(*KEEPERS)
def form_to_fill_in(request: HttpRequest) -> HttpResponse:
    return as_file(empty_workbook(units_with_aims(own(request))), "mau-chi-tieu-tong-so.xlsx")


@role_required(*KEEPERS)
def everything(request: HttpRequest) -> HttpResponse:
    user = own(request)
    targets = targets_kept_by(user).select_related("unit")
    totals = totals_kept_by(user).select_related("unit")
    name = f"chi-tieu-tong-so-{timezone.localdate():%Y-%m-%d}.xlsx"
    return as_file(filled_workbook(targets, totals), name)


@role_required(*KEEPERS)
def missing(request: HttpRequest) -> HttpResponse:
    """Which units have no total of an audience today."""
    groups = [("", EVERYBODY), *Audience.choices]
    asked = request.GET.get("audience", "")
    audience = asked if asked in Audience.values else ""
    units = units_with_aims(own(request))
    shown = {
        "groups": groups,
        "audience": audience,
        "rows": units_without_total(units, audience=audience),
        "title": _("Units without a total"),
        "add": reverse(f"{TOTALS}:add"),
        "breadcrumbs_items": [*steps(), {"url": "", "label": _("Units without a total")}],
    }
    return render(request, "reports/admin/missing.html", shown)


def steps() -> list[dict[str, Any]]:
    return [{"url": reverse(f"{TARGETS}:index"), "label": _("Targets")}]


class ImportView(WagtailAdminTemplateMixin, TemplateView):
    """A list is shown with what is wrong, row by row, and taken in once nothing is."""

    template_name = "reports/admin/import.html"
    page_title = _l("Import targets and totals")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not holds_role(request.user, *KEEPERS):
            raise PermissionDenied
        self.user = own(request)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": str(self.get_page_title())}
        return [*self.breadcrumbs_items, *steps(), here]

    @cached_property
    def form(self) -> ListForm:
        given = self.request.POST if "rows" not in self.request.POST else None
        return ListForm(given or None, self.request.FILES or None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if "rows" in request.POST:
            return self.take_in(request.POST["rows"])
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        return self.look_through(self.form.lines)

    def look_through(self, lines: list[Line]) -> HttpResponseBase:
        brought = try_aims(lines=lines, by=self.user)
        self.template_name = "reports/admin/import_rows.html"
        return self.render_to_response(self.get_context_data(**self.shown(lines, brought)))

    def shown(self, lines: list[Line], brought: Brought) -> dict[str, Any]:
        brings = brought.is_whole and brought.count(NEW) + brought.count(CHANGED)
        return {
            "rows": preview_of(brought),
            "new": brought.count(NEW),
            "changed": brought.count(CHANGED),
            "same": brought.count(SAME),
            "wrong": sum(bool(outcome.problems) for outcome in brought.outcomes),
            "packed": self.packed(lines) if brings else "",
        }

    def take_in(self, packed: str) -> HttpResponseBase:
        try:
            lines = self.unpacked(packed)
        except signing.BadSignature:
            messages.error(self.request, _("The list was looked at too long ago. Read it anew."))
            return redirect(self.request.path)
        brought = bring_aims(lines=lines, by=self.user)
        if not brought.is_whole:
            return self.look_through(lines)
        count = brought.count(NEW) + brought.count(CHANGED)
        words = ngettext("%(n)d row is taken in.", "%(n)d rows are taken in.", count)
        messages.success(self.request, words % {"n": count})
        return redirect(f"{TARGETS}:index")

    def packed(self, lines: list[Line]) -> str:
        """The rows go along with the page, signed: nothing is kept here before it is confirmed."""
        rows = [[line.sheet, line.number, dict(line.cells)] for line in lines]
        return signing.dumps(rows, salt=self.salt(), compress=True)

    def unpacked(self, packed: str) -> list[Line]:
        rows = signing.loads(packed, salt=self.salt(), max_age=A_DAY)
        return [Line(sheet, number, cells) for sheet, number, cells in rows]

    def salt(self) -> str:
        return f"{SALT}.{self.user.pk}"
