"""`python3 manage.py quality`."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from learning.operations.quality import check_quality


class Command(BaseCommand):
    help = "Checks all that tools can check."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        sys.exit(check_quality())
