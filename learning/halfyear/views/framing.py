"""What all pages of the six-month report share: the period, the unit, the way back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from learning.halfyear.access import READERS, known_period, may_decide, may_write, read_unit
from learning.halfyear.presenting import period_words
from learning.people.access import administers_the_province, own, role_required
from learning.people.models import Unit, User
from learning.reports.models import Period


def address(name: str, *args: object) -> str:
    return reverse(f"halfyear_staff:{name}", args=args)


class ReportPage(WagtailAdminTemplateMixin, TemplateView):
    """A page of the CMS about the six-month report, for those who read it somewhere."""

    header_icon = "doc-full-inverse"
    # Whether only those who answer for the whole province get here.
    of_province = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        guarded = role_required(*READERS)(self.looked_up)
        return guarded(request, *args, **kwargs)

    def looked_up(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.look_up(own(request), **kwargs)
        return super().dispatch(request, *args, **kwargs)

    def look_up(self, user: User, **kwargs: Any) -> None:
        """Find what the page is about; what the user may not have is refused."""
        if self.of_province and not administers_the_province(user):
            raise PermissionDenied

    def get_page_title(self) -> str:
        return _("Six-month report")

    def steps(self) -> list[dict[str, str]]:
        return []

    def root(self) -> dict[str, str]:
        return {"url": address("list"), "label": _("Six-month report")}

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        last = self.get_page_subtitle()
        tail = [{"url": "", "label": last}] if last else []
        return [*self.breadcrumbs_items, self.root(), *self.steps(), *tail]

    @cached_property
    def keeps_province(self) -> bool:
        return administers_the_province(self.request.user)


class PeriodPage(ReportPage):
    """A page of one period."""

    period: Period

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        self.period = known_period(kwargs["code"])

    def get_page_title(self) -> str:
        return period_words(self.period.code)

    def titled(self, label: str) -> str:
        """The CMS shows the last step only: it says of which half-year."""
        return f"{label} – {period_words(self.period.code)}"

    def steps(self) -> list[dict[str, str]]:
        label = period_words(self.period.code)
        return [{"url": address("period", self.period.code), "label": label}]


class UnitPage(PeriodPage):
    """A page of one unit in a period; a unit out of reach is refused."""

    unit: Unit
    # How the unit is found, and with it who gets here.
    find = staticmethod(read_unit)

    def look_up(self, user: User, **kwargs: Any) -> None:
        super().look_up(user, **kwargs)
        self.unit = self.find(user, self.period, kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return self.titled(self.unit.name)

    @cached_property
    def writes(self) -> bool:
        return may_write(own(self.request), self.period, self.unit)

    @cached_property
    def decides(self) -> bool:
        return may_decide(own(self.request), self.period, self.unit)
