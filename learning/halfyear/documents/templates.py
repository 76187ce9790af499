"""Templates of the Word document: our own, and whether one that staff edited can be used."""

from learning.halfyear.documents.heading import Layout


def default_template(layout: Layout) -> bytes:
    raise NotImplementedError


def check_template(template: bytes) -> list[str]:
    """What is wrong with it, in sentences for who uploads it; nothing when it can be used."""
    raise NotImplementedError
