"""A unit is changed in two steps: what is to be is typed, what it does is read, then it is done."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from learning.people.access import holds_role, own
from learning.people.actions import Effects, Refused, correct_unit, do_or_plan, try_out
from learning.people.models import PlannedChange, Unit, User
from learning.people.models.units import BEFORE_RECORDS
from learning.people.queries import ancestors_of
from learning.people.queries.chronicle import changes_by_unit, changes_waiting, names_in
from learning.people.unit_access import (
    VILLAGE_KEEPERS,
    found,
    kinds_opened_by,
    units_arranged_by,
    units_kept_by,
    units_seen_by,
)
from learning.people.unit_forms import (
    Asked,
    CloseForm,
    CorrectForm,
    MergeForm,
    MoveForm,
    OpenForm,
    RenameForm,
    UnitForm,
)
from learning.people.unit_splitting import SplitForm
from learning.people.views.units.telling import change_words, said

# What the buttons send, besides the form itself.
SEEN, AGAIN = "da-xem", "sua"


class ChangeView(WagtailAdminTemplateMixin, TemplateView):
    """The form keeps everything typed, through refusals and the way back from the second step."""

    template_name = "people/units/change.html"
    header_icon = "site"
    form_class: type[UnitForm]
    note: Any = ""
    at_once = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not holds_role(request.user, *VILLAGE_KEEPERS):
            # Who only looks on sees the unit, and learns no more by asking here.
            raise PermissionDenied
        self.user = own(request)
        self.unit = self.find()
        return super().dispatch(request, *args, **kwargs)

    def units(self) -> QuerySet[Unit]:
        return units_kept_by(self.user)

    def find(self) -> Unit | None:
        return found(self.units(), self.kwargs["pk"])

    def make_form(self) -> UnitForm:
        return self.form_class(self.request.POST or None, user=self.user, unit=self.unit)

    @cached_property
    def form(self) -> UnitForm:
        return self.make_form()

    def get_page_subtitle(self) -> str:
        return self.unit.name if self.unit else ""

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        steps = [{"url": reverse("people_units"), "label": _("Units")}]
        if self.unit:
            above = ancestors_of(self.unit) & units_seen_by(self.user)
            steps += [{"url": address_of(unit), "label": unit.name} for unit in (*above, self.unit)]
        here = {"url": "", "label": str(self.get_page_title())}
        return [*self.breadcrumbs_items, *steps, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"form": self.form, "unit": self.unit, "note": self.note, "back": self.back()}
        return super().get_context_data(media=self.form.media, **(shown | kwargs))

    def back(self) -> str:
        return address_of(self.unit) if self.unit else reverse("people_units")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.form.is_valid() or AGAIN in request.POST:
            return self.render_to_response(self.get_context_data())
        asked = self.form.asked()
        try:
            effects = try_out(act=asked.act, plan=asked.plan, by=self.user)
            if request.POST.get(SEEN) == effects.mark:
                return self.carry_out(asked)
        except Refused as refused:
            self.form.refuse(refused.words, refused.field)
            return self.render_to_response(self.get_context_data())
        return self.second_step(asked, effects)

    def carry_out(self, asked: Asked) -> HttpResponseBase:
        unit = asked.unit or self.unit
        if unit is None:
            do_at_the_top(asked, self.user)
            planned = None
        else:
            planned = do_or_plan(
                act=asked.act, plan=asked.plan, day=asked.day, unit=unit, by=self.user
            )
        messages.success(self.request, done_words(planned))
        return redirect(self.after(planned))

    def after(self, planned: PlannedChange | None) -> str:
        """Where one sees what has come of it."""
        if planned is not None or self.unit is None or asked_of_itself(self.unit):
            return self.back()
        above = (ancestors_of(self.unit) & units_seen_by(self.user)).last()
        return address_of(above) if above else reverse("people_units")

    def second_step(self, asked: Asked, effects: Effects) -> HttpResponseBase:
        today = timezone.localdate()
        change = PlannedChange(
            act=asked.act, plan=asked.plan, happens_on=asked.day, unit=asked.unit
        )
        shown = {
            "effects": effects,
            "words": change_words(change, names_in([change], today)) if asked.unit else "",
            "day": asked.day,
            "is_later": asked.day > today,
            "is_past": asked.day < today,
            "others": self.others(change),
            "typed": typed(self.request),
            "mark": effects.mark,
            "changed": SEEN in self.request.POST,
            "is_reorganisation": asked.act == PlannedChange.Act.REORGANISE,
        }
        self.template_name = "people/units/effects.html"
        return self.render_to_response(self.get_context_data(**shown))

    def others(self, change: PlannedChange) -> list[str]:
        """What waits already for one of the units that this is about."""
        if change.unit_id is None:
            return []
        by_unit = changes_by_unit(changes_waiting())
        touched = changes_by_unit([change])
        rows = list({row.pk: row for pk in touched for row in by_unit.get(pk, ())}.values())
        names = names_in(rows, timezone.localdate())
        return [f"{said(row.happens_on)}: {change_words(row, names)}" for row in rows]


def address_of(unit: Unit) -> str:
    return reverse("people_unit", args=[unit.pk])


def asked_of_itself(unit: Unit) -> bool:
    """Whether the unit still stands."""
    return Unit.objects.filter(pk=unit.pk, valid_to=None).exists()


def do_at_the_top(asked: Asked, user: User) -> None:
    """There is no unit to list a plan at, so it is today or before."""
    anywhere = Unit.objects.order_by("path").first()
    assert anywhere is not None
    do_or_plan(act=asked.act, plan=asked.plan, day=asked.day, unit=anywhere, by=user)


def done_words(planned: PlannedChange | None) -> str:
    if planned is None:
        return _("It is done.")
    return _("It is planned for %(day)s.") % {"day": said(planned.happens_on)}


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """All that the form said, to be sent again."""
    own_fields = {"csrfmiddlewaretoken", SEEN, AGAIN}
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in own_fields
        for value in values
    ]


class OpenView(ChangeView):
    form_class = OpenForm
    page_title = _l("Open a unit")

    def find(self) -> Unit | None:
        if "pk" not in self.kwargs:
            unit = None
        else:
            unit = found(units_seen_by(self.user), self.kwargs["pk"])
        self.kinds = kinds_opened_by(self.user, unit)
        if not self.kinds:
            raise Http404
        return unit

    def make_form(self) -> UnitForm:
        given = self.request.POST or None
        return OpenForm(given, user=self.user, unit=self.unit, kinds=self.kinds)


class RenameView(ChangeView):
    form_class = RenameForm
    page_title = _l("Rename")
    note = _l("The former name stays for the days before. Nothing else changes.")


class CloseView(ChangeView):
    form_class = CloseForm
    page_title = _l("Close the unit")
    note = _l("For a unit that nothing follows. Where another takes its place, merge it instead.")


class ArrangeView(ChangeView):
    def units(self) -> QuerySet[Unit]:
        return units_arranged_by(self.user)


class MergeView(ArrangeView):
    form_class = MergeForm
    page_title = _l("Merge")
    note = _l(
        "This unit and the ones chosen end the day before; the new one begins with all that lies"
        " below them."
    )


class SplitView(ArrangeView):
    form_class = SplitForm
    template_name = "people/units/split.html"
    page_title = _l("Split")
    note = _l(
        "People go where their village goes. Those of whom only the commune is known wait under"
        " “not determined” until somebody says where they live."
    )


class MoveView(ArrangeView):
    form_class = MoveForm
    page_title = _l("Move")
    note = _l("With everything below it. In the old place it ends the day before.")


class CorrectView(ChangeView):
    """A slip put right while nobody and nothing points at the unit: one step."""

    form_class = CorrectForm
    page_title = _l("Correct a slip")
    note = _l("Only while no people and no facts belong to the unit; later it changes by a day.")
    at_once = True

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        assert self.unit is not None
        if self.form.is_valid():
            given = self.form.cleaned_data
            given["valid_from"] = given["valid_from"] or BEFORE_RECORDS
            try:
                correct_unit(unit=self.unit, by=self.user, **given)
            except Refused as refused:
                self.form.refuse(refused.words, refused.field)
            else:
                messages.success(request, _("It is done."))
                return redirect(self.back())
        return self.render_to_response(self.get_context_data())
