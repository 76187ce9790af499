"""Films and recordings of an original that a translation may have others of."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation
from wagtailmedia.blocks import AbstractMediaChooserBlock, VideoChooserBlock


@dataclass(frozen=True)
class Heard:
    """A film or a recording in one place of the original; `own` is the translation's, by id."""

    context: int
    title: str
    is_film: bool
    own: int | None


def heard_in(translation: Translation) -> list[Heard]:
    """Two queries, and the original."""
    places = dict(places_in(translation.source.get_source_instance()))
    segments = OverridableSegment.objects.filter(
        source=translation.source_id, context__path__in=places
    ).order_by("order")
    rows = list(segments.values_list("context", "context__path"))
    chosen = SegmentOverride.objects.filter(
        locale=translation.target_locale_id, context__in=[context for context, _path in rows]
    )
    own = {row.context_id: json.loads(row.data_json) for row in chosen}
    return [
        Heard(context, *places[path], own=int(own[context]) if own.get(context) else None)
        for context, path in rows
    ]


def places_in(original: Any) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Where films and recordings stand, by the path that wagtail-localize has for it: the title
    beside them, and whether it is a film."""
    for field in original._meta.get_fields():
        if isinstance(field, StreamField):
            for block in getattr(original, field.name):
                for name, child in getattr(block.block, "child_blocks", {}).items():
                    if isinstance(child, AbstractMediaChooserBlock) and block.value.get(name):
                        is_film = isinstance(child, VideoChooserBlock)
                        title = str(block.value.get("title") or block.block.label)
                        yield f"{field.name}.{block.id}.{name}", (title, is_film)
