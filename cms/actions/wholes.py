"""A whole course comes back from its translators."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import (
    StringTranslation,
)
from wagtail_localize.operations import translate_object

from cms.queries.wholes import Part, Portion, Sentence, Whole, as_kept, kept_segments
from cms.settling import Fault, settle
from cms.workbooks import Row
from learning.people.models import User

# Sentences of translations that one request begins: a few seconds' work.
MOST_BEGUN = 300


@dataclass(frozen=True)
class Came:
    """What came of a file: the sentences each part got, and those that wait for it to be sent
    again."""

    counts: Counter[Part]
    waiting: int
    left: Sequence[Fault]
    replaced: Sequence[Fault]


@transaction.atomic
def take_whole(
    *, portions: Sequence[Portion], locale: Locale, rows: Sequence[Row], by: User, replacing: bool
) -> Came:
    """Keep what translators wrote, and begin the translations that nobody has begun, as many as
    a request has time for. Nothing is handed in or published."""
    # Two who send parts at once: the second sees what the first brought and began.
    Locale.objects.select_for_update(no_key=True).get(pk=locale.pk)
    whole = Whole(portions, locale)
    settled = settle(rows, whole.lines, whole.problem, replacing=replacing)
    said = [(whole.sentences[key], words) for key, words in settled.said.items()]
    later = begin_some(whole, {sentence.part for sentence, _words in said}, by)
    now = [(sentence, words) for sentence, words in said if sentence.part not in later]
    keep_sentences(now, locale, by)
    counts = Counter(sentence.part for sentence, _words in now)
    return Came(counts, len(said) - len(now), settled.left, settled.replaced)


def begin_some(whole: Whole, parts: set[Part], by: User) -> set[Part]:
    """Those that could not be begun any more. wagtail-localize asks some twenty queries for each
    sentence of what it begins."""
    sizes = Counter(sentence.part for sentence in whole.sentences.values())
    begun, later = 0, set()
    for part in whole.parts:
        if part not in parts or whole.is_begun(part):
            continue
        if begun and begun + sizes[part] > MOST_BEGUN:
            later.add(part)
            continue
        translate_object(part.original, [whole.locale], user=by)
        begun += sizes[part]
    return later


def keep_sentences(said: Sequence[tuple[Sentence, str]], locale: Locale, by: User) -> None:
    """As if each had been written in the editor: at once, but for titles. wagtail-localize hears
    of those, and shows them in the tree."""
    keys = {sentence.part.original.translation_key for sentence, _words in said}
    places = {(kept.key, kept.path, kept.data): kept for kept in kept_segments(keys)}
    fresh = {
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
        "tool_name": "",
        "last_translated_by": by,
        "has_error": False,
        "field_error": "",
    }
    rows = []
    for sentence, words in said:
        place = places[sentence.part.original.translation_key, sentence.path, sentence.data]
        whole = {"data": as_kept(words), **fresh}
        about = {"translation_of_id": place.string, "context_id": place.context, "locale": locale}
        if sentence.path == "title":
            StringTranslation.objects.update_or_create(**about, defaults=whole)
        else:
            rows.append(StringTranslation(**about, **whole))
    StringTranslation.objects.bulk_create(
        rows,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["locale", "translation_of", "context"],
        update_fields=["data", "updated_at", *fresh],
    )
