"""Lists, whether Word counts them or somebody typed their signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from courses.word.lines import Letter, Line
from courses.word.markup import markup_of

SIGN = re.compile(r"\s*([-+•●▪*])\s+(?=\S)")
NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+(?=\S)")
# “1.”, “1)”, “(1)”: what a list of ours shows by itself.
BARE = re.compile(r"\(?(%\d\.?)+\)?\.?")
# Below “-” people write “+”.
DEEPER = {"+": 1}


@dataclass(frozen=True)
class Item:
    """`sign`: what stands before its words in the document; `is_bare`: only a bullet or number."""

    is_ordered: bool
    level: int
    number: int
    sign: str
    html: str
    is_bare: bool = True
    is_typed: bool = False

    @property
    def with_sign(self) -> str:
        return f"{escape(self.sign, quote=False)} {self.html}".strip()


def item_of(line: Line) -> Item | None:
    label = line.label
    if label and label.kind not in {"none", ""}:
        words = markup_of(line.letters)
        if label.kind == "bullet":
            return Item(False, label.level, 0, "–", words)
        is_bare = label.kind in {"decimal", "decimalZero"} and bool(BARE.fullmatch(label.text))
        return Item(True, label.level, label.number, label.shown, words, is_bare)
    return typed(line)


def typed(line: Line) -> Item | None:
    sign = SIGN.match(line.text)
    if sign:
        words = markup_of(line.cut(sign.end()))
        return Item(False, DEEPER.get(sign[1], 0), 0, sign[1], words, is_typed=True)
    number = NUMBER.match(line.text)
    if number:
        words = markup_of(line.cut(number.end()))
        return Item(True, 0, int(number[1]), number[0].strip(), words, is_typed=True)
    return None


def grown(item: Item, letters: Sequence[Letter]) -> Item:
    """With a line that follows after a line break."""
    return Item(**{**vars(item), "html": f"{item.html}<br/>{markup_of(letters)}"})


def html_of(items: Sequence[Item]) -> tuple[str, bool]:
    """The list, or paragraphs where a list of ours would count otherwise; and whether letters of
    inner items became numbers."""
    base = min(item.level for item in items)
    top = [item for item in items if item.level == base]
    first = items[0].level == base
    counted = [item.number for item in top if item.is_ordered]
    is_list = first and all(item.is_bare for item in top) and len({i.is_ordered for i in top}) == 1
    if counted and counted != list(range(1, len(counted) + 1)):
        is_list = False
    if is_list and top[0].is_typed and top[0].is_ordered and len(top) < 2:
        is_list = False
    if not is_list:
        return "".join(f"<p>{item.with_sign}</p>" for item in items), False
    changed = any(not item.is_bare for item in items)
    return nested(items), changed


def nested(items: Sequence[Item]) -> str:
    """<ul> and <ol>, the deeper inside the item above."""
    base = items[0].level
    tag = "ol" if items[0].is_ordered else "ul"
    pieces = [f"<{tag}>"]
    place = 0
    while place < len(items):
        end = place + 1
        while end < len(items) and items[end].level > base:
            end += 1
        inner = runs(items[place + 1 : end])
        pieces.append(f"<li>{items[place].html}{inner}</li>")
        place = end
    return "".join([*pieces, f"</{tag}>"])


def runs(items: Sequence[Item]) -> str:
    """Inner items of one kind after those of another are a list of their own."""
    if not items:
        return ""
    base, kind = items[0].level, items[0].is_ordered
    end = 1
    while end < len(items) and (items[end].level > base or same(items[end], base, kind)):
        end += 1
    return nested(items[:end]) + runs(items[end:])


def same(item: Item, level: int, is_ordered: bool) -> bool:
    return item.level == level and item.is_ordered == is_ordered
