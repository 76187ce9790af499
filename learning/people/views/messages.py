"""Messages on their way, for operators: what is stuck and why; no words, numbers or names."""

from typing import Any, ClassVar

import django_filters  # type: ignore[import-untyped]
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports.base import ReportView

from learning.people.columns import MomentColumn
from learning.people.models import Message
from learning.people.views.exporting import SafeExport


class MessageFilterSet(WagtailFilterSet):
    queued_at = django_filters.DateFromToRangeFilter(
        label=_("Day"), field_name="queued_at", widget=DateRangePickerWidget
    )

    class Meta:
        model = Message
        fields: ClassVar[list[str]] = ["state", "purpose", "channel", "queued_at"]


class MessagesView(SafeExport, ReportView):
    model = Message
    any_permission_required: ClassVar[list[str]] = ["view"]
    page_title = _("Messages")
    header_icon = "mail"
    index_url_name = "people_messages"
    index_results_url_name = "people_messages_results"
    filterset_class = MessageFilterSet
    default_ordering = "-queued_at"
    columns: ClassVar[list[Column]] = [
        MomentColumn("queued_at", label=_("Queued")),
        Column("purpose", label=_("What for"), accessor="get_purpose_display"),
        Column("channel", label=_("By"), accessor="get_channel_display"),
        Column("state", label=_("State"), accessor="get_state_display"),
        Column("tries", label=_("Tries")),
        Column("why", label=_("Reason"), accessor=lambda row: gettext(row.why) if row.why else ""),
        MomentColumn("sent_at", label=_("Sent")),
    ]
    list_export: ClassVar[list[str]] = [column.name for column in columns]
    export_headings: ClassVar[dict[str, Any]] = {column.name: column.label for column in columns}

    def get_queryset(self) -> QuerySet[Message]:
        return Message.objects.order_by("-queued_at", "-pk")

    def user_has_permission(self, permission: str) -> bool:
        return bool(self.request.user.is_superuser)

    def user_has_any_permission(self, permissions: Any) -> bool:
        return bool(self.request.user.is_superuser)

    def get_filename(self) -> str:
        return "tin-nhan"
