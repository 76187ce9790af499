"""What a correction of a key changes, before anything is written."""

from dataclasses import dataclass, field

from quizzes import marking
from quizzes.kinds import Accepted, kind_of
from quizzes.marking import Mark
from quizzes.models import Answer, Attempt, KeyCorrection, QuestionVersion
from quizzes.queries.keys import accepted_of

# Answers looked at in one go.
AT_ONCE = 1000


def mark_of(
    version: QuestionVersion,
    response: list[str],
    correction: KeyCorrection | None,
    accepted: Accepted,
) -> Mark:
    """The mark of an answer, by the key of its version and what other languages accept, or by
    what holds instead: it holds the words of all languages."""
    if correction is None:
        right = kind_of(version.kind).widened(version.right, accepted)
        return marking.mark(version.kind, version.structure, right, response)
    if correction.what == KeyCorrection.What.EVERYBODY:
        return Mark(marking.FULL, marking.FULL)
    if correction.what == KeyCorrection.What.LEFT_OUT:
        return Mark(marking.NONE, marking.NONE)
    return marking.mark(version.kind, version.structure, correction.right, response)


@dataclass(frozen=True)
class Revised:
    """An attempt as it would stand: score, points to earn, and whether it is a pass."""

    mark: Mark
    passed: bool


def revised(attempt: Attempt, answer: Answer, mark: Mark, pass_mark: int) -> Revised:
    score = attempt.score - answer.points + mark.points
    out_of = attempt.out_of - answer.out_of + mark.out_of
    return Revised(Mark(score, out_of), marking.is_pass(score, out_of, pass_mark))


@dataclass
class Effects:
    """How many attempts stay, win and lose points; which begin to pass, and which would not."""

    asked: int = 0
    better: int = 0
    worse: int = 0
    passing: list[Attempt] = field(default_factory=list)
    failing: list[Attempt] = field(default_factory=list)

    @property
    def changed(self) -> int:
        return self.better + self.worse


def effects_of(correction: KeyCorrection) -> Effects:
    """Of a correction that is not yet written, or is."""
    effects = Effects()
    accepted = accepted_of([correction.version]).get(correction.version_id, {})
    answers = Answer.objects.filter(version=correction.version).select_related(
        "attempt__issue__paper", "attempt__learner__profile"
    )
    for answer in answers.order_by("pk").iterator(chunk_size=AT_ONCE):
        attempt = answer.attempt
        mark = mark_of(correction.version, answer.chosen, correction, accepted)
        effects.asked += 1
        if (mark.points, mark.out_of) == (answer.points, answer.out_of):
            continue
        new = revised(attempt, answer, mark, attempt.issue.paper.pass_mark)
        share = new.mark.points * attempt.out_of - attempt.score * new.mark.out_of
        effects.better += share > 0
        effects.worse += share < 0
        if new.passed and not attempt.passed:
            effects.passing.append(attempt)
        if attempt.passed and not new.passed:
            effects.failing.append(attempt)
    return effects
