#!/usr/bin/env python3
"""Django's commands, plus the verbs demo, test, quality, fix and measure."""

import os
import sys

from learning.operations import bootstrap


def main() -> None:
    bootstrap.enter(sys.argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "learning.settings.demo")
    # Only now: before `enter`, Django may not be there.
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
