"""How remarks are put together, and how long they may be. No database."""

# A page for a unit of its own; a chapter for one that takes in what others wrote.
OWN_LIMIT, JOINED_LIMIT = 5_000, 100_000


def limit_of(*, has_lower: bool) -> int:
    return JOINED_LIMIT if has_lower else OWN_LIMIT


def joined(before: str, name: str, text: str) -> str:
    """What a unit below wrote, under its name; unchanged where it stands there already."""
    part = f"{name}: {text.strip()}"
    if part in before:
        return before
    return f"{before.rstrip()}\n\n{part}".strip()
