"""The report as PDF."""

from collections.abc import Mapping
from typing import Any

from learning.halfyear.documents.heading import Heading


def make_pdf(content: Mapping[str, Any], heading: Heading) -> bytes:
    raise NotImplementedError
