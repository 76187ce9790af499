"""`python3 manage.py prepare`: what an image must hold beside the Python packages."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from learning.operations.prepare import prepare


class Command(BaseCommand):
    help = "Makes message catalogues and fonts."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        prepare(Path(settings.FONTS_DIR), Path(settings.WEB_FONTS_DIR))
