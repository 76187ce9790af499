"""What must follow from the facts and does not: a worker was killed, a lesson withdrawn."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from courses.actions.learning import Circumstances, complete_course_if_done
from courses.models import Award, CourseCompletion, Enrolment, Lesson, LessonCompletion


def complete_missing_courses() -> int:
    """Complete the courses whose required lessons are all done. Safe to repeat; how many."""
    made = 0
    for enrolment in done_without_award().iterator():
        made += complete_as_of_last_lesson(enrolment)
    return made


def done_without_award() -> QuerySet[Enrolment]:
    of_this_enrolment = Q(learner=OuterRef("learner"), edition=OuterRef("edition"))
    required = Lesson.objects.filter(
        course=OuterRef("edition__course"), is_live=True, is_required=True
    )
    undone = required.exclude(
        Exists(
            LessonCompletion.objects.filter(
                lesson=OuterRef("pk"),
                learner=OuterRef(OuterRef("learner")),
                edition=OuterRef(OuterRef("edition")),
            )
        )
    )
    completed = Exists(CourseCompletion.objects.filter(of_this_enrolment))
    awarded = Exists(Award.objects.filter(of_this_enrolment))
    return (
        Enrolment.objects.filter(~completed | ~awarded)
        .filter(Exists(required), ~Exists(undone))
        .select_related("learner", "edition")
    )


@transaction.atomic
def complete_as_of_last_lesson(enrolment: Enrolment) -> bool:
    """The course was done when its last lesson was, in the way that lesson was done."""
    learner, edition = enrolment.learner, enrolment.edition
    lessons = LessonCompletion.objects.filter(learner=learner, edition=edition)
    last = lessons.select_related("entered_by").latest("occurred_at")
    how = Circumstances(last.occurred_at, last.way, last.language, last.entered_by)
    return complete_course_if_done(learner=learner, edition=edition, how=how) is not None
