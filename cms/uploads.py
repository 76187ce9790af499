"""What uploads may be: drawings that only draw, recordings that are recordings. Pure."""

import re
from collections.abc import Iterator
from typing import Any, NoReturn

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, XMLParser

SVG = "http://www.w3.org/2000/svg"
# What shapes, words and their colours need. Nothing here runs, fetches or holds another page.
SHAPES = re.compile(
    r"svg|g|defs|symbol|use|title|desc|metadata|switch|style|image|marker|mask|pattern|clipPath"
    r"|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath"
    r"|linearGradient|radialGradient|stop|filter|fe(Blend|ColorMatrix|ComponentTransfer|Composite)"
    r"|fe(DropShadow|Flood|Func[ABGR]|GaussianBlur|Merge|MergeNode|Offset)"
)
# Notes that drawing programs leave for themselves; browsers pass over them.
NOTES = (
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
)
INSIDE = re.compile(r"#|data:image/(png|jpeg|webp|gif);base64,", re.IGNORECASE)
# A backslash in a style sheet may spell any of the others.
FETCHED = re.compile(r"@import|\\|url\s*\((?!\s*[\"']?\s*#)", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Deeper than any drawing; whatever walks deeper trees one call a level falls over.
DEEPEST = 100

# How files of each kind begin: bytes, and where they stand.
BEGINNINGS: dict[str, tuple[tuple[int, bytes], ...]] = {
    "mp3": ((0, b"ID3"), (0, b"\xff\xfb"), (0, b"\xff\xfa"), (0, b"\xff\xf3"), (0, b"\xff\xf2")),
    "m4a": ((4, b"ftyp"),),
    "mp4": ((4, b"ftyp"),),
    "ogg": ((0, b"OggS"),),
    "opus": ((0, b"OggS"),),
    "webm": ((0, b"\x1a\x45\xdf\xa3"),),
    "jpg": ((0, b"\xff\xd8\xff"),),
    "jpeg": ((0, b"\xff\xd8\xff"),),
    "png": ((0, b"\x89PNG\r\n\x1a\n"),),
    "webp": ((8, b"WEBP"),),
}


class Refused(Exception):
    """The drawing holds something that does more than draw; says what."""


def is_what_it_says(name: str, start: bytes) -> bool:
    """Does the file begin as its ending promises? `start`: its first 16 bytes or more."""
    ending = name.rpartition(".")[2].lower()
    return any(start[at:].startswith(mark) for at, mark in BEGINNINGS.get(ending, ()))


def check_drawing(data: bytes) -> None:
    """Raise `Refused` unless the SVG only draws."""
    for element in _elements(data):
        _check_element(element)
        for name, value in element.attrib.items():
            _check_attribute(name, value)


def _elements(data: bytes) -> Iterator[Any]:
    parser = XMLParser(forbid_dtd=True)
    # <?xml-stylesheet?> fetches a sheet from anywhere.
    parser.parser.ProcessingInstructionHandler = _refuse_instruction
    try:
        parser.feed(data)
        return iter(_flat(parser.close()))
    except DefusedXmlException as error:
        raise Refused("DOCTYPE") from error
    except (ParseError, ValueError, LookupError) as error:
        raise Refused("XML") from error


def _flat(root: Any) -> list[Any]:
    found, waiting = [], [(root, 1)]
    while waiting:
        element, depth = waiting.pop()
        if depth > DEEPEST:
            raise Refused("XML")
        found.append(element)
        waiting.extend((child, depth + 1) for child in element)
    return found


def _refuse_instruction(target: str, data: str) -> NoReturn:
    raise Refused(target)


def _check_element(element: Any) -> None:
    namespace, name = _parts(element.tag)
    if namespace.startswith(NOTES):
        return
    if namespace not in {"", SVG} or not SHAPES.fullmatch(name):
        raise Refused(name)
    if name == "style" and _fetches("".join(element.itertext())):
        raise Refused("url()")


def _check_attribute(tag: str, value: str) -> None:
    namespace, name = _parts(tag)
    if namespace.startswith(NOTES):
        return
    if name.lower().startswith("on") or name in {"base", "src", "srcset"}:
        raise Refused(name)
    if name == "href" and not INSIDE.match(value.strip()):
        raise Refused("href")
    if _fetches(value):
        raise Refused("url()")


def _fetches(sheet: str) -> bool:
    return FETCHED.search(COMMENT.sub("", sheet)) is not None


def _parts(tag: str) -> tuple[str, str]:
    """`{namespace}name` in two."""
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{"), name
