"""What follows from the facts is made again where it was lost, and what is over is put away."""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from certificates.actions import issue_missing
from cms.actions import find_missing, index_anew
from courses.actions import (
    complete_missing_courses,
    enter_begun_roles,
    forget_lesson_files,
    forget_pieces,
    leave_ended_roles,
    make_missing_small,
)
from learning.assignments.actions import remind_all
from learning.campaigns.actions import close_ended
from learning.emulation.actions import forget_old_nominations, verify_rankings
from learning.halfyear.actions import (
    close_all_asked,
    ensure_current_period,
    remind_by_schedule,
    tabulate_latest,
    verify_snapshots,
)
from learning.operations.models import LastRun
from learning.people.actions import (
    carry_out_due,
    deliver_waiting,
    follow_days_of_roles,
    forget_lapsed_offers,
    forget_old_codes,
    forget_old_guesses,
    forget_old_recovery_codes,
    remind_of_reviews,
    rest_idle_rights,
    seal_anew,
    settle_stragglers,
)
from learning.privacy.actions import (
    carry_out_erasures,
    erase_again,
    make_missing_archives,
    remind_of_due_requests,
)
from learning.privacy.retention import put_away
from learning.reports.actions import (
    catch_up_milestones,
    check_counting,
    count_quality,
    count_stock,
    recount,
)
from learning.rosters.actions import (
    check_waiting,
    forget_rows,
    send_waiting_invitations,
    take_in_waiting,
    undo_waiting,
)
from quizzes.actions import carry_out_waiting, forget_devices, forget_imports, submit_overdue

logger = logging.getLogger(__name__)

CATCH_UP = "catch_up"
NIGHT = timedelta(hours=20)
HOUR = timedelta(hours=1)
EVER = timedelta(days=365 * 100)


def once_in(pause: timedelta, name: str, step: Callable[[], int]) -> Callable[[], int]:
    """A step that costs too much to be taken every few minutes: after a pause at the earliest."""

    def do() -> int:
        if LastRun.objects.filter(name=name, ended_at__gt=timezone.now() - pause).exists():
            return 0
        done = step()
        LastRun.objects.update_or_create(name=name, defaults={"ended_at": timezone.now()})
        return done

    return do


# What is done → how; each may follow from the one before.
STEPS: dict[str, Callable[[], int]] = {
    "papers whose time is over": submit_overdue,
    "papers marked again": carry_out_waiting,
    "course completions": complete_missing_courses,
    "certificates": issue_missing,
    "rosters checked": check_waiting,
    "confirmed rosters taken in": take_in_waiting,
    "rosters undone": undo_waiting,
    "people of rosters invited": send_waiting_invitations,
    "planned changes of units": carry_out_due,
    "people of ended units": settle_stragglers,
    # The number goes up when what the sums are of changes.
    "sums made anew": once_in(EVER, "sums_2", recount),
    "people counted again": catch_up_milestones,
    "faults of the counting": once_in(NIGHT, "counting", check_counting),
    "people of units counted": once_in(NIGHT, "stock", count_stock),
    "quality of final tests": once_in(NIGHT, "quality", count_quality),
    "boards of campaigns frozen": close_ended,
    "half-years asked to be closed": close_all_asked,
    "half-years begun": ensure_current_period,
    "units reminded of their reports": once_in(HOUR, "report_reminders", remind_by_schedule),
    "frozen reports altered": once_in(NIGHT, "snapshots", verify_snapshots),
    "announced rankings altered": once_in(NIGHT, "rankings", verify_rankings),
    "old proposals forgotten": once_in(NIGHT, "nominations", forget_old_nominations),
    "roles of who stayed away rest": rest_idle_rights,
    "days of roles followed": follow_days_of_roles,
    "rights of ended roles taken": leave_ended_roles,
    "rights of begun roles given": enter_begun_roles,
    "roles to be looked at": remind_of_reviews,
    "reminders of assigned courses": once_in(HOUR, "reminders", remind_all),
    "words of pages written down": find_missing,
    "messages sent": deliver_waiting,
    "old codes forgotten": forget_old_codes,
    "old recovery codes forgotten": forget_old_recovery_codes,
    "guesses forgotten": forget_old_guesses,
    "links nobody opened forgotten": forget_lapsed_offers,
    "copies of people's data packed": make_missing_archives,
    "erasures carried out": carry_out_erasures,
    "erased people's late facts": erase_again,
    "words of old rosters forgotten": forget_rows,
    "files of questions forgotten": forget_imports,
    "files of lessons forgotten": forget_lesson_files,
    "readings made small": make_missing_small,
    "pieces of readings forgotten": once_in(NIGHT, "pieces", forget_pieces),
    "devices of old papers forgotten": once_in(NIGHT, "devices", forget_devices),
    "due requests about data": remind_of_due_requests,
    "ethnic groups sealed anew": seal_anew,
    "tables by ethnic group": once_in(NIGHT, "ethnic_tables", tabulate_latest),
    "index of the CMS written anew": once_in(NIGHT, "search_index", index_anew),
    "old data put away": once_in(NIGHT, "retention", put_away),
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
