"""An attempt is over: a lesson is done, or somebody was assessed."""

from collections.abc import Collection
from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from courses import actions as courses
from courses.actions import Circumstances
from courses.models import Award, Way
from courses.signals import award_earned
from quizzes.assessing import last_day, reaches, tally
from quizzes.marking import Mark
from quizzes.models import Answer, AssessmentResult, Attempt, GroupShown, ItemShown
from quizzes.models.bank import Use
from quizzes.queries.assessing import asked_of
from quizzes.queries.evidence import lessons_to_skip
from quizzes.signals import assessment_passed


def settle(*, attempt: Attempt, how: Circumstances) -> None:
    """What the attempt brings where its quiz stands. May run twice."""
    how = replace(how, client_id=None)
    quiz = attempt.issue.quiz
    if quiz.assessment_id:
        assess(attempt=attempt, how=how)
    elif quiz.lesson and (attempt.passed or quiz.use == Use.PRACTICE):
        courses.complete_lesson(learner=attempt.learner, lesson=quiz.lesson, how=how)


@transaction.atomic
def assess(*, attempt: Attempt, how: Circumstances) -> AssessmentResult:
    """What an attempt shows of the framework, and the award of a pass.

    After a new marking the same result says what holds now; what was passed, confirmed or
    awarded by it stays passed.
    """
    assessment = attempt.issue.quiz.assessment
    assert assessment is not None
    result, is_new = courses.intake(
        AssessmentResult,
        learner=attempt.learner,
        how=how,
        identity={"attempt": attempt},
        values={
            "assessment": assessment,
            "framework": assessment.framework,
            "audience": assessment.audience,
            "passed": False,
        },
    )
    if not is_new:
        result.groups.all().delete()
        result.items.all().delete()
    every_group = write_what_is_shown(result)
    if attempt.passed and every_group and not result.passed:
        result.passed = True
        result.counts_since = None if is_new else timezone.now()
        result.valid_until = last_day(result.counted_on, assessment.valid_months)
        result.save(update_fields=["passed", "counts_since", "valid_until"])
        if assessment.is_formal:
            award(result, how)
            assessment_passed.send(sender=AssessmentResult, result=result)
    return result


def write_what_is_shown(result: AssessmentResult) -> bool:
    """A line for each group and item that was asked; whether every group reaches its mark."""
    answers = Answer.objects.filter(attempt=result.attempt_id)
    points = [
        (question, Mark(earned, out_of))
        for question, earned, out_of in answers.values_list("question", "points", "out_of")
    ]
    items, groups = asked_of([question for question, _ in points], result.framework)
    marks = dict(result.assessment.group_marks.values_list("group", "per_cent"))
    by_group, by_item = tally(points, groups), tally(points, items)
    whole = result.attempt.issue.paper.pass_mark
    GroupShown.objects.bulk_create(
        GroupShown(
            result=result,
            group_id=group,
            score=mark.points,
            out_of=mark.out_of,
            needed=marks.get(group, 0),
            is_shown=reaches(mark, marks.get(group, whole)),
        )
        for group, mark in by_group.items()
    )
    ItemShown.objects.bulk_create(
        ItemShown(
            result=result,
            item_id=item,
            score=mark.points,
            out_of=mark.out_of,
            needed=whole,
            is_shown=bool(mark.out_of) and reaches(mark, whole),
        )
        for item, mark in by_item.items()
    )
    return all(
        reaches(by_group[group], needed) for group, needed in marks.items() if group in by_group
    )


def award(result: AssessmentResult, how: Circumstances) -> None:
    """Once per person and assessment: a pass that was renewed brings no second paper."""
    row, is_new = courses.intake(
        Award,
        learner=result.learner,
        how=how,
        identity={"assessment_key": result.assessment.key},
    )
    if is_new:
        award_earned.send(sender=Award, award=row)


@transaction.atomic
def skip_lessons(*, result: AssessmentResult, lessons: Collection[int], how: Circumstances) -> int:
    """Of the lessons a placement test says need not be learnt, these are done as known before.
    How many."""
    chosen = [
        teaching.lesson
        for teaching in lessons_to_skip(result, how.language)
        if teaching.lesson.pk in lessons
    ]
    for lesson in chosen:
        courses.begin_course(learner=result.learner, lesson=lesson, how=how)
        known = replace(how, way=Way.KNOWN)
        courses.complete_lesson(learner=result.learner, lesson=lesson, how=known)
    return len(chosen)
