"""`python3 manage.py fix`."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from learning.operations.quality import fix_what_tools_can


class Command(BaseCommand):
    help = "Mends what tools can mend, and renews the locks."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        sys.exit(fix_what_tools_can())
