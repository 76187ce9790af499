"""Who has begun and not finished, or has not begun, for those who answer for these people."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.search import SearchForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button

from learning.people.access import LookingPolicy, own, role_required
from learning.people.actions import note
from learning.people.folding import tidy
from learning.people.models import Learner, Membership
from learning.people.views.directory import meant_by, units_in_words
from learning.people.views.exporting import SafeExport
from learning.steering.access import BEGUN, KEEPERS, NOT_BEGUN, people_of, unit_kept_by, way_to
from learning.steering.views.unit import address

STATES = {NOT_BEGUN: _("Not begun"), BEGUN: _("Begun and not finished")}


class StateSearchForm(SearchForm):
    state = forms.CharField(required=False, widget=forms.HiddenInput)


class PeopleView(SafeExport, IndexView):
    """A page at a time, searched, or all as a file; every opening is written down."""

    model = Learner
    permission_policy = LookingPolicy(Learner)
    any_permission_required: ClassVar[list[str]] = ["view"]
    template_name = "steering/admin/people.html"
    header_icon = "group"
    verbose_name_plural = _("people")
    default_ordering = ("profile__folded_name", "pk")
    paginate_by = 50
    is_searchable = True
    FORMATS = ("xlsx",)
    export_headings: ClassVar[dict[str, Any]] = {
        "full_name": _("Full name"),
        "birth_year": _("Year of birth"),
        "units": _("Unit"),
    }
    list_export: ClassVar[list[str]] = list(export_headings)
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "full_name",
            label=_("Full name"),
            accessor="profile.full_name",
            sort_key="profile__folded_name",
            get_url=lambda person: reverse("people_person", args=[person.public_id]),
        ),
        Column("birth_year", label=_("Year of birth"), accessor="profile.birth_year"),
        Column("units", label=_("Unit"), accessor=units_in_words),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return role_required(*KEEPERS)(self.guarded)(request, *args, **kwargs)

    def guarded(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.unit = unit_kept_by(own(request), kwargs["pk"])
        wanted = request.GET.get("state", "")
        self.state = wanted if wanted in STATES else NOT_BEGUN
        if "export" not in request.GET:
            note("steering.listed", by=own(request), unit=self.unit, state=self.state)
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return str(STATES[self.state])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        line = [*way_to(own(self.request), self.unit), self.unit]
        steps = [{"url": address("unit", unit.pk), "label": unit.name} for unit in line]
        last = {"url": "", "label": self.get_page_title(), "sublabel": self.unit.name}
        return [*self.breadcrumbs_items, *steps, last]

    def get_search_form(self) -> StateSearchForm:
        """The search stays among those of the state that is looked at."""
        return StateSearchForm(self.request.GET, initial={"state": self.state})

    def get_index_url(self) -> str:
        return address("people", self.unit.pk)

    def get_index_results_url(self) -> str:
        return address("people_results", self.unit.pk)

    def get_base_queryset(self) -> QuerySet[Any]:
        held = Membership.objects.filter(until=None, unit__path__startswith=self.unit.path)
        people = people_of(own(self.request), self.unit, self.state).select_related("profile")
        members = Prefetch("memberships", held.select_related("unit"), to_attr="held")
        return people.prefetch_related(members)

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        words = tidy(self.search_query or "")
        return queryset.filter(meant_by(words)) if words else queryset

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pills = [
            {"words": words, "url": f"?state={state}", "current": state == self.state}
            for state, words in STATES.items()
        ]
        return super().get_context_data(unit=self.unit, state=self.state, pills=pills, **kwargs)

    @property
    def header_more_buttons(self) -> list[Button]:
        words = _("Download for Excel")
        return [Button(words, url=self.xlsx_export_url, icon_name="download")]

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        row = {
            "full_name": item.profile.full_name,
            "birth_year": item.profile.birth_year,
            "units": units_in_words(item),
        }
        return self.harmless_row(row)

    def as_spreadsheet(self, queryset: QuerySet[Any], spreadsheet_format: str) -> Any:
        note("steering.exported", by=own(self.request), unit=self.unit, state=self.state)
        return super().as_spreadsheet(queryset, spreadsheet_format)

    def get_filename(self) -> str:
        return f"{self.state}-{self.unit.code.lower()}-{timezone.localdate():%Y-%m-%d}"
