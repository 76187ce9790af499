"""A sign-off with a slip in it is withdrawn, so that the report can be signed off anew."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.halfyear import actions
from learning.halfyear.access import written_unit
from learning.halfyear.forms.periods import ReasonForm
from learning.halfyear.models import SignOff
from learning.halfyear.views.framing import UnitPage, address
from learning.people.access import own
from learning.people.models import User


class WithdrawView(UnitPage):
    """Whoever may sign off may withdraw; what was signed stays to be read, with the reason."""

    template_name = "halfyear/admin/form.html"
    find = staticmethod(written_unit)
    signed: SignOff

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        mine = SignOff.objects.filter(snapshot__period=self.period, unit=self.unit)
        rows = mine.select_related("snapshot__period", "unit").defer("template", "snapshot__text")
        signed = rows.filter(pk=kwargs["sign_off"]).first()
        if signed is None:
            raise PermissionDenied
        self.signed = signed

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        held = {
            "form": ReasonForm(),
            "words": _(
                "Number %(number)s, %(layout)s: after withdrawing it the report is signed off "
                "anew. The withdrawn one stays on the page with its reason."
            )
            % {"number": self.signed.number, "layout": self.signed.get_layout_display()},
            "button": _("Withdraw the sign-off"),
            "back": self.back(),
        }
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            reason = form.cleaned_data["reason"]
            actions.withdraw_sign_off(self.signed, reason=reason, by=own(request))
            messages.success(request, _("Withdrawn. The report can be signed off anew."))
        except actions.AlreadyWithdrawn:
            messages.error(request, _("This sign-off was withdrawn already."))
        return redirect(self.back())

    def back(self) -> str:
        page = address("papers", self.period.code, self.unit.pk)
        return f"{page}?layout={self.signed.layout}&version={self.signed.snapshot.version}"
