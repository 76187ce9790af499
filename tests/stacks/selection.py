"""Which tests run where, and what is said when one cannot."""

import os
from typing import NoReturn

import pytest

from learning.operations import machine, servers

MEETS_DATABASE = {"db", "transactional_db", "django_db_setup", "client", "live_server"}


def left_out(why: str) -> NoReturn:
    """Skip on a person's machine; under CI a test that did not run is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"could not run: {why}", pytrace=False)
    pytest.skip(why)


def needed(program: str) -> str:
    """The path of a program a test looks with: pdftotext, zbarimg, qpdf."""
    if not machine.is_there(program):
        left_out(f"no {program} on this machine")
    return servers.find(program)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    wanted = on_postgresql if os.environ.get("LEARNING_TEST_DATABASE") else on_sqlite
    kept = [item for item in items if wanted(item)]
    config.hook.pytest_deselected(items=[item for item in items if not wanted(item)])
    items[:] = kept


def on_sqlite(item: pytest.Item) -> bool:
    return item.get_closest_marker("postgresql") is None


def on_postgresql(item: pytest.Item) -> bool:
    """The second round: whatever meets the database. Browsers and stacks bring their own."""
    if item.get_closest_marker("browser") or item.get_closest_marker("stack"):
        return False
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & MEETS_DATABASE)
