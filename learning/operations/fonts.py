"""The fonts of certificates, cut at set-up from packages into `settings.FONTS_DIR`.

Noto Sans comes as one variable font, which the typesetter cannot use safely, so the two
weights printed are cut from it. Tai Viet comes compressed for the web, in one weight.
"""

from importlib.resources import as_file, files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from learning.operations import marked_letters, npm

WEIGHTS = {"NotoSans-Regular.ttf": 400, "NotoSans-Bold.ttf": 700}
TAI_VIET = "NotoSansTaiViet-Regular.ttf"
# Latin with every mark that Vietnamese and its minority languages put on it, punctuation,
# money, arrows. Cutting the rest first makes the whole four times quicker.
LETTERS = [
    *range(0x0020, 0x0300),
    *range(0x0300, 0x0370),
    *range(0x1E00, 0x1F00),
    *range(0x2000, 0x2200),
    0x2212,
    0x25CC,
    *(0xA796, 0xA797),  # an old letter of Mường and Vietnamese
]


def make_fonts(folder: Path) -> None:
    """Write what is missing of the three files, or older than what is said here."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, weight in WEIGHTS.items():
        if is_to_make(folder / name, __file__):
            cut_weight(weight, folder / name)
    if is_to_make(folder / TAI_VIET, __file__):
        npm.install_packages()
        unpack_tai_viet(folder / TAI_VIET)


def is_to_make(target: Path, by: str) -> bool:
    """Not there, or made by an earlier state of the module that makes it."""
    return not target.exists() or target.stat().st_mtime < Path(by).stat().st_mtime


def cut_weight(weight: int, target: Path) -> None:
    source = files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf"
    with as_file(source) as path, TTFont(path, recalcTimestamp=False) as font:
        subsetter = Subsetter(Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True))
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        instantiateVariableFont(
            font, {"wght": weight, "wdth": 100}, inplace=True, updateFontNames=True
        )
        marked_letters.join(font, *marked_letters.MUONG)
        save(font, target)


def unpack_tai_viet(target: Path) -> None:
    folder = npm.MODULES / "@fontsource" / "noto-sans-tai-viet" / "files"
    source = folder / "noto-sans-tai-viet-tai-viet-400-normal.woff2"
    with TTFont(source, recalcTimestamp=False) as font:
        font.flavor = None
        marked_letters.join(font, *marked_letters.TAI_VIET)
        save(font, target)


def save(font: TTFont, target: Path) -> None:
    """Whole or not at all: an interrupted set-up must not leave half a font."""
    partial = target.with_suffix(".partial")
    font.save(partial)
    partial.replace(target)
