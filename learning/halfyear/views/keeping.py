"""What the province says about half-years: the next one, days and reminders, the closing."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.halfyear.actions import ask_to_close, open_next_period, set_terms
from learning.halfyear.actions.periods import AlreadyClosed
from learning.halfyear.forms.periods import LateForm, TermsForm
from learning.halfyear.presenting import period_words
from learning.halfyear.queries.building import NoProvince
from learning.halfyear.queries.periods import (
    closing_of,
    next_code,
    open_before,
    schedule_of,
    usual_due_on,
    usual_late_until,
)
from learning.halfyear.queries.returns import missing_in, waiting_in
from learning.halfyear.views.framing import PeriodPage, ReportPage, address
from learning.people.access import own
from learning.reports.actions import TooEarly
from learning.reports.counting import span_end


class OpenView(ReportPage):
    """The next half-year, ahead of its time: to say until when late data is waited for."""

    of_province = True
    template_name = "halfyear/admin/form.html"

    def get_page_subtitle(self) -> str:
        return _("Make the next half-year")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        code = next_code()
        form = LateForm(ends_on=span_end(code), initial={"late_until": usual_late_until(code)})
        words = _("%(period)s. The present half-year is made by itself.")
        own_words = {
            "form": form,
            "words": words % {"period": period_words(code)},
            "button": _("Make it"),
            "back": address("list"),
        }
        return super().get_context_data(**(own_words | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = LateForm(request.POST, ends_on=span_end(next_code()))
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        period = open_next_period(by=own(request), **form.cleaned_data)
        messages.success(request, _("The half-year is made."))
        return redirect(address("terms", period.code))


class TermsView(PeriodPage):
    of_province = True
    template_name = "halfyear/admin/form.html"

    def get_page_subtitle(self) -> str:
        return self.titled(_("Days and reminders"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        schedule = schedule_of(self.period)
        code = self.period.code
        held = {
            "late_until": self.period.late_until,
            "due_on": schedule.due_on if schedule else usual_due_on(code),
            "reminders": ", ".join(map(str, schedule.reminders if schedule else ())),
        }
        form = TermsForm(ends_on=self.period.ends_on, initial=held)
        own_words = {"form": form, "button": _("Save"), "back": address("period", code)}
        return super().get_context_data(**(own_words | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = TermsForm(request.POST, ends_on=self.period.ends_on)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            set_terms(period=self.period, by=own(request), **form.cleaned_data)
            messages.success(request, _("The days are saved."))
        except AlreadyClosed:
            messages.error(
                request, _("The half-year is closed: nothing about it changes any more.")
            )
        return redirect(address("period", self.period.code))


class CloseView(PeriodPage):
    """Says what closing means and what is still missing, and freezes."""

    of_province = True
    template_name = "halfyear/admin/close.html"

    def get_page_subtitle(self) -> str:
        return self.titled(_("Close"))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.period.is_closed:
            messages.info(request, _("The half-year is closed already."))
            return redirect(address("versions", self.period.code))
        if closing_of(self.period):
            return redirect(address("period", self.period.code))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = timezone.localdate()
        missing = missing_in(self.period)
        return super().get_context_data(
            is_over=today > self.period.ends_on,
            waits_for_late=today <= self.period.late_until,
            missing=missing[:20],
            missing_count=len(missing),
            earlier=open_before(self.period),
            undecided=waiting_in(self.period),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        code = self.period.code
        try:
            ask_to_close(period=self.period, by=own(request))
        except TooEarly:
            words = _("A half-year is closed after its last day, and after those before it.")
            messages.error(request, words)
            return redirect(address("period", code))
        except NoProvince:
            messages.error(request, _("No province stands in this half-year: see the units."))
            return redirect(address("period", code))
        self.period.refresh_from_db()
        if not self.period.is_closed:
            return redirect(address("period", code))
        messages.success(request, _("The half-year is closed. Its figures no longer change."))
        return redirect(address("versions", code))
