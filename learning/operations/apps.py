"""Keeping the platform running."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "learning.operations"
    label = "operations"
