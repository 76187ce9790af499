"""What the teaching hears: pages published and withdrawn, learners merged."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page
from wagtail.signals import (
    copy_for_translation_done,
    page_published,
    page_unpublished,
    post_page_move,
    published,
    task_submitted,
    unpublished,
)

from cms.models import Picture, Recording
from courses import actions, tasks
from courses.models import (
    CoursePage,
    FrameworkGroup,
    FrameworkItem,
    LessonPage,
    Narration,
    SharedPart,
)
from courses.models.framework import refuse_unless_draft
from courses.models.placing import place_course, place_lesson, speaks_vietnamese
from courses.models.publishing import Proofread
from courses.queries.lessons import forget_shells_showing
from courses.queries.personal import sections_about
from courses.signals import take_arrived
from learning.people.models import Learner, RoleGrant, Unit
from learning.people.personal import Section
from learning.people.plans import one_heir_each
from learning.people.signals import (
    learner_erased,
    learners_merged,
    personal_data_asked,
    rights_changed,
    role_ended,
    role_granted,
    unit_renamed,
    units_succeeded,
)


@receiver(page_published)
def project_what_is_asked(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, CoursePage):
        actions.project_course(page=instance)
    elif isinstance(instance, LessonPage):
        actions.project_outline(page=instance)


@receiver(task_submitted)
def refuse_unready(instance: Any, **kwargs: Any) -> None:
    """However it was handed in, a translation too: nothing unready comes to a reviewer."""
    page = instance.revision.as_object()
    if isinstance(page, Proofread):
        page.refuse_unready()


@receiver(copy_for_translation_done)
def let_in_translators(target_obj: Any, **kwargs: Any) -> None:
    if isinstance(target_obj, Page):
        actions.open_translated_section(page=target_obj)


@receiver(page_unpublished)
def withdraw_unpublished(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, CoursePage | LessonPage) and speaks_vietnamese(instance):
        actions.withdraw(key=instance.translation_key)


@receiver(post_delete)
def withdraw_deleted(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, CoursePage | LessonPage) and speaks_vietnamese(instance):
        actions.withdraw(key=instance.translation_key)


@receiver(pre_delete, sender=FrameworkGroup)
@receiver(pre_delete, sender=FrameworkItem)
def keep_published_parts(instance: FrameworkGroup | FrameworkItem, **kwargs: Any) -> None:
    """However it is deleted: what was published stays, with all that points at it."""
    refuse_unless_draft(instance.framework_id)


@receiver(post_page_move)
def follow_the_tree(instance: Any, **kwargs: Any) -> None:
    page = instance.specific
    if isinstance(page, LessonPage) and speaks_vietnamese(page):
        place_lesson(page)
    elif isinstance(page, CoursePage) and speaks_vietnamese(page):
        place_course(page)


@receiver(learners_merged)
def move_facts(kept: Learner, dropped: Learner, **kwargs: Any) -> None:
    actions.give_facts_to(kept=kept, dropped=dropped)


@receiver(learner_erased)
def erase_facts(learner: Learner, **kwargs: Any) -> int:
    return actions.erase_learning(learner=learner)


@receiver(personal_data_asked)
def tell_what_is_kept(learner: Learner, **kwargs: Any) -> list[Section]:
    return sections_about(learner)


@receiver([post_save, post_delete])
def show_changed_media(sender: Any, instance: Any, **kwargs: Any) -> None:
    if issubclass(sender, Picture | Recording | AbstractDocument):
        forget_shells_showing(instance)


@receiver([published, unpublished], sender=SharedPart)
@receiver(post_delete, sender=SharedPart)
def show_shared_part(instance: SharedPart, **kwargs: Any) -> None:
    actions.show_anew(part=instance)
    transaction.on_commit(tasks.write_words_down.delay, robust=True)


@receiver(take_arrived)
def make_it_small(narration: Narration, **kwargs: Any) -> None:
    pk = narration.pk
    transaction.on_commit(lambda: tasks.make_small.delay(pk), robust=True)


@receiver(role_granted)
def carry_cms_rights(grant: RoleGrant, **kwargs: Any) -> None:
    actions.follow_role(grant=grant)


@receiver(role_ended)
def take_cms_rights(**kwargs: Any) -> None:
    actions.leave_ended_roles()


@receiver(rights_changed)
def follow_changed_rights(**kwargs: Any) -> None:
    actions.leave_ended_roles()
    actions.enter_begun_roles()


@receiver(units_succeeded)
def hand_over_courses(pairs: list[tuple[Unit, Unit]], **kwargs: Any) -> None:
    for old, new in one_heir_each(pairs):
        actions.hand_over(old=old, new=new)


@receiver(unit_renamed)
def follow_a_units_name(unit: Unit, before: str, **kwargs: Any) -> None:
    actions.follow_name(unit=unit, before=before)
