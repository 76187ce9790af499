"""How far the translation of each thing is, in each language. Seven queries for a whole board."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, F, QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import StringSegment, Translation, get_edit_url

Place = tuple[UUID, int]


@dataclass(frozen=True)
class Group:
    """Originals of one kind that somebody may have translated; `wholes` are those whose parts
    can be translated in one file."""

    name: str
    title: str | Promise
    things: QuerySet[Any]
    wholes: tuple[type[Page], ...] = ()


class Stage(StrEnum):
    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    IN_REVIEW = "in_review"
    BEHIND = "behind"
    PUBLISHED = "published"


STAGES = {
    Stage.NOT_BEGUN: pgettext_lazy("translation", "not begun"),
    Stage.UNDER_WAY: pgettext_lazy("translation", "under way"),
    Stage.IN_REVIEW: pgettext_lazy("translation", "waiting for review"),
    Stage.BEHIND: _("the original has changed"),
    Stage.PUBLISHED: _("published"),
}


@dataclass(frozen=True)
class State:
    """One thing in one language: sentences said of all there are, and where to go on."""

    stage: Stage
    said: int
    total: int
    address: str
    language: str

    @property
    def words(self) -> str | Promise:
        return STAGES[self.stage]

    @property
    def lacking(self) -> int:
        return self.total - self.said


@dataclass(frozen=True)
class Line:
    thing: Any
    address: str
    depth: int
    states: list[State]
    is_whole: bool

    @property
    def steps(self) -> range:
        return range(self.depth)


def lines_of(
    things: Sequence[Any], locales: Sequence[Locale], wholes: tuple[type[Page], ...] = ()
) -> list[Line]:
    """A line for each original, a state for each of the languages, in their order."""
    if not things:
        return []
    board = Board(things, locales)
    depths = [thing.depth if isinstance(thing, Page) else 0 for thing in things]
    return [
        Line(
            thing=thing,
            address=get_edit_url(thing),
            depth=depth - min(depths),
            states=[board.state(thing, locale) for locale in locales],
            is_whole=isinstance(thing, Page) and issubclass(thing.specific_class or Page, wholes),
        )
        for thing, depth in zip(things, depths, strict=True)
    ]


class Board:
    """What is known of the translations of some things, read at once."""

    def __init__(self, things: Sequence[Any], locales: Sequence[Locale]) -> None:
        keys = [thing.translation_key for thing in things]
        self.taken_at, self.sources = _sources(keys)
        self.begun = _begun(list(self.sources.values()))
        self.totals = _totals(list(self.sources.values()))
        self.said = _said(list(self.sources.values()))
        self.targets = _targets(type(things[0]), keys, locales)
        self.reviewed = _reviewed(type(things[0]), list(self.targets.values()))

    def state(self, thing: Any, locale: Locale) -> State:
        place = (thing.translation_key, locale.pk)
        target = self.targets.get(place)
        source = self.sources.get(thing.translation_key, 0)
        is_synced = (source, locale.pk) in self.begun
        total = self.totals.get(source, 0) if is_synced else 0
        if target is None:
            stage = Stage.NOT_BEGUN
        elif str(target.pk) in self.reviewed:
            stage = Stage.IN_REVIEW
        elif not target.live:
            stage = Stage.UNDER_WAY
        else:
            behind = self._is_behind(thing, target, is_synced)
            stage = Stage.BEHIND if behind else Stage.PUBLISHED
        return State(
            stage=stage,
            said=self.said.get((source, locale.pk), 0) if is_synced else 0,
            total=total,
            address=get_edit_url(target) if target else beginning(thing, locale),
            language=locale.language_code,
        )

    def _is_behind(self, thing: Any, target: Any, is_synced: bool) -> bool:
        """Whether the original changed after the published words were put together."""
        revision = target.live_revision
        made_at: datetime | None = revision.created_at if revision else target.last_published_at
        changed_at = (
            self.taken_at.get(thing.translation_key) if is_synced else (thing.last_published_at)
        )
        return bool(made_at and changed_at and made_at < changed_at)


def beginning(thing: Any, locale: Locale) -> str:
    """Where the translation of a thing is begun."""
    meta = type(thing)._meta
    address = (
        reverse("wagtail_localize:submit_page_translation", args=[thing.pk])
        if isinstance(thing, Page)
        else reverse(
            "wagtail_localize:submit_snippet_translation",
            args=[meta.app_label, meta.model_name, thing.pk],
        )
    )
    return f"{address}?select_locale={locale.language_code}"


def _sources(keys: list[UUID]) -> tuple[dict[UUID, datetime], dict[UUID, int]]:
    rows = Translation.objects.filter(source__object_id__in=keys).values_list(
        "source__object_id", "source__last_updated_at", "source_id"
    )
    return {key: at for key, at, _ in rows}, {key: pk for key, _, pk in rows}


def _begun(sources: list[int]) -> set[tuple[int, int]]:
    rows = Translation.objects.filter(source__in=sources, enabled=True)
    return set(rows.values_list("source", "target_locale"))


def _totals(sources: list[int]) -> dict[int, int]:
    rows = StringSegment.objects.filter(source__in=sources).values("source")
    return dict(rows.annotate(total=Count("pk")).values_list("source", "total"))


def _said(sources: list[int]) -> dict[tuple[int, int], int]:
    rows = StringSegment.objects.filter(
        source__in=sources,
        string__translations__context=F("context"),
        string__translations__has_error=False,
    ).values("source", "string__translations__locale")
    counted = rows.annotate(said=Count("pk", distinct=True))
    named = counted.values_list("source", "string__translations__locale", "said")
    return {(source, locale): said for source, locale, said in named}


def _targets(model: Any, keys: list[UUID], locales: Sequence[Locale]) -> dict[Place, Any]:
    """Pages or snippets with words of their own, by original and language."""
    model = Page if issubclass(model, Page) else model
    rows = model._default_manager.filter(translation_key__in=keys, locale__in=locales)
    if model is Page:
        rows = rows.filter(alias_of__isnull=True)
    return {
        (row.translation_key, row.locale_id): row for row in rows.select_related("live_revision")
    }


def _reviewed(model: Any, targets: list[Any]) -> set[str]:
    base = ContentType.objects.get_for_model(Page if issubclass(model, Page) else model)
    rows = WorkflowState.objects.filter(
        base_content_type=base,
        object_id__in=[str(target.pk) for target in targets],
        status__in=(WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES),
    )
    return set(rows.values_list("object_id", flat=True))
