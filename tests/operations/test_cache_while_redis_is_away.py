from collections.abc import Iterator

import pytest

from learning.operations import machine, servers
from learning.operations.cache import FailOpenClient, FailOpenRedisCache
from tests.stacks.selection import left_out


@pytest.fixture
def redis(monkeypatch: pytest.MonkeyPatch) -> Iterator[servers.Redis]:
    if not machine.is_there("redis-server"):
        left_out("no Redis on this machine")
    monkeypatch.setattr(FailOpenClient, "away_until", 0.0)
    with servers.Redis() as server:
        yield server


@pytest.fixture
def cache(redis: servers.Redis) -> FailOpenRedisCache:
    return FailOpenRedisCache(redis.url, {"OPTIONS": {"socket_connect_timeout": 0.5}})


def test_what_was_stored_is_found(cache: FailOpenRedisCache) -> None:
    cache.set("word", "xin chào")

    assert cache.get("word") == "xin chào"
    assert not cache.add("word", "other")


def test_it_answers_like_an_empty_cache(cache: FailOpenRedisCache, redis: servers.Redis) -> None:
    cache.set("word", "xin chào")
    redis.stop()

    assert cache.get("word", "nothing") == "nothing"
    assert cache.get_many(["word"]) == {}
    assert cache.get_or_set("word", lambda: "computed") == "computed"
    assert cache.add("word", 1)
    assert cache.incr("count") == 1
    assert not cache.delete("word")


def test_it_is_used_again_after_a_pause(
    cache: FailOpenRedisCache, redis: servers.Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    redis.stop()
    cache.set("word", "lost")
    redis.start()

    cache.set("word", "still pausing")
    assert cache.get("word") is None

    monkeypatch.setattr(FailOpenClient, "away_until", 0.0)
    cache.set("word", "back")
    assert cache.get("word") == "back"
