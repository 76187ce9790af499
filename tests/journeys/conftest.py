"""Every journey is walked on both stacks."""

import pytest

from tests.stacks.products import Product


@pytest.fixture(params=["demo_stack", "production_stack"])
def product(request: pytest.FixtureRequest) -> Product:
    """On SQLite as `manage.py demo` serves it; on PostgreSQL, Redis, gunicorn and a worker."""
    found: Product = request.getfixturevalue(request.param)
    return found
