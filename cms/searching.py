"""Wagtail's own search, in the CMS: what is looked for and what is looked through are folded, so
that “hoa binh” finds “Hòa Bình” on every database. Their own ways with accents differ.

Entries written before are written anew by `update_index`.
"""

from collections.abc import Callable, Iterable
from copy import copy
from types import SimpleNamespace
from typing import Any

from wagtail.search import index
from wagtail.search.backends import database

from learning.people.folding import fold


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802
    """Wagtail calls what the settings name by this name."""
    backend = database.SearchBackend(params)
    folding = type("FoldingBackend", (FoldsQueries, type(backend)), {})
    backend.__class__ = folding
    backend.index_class = type("FoldingIndex", (FoldsEntries, backend.index_class), {})
    return backend


class FoldsQueries:
    def _search(self, compiler: Any, query: Any, *args: Any, **named: Any) -> Any:
        found: Any = super()._search(compiler, folded_query(query), *args, **named)  # type: ignore[misc]
        return found


class FoldsEntries:
    def add_items(self, model: Any, objs: Iterable[Any]) -> None:
        super().add_items(model, [as_indexed(one) for one in objs])  # type: ignore[misc]


def folded_query(query: Any) -> Any:
    """Of its parts too. What folds to nothing, a stroke or a dot, stays as it was typed."""
    if isinstance(query, str):
        return fold(query) or query
    changed = copy(query)
    if hasattr(query, "query_string"):
        changed.query_string = folded_query(query.query_string)
    if hasattr(query, "subquery"):
        changed.subquery = folded_query(query.subquery)
    if hasattr(query, "subqueries"):
        changed.subqueries = [folded_query(one) for one in query.subqueries]
    return changed


def as_indexed(thing: Any) -> SimpleNamespace:
    """All that the index asks of a thing."""
    fields = [reading(field, thing) for field in thing.get_search_fields()]
    return SimpleNamespace(pk=thing.pk, get_search_fields=lambda: fields)


def reading(field: Any, thing: Any) -> Any:
    """A field that reads that thing, whatever it is given."""
    read = copy(field)
    read.get_value = lambda _given: field.get_value(thing)
    if isinstance(field, index.RelatedFields):
        read.fields = [folding(one) for one in field.fields]
        return read
    return folding(read)


def folding(field: Any) -> Any:
    if not isinstance(field, index.SearchField | index.AutocompleteField):
        return field
    folds = copy(field)
    value: Callable[[Any], Any] = field.get_value
    folds.get_value = lambda thing: folded(value(thing))
    return folds


def folded(value: Any) -> Any:
    """As the index takes them: words, or several in lists and dictionaries."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items()}
    return [folded(one) for one in value] if isinstance(value, list | tuple) else value
