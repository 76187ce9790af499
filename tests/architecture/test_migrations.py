"""A migration is named after what it does, and can be taken back."""

import ast

from tests.architecture.sources import modules, shown


def migrations() -> list[str]:
    return [
        shown(path)
        for path in modules()
        if path.parent.name == "migrations" and path.name[0].isdigit()
    ]


def test_migrations_have_names_of_their_own() -> None:
    unnamed = [name for name in migrations() if "_auto_" in name]

    assert unnamed == []


def test_data_migrations_can_be_taken_back() -> None:
    one_way = [
        shown(path)
        for path in modules()
        if path.parent.name == "migrations"
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", "") == "RunPython"
        and len(call.args) + len(call.keywords) < 2
    ]

    assert one_way == []
