"""Each answer is kept the moment it is given; what is over is over by the server's clock."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import Enum

from django.db import transaction
from django.utils import timezone

from quizzes.models import Attempt, PaperIssue, PaperQuestion
from quizzes.queries import Chosen

# An answer given in the last second is still on its way for so long.
GRACE = timedelta(seconds=20)


class Saved(Enum):
    """What became of a save."""

    KEPT = "saved"
    SUBMITTED = "submitted"
    OVER = "over"


def is_over(issue: PaperIssue, now: datetime) -> bool:
    """Whether nothing more is taken for this paper."""
    return issue.expires_at is not None and now > issue.expires_at + GRACE


def is_submitted(issue: PaperIssue) -> bool:
    """An open paper has no attempt yet; a closed one may have been put aside at a merger."""
    return not issue.is_open and Attempt.objects.filter(issue=issue).exists()


def merged(draft: Chosen, chosen: Chosen, asked: Collection[str]) -> Chosen:
    """The draft, with what a form says about the questions it asks."""
    return {key: kept for key, kept in draft.items() if key not in asked} | chosen


@transaction.atomic
def save_draft(
    *, issue: PaperIssue, chosen: Chosen, asked: Collection[str], reached: int | None = None
) -> Saved:
    """Keep what a form says about the questions it asks; the others stay as they are, so
    that two devices do not undo each other. `reached` is the question one goes on to."""
    # First the lock, then the question: who waited for a submission sees that it came first.
    kept = PaperIssue.objects.select_for_update(no_key=True).filter(pk=issue.pk).first()
    if kept is None:
        return Saved.SUBMITTED
    saved = save_held(kept=kept, chosen=chosen, asked=asked, reached=reached)
    issue.draft, issue.reached = kept.draft, kept.reached
    return saved


def save_held(
    *, kept: PaperIssue, chosen: Chosen, asked: Collection[str], reached: int | None = None
) -> Saved:
    """The same, of a paper that is locked already."""
    now = timezone.now()
    if is_submitted(kept):
        return Saved.SUBMITTED
    if is_over(kept, now):
        return Saved.OVER
    after = int((now - kept.issued_at).total_seconds())
    new = {key for key, response in chosen.items() if kept.draft.get(key) != response}
    kept.draft = merged(kept.draft, chosen, asked)
    kept.moments |= dict.fromkeys(new, after)
    kept.reached = max(kept.reached, reached or 1)
    kept.save(update_fields=["draft", "moments", "reached"])
    return Saved.KEPT


def open_items(issue: PaperIssue, items: Sequence[PaperQuestion]) -> list[PaperQuestion]:
    """The questions that may be answered now: all, or where there is no way back the one
    that was come to."""
    if not issue.quiz.goes_forward_only:
        return list(items)
    return [item for item in items if item.position == issue.reached]
