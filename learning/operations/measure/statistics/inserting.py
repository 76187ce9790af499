"""Rows written straight into the database, as fast as it takes them."""

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Model
from django.db.models.fields import NOT_PROVIDED

Row = tuple[Any, ...]


def insert(model: type[Model], names: Iterable[str], rows: Iterable[Row]) -> None:
    """Columns that are not named get their field's default, the same one in every row."""
    names = tuple(names)
    rest = {
        str(field.column): field.get_db_prep_save(field.get_default(), connection)
        for field in model._meta.concrete_fields
        if field.column not in names and not field.primary_key and field.db_default is NOT_PROVIDED
    }
    same = tuple(rest.values())
    head = f"{model._meta.db_table} ({', '.join((*names, *rest))})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {head} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row + same)
        else:
            marks = ", ".join(["%s"] * (len(names) + len(rest)))
            values = [tuple(map(plain, row + same)) for row in rows]
            cursor.executemany(f"INSERT INTO {head} VALUES ({marks})", values)  # noqa: S608


def plain(value: Any) -> Any:
    """What SQLite's driver takes, as Django writes it."""
    if isinstance(value, uuid.UUID):
        return value.hex
    return str(value) if isinstance(value, date) else value
