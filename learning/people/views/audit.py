"""The audit log in the CMS: read and taken along, never edited."""

from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports.base import ReportView

from learning.people.access import LOOKS_ON, LookingPolicy, entries_seen_by, units_in_reach
from learning.people.auditing import ACTS, words_of
from learning.people.columns import MomentColumn
from learning.people.folding import fold
from learning.people.models import AuditEntry, Learner, Unit, User
from learning.people.views.exporting import SafeExport


def name_of(learner: Learner | None) -> str:
    """Empty once the person is erased, or where the system acted by itself."""
    profile = getattr(learner, "profile", None) if learner else None
    return profile.full_name if profile else ""


def units_to_filter(request: Any) -> QuerySet[Unit]:
    return units_in_reach(request.user, *LOOKS_ON).order_by("depth", "tree", "name")


class AuditFilterSet(WagtailFilterSet):
    action = django_filters.ChoiceFilter(
        label=_("Act"), choices=lambda: sorted((act, words_of(act)) for act in ACTS)
    )
    at = django_filters.DateFromToRangeFilter(
        label=_("Day"), field_name="at", widget=DateRangePickerWidget
    )
    person = django_filters.CharFilter(label=_("Person"), method="by_person")
    unit = django_filters.ModelChoiceFilter(label=_("Unit"), queryset=units_to_filter)

    class Meta:
        model = AuditEntry
        fields: ClassVar[list[str]] = ["action", "at", "person", "unit"]

    def by_person(self, rows: QuerySet[AuditEntry], name: str, words: str) -> QuerySet[AuditEntry]:
        """Who did it, or to whom it was done."""
        named = "profile__folded_name__contains"
        acted = rows.filter(**{f"by__{named}": fold(words)})
        return acted | rows.filter(**{f"learner__{named}": fold(words)})


class AuditView(SafeExport, ReportView):
    model = AuditEntry
    permission_policy = LookingPolicy(AuditEntry)
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Audit log")
    header_icon = "history"
    index_url_name = "people_audit"
    index_results_url_name = "people_audit_results"
    filterset_class = AuditFilterSet
    default_ordering = "-at"
    columns: ClassVar[list[Column]] = [
        MomentColumn("at", label=_("Day")),
        Column("action", label=_("Act"), accessor=lambda entry: words_of(entry.action)),
        Column("by", label=_("Done by"), accessor=lambda entry: name_of(entry.by)),
        Column("learner", label=_("Person"), accessor=lambda entry: name_of(entry.learner)),
        Column("unit", label=_("Unit")),
        Column("details", label=_("Details"), accessor=lambda entry: shown(entry.details)),
    ]
    headings: ClassVar[dict[str, Any]] = {column.name: column.label for column in columns}
    export_headings: ClassVar[dict[str, Any]] = headings
    list_export: ClassVar[list[str]] = list(headings)

    def get_queryset(self) -> QuerySet[AuditEntry]:
        user = self.request.user
        assert isinstance(user, User)
        rows = entries_seen_by(user).order_by("-at", "-pk")
        return rows.select_related("by__profile", "learner__profile", "unit")

    def to_row_dict(self, item: AuditEntry) -> dict[str, Any]:
        row = {column.name: column.get_value(item) for column in self.columns}
        row["details"] = "; ".join(f"{name}: {value}" for name, value in item.details.items())
        row = {name: str(value or "") for name, value in row.items()} | {"at": item.at}
        return self.harmless_row(row)

    def get_filename(self) -> str:
        return "nhat-ky"


LONGEST = 60


def shown(details: dict[str, Any]) -> str:
    """Ids, codes and days, as they were written; of what is long, its beginning."""
    told = (f"{name}: {brief(value)}" for name, value in details.items() if value is not None)
    return "; ".join(told)


def brief(value: Any) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
