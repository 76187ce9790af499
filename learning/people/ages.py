"""What a year of birth says about somebody's age. Pure, no database.

Only the year is known, so nobody's birthday is: until the last day of the year in which
somebody turns sixteen they may still be fifteen, and count as a child.
"""

from datetime import date

# From this age on people agree for themselves.
GROWN = 16


def may_be_a_child(birth_year: int | None, today: date) -> bool:
    """Whether a parent or guardian has to agree too. Nothing is asked where no year is known."""
    return birth_year is not None and today.year - birth_year <= GROWN


def initials(full_name: str) -> str:
    """A name for strangers: "Bùi Thị Hoa" is "B. T. H."."""
    return " ".join(f"{word[0]}." for word in full_name.split())
