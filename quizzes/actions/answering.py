"""An authority's answers come back in our file: taken as a whole, or not at all."""

from django.db import transaction
from django.utils.translation import gettext as _

from learning.people.folding import fold
from learning.people.models import User
from quizzes.actions.confirming import Decision, NotDone, Verdicts, decide_list
from quizzes.confirming import Answer, chosen_format
from quizzes.models import Confirmation, ConfirmationList
from quizzes.queries.confirming import people_on


@transaction.atomic
def decide_by_file(
    *, proposed: ConfirmationList, decision: Decision, content: bytes, by: User
) -> ConfirmationList:
    """What the authority wrote into our file. One wrong row, and nothing is decided: raises
    NotDone with every problem, or Unreadable."""
    read = chosen_format().read(content)
    rows = {row.code: row for row in people_on(proposed)}
    problems = dict(read.problems)
    for answer in read.answers:
        if wrong := wrong_in(answer, rows.get(answer.code)):
            problems[answer.row] = wrong
    if problems:
        words = _("Nothing was entered: some rows of the file cannot be taken.")
        raise NotDone(words, dict(sorted(problems.items())))
    unanswered = sorted(rows.keys() - {answer.code for answer in read.answers})
    if unanswered:
        words = _("Nothing was entered: the file says nothing of %(codes)s.")
        raise NotDone(words % {"codes": ", ".join(unanswered[:20])})
    said = {rows[answer.code].pk: answer for answer in read.answers}
    verdicts = Verdicts(
        refused={pk: answer.reason for pk, answer in said.items() if not answer.is_confirmed},
        references={pk: answer.external_ref for pk, answer in said.items()},
    )
    return decide_list(proposed=proposed, decision=decision, verdicts=verdicts, by=by)


def wrong_in(answer: Answer, row: Confirmation | None) -> str:
    """A sheet that was sorted by one column alone gives people each other's answers."""
    if row is None:
        return _("No code of this list: %(code)s.") % {"code": answer.code}
    if fold(answer.full_name) != row.learner.profile.folded_name:
        return _("The code %(code)s belongs to another name.") % {"code": answer.code}
    return ""
