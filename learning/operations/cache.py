"""A cache on Redis whose absence nobody notices but the processor."""

import logging
import time
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)

# After a failure Redis is left alone for so long, in seconds: a request makes several calls,
# and each could wait for its timeout.
PAUSE = 5.0

Answer = TypeVar("Answer")


class FailOpenClient(RedisCacheClient):
    """Each operation of the cache, and what it answers while Redis is away."""

    away_until: ClassVar[float] = 0.0

    def __init__(self, servers: list[str], **options: Any) -> None:
        # Once more at once, for a connection that Redis closed meanwhile; never waiting.
        super().__init__(servers, retry=Retry(NoBackoff(), 1), **options)

    def attempt(
        self, otherwise: Answer, operation: Callable[..., Answer], *arguments: Any
    ) -> Answer:
        if time.monotonic() < FailOpenClient.away_until:
            return otherwise
        try:
            return operation(*arguments)
        except RedisError as error:
            logger.warning("The cache is away: %s", error)
            FailOpenClient.away_until = time.monotonic() + PAUSE
            return otherwise

    def get(self, key: Any, default: Any) -> Any:
        return self.attempt(default, super().get, key, default)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        self.attempt(None, super().set, key, value, timeout)

    def add(self, key: Any, value: Any, timeout: Any) -> bool:
        return self.attempt(True, super().add, key, value, timeout)

    def touch(self, key: Any, timeout: Any) -> bool:
        return self.attempt(False, super().touch, key, timeout)

    def delete(self, key: Any) -> bool:
        return self.attempt(False, super().delete, key)

    def has_key(self, key: Any) -> bool:
        return self.attempt(False, super().has_key, key)

    def incr(self, key: Any, delta: int) -> int:
        return self.attempt(delta, super().incr, key, delta)

    def get_many(self, keys: Any) -> dict[Any, Any]:
        return self.attempt({}, super().get_many, keys)

    def set_many(self, data: Any, timeout: Any) -> None:
        self.attempt(None, super().set_many, data, timeout)

    def delete_many(self, keys: Any) -> None:
        self.attempt(None, super().delete_many, keys)

    def clear(self) -> bool:
        return self.attempt(False, super().clear)


class FailOpenRedisCache(RedisCache):
    """Like an empty cache while Redis is away.

    What limits by counting in the cache lets everything pass meanwhile; what must hold even
    then is limited in the database.
    """

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = FailOpenClient
