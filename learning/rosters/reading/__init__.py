"""A list as an agency has it, read into rows of text. No database."""

from learning.people.sheets import LONGEST, Sheet, Unreadable, read_file
from learning.rosters.reading.headings import FIELDS, find_heading, guess
from learning.rosters.reading.values import Person, read_person

__all__ = [
    "FIELDS",
    "LONGEST",
    "Person",
    "Sheet",
    "Unreadable",
    "find_heading",
    "guess",
    "read_file",
    "read_person",
]
