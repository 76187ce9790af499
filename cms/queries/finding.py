"""What readers find by its words: courses, lessons, pages, in their language and in Vietnamese.

Folders above say what of theirs can be found by a hook, `findable_pages`, which returns a `Shelf`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from wagtail import hooks
from wagtail.models import Page, PageViewRestriction

from cms.models import Findable
from cms.passages import Piece, as_searched, asked_for, marked, passage_of

VIETNAMESE = settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Thing:
    """What readers may meet at an address, in whatever languages: its place among all of them
    (courses begin with 0, assessments with 1, pages of the site with 2), what kind of thing it is,
    and what it is part of."""

    order: tuple[int, ...]
    kind: Any
    icon: str
    address: Callable[[], str]
    part_of: UUID | None = None


@dataclass(frozen=True)
class Shelf:
    """Pages of one model: which of their fields are words for readers, what words a page shows
    in its language that are kept elsewhere, and all that can be met now, by identity."""

    model: type[Page]
    fields: Sequence[str]
    things: Callable[[str], dict[UUID, Thing]]
    borrowed: Callable[[Any], Iterable[str]] = field(default=lambda page: ())


@dataclass(frozen=True)
class Words:
    """Pieces of words in one language."""

    pieces: list[Piece]
    language: str


@dataclass(frozen=True)
class Result:
    thing: Thing
    title: Words
    part_of: Words | None
    passage: Words


def shelves() -> list[Shelf]:
    return [shelf() for shelf in hooks.get_hooks("findable_pages")]


def shelf_of(page: Any) -> Shelf | None:
    return next((shelf for shelf in shelves() if isinstance(page, shelf.model)), None)


def found(words: str, language: str) -> list[tuple[UUID, Thing]]:
    """Identities whose words, in the language or in Vietnamese, have all these: first where the
    title does, then where they stand together, then as courses and lessons follow each other.

    A query for the words, two at most for restrictions, and those of the shelves. The words are
    looked for in every row, for every word of the query: see docs/decisions.md for the figures.
    """
    ranks: dict[UUID, int] = {}
    for key, rank in matching(words, language):
        ranks[key] = min(rank, ranks.get(key, rank))
    if not ranks:
        return []
    closed = restricted(language)
    met = [
        (key, thing)
        for shelf in shelves()
        for key, thing in shelf.things(language).items()
        if key in ranks and key not in closed
    ]
    return sorted(met, key=lambda one: (ranks[one[0]], one[1].order))


def matching(words: str, language: str) -> Iterable[tuple[UUID, int]]:
    """Keys with how well the words fit: 0 best."""
    wanted = asked_for(words)
    in_title = Q(*(Q(folded_title__contains=word) for word in wanted))
    rank = Case(
        When(in_title, then=Value(0)),
        When(folded__contains=as_searched(words), then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    rows = readable(language).filter(*(Q(folded__contains=word) for word in wanted))
    return rows.annotate(rank=rank).values_list("key", "rank")


def readable(language: str) -> QuerySet[Findable]:
    return Findable.objects.filter(language__in={language, VIETNAMESE}, page__live=True)


def restricted(language: str) -> set[UUID]:
    """Whoever may not read a page does not find it either, nor its translations."""
    paths = PageViewRestriction.objects.values_list("page__path", flat=True)
    below = [Q(page__path__startswith=path) for path in paths]
    if not below:
        return set()
    return set(readable(language).filter(reduce(or_, below)).values_list("key", flat=True))


def shown(things: Sequence[tuple[UUID, Thing]], words: str, language: str) -> list[Result]:
    """As they are listed: titles in the language where there is a page in it, and a passage with
    what was found, of that page or else of the Vietnamese one. One query."""
    keys = {key for key, _ in things} | {thing.part_of for _, thing in things if thing.part_of}
    said: dict[UUID, dict[str, Findable]] = {}
    for row in readable(language).filter(key__in=keys):
        said.setdefault(row.key, {})[row.language] = row
    wanted = asked_for(words)
    return [
        Result(
            thing=thing,
            title=title_of(said[key], language, wanted),
            part_of=title_of(said[thing.part_of], language, []) if thing.part_of in said else None,
            passage=passage(said[key], language, wanted, as_searched(words)),
        )
        for key, thing in things
    ]


def title_of(rows: dict[str, Findable], language: str, wanted: Sequence[str]) -> Words:
    """A title that nobody has translated is Vietnamese, whatever page it stands on."""
    row = rows.get(language) or rows[VIETNAMESE]
    original = rows.get(VIETNAMESE, row)
    written_in = original.language if row.title == original.title else row.language
    return Words(marked(row.title, wanted), written_in)


def passage(rows: dict[str, Findable], language: str, wanted: Sequence[str], phrase: str) -> Words:
    row = next(
        (
            rows[code]
            for code in (language, VIETNAMESE)
            if code in rows and all(word in rows[code].folded for word in wanted)
        ),
        rows.get(language) or rows[VIETNAMESE],
    )
    return Words(passage_of(row.lines, wanted, phrase), row.language)


def not_written(model: type[Page]) -> Any:
    """Published pages whose words, as they are now, were not written down."""
    written = Findable.objects.filter(
        page=OuterRef("pk"), revision=Coalesce(OuterRef("live_revision"), Value(0))
    )
    return model._default_manager.live().filter(~Exists(written), alias_of__isnull=True)
