"""The report as a Word document."""

from collections.abc import Mapping
from typing import Any

from learning.halfyear.documents.heading import Heading


def make_docx(content: Mapping[str, Any], heading: Heading, template: bytes | None = None) -> bytes:
    """From the staff's template, or the layout's own."""
    raise NotImplementedError
