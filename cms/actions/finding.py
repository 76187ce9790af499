"""What pages say is written down when they are published, for readers to find them by."""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Page

from cms.models import Findable
from cms.passages import as_searched
from cms.queries import still_vietnamese, words_of
from cms.queries.finding import not_written, shelf_of, shelves

# No revision has this number.
STALE = -1


@transaction.atomic
def make_findable(*, page: Any) -> bool:
    """By its words as they are published now. A page that shows another is not one more."""
    shelf = shelf_of(page)
    if shelf is None or page.alias_of_id:
        return False
    lines = [*own_words(page, shelf.fields), *shelf.borrowed(page)]
    Findable.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "key": page.translation_key,
            "language": page.locale.language_code,
            "title": page.title,
            "lines": lines,
            "folded_title": as_searched(page.title),
            "folded": as_searched(" ".join([page.title, *lines])),
            "revision": page.live_revision_id or 0,
        },
    )
    return True


def own_words(page: Any, fields: Collection[str]) -> list[str]:
    """Without what readers of a translation meet in Vietnamese."""
    is_original = page.locale.language_code == settings.LANGUAGE_CODE
    return words_of(page, fields, () if is_original else still_vietnamese(page))


@transaction.atomic
def forget_words(*, page: Page) -> None:
    Findable.objects.filter(page=page.pk).delete()


def write_anew(*, pages: QuerySet[Page]) -> None:
    """What these pages show has changed elsewhere: `find_missing` writes them down again."""
    Findable.objects.filter(page__in=pages).update(revision=STALE)


def find_missing() -> int:
    """Write down what was published and is not written; how many pages. Safe to repeat."""
    made = 0
    for shelf in shelves():
        for page in not_written(shelf.model).specific().iterator():
            made += make_findable(page=page)
    return made


def index_anew() -> int:
    """Wagtail's own index, of the CMS: it follows what is saved, and nothing else repairs it or
    folds what was indexed before. 8 ms for each page, picture and file."""
    call_command("update_index", verbosity=0)
    return 0
