"""What the audit log knows: its acts by name, and from where the present one is done."""

from contextvars import ContextVar
from typing import Any

# Name of an act → what it says to a reader. Each app names its own while it starts.
ACTS: dict[str, Any] = {}
# The network address of the request under way; empty in tasks and commands.
address: ContextVar[str] = ContextVar("address", default="")


def name_acts(acts: dict[str, Any]) -> None:
    """Make acts known: "<app>.<what happened>" → words, translated when read."""
    ACTS.update(acts)


def words_of(action: str) -> str:
    """An act in words; its bare name once the app that named it is gone."""
    return str(ACTS.get(action, action))
