"""Excel: our template in Vietnamese, which says everything a question has."""

from quizzes.exchange.workbook.reading import read
from quizzes.exchange.workbook.template import template
from quizzes.exchange.workbook.writing import write

__all__ = ["read", "template", "write"]
