"""Targets and totals in the CMS: lists of the own units, one row at a time."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button, HeaderButton

from cms.templatetags.figures import grouped
from learning.people.access import own
from learning.people.columns import DayColumn
from learning.people.models import Unit
from learning.reports.access import Kept, kept_by, one_kept_by, units_with_aims
from learning.reports.actions.aiming import remove
from learning.reports.models import Denominator, Target
from learning.reports.target_forms import EVERYBODY, TargetForm, TotalForm
from learning.reports.wording import percent_words

View = Callable[..., HttpResponseBase]
TARGETS, TOTALS = "report_targets", "report_totals"


def units_to_filter(request: HttpRequest) -> QuerySet[Unit]:
    return units_with_aims(own(request)).order_by("depth", "tree", "name")


def whom(row: Kept) -> str:
    return str(row.get_audience_display() if row.audience else EVERYBODY)


def aim_words(target: Target) -> str:
    if target.people is not None:
        return _t("%(people)s people") % {"people": grouped(target.people)}
    return percent_words(target.percent)


class InUnitFilterSet(WagtailFilterSet):
    """`unit` and all that lies in it."""

    unit = django_filters.ModelChoiceFilter(
        label=_("Unit and those below"), queryset=units_to_filter, method="in_unit"
    )

    def in_unit(self, rows: QuerySet[Any], name: str, unit: Unit) -> QuerySet[Any]:
        return rows.filter(unit__path__startswith=unit.path)


def spans_to_filter() -> list[tuple[str, str]]:
    spans = Target.objects.order_by("-span").values_list("span", flat=True).distinct()
    return [(span, span) for span in spans]


class TargetFilterSet(InUnitFilterSet):
    span = django_filters.ChoiceFilter(label=_("Span of time"), choices=spans_to_filter)

    class Meta:
        model = Target
        fields: ClassVar[list[str]] = ["unit", "span", "indicator", "audience"]


class TotalFilterSet(InUnitFilterSet):
    class Meta:
        model = Denominator
        fields: ClassVar[list[str]] = ["unit", "audience"]


class KeptIndexView(IndexView):
    """Rows of units in reach."""

    def get_base_queryset(self) -> QuerySet[Any]:
        return kept_by(own(self.request), self.model).select_related("unit")

    @cached_property
    def header_buttons(self) -> list[Button]:
        bring = reverse("report_aims_import")
        words = _("Import from Excel")
        return [*super().header_buttons, HeaderButton(words, url=bring, icon_name="upload")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        shown = [
            (_("Targets"), reverse(f"{TARGETS}:index"), "list-ul"),
            (_("Total numbers of people"), reverse(f"{TOTALS}:index"), "group"),
            (_("Units without a total"), reverse("report_totals_missing"), "warning"),
            (_("Form to fill in"), reverse("report_aims_form"), "download"),
            (_("Everything as a file"), reverse("report_aims_export"), "download"),
        ]
        here = [(words, url, icon) for words, url, icon in shown if url != self.request.path]
        return [
            Button(words, url=url, icon_name=icon, priority=place)
            for place, (words, url, icon) in enumerate(here)
        ]


class KeptCreateView(CreateView):
    success_message = _("It is saved.")

    def get_initial(self) -> dict[str, Any]:
        """A link may name the unit; the form takes only one in reach."""
        asked = {name: self.request.GET.get(name, "") for name in ("unit", "audience")}
        return super().get_initial() | {name: value for name, value in asked.items() if value}


class KeptEditView(EditView):
    success_message = _("It is saved.")

    def get_page_subtitle(self) -> str:
        return str(self.object)


class KeptDeleteView(DeleteView):
    success_message = _("It is removed.")

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def delete_action(self) -> None:
        remove(row=self.object, by=own(self.request))


class KeptViewSet(ModelViewSet):
    index_view_class = KeptIndexView
    add_view_class = KeptCreateView
    edit_view_class = KeptEditView
    delete_view_class = KeptDeleteView
    copy_view_enabled = False
    list_per_page = 50
    form: ClassVar[type[Any]]

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        return self.form

    def construct_view(self, view_class: Any, **kwargs: Any) -> View:
        """Every view of one row asks first whether it is of a unit in reach."""
        view: View = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            if "pk" in named:
                one_kept_by(own(request), self.model, named["pk"])
            return view(request, *args, **named)

        return guarded


class TargetViewSet(KeptViewSet):
    model = Target
    form = TargetForm
    icon = "crosshairs"
    menu_label = _("Targets")
    menu_order = 272
    add_to_admin_menu = True
    filterset_class = TargetFilterSet
    list_display: ClassVar[list[Any]] = [
        TitleColumn("unit", label=_("Unit"), accessor="unit.name", url_name=f"{TARGETS}:edit"),
        Column("indicator", label=_("What is counted"), accessor="get_indicator_display"),
        Column("audience", label=_("Whom"), accessor=whom),
        Column("span", label=_("Span of time"), sort_key="span"),
        Column("aim", label=_("Target"), accessor=aim_words),
        Column("basis", label=_("Legal basis")),
    ]


class TotalViewSet(KeptViewSet):
    model = Denominator
    form = TotalForm
    icon = "group"
    filterset_class = TotalFilterSet
    list_display: ClassVar[list[Any]] = [
        TitleColumn("unit", label=_("Unit"), accessor="unit.name", url_name=f"{TOTALS}:edit"),
        Column("audience", label=_("Whom"), accessor=whom),
        Column(
            "headcount",
            label=_("Total number of people"),
            accessor=lambda row: grouped(row.headcount),
            sort_key="headcount",
        ),
        DayColumn("counted_on", label=_("Counted on"), sort_key="counted_on"),
        Column("source", label=_("Source")),
    ]
