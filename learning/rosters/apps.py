"""Whole agencies at once: a list is read, looked through, taken in, and can be undone."""

from django.apps import AppConfig


class RostersConfig(AppConfig):
    name = "learning.rosters"
    label = "rosters"
