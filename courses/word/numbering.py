"""Word's own numbering, counted as Word counts it: the number is not in the text."""

from dataclasses import dataclass, field
from typing import Any

from courses.word.lines import Label
from courses.word.looks import W

ROMAN_ENDS = 4000
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True)
class Level:
    kind: str = "decimal"
    start: int = 1
    text: str = "%1."


@dataclass
class Numbering:
    """Levels of each list by its id, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    # Lists made from one outline go on counting together, unless they start anew.
    outline: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, properties: Any, marks: frozenset[str]) -> Label | None:
        """Of a paragraph's w:numPr; counts on."""
        number = attribute(properties, "numId")
        level = int(attribute(properties, "ilvl") or 0)
        if number in {"", "0"} or number not in self.levels:
            return None
        about = self.levels[number].get(level, Level())
        counts = self.counts.setdefault(self.outline[number], {})
        counts[level] = counts.get(level, about.start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        shown = self.shown(number, level, counts)
        return Label(about.kind, counts[level], level, about.text, marks, shown)

    def shown(self, number: str, level: int, counts: dict[int, int]) -> str:
        """The number as it is printed, with those of the levels above where it names them."""
        levels = self.levels[number]
        words = levels.get(level, Level()).text
        for upper in range(level + 1):
            about = levels.get(upper, Level())
            counted = written(about.kind, counts.get(upper, about.start))
            words = words.replace(f"%{upper + 1}", counted)
        return words


def written(kind: str, number: int) -> str:
    if kind in {"upperLetter", "lowerLetter"} and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in {"upperRoman", "lowerRoman"} and 0 < number < ROMAN_ENDS:
        return roman(number) if kind == "upperRoman" else roman(number).lower()
    return f"{number:02}" if kind == "decimalZero" else str(number)


def roman(number: int) -> str:
    said = ""
    for value, sign in ROMAN:
        said += sign * (number // value)
        number %= value
    return said


def numbering_of(root: Any) -> Numbering:
    """`root` is w:numbering, or None where a document has no lists."""
    found = Numbering()
    if root is None:
        return found
    outlines = {
        one.get(f"{W}abstractNumId"): levels_of(one) for one in root.findall(f"{W}abstractNum")
    }
    for one in root.findall(f"{W}num"):
        number = one.get(f"{W}numId")
        outline = attribute(one, "abstractNumId")
        levels = dict(outlines.get(outline, {}))
        starts = one.findall(f"{W}lvlOverride")
        for override in starts:
            level = int(override.get(f"{W}ilvl", 0))
            about = levels.get(level, Level())
            inner = override.find(f"{W}lvl")
            about = level_of(inner) if inner is not None else about
            start = attribute(override, "startOverride")
            levels[level] = Level(about.kind, int(start or about.start), about.text)
        found.levels[number] = levels
        found.outline[number] = number if starts else f"outline {outline}"
    return found


def levels_of(outline: Any) -> dict[int, Level]:
    return {int(one.get(f"{W}ilvl", 0)): level_of(one) for one in outline.findall(f"{W}lvl")}


def level_of(element: Any) -> Level:
    return Level(
        attribute(element, "numFmt") or "decimal",
        int(attribute(element, "start") or 1),
        attribute(element, "lvlText"),
    )


def attribute(element: Any, name: str) -> str:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val", "") if found is not None else ""
