"""`python3 manage.py measure <subject>`: makes its own data, measures, prints a table.

A subject is a module of `learning.operations.measure` with `run() -> bool`: False when an
exact promise is broken. Speeds are reported only.
"""

import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from learning.operations import measure


def subjects() -> list[str]:
    return sorted(module.name for module in iter_modules(measure.__path__))


class Command(BaseCommand):
    help = "Measures what the product promises."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("subject", nargs="*", choices=[*subjects(), []], default=[])

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = options["subject"] or subjects()
        kept = [self.measured(name) for name in chosen]
        sys.exit(0 if all(kept) else 1)

    def measured(self, subject: str) -> bool:
        self.stdout.write(f"\n═══ {subject}")
        kept: bool = import_module(f"{measure.__name__}.{subject}").run()
        self.stdout.write("kept" if kept else "BROKEN")
        return kept
