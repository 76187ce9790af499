"""Counting people and showing the numbers."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "learning.reports"
    label = "reports"

    def ready(self) -> None:
        from learning.reports import receivers  # noqa: F401
