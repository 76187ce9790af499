"""What one request asks again and again is looked up once, and forgotten with the request."""

from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar, cast

T = TypeVar("T")
# Empty outside requests: tasks and commands look up anew each time.
memory: ContextVar[dict[Any, Any] | None] = ContextVar("memory", default=None)


def once(key: tuple[Any, ...], look_up: Callable[[], T]) -> T:
    """The answer to `key`, looked up the first time it is asked for in a request."""
    held = memory.get()
    if held is None:
        return look_up()
    if key not in held:
        held[key] = look_up()
    return cast(T, held[key])
