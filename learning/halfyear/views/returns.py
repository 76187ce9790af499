"""One unit's part: written and handed in; with what lies below it, and what is decided above."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from learning.halfyear import actions
from learning.halfyear.access import may_decide, written_unit
from learning.halfyear.forms.returns import ReturnForm
from learning.halfyear.models import Remark, Return
from learning.halfyear.presenting import state_words
from learning.halfyear.queries.periods import schedule_of
from learning.halfyear.queries.returns import (
    Line,
    is_writable,
    lines_below,
    may_be_sent_back,
    numbers_of,
    remarks_of,
    return_of,
    sent_back_why,
    steps_of,
    sums_of,
)
from learning.halfyear.views.framing import UnitPage, address
from learning.halfyear.writing import limit_of
from learning.people.access import own
from learning.people.models import Unit


class ReturnView(UnitPage):
    """Written by the unit, read by those above; nothing typed is lost when something is wrong."""

    template_name = "halfyear/admin/return.html"

    @cached_property
    def given(self) -> Return | None:
        return return_of(self.period, self.unit)

    @cached_property
    def lower(self) -> list[Line]:
        return lines_below(self.period, self.unit)

    @property
    def is_writable(self) -> bool:
        return self.writes and is_writable(self.period, self.unit, self.given)

    def make_form(self, data: Any = None) -> ReturnForm:
        return ReturnForm(
            data,
            figures=self.period.own_figures.all(),
            remarks=remarks_of(self.given),
            numbers=numbers_of(self.given),
            limit=limit_of(has_lower=bool(self.lower)),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = own(self.request)
        own_line = Line(self.unit, self.given)
        is_province = self.unit.kind == Unit.Kind.PROVINCE
        decidable = [line for line in self.lower if may_decide(user, self.period, line.unit)][:1]
        held = {
            "form": self.make_form() if self.is_writable else None,
            "state": "" if is_province else state_words(own_line),
            "is_province": is_province,
            "why": sent_back_why(self.given),
            "steps": [(one, Return.State(one.state).label) for one in steps_of(self.given)],
            "numbers": self.told_numbers(),
            "remarks": self.told_remarks(),
            "waiting": [(one, state_words(one)) for one in self.lower if is_waiting(one)],
            "others": [(one, state_words(one)) for one in self.lower if not is_waiting(one)],
            "sums": sums_of(self.period, [line.unit for line in self.lower]),
            "may_decide_below": bool(decidable) and not self.period.is_closed,
            "waits": self.decides and is_waiting(own_line),
            "returnable": self.decides and may_be_sent_back(self.period, self.given),
            "schedule": schedule_of(self.period),
        }
        return super().get_context_data(**(held | kwargs))

    def told_numbers(self) -> list[tuple[Any, Any]]:
        held = numbers_of(self.given)
        return [(figure, held.get(figure.pk)) for figure in self.period.own_figures.all()]

    def told_remarks(self) -> list[tuple[str, str]]:
        held = remarks_of(self.given)
        return [(str(label), held[heading]) for heading, label in Remark.Heading.choices]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        written_unit(own(request), self.period, self.unit.pk)
        form = self.make_form(request.POST)
        if not form.is_valid():
            messages.error(request, _("Nothing is saved yet. See what is marked in red."))
            return self.render_to_response(self.get_context_data(form=form))
        try:
            self.write(form)
        except actions.NotWritable:
            # What was typed stays on the page, to be copied elsewhere.
            messages.error(request, _("This part was handed in or closed meanwhile: not saved."))
            return self.render_to_response(self.get_context_data(form=form))
        return redirect(address("return", self.period.code, self.unit.pk))

    def write(self, form: ReturnForm) -> None:
        period, unit, by = self.period, self.unit, own(self.request)
        actions.write_return(
            period=period, unit=unit, remarks=form.remarks(), numbers=form.numbers(), by=by
        )
        if "take_in" in self.request.POST:
            self.take_in()
        elif "hand_in" in self.request.POST and self.unit.kind != Unit.Kind.PROVINCE:
            actions.hand_in(period=period, unit=unit, by=by)
            messages.success(self.request, _("Handed in. The unit above is to look at it."))
        else:
            messages.success(self.request, _("Saved."))

    def take_in(self) -> None:
        """The accepted remarks of units below come into the unit's own, after what it wrote."""
        try:
            added = actions.take_in_remarks(
                period=self.period, unit=self.unit, by=own(self.request)
            )
        except actions.TooLong:
            words = _(
                "What you wrote is saved. With the accepted remarks it would be too long: take "
                "over by hand what matters most."
            )
            messages.error(self.request, words)
        else:
            words = ngettext(
                "Saved; %(n)d remark was added.", "Saved; %(n)d remarks were added.", added
            )
            messages.success(self.request, words % {"n": added})


def is_waiting(line: Line) -> bool:
    return line.state == Return.State.SUBMITTED
