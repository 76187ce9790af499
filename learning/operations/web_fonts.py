"""The fonts of web pages for letters that phones lack, cut at set-up into `WEB_FONTS_DIR`.

A page loads one only where it has such letters: the sheet `cms/css/base.css` says when.
"""

from importlib.resources import as_file, files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from learning.operations import npm
from learning.operations.fonts import is_to_make

MUONG = "muong.woff2"
TAI_VIET = "tai-viet.woff2"
VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
# Latin with the marks of Vietnamese, and those two of Mường that no single sign has.
LETTERS_OF_MUONG = [
    *range(0x0020, 0x007F),
    *map(ord, VIETNAMESE),
    *range(0x1EA0, 0x1EFA),
    *(0x00A0, 0x00AB, 0x00B7, 0x00BB, 0x00D7, 0x0131, 0x2013, 0x2014, 0x2018, 0x2019),
    *(0x201C, 0x201D, 0x2026, 0x20AB, 0x25CC, 0xA796, 0xA797),
    *(0x0300, 0x0301, 0x0302, 0x0303, 0x0306, 0x0309, 0x0312, 0x031B, 0x0320, 0x0323),
]
LETTERS_OF_TAI_VIET = [0x0020, 0x25CC, *range(0xAA80, 0xAAE0)]
FEATURES = ["ccmp", "locl", "mark", "mkmk"]


def make_web_fonts(folder: Path) -> None:
    """Write what is missing of the two files, or older than what is said here."""
    folder.mkdir(parents=True, exist_ok=True)
    if is_to_make(folder / MUONG, __file__):
        cut_muong(folder / MUONG)
    if is_to_make(folder / TAI_VIET, __file__):
        npm.install_packages()
        cut_tai_viet(folder / TAI_VIET)


def cut_muong(target: Path) -> None:
    source = files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf"
    with as_file(source) as path, TTFont(path, recalcTimestamp=False) as font:
        keep_only(font, LETTERS_OF_MUONG)
        instantiateVariableFont(font, {"wght": (400, 700), "wdth": 100}, inplace=True)
        save(font, target)


def cut_tai_viet(target: Path) -> None:
    folder = npm.MODULES / "@fontsource" / "noto-sans-tai-viet" / "files"
    source = folder / "noto-sans-tai-viet-tai-viet-400-normal.woff2"
    with TTFont(source, recalcTimestamp=False) as font:
        keep_only(font, LETTERS_OF_TAI_VIET)
        save(font, target)


def keep_only(font: TTFont, letters: list[int]) -> None:
    subsetter = Subsetter(Options(layout_features=FEATURES, hinting=False, notdef_outline=True))
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)


def save(font: TTFont, target: Path) -> None:
    """Whole or not at all: an interrupted set-up must not leave half a font."""
    partial = target.with_suffix(".partial")
    font.flavor = "woff2"
    font.save(partial)
    partial.replace(target)
