import urllib.request

import pytest

from learning.operations.servers import Redis
from tests.stacks.products import Product


def status(address: str) -> int:
    with urllib.request.urlopen(address, timeout=10) as response:
        return int(response.status)


@pytest.mark.stack
def test_pages_are_served_while_redis_is_away(
    production_stack: Product, redis_server: Redis
) -> None:
    assert status(production_stack.address) == 200

    redis_server.stop()
    try:
        assert status(production_stack.address) == 200
        assert status(f"{production_stack.address}/tai-khoan/dang-nhap/") == 200
    finally:
        redis_server.start()
