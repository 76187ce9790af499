"""What is translated in one file: an original with all that goes with it, a course for example,
sentence by sentence in the order readers meet them.

Folders above say what goes with what: a `parts_of_whole` hook, original → `Portion`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db.models import Field
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue, validate_translation_links

from cms.catalogues import TAG
from cms.workbooks import Line, key_for


@dataclass(frozen=True)
class Part:
    """A page or snippet in Vietnamese, and what people know it by."""

    original: Any
    name: str


@dataclass(frozen=True)
class Portion:
    """Parts of one kind: a sheet of the file. The note is read before it is taken."""

    name: str
    parts: Sequence[Part]
    note: str = ""


@dataclass(frozen=True)
class Sentence:
    """As wagtail-localize keeps it: markup without attributes, at a path of its page."""

    part: Part
    path: str
    data: str


def portions_of(original: Any) -> list[Portion]:
    """Empty where the thing is no whole."""
    found = [hook(original) for hook in hooks.get_hooks("parts_of_whole")]
    return [portion for portion in found if portion and portion.parts]


def shown(data: str) -> str:
    """Markup as people read and type it: an & is an & wherever that is understood."""
    plain = data.replace("&amp;", "&")
    try:
        return plain if plain != data and as_kept(plain) == data else data
    except ValueError:
        # Words that wagtail-localize kept though they cannot be published: to be put right.
        return data


def as_kept(words: str) -> str:
    """Raises ValueError, in words, where a sentence cannot hold such markup."""
    data: str = StringValue.from_translated_html(words).data
    return data


def problem_in(sentence: Sentence, words: str) -> str:
    """What wagtail-localize would not publish, or would publish otherwise; empty when nothing."""
    if sorted(TAG.findall(words)) != sorted(TAG.findall(sentence.data)):
        return _("The signs <…> have to be the same as in the original.")
    try:
        validate_translation_links(sentence.data, as_kept(words))
    except ValueError as fault:
        return str(fault)
    most = longest_of(sentence)
    if most and len(unescape(words)) > most:
        return _("It is longer than the %(most)d letters that there is room for.") % {"most": most}
    return ""


def longest_of(sentence: Sentence) -> int | None:
    """Of a field by itself; parts of a lesson's body have room."""
    if "." in sentence.path:
        return None
    field: Field[Any, Any] = sentence.part.original._meta.get_field(sentence.path)
    return field.max_length


class Whole:
    """The sentences of some parts in one language and how far they are; five queries, and one
    for each kind of snippet among the parts."""

    def __init__(self, portions: Sequence[Portion], locale: Locale) -> None:
        self.portions = portions
        self.locale = locale
        self.parts = [part for portion in portions for part in portion.parts]
        self.keys = [part.original.translation_key for part in self.parts]
        rows = Translation.objects.filter(
            source__object_id__in=self.keys, target_locale=locale, enabled=True
        )
        self.enabled: set[UUID] = set(rows.values_list("source__object_id", flat=True))
        self.targets = {target.translation_key: target for target in self._targets()}

    def _targets(self) -> Iterator[Any]:
        """What makes no words of its own, an alias, is none."""
        models = {type(part.original) for part in self.parts}
        snippets = {model for model in models if not issubclass(model, Page)}
        here = {"translation_key__in": self.keys, "locale": self.locale}
        yield from Page.objects.filter(**here, alias_of__isnull=True)
        for model in snippets:
            yield from model._default_manager.filter(**here)

    def is_begun(self, part: Part) -> bool:
        key = part.original.translation_key
        return key in self.enabled and key in self.targets

    def is_by_hand(self, part: Part) -> bool:
        """Written without sentences: beginning it again would undo that."""
        key = part.original.translation_key
        return key in self.targets and key not in self.enabled

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """By key, in the order of the parts and of each part's own."""
        kept: dict[UUID, list[tuple[str, str]]] = {}
        for kept_row in kept_segments(self.keys):
            kept.setdefault(kept_row.key, []).append((kept_row.path, kept_row.data))
        found = {}
        for part in self.parts:
            if self.is_by_hand(part):
                continue
            key = part.original.translation_key
            for path, data in kept[key] if key in kept else extracted(part):
                found[key_for(key.hex, path, data)] = Sentence(part, path, data)
        return found

    @cached_property
    def said(self) -> dict[tuple[UUID, str, str], str]:
        """By page, path and Vietnamese, also what waits to be put right."""
        rows = StringTranslation.objects.filter(
            locale=self.locale, context__object_id__in=self.keys
        ).values_list("context__object_id", "context__path", "translation_of__data", "data")
        return {(key, path, data): words for key, path, data, words in rows}

    @cached_property
    def lines(self) -> dict[str, Line]:
        return {
            key: Line(
                key=key,
                original=shown(one.data),
                said=shown(
                    self.said.get((one.part.original.translation_key, one.path, one.data), "")
                ),
                place=one.part.name,
            )
            for key, one in self.sentences.items()
        }

    def problem(self, key: str, words: str) -> str:
        return problem_in(self.sentences[key], words)

    def sheets(self) -> dict[str, list[Line]]:
        """By the names of the portions."""
        names = {id(part): portion.name for portion in self.portions for part in portion.parts}
        found: dict[str, list[Line]] = {portion.name: [] for portion in self.portions}
        for key, line in self.lines.items():
            found[names[id(self.sentences[key].part)]].append(line)
        return {name: lines for name, lines in found.items() if lines}


class Kept(NamedTuple):
    """A sentence that was taken of an original, with the numbers of its place and its words."""

    key: UUID
    path: str
    data: str
    context: int
    string: int


def kept_segments(keys: Iterable[UUID]) -> Iterator[Kept]:
    """Of originals whose translation was begun, into whatever language, in their order."""
    segments = StringSegment.objects.filter(
        source__object__in=list(keys), source__locale__language_code=settings.LANGUAGE_CODE
    )
    rows = segments.order_by("source", "order").values_list(
        "source__object_id", "context__path", "string__data", "context", "string"
    )
    return (Kept(*row) for row in rows)


def extracted(part: Part) -> list[tuple[str, str]]:
    """What beginning the translation would take of an original."""
    return [
        (segment.path, segment.string.data)
        for segment in extract_segments(part.original)
        if isinstance(segment, StringSegmentValue)
    ]
