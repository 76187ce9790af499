"""What of a document is its title, and what are headings: by styles, else by how lines look."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from courses.word.lines import BOLD, Line, Table, share_marked
from courses.word.markup import plain

LEVEL = re.compile(r"heading (\d)")
LONGEST_TITLE = 200
LONGEST_HEADING = 100
# A sentence ends; a heading does not.
ENDED = (".", ",", ";", "!", "?", ":", "…")


@dataclass(frozen=True)
class Outline:
    """`title`: the line that is it; `levels`: the document's own, the highest first;
    `bold_is_heading`: no styles are used, and short bold lines stand for them."""

    title: Line | None = None
    levels: list[int] = field(default_factory=list)
    bold_is_heading: bool = False

    def level(self, line: Line) -> int:
        """1, 2, 3…; 0 for what is no heading."""
        styled = level_of(line)
        if styled:
            return self.levels.index(styled) + 1
        return 1 if self.bold_is_heading and looks_like_heading(line) else 0


def outline_of(items: Sequence[Line | Table]) -> Outline:
    lines = [item for item in items if isinstance(item, Line) and item.text.strip()]
    styled = [level for line in lines if (level := level_of(line))]
    title = title_among(lines, styled) if len(items) > 1 else None
    left = sorted({level for line in lines if line is not title and (level := level_of(line))})
    bold = any(looks_like_heading(line) for line in lines if line is not title)
    return Outline(title, left, not left and bold)


def title_among(lines: Sequence[Line], styled: Sequence[int]) -> Line | None:
    named = next((line for line in lines if line.named[:1] == ("title",)), None)
    if named is not None or not lines:
        return named
    first = lines[0]
    level = level_of(first)
    if level:
        is_alone = styled.count(level) == 1 and level == min(styled)
        return first if is_alone else None
    is_bold = share_marked(first.letters, BOLD) == 1 and not is_caption(first)
    return first if is_bold and len(first.text) <= LONGEST_TITLE and not first.label else None


def is_caption(line: Line) -> bool:
    return "caption" in line.named


def level_of(line: Line) -> int:
    found = (LEVEL.match(name) for name in line.named)
    return next((int(one[1]) for one in found if one), 0) if not line.soft else 0


def looks_like_heading(line: Line) -> bool:
    words = line.text.strip()
    is_short = 0 < len(words) <= LONGEST_HEADING and not words.endswith(ENDED)
    is_other = line.soft or is_caption(line) or (line.label and line.label.kind == "bullet")
    return is_short and not is_other and share_marked(line.letters, BOLD) == 1


def heading_html(line: Line, level: int) -> str:
    """Two levels are enough for a lesson; what is deeper is a bold line."""
    number = line.label.shown if line.label and line.label.kind != "bullet" else ""
    words = escape(f"{number} {plain(line.letters)}".strip(), quote=False)
    return f"<p><b>{words}</b></p>" if level > 2 else f"<h{level + 1}>{words}</h{level + 1}>"
