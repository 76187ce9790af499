"""GIFT, Moodle's format of plain text."""

from quizzes.exchange.gift.reading import looks_like, read
from quizzes.exchange.gift.writing import write

__all__ = ["looks_like", "read", "write"]
