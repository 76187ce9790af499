"""Translations follow their originals, and are handed in."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import (
    SegmentOverride,
    Translation,
    TranslationSource,
)

from cms.models import Recording, Untranslated
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


@transaction.atomic
def choose_recordings(
    *, translation: Translation, chosen: Mapping[int, int | None], by: User
) -> None:
    """Films and recordings of the translation, ids by their context; None is the original's.
    Readers meet them once the translation is handed in and approved, as its sentences."""
    rows = SegmentOverride.objects.filter(locale=translation.target_locale_id)
    kept = {context: pk for context, pk in chosen.items() if pk}
    rows.filter(context__in=chosen.keys() - kept.keys()).delete()
    for context, pk in kept.items():
        SegmentOverride.objects.update_or_create(
            locale_id=translation.target_locale_id,
            context_id=context,
            defaults={"data_json": json.dumps(pk), "last_translated_by": by, "has_error": False},
        )


def forget_recording(*, recording: Recording) -> None:
    """Deleted: translations have the original's again. wagtail-localize would look for it."""
    places = Q(context__path__endswith=".film") | Q(context__path__endswith=".sound")
    SegmentOverride.objects.filter(places, data_json=json.dumps(recording.pk)).delete()
