"""How fast the ledger follows the facts, and what looking for those out of step costs."""

from learning.operations.timing import say, seconds
from learning.people.models import Learner
from learning.reports.actions import record_milestones
from learning.reports.actions.checking import MONTHS, SAMPLE
from learning.reports.models import Milestone
from learning.reports.queries import people_out_of_step
from learning.reports.queries.gaps_by_night import people_to_look_at_by_night


def ledger_follows() -> bool:
    """Whether the ledger of everybody is what the facts say: by sets, and one by one of some."""
    found: set[int] = set()
    usual = seconds(lambda: found.update(people_out_of_step(months=2)))
    say("looked for every few minutes", f"{usual:.1f} s, {len(found)} people out of step")
    long = seconds(lambda: found.update(people_out_of_step(months=MONTHS)))
    night = seconds(lambda: found.update(people_to_look_at_by_night(months=MONTHS)))
    say("looked for by night", f"{long + night:.1f} s, {len(found)} people out of step")
    return nobody_changes() and not found


def nobody_changes() -> bool:
    drawn = list(Learner.objects.filter(subject__isnull=False).order_by("?")[:SAMPLE])
    rows = Milestone.objects.filter(subject__learner__in=drawn)
    before = set(rows.values_list("pk", flat=True))
    spent = seconds(lambda: [record_milestones(learner=learner) for learner in drawn])
    same = before == set(rows.values_list("pk", flat=True))
    say(
        "people counted from their facts",
        f"{len(drawn) / spent:,.0f} a second and worker; nothing changes: {same}",
    )
    return same
