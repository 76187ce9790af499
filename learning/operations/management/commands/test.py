"""`python3 manage.py test`; what follows goes to pytest."""

import sys
from typing import NoReturn

from django.core.management.base import BaseCommand

from learning.operations.testing import run_tests


class Command(BaseCommand):
    help = "Runs the tests; what follows goes to pytest."

    def run_from_argv(self, argv: list[str]) -> NoReturn:
        # Not through Django's parser: pytest's options are not its own.
        sys.exit(run_tests(argv[2:]))
