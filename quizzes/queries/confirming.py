"""Reads for confirmation: whose results can be proposed, who is left out, what a file says."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from learning.people.access import people_in_reach
from learning.people.models import Learner, Membership, Unit, User
from quizzes.access import CONFIRMERS
from quizzes.confirming import Proposed
from quizzes.models import Assessment, AssessmentResult, Confirmation, ConfirmationList
from quizzes.queries.titles import quiz_title

UNDECIDED = (Confirmation.State.LISTED, Confirmation.State.SENT)


@dataclass(frozen=True)
class LeftOut:
    """Somebody who was assessed and is not proposed."""

    name: str
    why: str


@dataclass(frozen=True)
class Candidates:
    fit: list[AssessmentResult]
    left_out: list[LeftOut]


def people_of(unit: Unit, user: User) -> QuerySet[Learner]:
    """Known people with a name, of the unit and below it, whom the user answers for."""
    members = Membership.objects.filter(unit__path__startswith=unit.path, until=None)
    near = people_in_reach(user, *CONFIRMERS).filter(profile__isnull=False)
    return near.filter(pk__in=members.values("learner"))


def candidates(assessment: Assessment, people: QuerySet[Learner]) -> Candidates:
    """One result a person, the latest that can be proposed. Two queries."""
    results = AssessmentResult.objects.filter(assessment=assessment, learner__in=people)
    by_person: dict[Learner, list[AssessmentResult]] = defaultdict(list)
    ordered = results.select_related("learner__profile")
    for result in ordered.order_by("learner__profile__folded_name", "learner", "-pk"):
        by_person[result.learner].append(result)
    proposed = Confirmation.objects.filter(learner__in=people).select_related("list")
    by_learner: dict[int, list[Confirmation]] = defaultdict(list)
    for row in proposed:
        by_learner[row.learner_id].append(row)
    fit, left_out = [], []
    for learner, held in by_person.items():
        chosen, why = judged(held, by_learner[learner.pk])
        if chosen:
            fit.append(chosen)
        else:
            left_out.append(LeftOut(learner.profile.full_name, why))
    return Candidates(fit, left_out)


def judged(
    held: list[AssessmentResult], proposed: list[Confirmation]
) -> tuple[AssessmentResult | None, str]:
    """The result to propose, else why there is none."""
    passed = [result for result in held if result.passed]
    today = timezone.localdate()
    valid = [row for row in passed if row.valid_until is None or row.valid_until >= today]
    used = {row.result_id for row in proposed}
    new = [result for result in valid if result.pk not in used]
    if new and not (why := standing_in_the_way(new[0], proposed)):
        return new[0], ""
    if new:
        return None, why
    if valid:
        return None, standing_in_the_way(valid[0], proposed) or _(
            "Decided on before; a new pass is needed."
        )
    return None, _("The pass is no longer valid.") if passed else _("Not passed.")


def standing_in_the_way(result: AssessmentResult, proposed: list[Confirmation]) -> str:
    """What the person already has of the same skills; empty when nothing."""
    for row in proposed:
        if (row.framework_id, row.audience) == (result.framework_id, result.audience):
            if row.state == Confirmation.State.CONFIRMED:
                return _("Confirmed already.")
            if row.state in UNDECIDED:
                return _("On the list “%(name)s” already.") % {"name": row.list.name}
    return ""


def rows_to_send(proposed: ConfirmationList) -> list[Proposed]:
    """What the authority reads of each person, by name."""
    title = quiz_title(proposed.assessment.quiz, settings.LANGUAGE_CODE)
    rows = people_on(proposed).select_related(
        "result__attempt", "result__territory", "result__organisation"
    )
    return [
        Proposed(
            code=row.code,
            full_name=row.learner.profile.full_name,
            birth_year=row.learner.profile.birth_year,
            unit=str(row.result.organisation or row.result.territory or ""),
            assessment=title,
            assessed_on=row.result.counted_on,
            result=f"Đạt, {row.result.attempt.percent}%",
        )
        for row in rows
    ]


def people_on(proposed: ConfirmationList) -> QuerySet[Confirmation]:
    rows = Confirmation.objects.filter(list=proposed).select_related("learner__profile", "list")
    return rows.order_by("learner__profile__folded_name", "pk")


def is_sample(proposed: ConfirmationList) -> bool:
    """Of a sample, or of a framework nobody compared with its decision."""
    unchecked = Confirmation.objects.filter(list=proposed, framework__is_checked=False)
    return proposed.assessment.is_sample or unchecked.exists()
