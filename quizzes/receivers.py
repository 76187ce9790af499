"""What the testing hears: questions and quizzes published and withdrawn, learners merged."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import (
    page_published,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from courses.models.placing import speaks_vietnamese
from learning.people.models import Learner, Unit
from learning.people.personal import Section
from learning.people.plans import one_heir_each
from learning.people.signals import (
    learner_erased,
    learners_merged,
    personal_data_asked,
    units_succeeded,
)
from quizzes import actions, tasks
from quizzes.models import AssessmentPage, KeyCorrection, QuestionText, QuizPage
from quizzes.models.assessment_pages import place_assessment
from quizzes.personal import sections_about
from quizzes.signals import correction_confirmed


@receiver(published, sender=QuestionText)
def freeze_question(instance: QuestionText, **kwargs: Any) -> None:
    actions.freeze(text=instance)


@receiver(unpublished, sender=QuestionText)
@receiver(post_delete, sender=QuestionText)
def withdraw_question(instance: Any, **kwargs: Any) -> None:
    if speaks_vietnamese(instance):
        actions.withdraw_question(key=instance.translation_key)


@receiver(page_published, sender=QuizPage)
def project_quiz(instance: QuizPage, **kwargs: Any) -> None:
    actions.project_quiz(page=instance)


@receiver(page_published, sender=AssessmentPage)
def project_assessment(instance: AssessmentPage, **kwargs: Any) -> None:
    actions.project_assessment(page=instance)


@receiver(page_unpublished, sender=AssessmentPage)
@receiver(post_delete, sender=AssessmentPage)
def withdraw_assessment(instance: AssessmentPage, **kwargs: Any) -> None:
    if speaks_vietnamese(instance):
        actions.withdraw_assessment(key=instance.translation_key)


@receiver(post_page_move, sender=AssessmentPage)
def follow_the_tree(instance: AssessmentPage, **kwargs: Any) -> None:
    if speaks_vietnamese(instance):
        place_assessment(instance)


@receiver(learners_merged)
def move_attempts(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    actions.give_attempts_to(kept=kept, dropped=dropped)


@receiver(learner_erased)
def erase_what_was_answered(learner: Learner, **kwargs: Any) -> int:
    return actions.erase_attempts(learner=learner)


@receiver(personal_data_asked)
def tell_what_is_kept(learner: Learner, **kwargs: Any) -> list[Section]:
    return sections_about(learner)


@receiver(units_succeeded)
def hand_over_banks(pairs: list[tuple[Unit, Unit]], **kwargs: Any) -> None:
    for old, new in one_heir_each(pairs):
        actions.hand_over_banks(old=old, new=new)


@receiver(correction_confirmed)
def mark_again(correction: KeyCorrection, **kwargs: Any) -> None:
    pk = correction.pk
    transaction.on_commit(lambda: tasks.mark_everyone_again.delay(pk), robust=True)
