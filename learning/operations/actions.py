"""What follows from the facts is made again where it was lost, and what is over is put away."""

import logging
from collections.abc import Callable

from django.utils import timezone

from certificates.actions import issue_missing
from courses.actions import complete_missing_courses, leave_ended_roles
from learning.assignments.actions import remind_all
from learning.operations.models import LastRun
from learning.people.actions import forget_old_codes
from learning.reports.actions import catch_up_milestones

logger = logging.getLogger(__name__)

CATCH_UP = "catch_up"
# What is done → how; each may follow from the one before.
STEPS: dict[str, Callable[[], int]] = {
    "course completions": complete_missing_courses,
    "certificates": issue_missing,
    "people counted again": catch_up_milestones,
    "rights of ended roles taken": leave_ended_roles,
    "reminders of assigned courses": remind_all,
    "old codes forgotten": forget_old_codes,
}


class Unfinished(Exception):
    """Some step failed; the others were done."""


def catch_up() -> dict[str, int]:
    """How many of each were missing and are there now. Doing it again changes nothing.

    A step that fails does not keep the next ones back; at the end it is raised.
    """
    made: dict[str, int] = {}
    for name, step in STEPS.items():
        try:
            made[name] = step()
        except Exception:
            logger.exception("Catching up with the %s failed", name)
    if len(made) < len(STEPS):
        raise Unfinished(", ".join(STEPS.keys() - made.keys()))
    LastRun.objects.update_or_create(name=CATCH_UP, defaults={"ended_at": timezone.now()})
    return made
