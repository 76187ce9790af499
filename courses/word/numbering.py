"""Word's own numbering, counted as Word counts it: the number is not in the text."""

from dataclasses import dataclass, field
from typing import Any

from courses.word.lines import Label
from courses.word.looks import W


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
        return Label(about.kind, counts[level], level, about.text, marks)


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
