"""Parts that lessons share: their words in a language, and the lessons that show them."""

import json
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page, ReferenceIndex, Revision

from cms.marking import mark
from cms.queries import still_vietnamese
from courses.models import LessonPage, SharedPart

VIETNAMESE = settings.LANGUAGE_CODE


def part_in(part: SharedPart, language: str) -> SharedPart | None:
    """What is published of it in the language, else in Vietnamese; nothing once the Vietnamese
    part is withdrawn. One query."""
    rows = SharedPart.objects.filter(
        translation_key=part.translation_key,
        locale__language_code__in={language, VIETNAMESE},
        live=True,
    ).select_related("locale")
    said = {row.locale.language_code: row for row in rows}
    return said.get(language, said[VIETNAMESE]) if VIETNAMESE in said else None


def drawn(part: SharedPart, language: str, around: str) -> SafeString:
    """A part in the place of a lesson: in the reader's language where there is a translation,
    marked where that is not the language of the words `around`."""
    words = part_in(part, language)
    if words is None:
        return SafeString("")
    written_in = words.locale.language_code
    html: str = render_to_string("courses/shared_body.html", {"blocks": words.body})
    if written_in != VIETNAMESE:
        html = mark(html, still_vietnamese(words), VIETNAMESE)
    said = ""
    if written_in != around:
        tag = settings.LANGUAGE_TAGS.get(written_in, written_in)
        lacks = " data-untranslated" if written_in == VIETNAMESE else ""
        said = f' lang="{tag}"{lacks}'
    # What was marked had been rendered; languages are our own codes.
    return mark_safe(f'<div class="shared-part"{said}>{html}</div>')  # noqa: S308


def pages_showing(thing: Model) -> QuerySet[Page]:
    """Pages with a picture, recording, document or shared part as they are published, also by
    way of a part. From Wagtail's reference index, which reads rows and not drafts."""
    things = [thing, *parts_showing(thing)]
    shown: set[int] = set()
    kind = ContentType.objects.get_for_model(Page)
    for one in things:
        rows = ReferenceIndex.get_references_to(one).filter(base_content_type=kind)
        shown |= {int(pk) for pk in rows.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=shown)


def parts_showing(thing: Model) -> list[SharedPart]:
    """The Vietnamese parts, by which lessons name them, whose words in some language have it."""
    if isinstance(thing, SharedPart):
        keys = {thing.translation_key}
    else:
        kind = ContentType.objects.get_for_model(SharedPart)
        rows = ReferenceIndex.get_references_to(thing).filter(base_content_type=kind)
        named = [int(pk) for pk in rows.values_list("object_id", flat=True)]
        found = SharedPart.objects.filter(pk__in=named)
        keys = set(found.values_list("translation_key", flat=True))
    return list(
        SharedPart.objects.filter(translation_key__in=keys, locale__language_code=VIETNAMESE)
    )


def is_used(part: SharedPart) -> bool:
    """Whether a page names this very row, as published or in its latest draft. Translations are
    named by none."""
    return pages_naming(part).exists() or any(names(draft, part) for draft in drafts_with_parts())


def pages_naming(part: SharedPart) -> QuerySet[Any]:
    return ReferenceIndex.get_references_to(part).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )


def drafts_with_parts() -> QuerySet[Revision]:
    """What lies in latest drafts is in no index: some hundred rows at most."""
    waiting = LessonPage.objects.filter(has_unpublished_changes=True)
    return Revision.objects.filter(
        pk__in=waiting.values("latest_revision"), content__body__icontains='"shared_part"'
    ).only("content")


def names(draft: Revision, part: SharedPart) -> bool:
    return part.pk in parts_named(json.loads(draft.content["body"]))


def parts_named(stream: Any) -> set[int]:
    """Of a stream as it is stored."""
    return {block["value"] for block in stream if block["type"] == "shared_part" and block["value"]}
