"""Moodle XML, which carries pictures and most kinds."""

from quizzes.exchange.moodle.reading import looks_like, read
from quizzes.exchange.moodle.writing import write

__all__ = ["looks_like", "read", "write"]
