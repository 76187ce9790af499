"""Courses people give up, and where."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from learning.steering.queries import leaving_in
from learning.steering.queries.leaving import FEW
from learning.steering.views.unit import UnitPage


class LeavingView(UnitPage):
    template_name = "steering/admin/leaving.html"
    subtitle = _("Courses given up")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = leaving_in(self.unit, get_language())
        return super().get_context_data(unit=self.unit, rows=rows, few=FEW, **kwargs)
