"""The trees as they stood on a day, and one unit with its history."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.admin.widgets.button import Button, HeaderButton

from learning.people.access import LOOKS_ON, holds_role, own
from learning.people.folding import tidy
from learning.people.forms import TidyField
from learning.people.models import PlannedChange, Unit
from learning.people.models.units import BEFORE_RECORDS, Tree
from learning.people.plans import BELOW
from learning.people.queries import ancestors_of, names_as_of, units_as_of
from learning.people.queries.chronicle import (
    changes_by_unit,
    changes_waiting,
    history_of,
    names_in,
    people_in,
)
from learning.people.unit_access import (
    found,
    kinds_opened_by,
    may_withdraw,
    units_arranged_by,
    units_kept_by,
    units_seen_by,
)
from learning.people.views.units.listing import sought, topmost, units_table
from learning.people.views.units.telling import (
    change_words,
    happening_told,
    kind_words,
    said,
)

A_PAGE = 200


class DayForm(forms.Form):
    """Which tree, on which day, and what is sought in it."""

    cay = forms.ChoiceField(label=_l("Tree"), choices=Tree.choices, required=False)
    ngay = forms.DateField(label=_l("As of"), required=False, widget=AdminDateInput)
    tim = TidyField(label=_l("Name or code"), required=False, max_length=120)


class UnitsView(WagtailAdminTemplateMixin, TemplateView):
    """What both pages share: the day in the address, and who may look."""

    header_icon = "site"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not holds_role(request.user, *LOOKS_ON):
            raise PermissionDenied
        self.user = own(request)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def asked(self) -> DayForm:
        today = {"ngay": said(timezone.localdate()), "cay": Tree.TERRITORY}
        form = DayForm(today | {name: words for name, words in self.request.GET.items() if words})
        form.is_valid()
        return form

    @cached_property
    def day(self) -> date:
        day: date = self.asked.cleaned_data.get("ngay") or timezone.localdate()
        return day

    def address_of(self, unit: Unit) -> str:
        address = reverse("people_unit", args=[unit.pk])
        return f"{address}?{self.asked_day}" if self.asked_day else address

    @cached_property
    def asked_day(self) -> str:
        """Carried along from page to page while it is not today."""
        return urlencode({"ngay": said(self.day)}) if self.day != timezone.localdate() else ""


class TreeView(UnitsView):
    """The units at the top of what somebody looks after, or those sought by name."""

    template_name = "people/units/tree.html"
    page_title = _l("Units")

    @cached_property
    def tree(self) -> str:
        return self.asked.cleaned_data.get("cay") or Tree.TERRITORY

    def units(self) -> QuerySet[Unit]:
        return units_seen_by(self.user) & units_as_of(self.day, self.tree)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": str(self.page_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        words = tidy(self.asked.cleaned_data.get("tim", ""))
        rows = list(sought(self.units(), words)[:A_PAGE]) if words else topmost(self.units())
        if len(rows) == 1 and not words:
            # One top: what lies in it is what one came for.
            inside = self.units().filter(path__startswith=rows[0].path, depth=rows[0].depth + 1)
            rows += inside.order_by("name", "pk")[:A_PAGE]
        return super().get_context_data(
            form=self.asked,
            media=self.asked.media,
            day=self.day,
            is_today=self.day == timezone.localdate(),
            table=units_table(rows, self.day, self.address_of, with_place=bool(words)),
            empty=not rows,
            cut=len(rows) >= A_PAGE,
            **kwargs,
        )

    @cached_property
    def header_buttons(self) -> list[Button]:
        if not kinds_opened_by(self.user, None):
            return []
        return [HeaderButton(_("Open a unit"), url=reverse("people_unit_open"), icon_name="plus")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        address = reverse("people_unit_changes")
        asked = {"cay": self.tree, "ngay": said(self.day)}
        return [
            Button(_("Planned changes"), url=address, icon_name="calendar-alt"),
            *file_buttons(asked),
        ]


class UnitView(UnitsView):
    """One unit: what it is, what it was, what lies in it, what is planned."""

    template_name = "people/units/unit.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if holds_role(request.user, *LOOKS_ON):
            self.unit = found(units_seen_by(own(request)), kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return names_as_of([self.unit], self.day)[self.unit.pk]

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        tree = urlencode({"cay": self.unit.tree}) + (f"&{self.asked_day}" if self.asked_day else "")
        steps = [{"url": f"{reverse('people_units')}?{tree}", "label": _("Units")}]
        above = ancestors_of(self.unit) & units_seen_by(self.user)
        steps += [{"url": self.address_of(unit), "label": unit.name} for unit in above]
        return [*self.breadcrumbs_items, *steps, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        unit, day = self.unit, self.day
        inside = units_as_of(day).filter(path__startswith=unit.path, depth=unit.depth + 1)
        page = Paginator(inside.order_by("name", "pk"), A_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            unit=unit,
            kind=kind_words(unit),
            form=self.asked,
            media=self.asked.media,
            day=day,
            is_today=day == timezone.localdate(),
            stands=unit.stands_on(day),
            began=None if unit.valid_from == BEFORE_RECORDS else unit.valid_from,
            people=people_in([unit], day).get(unit.pk, 0),
            history=self.history(),
            changes=self.changes(),
            page=page,
            table=units_table(list(page), day, self.address_of) if page else None,
            **kwargs,
        )

    def history(self) -> list[tuple[str, str]]:
        told = history_of(self.unit)
        units = {unit.pk: unit for happening in told for unit in happening.units}
        mine = units_seen_by(self.user).filter(pk__in=units).values_list("pk", flat=True)
        links = {pk: self.address_of(units[pk]) for pk in mine}
        return [(said(h.day) if h.day else "", happening_told(h, links)) for h in told]

    def changes(self) -> list[dict[str, Any]]:
        """Planned for the unit, also as one of several."""
        rows = changes_by_unit(changes_waiting()).get(self.unit.pk, [])
        return lines_of(rows, self)

    @cached_property
    def header_buttons(self) -> list[Button]:
        if self.unit.valid_to or not kinds_opened_by(self.user, self.unit):
            return []
        address = reverse("people_unit_open_below", args=[self.unit.pk])
        words = _("Add a village") if self.has_villages else _("Open a unit below")
        return [HeaderButton(words, url=address, icon_name="plus")]

    @property
    def has_villages(self) -> bool:
        return self.unit.kind in BELOW[Unit.Kind.VILLAGE]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        files = file_buttons({"duoi": str(self.unit.pk), "ngay": said(self.day)})
        return [*([] if self.unit.valid_to else changing_buttons(self)), *files]


def file_buttons(asked: dict[str, str]) -> list[Button]:
    address = f"{reverse('people_units_file')}?{urlencode(asked)}&dang="
    return [
        Button(words, url=f"{address}{kind}", icon_name="download", priority=50)
        for kind, words in (("xlsx", _("Excel file")), ("csv", _("CSV file")))
    ]


def changing_buttons(view: UnitView) -> list[Button]:
    unit, user = view.unit, view.user
    kept = units_kept_by(user).filter(pk=unit.pk).exists()
    arranged = units_arranged_by(user).filter(pk=unit.pk).exists()
    has_name = unit.kind != Unit.Kind.UNPLACED
    opens = bool(kinds_opened_by(user, unit))
    shown = [
        (opens, "list", _("Read a list of units"), "upload"),
        (kept and has_name, "rename", _("Rename"), "edit"),
        (kept and has_name, "correct", _("Correct a slip"), "edit"),
        (kept, "close", _("Close the unit"), "cross"),
        (arranged, "merge", _("Merge"), "collapse-down"),
        (arranged and has_name, "split", _("Split"), "expand-right"),
        (arranged and has_name and not unit.is_root(), "move", _("Move"), "arrow-right"),
    ]
    return [
        Button(label, url=reverse(f"people_unit_{act}", args=[unit.pk]), icon_name=icon, priority=n)
        for n, (is_shown, act, label, icon) in enumerate(shown)
        if is_shown
    ]


def lines_of(changes: Sequence[PlannedChange], view: UnitsView) -> list[dict[str, Any]]:
    """Planned changes in words, each with the way to withdraw it for those who may."""
    names = names_in(changes, timezone.localdate())
    return [
        {
            "day": change.happens_on,
            "words": change_words(change, names),
            "by": change.by.full_name if change.by else "",
            "made_at": change.made_at,
            "trouble": change.trouble,
            "withdraw": reverse("people_unit_withdraw", args=[change.pk])
            if may_withdraw(view.user, change)
            else "",
        }
        for change in changes
    ]
