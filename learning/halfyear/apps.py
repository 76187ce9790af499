"""The six-month report: what units add to it, its frozen figures, its documents."""

from django.apps import AppConfig


class HalfyearConfig(AppConfig):
    name = "learning.halfyear"
    label = "halfyear"
