"""What people may ask about their data: to see, correct and erase it; and what is kept how long."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "learning.privacy"
    label = "privacy"
