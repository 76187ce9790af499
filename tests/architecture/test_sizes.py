"""Small enough to hold in mind; ruff watches over complexity."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import modules, shown

MODULE_LINES = 300
FUNCTION_LINES = 45


def sizes() -> Iterator[tuple[str, int]]:
    """Every function outside migrations, with its lines."""
    for path in modules():
        if "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                yield f"{shown(path)}:{node.name}", node.end_lineno - node.lineno + 1


def test_no_module_is_longer_than_the_limit() -> None:
    long = {
        shown(path): lines
        for path in modules()
        if "migrations" not in path.parts
        if (lines := len(path.read_text("utf-8").splitlines())) > MODULE_LINES
    }

    assert long == {}


def test_no_function_is_longer_than_the_limit() -> None:
    long = {name: lines for name, lines in sizes() if lines > FUNCTION_LINES}

    assert long == {}
