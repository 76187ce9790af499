"""Looking for traces of a person in everything the platform keeps: rows, files, the cache."""

import json
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection

from learning.people.folding import fold

# Names of ethnic groups stand here for everybody to choose from.
LISTS = {"people_ethnicgroup", "people_ethnicgrouplist"}


@dataclass
class Person:
    """What tells of somebody, in every way it may be written."""

    names: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def signs(self) -> set[str]:
        """In lower case; digits of a phone number without the nought or the country's code."""
        # Some databases write a UUID without its dashes.
        written = {*self.words, *(words.replace("-", "") for words in self.words)}
        for name in self.names:
            folded = fold(name)
            written |= {
                unicodedata.normalize("NFC", name),
                unicodedata.normalize("NFD", name),
                folded,
                folded.replace(" ", "-"),
            }
        written |= {json.dumps(words)[1:-1] for words in written}
        return {words.casefold() for words in written}

    def found_in(self, kept: Any) -> set[str]:
        """The signs that some text, number or bytes hold."""
        text = as_text(kept).casefold()
        found = {sign for sign in self.signs() if sign in text}
        digits = text.translate({ord(c): None for c in " .-()"})
        return found | {phone for phone in self.phones if phone[-9:] in digits}


def as_text(kept: Any) -> str:
    if isinstance(kept, memoryview | bytes | bytearray):
        return unzipped(bytes(kept))
    return str(kept)


def unzipped(content: bytes) -> str:
    """Bytes as text, with what lies packed in them."""
    text = content.decode("utf-8", "replace") + content.decode("utf-16", "replace")
    if zipfile.is_zipfile(BytesIO(content)):
        with zipfile.ZipFile(BytesIO(content)) as packed:
            for name in packed.namelist():
                text += name + unzipped(packed.read(name))
    return text


def tables() -> list[str]:
    return sorted(set(connection.introspection.table_names()) - LISTS)


def cells() -> Iterator[tuple[str, Any]]:
    """Every value of every row, read as the database holds it."""
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(columns, row, strict=True):
                    if value is not None:
                        yield f"{table}.{name}", value
    for session in Session.objects.all():
        yield "sessions", json.dumps(session.get_decoded(), ensure_ascii=False)


def files(*folders: str | Path) -> Iterator[tuple[str, Any]]:
    for folder in folders:
        for path in Path(folder).rglob("*"):
            if path.is_file():
                yield str(path), path.read_bytes()
                yield str(path), path.name


def cached() -> Iterator[tuple[str, Any]]:
    kept: dict[str, Any] = cache._cache  # type: ignore[attr-defined]
    for key, value in kept.items():
        yield f"cache {key}", value
        yield f"cache {key}", key


def traces(person: Person, *folders: str | Path) -> list[str]:
    """Where anything still tells of the person."""
    places = (*cells(), *files(*folders), *cached())
    return sorted({f"{place}: {sign}" for place, kept in places for sign in person.found_in(kept)})


def models() -> list[Any]:
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
