"""A stream taken apart: its words line by line, its pictures and links, each with its place.

Works on drafts too, where anything may be missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup, Tag
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, TextBlock

from cms.tables import TableBlock, words_in
from courses.proofreading.kinds import Facts, Place

# What is said of a picture, and what is said in a film, is not the lesson's own prose.
NOT_PROSE = {"description", "transcript"}
HEADINGS = {"h2": 2, "h3": 3, "h4": 4}
LINES = ["p", "li", *HEADINGS]
# Of all other parts the title is a heading of the lesson.
PLAIN_TITLES = {"official_link"}
SHARED = "shared_part"


@dataclass(frozen=True)
class Line:
    """A paragraph, an entry of a list, a heading (with its level), or a field of a part."""

    words: str
    place: Place
    level: int = 0


@dataclass(frozen=True)
class Shown:
    """A picture and what is said of it."""

    picture: Any
    description: str
    place: Place


@dataclass(frozen=True)
class Link:
    words: str
    place: Place


@dataclass(frozen=True)
class Borrowed:
    """A shared part that the page shows: it is mended where it is kept, for all at once."""

    body: Any
    content: "Content"
    place: Place


@dataclass(frozen=True)
class Content:
    lines: list[Line] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    parts: list[tuple[Any, Place]] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    borrowed: list[Borrowed] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Headings alone teach nothing."""
        has_words = any(not line.level for line in self.lines)
        has_more = self.pictures or self.borrowed or any(map(_is_heard_or_seen, self.parts))
        return not (has_words or has_more)

    @property
    def all_pictures(self) -> list[tuple[Any, Place]]:
        """With those of shared parts, in the place of the part."""
        own = [(shown.picture, shown.place) for shown in self.pictures]
        return own + [
            (shown.picture, one.place) for one in self.borrowed for shown in one.content.pictures
        ]

    def holds(self, kind: str) -> bool:
        return any(child.block_type == kind for child, _place in self.parts)


@dataclass(frozen=True)
class Seen:
    """A page as it is proofread. `own` are its title and summary."""

    own: list[Line]
    content: Content
    facts: Facts
    is_course: bool = False
    is_shared: bool = False

    @property
    def lines(self) -> list[Line]:
        return [*self.own, *self.content.lines]


def _is_heard_or_seen(part: tuple[Any, Place]) -> bool:
    child, _place = part
    value = child.value
    if not isinstance(child.block, StructBlock):
        return False
    has_words = bool(str(value.get("transcript") or "").strip())
    return has_words or any(hasattr(held, "file") for held in value.values())


def content_of(body: Any, field_name: str = "body") -> Content:
    content = Content()
    for number, child in enumerate(body, start=1):
        place = Place(f"{field_name}.{child.id}", number, child.block.label)
        content.parts.append((child, place))
        if child.block_type not in PLAIN_TITLES:
            content.titles.add(f"{place.path}.title")
        if child.block_type == SHARED and child.value is not None and child.value.live:
            part = child.value
            content.borrowed.append(Borrowed(part.body, content_of(part.body), place))
        _look_into(child.block, child.value, place, content)
    return content


def _look_into(block: Any, value: Any, place: Place, content: Content) -> None:
    if value is None:
        return
    if isinstance(block, RichTextBlock):
        _read(value.source, place, content)
    elif isinstance(block, CharBlock | TextBlock):
        _take(str(value).strip(), place, content)
    elif isinstance(block, TableBlock):
        for words in words_in(value):
            _take(words.strip(), place, content)
    else:
        for name, below, held in _below(block, value):
            _look_into(below, held, _inside(place, name), content)
    if isinstance(block, StructBlock):
        _look_at_picture(value, place, content)


def _below(block: Any, value: Any) -> Iterator[tuple[Any, Any, Any]]:
    if isinstance(block, StructBlock):
        for name, below in block.child_blocks.items():
            if name not in NOT_PROSE:
                yield name, below, value.get(name)
    elif isinstance(block, ListBlock):
        for item in value.bound_blocks:
            yield item.id, block.child_block, item.value


def _take(words: str, place: Place, content: Content) -> None:
    if words:
        level = 2 if place.path in content.titles else 0
        content.lines.append(Line(words, place, level))


def _inside(place: Place, name: Any) -> Place:
    return Place(f"{place.path}.{name}", place.number, place.label)


def _look_at_picture(value: Any, place: Place, content: Content) -> None:
    picture = value.get("picture")
    if picture is not None:
        said = str(value.get("description") or "")
        content.pictures.append(Shown(picture, said, _inside(place, "description")))


def _read(html: str, place: Place, content: Content) -> None:
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all("br"):
        tag.replace_with("\n")
    for tag in soup.find_all(LINES):
        words = _own_words(tag)
        if words:
            content.lines.append(Line(words, place, HEADINGS.get(tag.name, 0)))
    for link in soup.find_all("a"):
        content.links.append(Link(" ".join(link.get_text().split()), place))


def _own_words(tag: Tag) -> str:
    """Without those of a list inside an entry of a list."""
    lines = "".join(_texts(tag)).splitlines()
    return "\n".join(line for one in lines if (line := " ".join(one.split())))


def _texts(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        if not isinstance(child, Tag):
            yield str(child)
        elif child.name not in {"ul", "ol"}:
            yield from _texts(child)
