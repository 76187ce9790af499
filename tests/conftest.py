"""What every test may ask for. The processes and browsers live in `tests/stacks`."""

from pathlib import Path

import pytest
from django.conf import settings

from learning.operations.prepare import prepare

pytest_plugins = ["tests.stacks.selection", "tests.stacks.servers", "tests.stacks.products", "tests.characters"]


@pytest.fixture(scope="session", autouse=True)
def _prepared() -> None:
    """Catalogues and fonts, when pytest is run by itself."""
    prepare(Path(settings.FONTS_DIR))
