"""Columns for lists in the CMS: Wagtail's own date column says how long ago, ours the day."""

from datetime import datetime
from typing import Any

from django.utils.dateformat import format as date_format
from django.utils.timezone import localtime
from wagtail.admin.ui.tables import Column


class DayColumn(Column):
    """A day as people write it, 26/11/2026; a dash for what has not happened."""

    pattern = "d/m/Y"

    def get_value(self, instance: Any) -> str:
        value = super().get_value(instance)
        if isinstance(value, datetime):
            value = localtime(value)
        return date_format(value, self.pattern) if value else "—"


class MomentColumn(DayColumn):
    """The same with the time of day."""

    pattern = "H:i d/m/Y"
