"""What a correction of a key changes, before anything is written."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from quizzes import marking
from quizzes.marking import Mark
from quizzes.models import Answer, Attempt, KeyCorrection, QuestionVersion

# Answers looked at in one go.
AT_ONCE = 1000


def corrections_of(versions: Iterable[int]) -> dict[int, KeyCorrection]:
    """The correction that holds for each version that has one. One query."""
    rows = KeyCorrection.objects.filter(version__in=list(versions)).order_by("pk")
    return {row.version_id: row for row in rows}


def mark_of(
    version: QuestionVersion, response: list[str], correction: KeyCorrection | None
) -> Mark:
    """The mark of an answer, by the key of its version or by what holds instead."""
    if correction is None:
        return marking.mark(version.kind, version.structure, version.right, response)
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
    answers = Answer.objects.filter(version=correction.version).select_related(
        "attempt__issue__paper", "attempt__learner__profile"
    )
    for answer in answers.order_by("pk").iterator(chunk_size=AT_ONCE):
        attempt, mark = answer.attempt, mark_of(correction.version, answer.chosen, correction)
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
