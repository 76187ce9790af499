"""What the set-up makes beside the Python packages: message catalogues and fonts."""

from pathlib import Path

from learning.operations.catalogues import compile_catalogues
from learning.operations.fonts import make_fonts
from learning.operations.web_fonts import make_web_fonts


def prepare(fonts: Path, web_fonts: Path) -> None:
    """Costs seconds the first time, and nothing afterwards."""
    compile_catalogues()
    make_fonts(fonts)
    make_web_fonts(web_fonts)
