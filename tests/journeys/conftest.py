"""Every journey is walked on both stacks."""

import re
from collections.abc import Iterator

import pytest

from tests.stacks.products import Product

# From a traceback's first line to the exception at its end.
TRACEBACK = re.compile(r"^Traceback.*?^\w[^\n]*$", re.MULTILINE | re.DOTALL)


@pytest.fixture(params=["demo_stack", "production_stack"])
def product(request: pytest.FixtureRequest) -> Iterator[Product]:
    """On SQLite as `manage.py demo` serves it; on PostgreSQL, Redis, gunicorn and a worker.

    What failed inside it is said in the report of a journey that fails.
    """
    found: Product = request.getfixturevalue(request.param)
    before = len(found.log("web"))
    yield found
    for failure in TRACEBACK.findall(found.log("web")[before:]):
        print(failure)
