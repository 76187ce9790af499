"""What is done with returns of units below: accepted, sent back, asked for again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from learning.halfyear import actions
from learning.halfyear.access import decided_unit, written_unit
from learning.halfyear.forms.periods import ReasonForm
from learning.halfyear.queries.asked import above
from learning.halfyear.queries.returns import missing_below
from learning.halfyear.views.framing import UnitPage, address
from learning.people.access import own


class RemindBelowView(UnitPage):
    """All units below, at every level, who have not handed in."""

    http_method_names = ("post",)
    find = staticmethod(written_unit)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        units = missing_below(self.period, self.unit)
        told = actions.remind_units(period=self.period, units=units, by=own(request))
        if told:
            words = ngettext("%(n)d unit is reminded.", "%(n)d units are reminded.", told)
            messages.success(request, words % {"n": told})
        else:
            words = _(
                "Nobody was reminded: all were today, nothing is missing, or nobody answers for "
                "these units in the CMS yet."
            )
            messages.warning(request, words)
        return redirect(address("return", self.period.code, self.unit.pk))


class DecidingPage(UnitPage):
    """Only the unit above decides."""

    find = staticmethod(decided_unit)

    def back(self) -> HttpResponse:
        """To the unit above, whose list goes on."""
        upper = above(self.unit, self.period)
        pk = upper.pk if upper else self.unit.pk
        return redirect(address("return", self.period.code, pk))


class AcceptView(DecidingPage):
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            actions.accept_return(period=self.period, unit=self.unit, by=own(request))
            words = _("The part of %(unit)s is accepted.") % {"unit": self.unit.name}
            messages.success(request, words)
        except actions.NotWritable:
            messages.error(request, not_waiting())
        return self.back()


class SendBackView(DecidingPage):
    template_name = "halfyear/admin/form.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {
            "form": ReasonForm(),
            "words": _("The unit reads the reason, writes on and hands in again."),
            "button": _("Send back"),
            "back": address("return", self.period.code, self.unit.pk),
        }
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        reason = form.cleaned_data["reason"]
        try:
            actions.send_back(period=self.period, unit=self.unit, reason=reason, by=own(request))
            messages.success(request, _("Sent back to %(unit)s.") % {"unit": self.unit.name})
        except actions.NotWritable:
            messages.error(request, not_waiting())
        return self.back()


class RemindView(DecidingPage):
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if actions.remind_units(period=self.period, units=[self.unit], by=own(request)):
            messages.success(request, _("%(unit)s is reminded.") % {"unit": self.unit.name})
        else:
            words = _(
                "Not reminded: it was today already, nothing is missing, or nobody answers for "
                "the unit in the CMS yet."
            )
            messages.warning(request, words)
        return self.back()


def not_waiting() -> str:
    return _("This part does not wait for a decision any more.")
