"""What the set-up makes beside the Python packages: message catalogues and fonts."""

from pathlib import Path

from learning.operations.catalogues import compile_catalogues
from learning.operations.fonts import make_fonts


def prepare(fonts: Path) -> None:
    """Costs seconds the first time, and nothing afterwards."""
    compile_catalogues()
    make_fonts(fonts)
