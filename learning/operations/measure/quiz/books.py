"""What was acknowledged to people, against the rows there are."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from learning.operations.measure.quiz.crowd import FIELD, Taker
from quizzes.models import Answer, Attempt, PaperIssue

# An answer as it is kept: its question, what was chosen, and when it was last saved before.
Kept = tuple[str, list[str], int | None]


@dataclass(frozen=True)
class Balance:
    """People, by what became of them; all but the first are broken promises."""

    kept: int
    unfinished: int
    lost: int
    changed: int
    doubled: int

    @property
    def is_clean(self) -> bool:
        return not (self.unfinished or self.lost or self.changed or self.doubled)


def balance_of(takers: Iterable[Taker]) -> Balance:
    """`lost`: a paper or a saved answer acknowledged and not there. `changed`: there with other
    answers than were sent. `doubled`: papers, attempts or answers more than one paper has."""
    takers = list(takers)
    issues = {f"/bai-lam/{issue.public_id}/": issue for issue in PaperIssue.objects.all()}
    attempts = dict(Attempt.objects.values_list("issue_id", "pk"))
    answers: dict[int, list[Kept]] = {}
    rows = Answer.objects.values_list("attempt_id", "question__key", "chosen", "after_seconds")
    for attempt, key, *kept in rows:
        answers.setdefault(attempt, []).append((str(key), *kept))
    states = Counter(_state(taker, issues, attempts, answers) for taker in takers)
    papers = Counter(issue.learner_id for issue in issues.values())
    doubled = sum(number - 1 for number in papers.values())
    return Balance(
        kept=states["kept"],
        unfinished=states["unfinished"],
        lost=states["lost"],
        changed=states["changed"],
        doubled=doubled + states["doubled"],
    )


def _state(
    taker: Taker,
    issues: dict[str, PaperIssue],
    attempts: dict[int, int],
    answers: dict[int, list[Kept]],
) -> str:
    if not taker.is_acknowledged:
        return "unfinished"
    issue = issues.get(taker.paper)
    attempt = attempts.get(issue.pk) if issue else None
    if attempt is None:
        return "lost"
    rows = answers.get(attempt, [])
    if len(rows) > len(taker.chosen):
        return "doubled"
    sent = sorted((name.removeprefix(FIELD), [one]) for name, one in taker.chosen.items())
    if sorted((key, chosen) for key, chosen, _after in rows) != sent:
        return "changed"
    seen = {f"{FIELD}{key}" for key, _chosen, after in rows if after is not None}
    return "kept" if taker.saved <= seen else "lost"
