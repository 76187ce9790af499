"""Changes whose day has not come, or which could not be done: listed, and withdrawn."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from learning.people.access import own
from learning.people.actions import withdraw_change
from learning.people.models import PlannedChange
from learning.people.queries.chronicle import names_in
from learning.people.unit_access import change_kept_by, changes_seen_by
from learning.people.views.confirming import ConfirmView
from learning.people.views.units.browsing import UnitsView, lines_of
from learning.people.views.units.telling import change_words


class ChangesView(UnitsView):
    template_name = "people/units/changes.html"
    page_title = _l("Planned changes")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        above = {"url": reverse("people_units"), "label": _("Units")}
        here = {"url": "", "label": str(self.page_title)}
        return [*self.breadcrumbs_items, above, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        changes = lines_of(list(changes_seen_by(self.user)), self)
        return super().get_context_data(changes=changes, **kwargs)


class WithdrawView(ConfirmView):
    header_icon = "calendar-alt"
    page_title = _l("Withdraw a planned change")
    what = _l("It will not happen. What has been done already stays as it is.")
    button = _l("Withdraw")
    done = _l("The planned change is withdrawn.")

    def find(self) -> PlannedChange:
        return change_kept_by(own(self.request), self.kwargs["pk"])

    def get_page_subtitle(self) -> str:
        change: PlannedChange = self.found
        return change_words(change, names_in([change], timezone.localdate()))

    def act(self, found: PlannedChange) -> None:
        withdraw_change(change=found, by=own(self.request))

    def back(self) -> str:
        return reverse("people_unit_changes")
