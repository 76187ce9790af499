"""Translations: whose they are, and what of them is still Vietnamese.

wagtail-localize keeps the sentences of an original (`TranslationSource`), what was said for each
in a language, and one `Translation` for each original and language.
"""

from collections.abc import Collection, Iterator
from typing import Any

from django.conf import settings
from django.db.models import F
from wagtail.models import Page
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from cms.marking import plain
from cms.models import Untranslated
from learning.people.folding import tidy


def source_of(instance: Any) -> TranslationSource | None:
    """What was taken of an original to be translated; None while nobody has begun."""
    return TranslationSource.objects.filter(
        object_id=instance.translation_key, locale=instance.locale_id
    ).first()


def translation_of(instance: Any) -> Translation | None:
    """The work that a page or snippet in another language comes from."""
    rows = Translation.objects.filter(enabled=True).select_related("source", "target_locale")
    return rows.filter(
        source__object_id=instance.translation_key, target_locale=instance.locale_id
    ).first()


def translations_of(page: Page) -> Any:
    """Pages with words of their own in other languages."""
    return page.get_translations().filter(alias_of__isnull=True)


def sentences_of(instance: Any) -> Iterator[tuple[str, str]]:
    """What there is to translate: where each sentence stands, and its markup."""
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            yield segment.path, str(segment.string.data)


def words_of(instance: Any, fields: Collection[str], without: Collection[str] = ()) -> list[str]:
    """What these fields say to readers, a sentence or paragraph each, without markup. `without`
    are sentences as `still_vietnamese` tells them."""
    said = (
        tidy(plain(sentence.replace("<br", " <br")))
        for path, sentence in sentences_of(instance)
        if path.split(".")[0] in fields and sentence not in without
    )
    return [words for words in said if words]


def still_vietnamese(instance: Any) -> list[str]:
    """Sentences of a translated page or snippet that are those of an original.

    By its words, not by the state of the work: what is published may have waited for its
    review while the work went on. Words that a translator gave as they are, a name or a number,
    are translated. Two queries.
    """
    said = {sentence for _path, sentence in sentences_of(instance)}
    originals = String.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, data__in=said
    ).values_list("data", flat=True)
    meant = StringTranslation.objects.filter(
        locale=instance.locale_id,
        context__object_id=instance.translation_key,
        data=F("translation_of__data"),
    ).values_list("data", flat=True)
    return sorted(set(originals) - set(meant))


def kept_vietnamese(page: Page) -> list[str]:
    """What `still_vietnamese` said when the page was published."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return []
    found = Untranslated.objects.filter(page=page.pk).values_list("sentences", flat=True)
    return list(found[0]) if found else []
