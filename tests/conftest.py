"""What every test may ask for. The processes and browsers live in `tests/stacks`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import override_settings

from learning.operations.prepare import prepare

pytest_plugins = [
    "tests.stacks.selection",
    "tests.stacks.servers",
    "tests.stacks.migrated",
    "tests.stacks.products",
    "tests.at_once",
    "tests.characters",
]


def pytest_configure() -> None:
    """Catalogues and fonts are made once, before the workers start."""
    prepare(Path(settings.FONTS_DIR), Path(settings.WEB_FONTS_DIR))


@pytest.fixture(scope="session", autouse=True)
def _own_media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests upload does not lie among the demonstration's."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """Rows of the next test have the numbers of this one's, and would find its pages."""
    cache.clear()
