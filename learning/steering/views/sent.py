"""Letters with figures on their way, for operators: what is stuck and why; no addresses."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports.base import ReportView

from learning.people.columns import DayColumn, MomentColumn
from learning.people.views.exporting import SafeExport
from learning.steering.models import Letter


class LetterFilterSet(WagtailFilterSet):
    class Meta:
        model = Letter
        fields: ClassVar[list[str]] = ["state", "rhythm"]


class LettersView(SafeExport, ReportView):
    model = Letter
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Letters with figures")
    header_icon = "mail"
    index_url_name = "steering:letters"
    index_results_url_name = "steering:letters_results"
    filterset_class = LetterFilterSet
    columns: ClassVar[list[Column]] = [
        DayColumn("due_on", label=_("Day")),
        Column("unit", label=_("Unit")),
        Column("rhythm", label=_("When"), accessor="get_rhythm_display"),
        Column("state", label=_("State"), accessor="get_state_display"),
        Column("tries", label=_("Tries")),
        Column("why", label=_("Reason"), accessor=lambda row: gettext(row.why) if row.why else ""),
        MomentColumn("sent_at", label=_("Sent")),
    ]
    list_export: ClassVar[list[str]] = [column.name for column in columns]
    export_headings: ClassVar[dict[str, Any]] = {column.name: column.label for column in columns}

    def get_queryset(self) -> QuerySet[Letter]:
        return Letter.objects.select_related("unit").order_by("-due_on", "-pk")

    def user_has_permission(self, permission: str) -> bool:
        return bool(self.request.user.is_superuser)

    def user_has_any_permission(self, permissions: Any) -> bool:
        return bool(self.request.user.is_superuser)

    def get_filename(self) -> str:
        return "thu-so-lieu"
