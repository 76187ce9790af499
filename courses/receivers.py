"""What the teaching hears: pages published and withdrawn, learners merged."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished, post_page_move

from courses import actions
from courses.models import CoursePage, LessonPage
from courses.models.placing import place_course, place_lesson, speaks_vietnamese
from learning.people.models import Learner, RoleGrant
from learning.people.signals import learners_merged, role_granted


@receiver(page_published)
def project_what_is_asked(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, CoursePage):
        actions.project_course(page=instance)
    elif isinstance(instance, LessonPage):
        actions.project_outline(page=instance)


@receiver(page_unpublished)
def withdraw_unpublished(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, CoursePage | LessonPage) and speaks_vietnamese(instance):
        actions.withdraw(key=instance.translation_key)


@receiver(post_delete)
def withdraw_deleted(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, CoursePage | LessonPage) and speaks_vietnamese(instance):
        actions.withdraw(key=instance.translation_key)


@receiver(post_page_move)
def follow_the_tree(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, LessonPage) and speaks_vietnamese(instance):
        place_lesson(instance)
    elif isinstance(instance, CoursePage) and speaks_vietnamese(instance):
        place_course(instance)


@receiver(learners_merged)
def move_facts(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    actions.give_facts_to(kept=kept, dropped=dropped)


@receiver(role_granted)
def carry_cms_rights(grant: RoleGrant, **kwargs: Any) -> None:
    actions.follow_role(user=grant.user, role=grant.role, unit=grant.unit)
