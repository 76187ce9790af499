"""How runs of a document look: bold, underlined, coloured, by themselves or by their style."""

from typing import Any

from courses.word.lines import BOLD, COLOUR, HIGHLIGHT, ITALIC, UNDERLINE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = {"0", "false", "off", "none"}
PLAIN_COLOURS = {"auto", "000000", ""}
RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
PLAIN_GROUNDS = {"auto", "ffffff", "clear", ""}


class Styles:
    """Styles of a document by id, with what they are based on."""

    def __init__(self, root: Any) -> None:
        found = root.findall(f"{W}style") if root is not None else []
        self.styles = {style.get(f"{W}styleId"): style for style in found}

    def chain(self, name: str | None) -> list[Any]:
        """The style and what it is based on, the nearest first."""
        chain: list[Any] = []
        while name in self.styles and self.styles[name] not in chain:
            style = self.styles[name]
            chain.append(style)
            based = style.find(f"{W}basedOn")
            name = based.get(f"{W}val") if based is not None else None
        return chain

    def runs(self, name: str | None) -> list[Any]:
        found = (style.find(f"{W}rPr") for style in self.chain(name))
        return [one for one in found if one is not None]

    def names(self, name: str | None) -> tuple[str, ...]:
        names = (style.find(f"{W}name") for style in self.chain(name))
        return tuple(one.get(f"{W}val", "").lower() for one in names if one is not None)

    def numbering(self, name: str | None) -> Any:
        for style in self.chain(name):
            found = style.find(f"{W}pPr/{W}numPr")
            if found is not None:
                return found
        return None


def is_heading(names: tuple[str, ...]) -> bool:
    return any(one.startswith("heading") or one == "title" for one in names)


def marks_of(run: Any, styles: Styles, paragraph_style: str | None) -> frozenset[str]:
    """Of a run's properties, or of a paragraph's own mark; `run` may be None."""
    sources = [run] if run is not None else []
    named = run.find(f"{W}rStyle") if run is not None else None
    sources += styles.runs(named.get(f"{W}val") if named is not None else None)
    sources += styles.runs(paragraph_style)
    found = {BOLD: is_on(sources, "b"), ITALIC: is_on(sources, "i"), UNDERLINE: is_on(sources, "u")}
    found[COLOUR] = value(sources, "color", "val").lower() not in PLAIN_COLOURS
    found[HIGHLIGHT] = (
        is_on(sources, "highlight") or value(sources, "shd", "fill").lower() not in PLAIN_GROUNDS
    )
    return frozenset(mark for mark, there in found.items() if there)


def first(sources: list[Any], name: str) -> Any:
    for source in sources:
        found = source.find(f"{W}{name}")
        if found is not None:
            return found
    return None


def is_on(sources: list[Any], name: str) -> bool:
    found = first(sources, name)
    return found is not None and found.get(f"{W}val", "on").lower() not in OFF


def value(sources: list[Any], name: str, attribute: str) -> str:
    found = first(sources, name)
    return found.get(f"{W}{attribute}", "") if found is not None else ""
