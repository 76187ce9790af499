"""What every page about one unit shares: who may read it, the question asked, the standings."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise, cached_property
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from learning.people.access import own, role_required
from learning.people.models import Unit
from learning.steering import presenting
from learning.steering.access import READERS, unit_read_by, way_to
from learning.steering.forms import Asked, read
from learning.steering.queries import Question, Standing, parts_of, span_looked_at, standings


def address(name: str, *args: object) -> str:
    return reverse(f"steering:{name}", args=args)


class UnitPage(WagtailAdminTemplateMixin, TemplateView):
    """A page about one unit whose figures the user may read."""

    header_icon = "success"
    subtitle: str | Promise = ""
    roles: tuple[str, ...] = READERS

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return role_required(*self.roles)(self.guarded)(request, *args, **kwargs)

    def guarded(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.unit: Unit = self.find_unit(kwargs["pk"])
        self.asked: Asked = read(request.GET)
        return super().dispatch(request, *args, **kwargs)

    def find_unit(self, pk: int) -> Unit:
        return unit_read_by(own(self.request), pk)

    def get_page_title(self) -> str:
        return self.unit.name

    def get_page_subtitle(self) -> str:
        return str(self.subtitle)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        above = [
            {"url": address("unit", unit.pk) + self.asked.address, "label": unit.name}
            for unit in way_to(own(self.request), self.unit)
        ]
        here = {"url": address("unit", self.unit.pk) + self.asked.address, "label": self.unit.name}
        steps = [*self.breadcrumbs_items, *above, here]
        if not self.subtitle:
            return steps
        last = {"url": "", "label": self.get_page_subtitle(), "sublabel": self.unit.name}
        return [*steps, last]


class StandingMixin(UnitPage):
    """What is asked, and the standings of the unit and of those directly below."""

    @cached_property
    def question(self) -> Question:
        asked, day = self.asked, self.asked.until or timezone.localdate()
        span = asked.span or span_looked_at(self.unit, asked.indicator, asked.audience, day)
        return Question(asked.indicator, span, asked.audience, asked.until)

    @cached_property
    def rows(self) -> list[Standing]:
        """The unit first, then its parts."""
        return standings([self.unit, *parts_of(self.unit)], self.question)

    @property
    def shown(self) -> list[Standing]:
        parts = self.rows[1:]
        wanted = [row for row in parts if row.lag] if self.asked.behind else parts
        return presenting.in_order(wanted, self.asked)
