"""Translations follow their originals, and are handed in."""

from typing import Any

from django.db import transaction
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import (
    Translation,
    TranslationSource,
)

from cms.models import Untranslated
from cms.queries import source_of, still_vietnamese
from learning.people.models import User


@transaction.atomic
def follow_original(*, original: Any) -> bool:
    """Take over what a published original says now. Translations stay as they are until a
    translator has dealt with them. Whether any sentence, picture or place of one changed."""
    source = source_of(original)
    if source is None:
        return False
    taken_at, before = source.last_updated_at, taken_from(source)
    source.update_from_db()
    changed = taken_from(source) != before
    if not changed:
        # The time says since when translations may be behind.
        TranslationSource.objects.filter(pk=source.pk).update(last_updated_at=taken_at)
    return changed


def taken_from(source: TranslationSource) -> list[list[Any]]:
    """Sentences, frames of rich text and pictures, each with its place, in their order."""
    return [
        list(source.stringsegment_set.order_by("order").values_list("context", "string")),
        list(source.templatesegment_set.order_by("order").values_list("context", "template")),
        list(source.overridablesegment_set.order_by("order").values_list("context", "data_json")),
    ]


@transaction.atomic
def keep_untranslated(*, page: Page) -> None:
    """Note what of a published translation readers meet in Vietnamese."""
    sentences = still_vietnamese(page)
    if sentences:
        Untranslated.objects.update_or_create(page=page, defaults={"sentences": sentences})
    else:
        Untranslated.objects.filter(page=page.pk).delete()


@transaction.atomic
def hand_in_translation(*, translation: Translation, by: User) -> None:
    """Into the review that the page or question would go through; what is published stays until
    it is approved."""
    target = translation.get_target_instance()
    draft = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    if isinstance(target, Page):
        draft.slug = target.slug
    draft.full_clean()
    draft.save_revision(user=by)
    hand_over_to_review(target, by)


def hand_over_to_review(target: Any, by: User) -> None:
    """What a reviewer sent back goes on where it stopped; what waits already is left waiting."""
    under_way, workflow = target.current_workflow_state, target.get_workflow()
    if under_way and under_way.status == WorkflowState.STATUS_NEEDS_CHANGES:
        under_way.resume(user=by)
    elif workflow and not under_way:
        workflow.start(target, by)
