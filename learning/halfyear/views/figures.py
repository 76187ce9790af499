"""Which numbers units give, as the province asks them; carried over from the last half-year."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from learning.halfyear import actions
from learning.halfyear.forms.periods import FigureForm
from learning.halfyear.models import OwnFigure
from learning.halfyear.views.framing import PeriodPage, address
from learning.people.access import own


class FiguresView(PeriodPage):
    """The list, a form for one more, and for one that is chosen."""

    of_province = True
    template_name = "halfyear/admin/figures.html"

    def get_page_subtitle(self) -> str:
        return self.titled(_("Numbers units give"))

    def chosen(self, key: str) -> OwnFigure | None:
        """None for a new one; what is not of this period is refused."""
        if not key:
            return None
        own_figures = self.period.own_figures
        figure = own_figures.filter(pk=key).first() if key.isdecimal() else None
        if figure is None:
            raise PermissionDenied
        return figure

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        figure = self.chosen(self.request.GET.get("figure", ""))
        held = {
            "figures": self.period.own_figures.all(),
            "figure": figure,
            "form": FigureForm(instance=figure, period=self.period),
        }
        return super().get_context_data(**(held | kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        figure = self.chosen(request.POST.get("figure", ""))
        try:
            if figure is not None and "drop" in request.POST:
                self.drop(figure)
            else:
                form = FigureForm(request.POST, instance=figure, period=self.period)
                if not form.is_valid():
                    held = {"form": form, "figure": figure}
                    return self.render_to_response(self.get_context_data(**held))
                actions.define_figure(
                    period=self.period, by=own(request), figure=figure, **form.cleaned_data
                )
                messages.success(request, _("Saved. Units find it on their page."))
        except actions.NotWritable:
            words = _("The half-year is closed: nothing about it changes any more.")
            messages.error(request, words)
        return redirect(address("figures", self.period.code))

    def drop(self, figure: OwnFigure) -> None:
        if actions.drop_figure(figure=figure, by=own(self.request)):
            messages.success(self.request, _("Units are no longer asked for it."))
        else:
            words = _("Units have given this number already: it stays.")
            messages.error(self.request, words)
