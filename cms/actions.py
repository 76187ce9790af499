"""Writes of the site."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from cms.catalogue_sheets import ABOUT, joined, lines_of
from cms.catalogues import Taken, read
from cms.models import Catalogue, Untranslated
from cms.queries import said_in, source_of, still_vietnamese, translations_of
from cms.queries.wholes import Part, Portion, Sentence, Whole, as_kept, kept_segments
from cms.settling import Fault, settle
from cms.speaking import messages_of_readers, source
from cms.workbooks import Origin, Row, is_workbook, rows_in
from learning.people.actions import note
from learning.people.models import User

# Sentences of translations that one request begins: a few seconds' work.
MOST_BEGUN = 300


def take_catalogue(*, language: str, content: bytes, by: User, replacing: bool = False) -> Taken:
    """The interface speaks these words from the next minute on. Earlier files stay kept.

    A PO takes the place of the file before it; the rows of a workbook are put into it, newer
    words left as they are unless `replacing`. Raises Unreadable.
    """
    assert language in dict(settings.LANGUAGES)
    if not is_workbook(content):
        return keep_catalogue(language, read(content, source()), by)
    rows = rows_in(content, Origin(ABOUT, language), dict(settings.LANGUAGES))
    with transaction.atomic():
        wait_for_other_files()
        said = said_in(language)
        lines = lines_of(source(), messages_of_readers(), said)
        taken = joined(rows, source(), lines, said, replacing=replacing)
        return keep_catalogue(language, taken, by)


def wait_for_other_files() -> None:
    """Two who send parts at once: the second is put into what the first brought. SQLite lets
    one writer in anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {Catalogue._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")


@transaction.atomic
def keep_catalogue(language: str, taken: Taken, by: User) -> Taken:
    asked = messages_of_readers()
    if taken.count:
        row = Catalogue.objects.create(
            language=language,
            said=[[text, context, words] for (text, context), words in taken.said.items()],
            count=len(taken.said.keys() & asked.keys()),
            asked=len(asked),
            made_by=by,
        )
        note("cms.catalogue_taken", by=by, language=language, words=row.count)
    return taken


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
def carry_translations(*, original: Page, copy: Page, without: list[str], by: User) -> None:
    """Drafts of a copied page in each language its original has, and what translators said for
    each sentence, so that they go on where they were. `without` are fields left at their
    defaults."""
    locales = [
        _copied_words(page.specific.get_latest_revision_as_object(), original, copy, without, by)
        for page in translations_of(original).select_related("locale")
    ]
    source = source_of(original)
    if source is not None:
        _copy_what_was_said(source, copy, locales)


def _copied_words(
    words: Page, original: Page, copy: Page, without: list[str], by: User
) -> Locale:  # fmt: skip
    """Under another name than the original's there is no translated name yet."""
    locale, below = words.locale, copy.get_parent().specific
    parent = below.get_translation_or_none(locale) or below.copy_for_translation(
        locale, copy_parents=True, alias=True
    )
    names = {
        "translation_key": copy.translation_key,
        "title": words.title if copy.title == original.title else copy.title,
        "slug": find_available_slug(parent, copy.slug),
    }
    words.copy(
        to=parent, update_attrs=names, exclude_fields=without, copy_revisions=False,
        keep_live=False, user=by,
    )  # fmt: skip
    return locale


def _copy_what_was_said(source: TranslationSource, copy: Page, locales: list[Locale]) -> None:
    """Places within a page are named by block ids, which its copy shares."""
    mine, _ = TranslationSource.get_or_create_from_instance(copy)
    contexts = TranslationContext.objects.filter(object=mine.object_id)
    places = dict(contexts.values_list("path_id", "pk"))
    for kind in (StringTranslation, SegmentOverride):
        rows = kind.objects.filter(
            context__object=source.object_id, context__path_id__in=places, locale__in=locales
        ).select_related("context")
        copied = list(rows)
        for row in copied:
            row.pk, row.context_id = None, places[row.context.path_id]
        kind.objects.bulk_create(copied)
    begun = source.translations.filter(enabled=True, target_locale__in=locales)
    for work in begun.select_related("target_locale"):
        Translation.objects.create(source=mine, target_locale=work.target_locale)


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
    wait_for_other_translators(portions, locale)
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


def wait_for_other_translators(portions: Sequence[Portion], locale: Locale) -> None:
    """Two who send parts of one whole at once: the second sees what the first brought."""
    keys = [part.original.translation_key for portion in portions for part in portion.parts]
    rows = Translation.objects.filter(source__object_id__in=keys, target_locale=locale)
    list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk"))


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
