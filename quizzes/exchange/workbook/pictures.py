"""Pictures of a sheet by the cell they lie on: floating ones, and those inside a cell."""

import io
import posixpath
import zipfile
from dataclasses import dataclass
from typing import Any

from defusedxml import ElementTree

Cell = tuple[int, int]
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "d": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "x": "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata",
    "v": "http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel",
    "p": "http://schemas.openxmlformats.org/package/2006/relationships",
}
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True)
class Found:
    content: bytes
    description: str


class Package:
    """The parts of a workbook, each with what it is related to."""

    def __init__(self, content: bytes) -> None:
        self.packed = zipfile.ZipFile(io.BytesIO(content))
        self.names = {name.lstrip("/"): name for name in self.packed.namelist()}

    def read(self, name: str) -> bytes:
        known = self.names.get(name.lstrip("/"))
        return self.packed.read(known) if known else b""

    def xml(self, name: str) -> Any:
        content = self.read(name)
        return ElementTree.fromstring(content, forbid_dtd=True) if content else None

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """Id → kind and name of what a part is related to."""
        folder, file = posixpath.split(name)
        root = self.xml(f"{folder}/_rels/{file}.rels")
        found = root.findall("p:Relationship", NAMES) if root is not None else []
        return {
            one.get("Id"): (
                posixpath.basename(one.get("Type", "")),
                posixpath.normpath(posixpath.join(folder, one.get("Target", ""))).lstrip("/"),
            )
            for one in found
            if one.get("TargetMode") != "External"
        }


def pictures_of(content: bytes, sheet: str) -> dict[Cell, list[Found]]:
    """Row and column, both from 0 → the pictures there. `sheet` is the part's name."""
    package = Package(content)
    found: dict[Cell, list[Found]] = {}
    for kind, name in package.related(sheet).values():
        if kind == "drawing":
            add_floating(package, name, found)
    add_inside(package, sheet, found)
    return found


def add_floating(package: Package, drawing: str, found: dict[Cell, list[Found]]) -> None:
    root, related = package.xml(drawing), package.related(drawing)
    if root is None:
        return
    for anchor in root:
        row, column = (anchor.findtext(f"d:from/d:{way}", "", NAMES) for way in ("row", "col"))
        if not (row.isdecimal() and column.isdecimal()):
            continue
        for picture in anchor.iter(f"{{{NAMES['d']}}}pic"):
            blip = picture.find(".//a:blip", NAMES)
            about = picture.find("d:nvPicPr/d:cNvPr", NAMES)
            _kind, name = related.get(
                blip.get(f"{RELATION}embed") if blip is not None else "", ("", "")
            )
            if name:
                said = about.get("descr", "") if about is not None else ""
                found.setdefault((int(row), int(column)), []).append(
                    Found(package.read(name), said)
                )


def add_inside(package: Package, sheet: str, found: dict[Cell, list[Found]]) -> None:
    """Pictures in cells are values: cell → metadata → rich value → relation → part."""
    inside = rich_pictures(package)
    if not inside:
        return
    for cell in package.xml(sheet).iter(f"{{{NAMES['s']}}}c"):
        number = cell.get("vm", "")
        place = place_of(cell.get("r", ""))
        if number.isdecimal() and place and 0 < int(number) <= len(inside):
            picture = inside[int(number) - 1]
            if picture:
                found.setdefault(place, []).append(picture)


def rich_pictures(package: Package) -> list[Found | None]:
    """By the number of a cell's value metadata, from 1."""
    metadata = package.xml("xl/metadata.xml")
    values = package.xml("xl/richData/rdrichvalue.xml")
    relations = package.xml("xl/richData/richValueRel.xml")
    if metadata is None or values is None or relations is None:
        return []
    indices = [int(one.get("i", 0)) for one in metadata.iter(f"{{{NAMES['x']}}}rvb")]
    marks = metadata.findall("s:valueMetadata/s:bk/s:rc", NAMES)
    rich = list(values)
    parts = part_names(package, relations)
    found: list[Found | None] = []
    for mark in marks:
        place = int(mark.get("v", 0))
        said = [one.text or "" for one in rich[indices[place]]] if place < len(indices) else []
        name = parts.get(said[0], "") if said else ""
        found.append(Found(package.read(name), said[2] if len(said) > 2 else "") if name else None)
    return found


def part_names(package: Package, relations: Any) -> dict[str, str]:
    related = package.related("xl/richData/richValueRel.xml")
    return {
        str(place): related.get(one.get(f"{RELATION}id"), ("", ""))[1]
        for place, one in enumerate(relations)
    }


def place_of(address: str) -> Cell | None:
    letters = address.rstrip("0123456789")
    number = address[len(letters) :]
    if not letters.isalpha() or not letters.isascii() or len(letters) > 3 or not number:
        return None
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(number) - 1, column - 1
