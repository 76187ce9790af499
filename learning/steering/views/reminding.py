"""Reminding those who answer for a unit that fell behind."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from learning.people.access import own
from learning.people.models import Unit
from learning.steering import presenting
from learning.steering.access import KEEPERS, answering_for, unit_reminded_by
from learning.steering.actions import Refused, remind_unit
from learning.steering.actions.reminding import first_words, why_not
from learning.steering.forms import ReminderForm
from learning.steering.models import UnitReminder
from learning.steering.queries import Standing, standings
from learning.steering.views.unit import StandingMixin, address


class RemindView(StandingMixin):
    """Shows to how many it would go and why it cannot; sends what was written."""

    template_name = "steering/admin/remind.html"
    subtitle = _("Remind")
    roles = KEEPERS

    def find_unit(self, pk: int) -> Unit:
        return unit_reminded_by(own(self.request), pk)

    @property
    def row(self) -> Standing:
        return standings([self.unit], self.question)[0]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row, user = self.row, own(self.request)
        people = [one for one in answering_for(self.unit) if one.pk != user.pk]
        earlier = UnitReminder.objects.filter(unit=self.unit).select_related("by__learner__profile")
        own_context = {
            "unit": self.unit,
            "line": presenting.line_of(row),
            "row": row,
            "people": len(people),
            "refused": why_not(row, self.question, people),
            "form": ReminderForm(initial={"words": first_words(row)}),
            "earlier": earlier.order_by("-on")[:5],
            "span": presenting.span_words(self.question.span),
            "back": address("unit", self.unit.pk) + self.asked.address,
        }
        return super().get_context_data(**(own_context | kwargs))

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReminderForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            done = remind_unit(
                by=own(request),
                unit=self.unit,
                question=self.question,
                words=form.cleaned_data["words"],
            )
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            said = ngettext(
                "%(unit)s is reminded: a message goes to one person.",
                "%(unit)s is reminded: a message goes to %(people)s people.",
                done.people,
            )
            messages.success(request, said % {"unit": self.unit.name, "people": done.people})
        return redirect(address("unit", self.unit.pk) + self.asked.address)
