"""The sample province."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "learning.demo"
    label = "demo"
