"""The report's figures as a workbook."""

from collections.abc import Mapping
from typing import Any


def make_xlsx(content: Mapping[str, Any]) -> bytes:
    raise NotImplementedError
