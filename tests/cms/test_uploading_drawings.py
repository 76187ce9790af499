"""A drawing that only draws is taken; one that does anything else is refused with a reason."""

from pathlib import Path

import pytest

from cms.uploads import Refused, check_drawing, is_what_it_says

ROOT = Path(__file__).resolve().parent.parent.parent
OWN = sorted((ROOT / "learning" / "demo" / "drawings").glob("*.svg"))


def svg(inside: str = "", attributes: str = "", before: str = "") -> bytes:
    return (
        f'{before}<svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" {attributes}>{inside}</svg>'
    ).encode()


HARMLESS = {
    "shapes": '<path d="M0 0h9" fill="#23346b"/><text>Chợ quê</text>',
    "its own gradient": '<linearGradient id="g"/><rect fill="url(#g)" width="9" height="9"/>',
    "its own symbol": '<symbol id="s"/><use href="#s"/><use xlink:href="#s"/>',
    "a picture inside": '<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
    "its own style": "<style>.a { fill: red; mask: url( '#m' ) } /* url(x) */</style>",
    "a program's notes": '<n:namedview xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"'
    ' n:name="C:\\ve"/>',
}
REFUSED = {
    "script": "<script>alert(1)</script>",
    "script of no namespace": '<script xmlns="">alert(1)</script>',
    "foreignObject": "<foreignObject><p>x</p></foreignObject>",
    "a web page": '<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>',
    "handler": '<rect onload="alert(1)"/>',
    "handler in capitals": '<rect OnClick="alert(1)"/>',
    "link to a script": '<use href="javascript:alert(1)"/>',
    "link elsewhere": '<use xlink:href="https://example.org/a.svg#x"/>',
    "page as data": '<image href="data:text/html,hello"/>',
    "drawing as data": '<image href="data:image/svg+xml;base64,AAAA"/>',
    "picture elsewhere": '<image href="//example.org/a.png"/>',
    "link": '<a href="https://example.org"><rect/></a>',
    "animation": '<set attributeName="href" to="javascript:alert(1)"/>',
    "sheet elsewhere": "<style>@import 'https://example.org/a.css';</style>",
    "sheet that fetches": "<style>rect { fill: url( https://example.org/a ) }</style>",
    "hidden by an escape": "<style>@\\69mport 'https://example.org/a.css';</style>",
    "hidden by a comment": "<style>@im/**/port 'https://example.org/a.css';</style>",
    "fetching attribute": '<rect fill="url(https://example.org/a)"/>',
    "fetching style": '<rect style="fill:url(//example.org/a)"/>',
    "another base": '<g xml:base="https://example.org/"/>',
    "frame": '<iframe src="https://example.org"/>',
}


@pytest.mark.parametrize("inside", HARMLESS.values(), ids=HARMLESS.keys())
def test_a_drawing_that_draws_is_taken(inside: str) -> None:
    check_drawing(svg(inside))


@pytest.mark.parametrize("inside", REFUSED.values(), ids=REFUSED.keys())
def test_a_drawing_that_does_more_is_refused(inside: str) -> None:
    with pytest.raises(Refused):
        check_drawing(svg(inside))


@pytest.mark.parametrize(
    "drawing",
    [
        svg(before="<!DOCTYPE svg>"),
        svg("&a;", before='<!DOCTYPE svg [<!ENTITY a "aaaa">]>'),
        svg("&a;", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        svg(before='<?xml-stylesheet href="https://example.org/a.css"?>'),
        svg(attributes='onload="alert(1)"'),
        svg("<script/>").decode().encode("utf-16"),
        b"<svg",
        b"",
        b'<?xml version="1.0" encoding="no-such"?><svg/>',
        b"<svg>\x00</svg>",
    ],
)
def test_a_drawing_with_something_around_it_is_refused(drawing: bytes) -> None:
    with pytest.raises(Refused):
        check_drawing(drawing)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_every_drawing_of_the_sample_courses_is_taken(path: Path) -> None:
    check_drawing(path.read_bytes())


def test_there_are_drawings_to_check() -> None:
    assert len(OWN) > 40


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("nghe.mp3", b"ID3\x04"),
        ("nghe.MP3", b"\xff\xfb\x90"),
        ("nghe.m4a", b"\x00\x00\x00\x20ftypM4A "),
        ("nghe.opus", b"OggS\x00"),
        ("xem.mp4", b"\x00\x00\x00\x18ftypisom"),
        ("xem.webm", b"\x1a\x45\xdf\xa3\x01"),
    ],
)
def test_a_recording_begins_as_its_ending_says(name: str, start: bytes) -> None:
    assert is_what_it_says(name, start)
    assert not is_what_it_says(name, b"<!DOCTYPE html><script>")
    assert not is_what_it_says(name, b"")


@pytest.mark.parametrize("name", ["nghe", "nghe.html", ".mp3.html", ""])
def test_other_endings_are_no_recordings(name: str) -> None:
    assert not is_what_it_says(name, b"ID3\x04")


@pytest.mark.parametrize("inside", ["{}", "<style>{}</style>"])
def test_a_drawing_nested_without_end_is_refused(inside: str) -> None:
    with pytest.raises(Refused):
        check_drawing(svg(inside.format("<g>" * 20_000 + "</g>" * 20_000)))
