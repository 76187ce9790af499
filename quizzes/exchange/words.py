"""Words on their way in and out: markup of three tags, plain text, and what other HTML becomes."""

import html
import re
import unicodedata
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, Tag
from django.utils.translation import gettext as _

from courses.word.looks import LOWERED, RAISED
from learning.people.folding import tidy

KEPT = {"b": "b", "strong": "b", "i": "i", "em": "i"}
BREAKS = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table"}
DROPPED = {"script", "style", "template", "iframe", "object", "head", "noscript"}
BREAK = "<br>"


def plain_line(words: str) -> str:
    """One line of plain text in its normal form."""
    return tidy(words)


def plain_lines(words: str) -> str:
    """Plain text that may have several lines, each in its normal form."""
    lines = (tidy(line) for line in re.split(r"\r\n|[\n\r\x0b\u2028]", words))
    return "\n".join(line for line in lines if line)


def spaced(words: str) -> str:
    """Like a line, but a space at either end stays: a gap may follow."""
    text = unicodedata.normalize("NFC", re.sub(r"\s+", " ", words))
    before, after = text[:1] == " ", text[-1:] == " "
    return f"{' ' * before}{tidy(text)}{' ' * after}" if text.strip() else " " * bool(text)


def from_plain(words: str) -> str:
    """Plain text as markup: lines are kept."""
    return html.escape(plain_lines(words), quote=False).replace("\n", BREAK)


def to_plain(markup: str) -> str:
    """Markup as plain lines; who it cannot say bold to."""
    lines = re.sub(r"<br\s*/?>", "\n", markup)
    return plain_lines(html.unescape(re.sub(r"<[^>]*>", "", lines)))


def has_emphasis(markup: str) -> bool:
    return "<b>" in markup or "<i>" in markup


@dataclass
class Read:
    """Markup that HTML became; `pictures` are the addresses of its images with their words."""

    markup: str = ""
    pictures: list[tuple[str, str]] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)

    @property
    def plain(self) -> str:
        return to_plain(self.markup)


def from_html(source: str) -> Read:
    """Any HTML as <b>, <i> and <br>, with what is lost named in words."""
    soup = BeautifulSoup(source, "html.parser")
    read = Read()
    pieces: list[str] = []
    _walk(soup, pieces, read, ())
    read.markup = tidy_markup("".join(pieces))
    return read


def _walk(node: Tag, pieces: list[str], read: Read, inside: tuple[str, ...]) -> None:
    for child in node.children:
        if isinstance(child, Tag):
            _take_tag(child, pieces, read, inside)
        elif type(child) is NavigableString:
            text = re.sub(r"\s+", " ", str(child)) if "pre" not in inside else str(child)
            pieces.append(_raised(html.escape(text, quote=False), inside, read))


def _take_tag(tag: Tag, pieces: list[str], read: Read, inside: tuple[str, ...]) -> None:
    name = tag.name.lower()
    if name in DROPPED:
        return
    if name == "br":
        pieces.append("\n")
    elif name == "img":
        read.pictures.append((str(tag.get("src") or ""), str(tag.get("alt") or "")))
    elif name in {"td", "th"}:
        _walk(tag, pieces, read, (*inside, name))
        pieces.append(" | " if tag.find_next_sibling(["td", "th"]) else "")
    elif name in KEPT and KEPT[name] not in inside:
        pieces.append(f"<{KEPT[name]}>")
        _walk(tag, pieces, read, (*inside, KEPT[name]))
        pieces.append(f"</{KEPT[name]}>")
    else:
        _take_other(tag, name, pieces, read, inside)


def _take_other(
    tag: Tag, name: str, pieces: list[str], read: Read, inside: tuple[str, ...]
) -> None:
    lost = losses().get(name)
    if lost:
        read.lost.add(lost)
    around = "\n" if name in BREAKS else ""
    pieces.append(around + ("• " if name == "li" else ""))
    _walk(tag, pieces, read, (*inside, name))
    pieces.append(around)


def losses() -> dict[str, str]:
    """What tags mean that cannot be kept."""
    media = _("a sound or a film")
    return {
        "a": _("the address of a link"),
        "table": _("the lines of a table"),
        "audio": media, "video": media, "embed": media, "source": media,
        "svg": _("a drawing"), "math": _("a formula"),
        "u": _("underlining"),
    }  # fmt: skip


def _raised(text: str, inside: tuple[str, ...], read: Read) -> str:
    for tag, table in (("sup", RAISED), ("sub", LOWERED)):
        if tag in inside:
            if not set(map(ord, text.strip())) <= set(table):
                read.lost.add(_("a raised or lowered letter"))
            return text.translate(table)
    return text


def tidy_markup(markup: str) -> str:
    """<b>, <i> and line breaks in their normal form: nested rightly, never empty or doubled."""
    letters: list[tuple[str, frozenset[str]]] = []
    inside: set[str] = set()
    for piece in re.split(r"(</?[bi]>|<br\s*/?>)", markup):
        if re.fullmatch(r"<[bi]>", piece):
            inside.add(piece[1])
        elif re.fullmatch(r"</[bi]>", piece):
            inside.discard(piece[2])
        else:
            text = "\n" if piece.startswith("<br") else html.unescape(piece)
            letters += [(letter, frozenset(inside)) for letter in text]
    return written(letters)


def written(letters: list[tuple[str, frozenset[str]]]) -> str:
    """Letters, each with the tags it stands in, as markup in its normal form."""
    lines: list[str] = []
    line: list[tuple[str, frozenset[str]]] = []
    for letter, tags in [*letters, ("\n", frozenset[str]())]:
        if letter not in "\n\r\x0b\u2028":
            line.append((letter, tags))
            continue
        lines.append(_one_line(line))
        line = []
    return BREAK.join(line for line in lines if line)


def _one_line(letters: list[tuple[str, frozenset[str]]]) -> str:
    runs: list[tuple[str, frozenset[str]]] = []
    for letter, tags in letters:
        blank = letter.isspace()
        if blank and (not runs or runs[-1][0].endswith(" ")):
            continue
        letter = " " if blank else letter
        # A space takes the tags before it: bold at either side of it is one run of bold.
        if runs and (runs[-1][1] == tags or unicodedata.combining(letter)):
            runs[-1] = (runs[-1][0] + letter, runs[-1][1])
        else:
            runs.append((letter, tags))
    return _closed(_bridged(runs))


def _bridged(runs: list[tuple[str, frozenset[str]]]) -> list[tuple[str, frozenset[str]]]:
    """Spaces belong to both neighbours' tags in common; runs of the same tags are one."""
    loose: list[tuple[str, frozenset[str]]] = []
    for words, tags in runs:
        core = words.strip(" ")
        before = words[: len(words) - len(words.lstrip(" "))]
        after = words[len(words.rstrip(" ")) :] if core else ""
        loose += [(before, frozenset()), (core, tags), (after, frozenset())]
    loose = [run for run in loose if run[0]]
    for place, (words, _tags) in enumerate(loose):
        if words == " " and 0 < place < len(loose) - 1:
            loose[place] = (words, loose[place - 1][1] & loose[place + 1][1])
    while loose and loose[-1][0] == " ":
        loose.pop()
    joined: list[tuple[str, frozenset[str]]] = []
    for words, tags in loose:
        if joined and joined[-1][1] == tags:
            words = joined.pop()[0] + words
        joined.append((words, tags))
    return joined


def _closed(runs: list[tuple[str, frozenset[str]]]) -> str:
    pieces = []
    for words, tags in runs:
        text = _clean(words)
        if not text:
            continue
        opening = "".join(f"<{tag}>" for tag in sorted(tags))
        closing = "".join(f"</{tag}>" for tag in sorted(tags, reverse=True))
        pieces.append(opening + html.escape(text, quote=False) + closing)
    return "".join(pieces).strip()


def _clean(words: str) -> str:
    """`tidy` that keeps the spaces at the ends."""
    return spaced(words)


def runs_of(markup: str) -> list[tuple[str, frozenset[str]]]:
    """Markup as runs of plain words with their tags; a line break is "\\n"."""
    runs: list[tuple[str, frozenset[str]]] = []
    inside: set[str] = set()
    for piece in re.split(r"(</?[bi]>|<br>)", markup):
        if piece in {"<b>", "<i>"}:
            inside.add(piece[1])
        elif piece in {"</b>", "</i>"}:
            inside.discard(piece[2])
        elif piece:
            runs.append(("\n" if piece == BREAK else html.unescape(piece), frozenset(inside)))
    return runs
