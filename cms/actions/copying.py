"""What a copy takes along in other languages."""

from django.db import transaction
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    SegmentOverride,
    StringTranslation,
    Translation,
    TranslationContext,
    TranslationSource,
)

from cms.queries import source_of, translations_of
from learning.people.models import User


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
