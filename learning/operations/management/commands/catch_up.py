"""`python3 manage.py catch_up`: what a lost message or a killed worker left undone."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from learning.operations.actions import Unfinished, catch_up


class Command(BaseCommand):
    help = "Makes the completions, certificates and counts that are missing; safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            made = catch_up()
        except Unfinished as unfinished:
            raise CommandError(f"Failed, see the log: {unfinished}") from unfinished
        for name, number in made.items():
            self.stdout.write(f"{number} {name}")
