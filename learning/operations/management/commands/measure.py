"""`python3 manage.py measure <subject>`: makes its own data, measures, prints a table.

A subject is a module of `learning.operations.measure` with `run() -> bool`: False when an
exact promise is broken. Speeds are reported only.
"""

import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from learning.operations import measure


def subjects() -> list[str]:
    return sorted(module.name for module in iter_modules(measure.__path__))


class Command(BaseCommand):
    help = "Measures what the product promises."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("subject", nargs="*", choices=[*subjects(), []], default=[])
        parser.add_argument("--people", type=int, help="quiz: who take it; statistics: who learn")
        parser.add_argument("--seconds", type=float, help="quiz: within how many, 60 else")
        parser.add_argument("--saves", type=int, help="quiz: answers saved one by one, 5 else")
        parser.add_argument("--kill-every", type=float, help="quiz: about so many seconds, 10 else")

    def handle(self, *args: Any, **options: Any) -> None:
        chosen = options["subject"] or subjects()
        given = {
            name: options[name]
            for name in ("people", "seconds", "saves", "kill_every")
            if options[name] is not None
        }
        if given and chosen != ["quiz"] and (chosen != ["statistics"] or given.keys() > {"people"}):
            raise CommandError("Only `measure quiz` takes options, and statistics `--people`.")
        kept = [self.measured(name, **given) for name in chosen]
        sys.exit(0 if all(kept) else 1)

    def measured(self, subject: str, **given: Any) -> bool:
        self.stdout.write(f"\n═══ {subject}")
        kept: bool = import_module(f"{measure.__name__}.{subject}").run(**given)
        self.stdout.write("kept" if kept else "BROKEN")
        return kept
