"""Word documents, as trainers write tests."""

from quizzes.exchange.word.reading import read
from quizzes.exchange.word.writing import write

__all__ = ["read", "write"]
