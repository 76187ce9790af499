"""Letters of a document as the rich text of a page."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from courses.word.lines import BOLD, ITALIC, Letter

TAGS = {BOLD: "b", ITALIC: "i"}
LEADS = ("http://", "https://", "mailto:", "tel:")
# What a run of letters has in common: where it leads, and its tags.
Look = tuple[str, tuple[str, ...]]
PLAIN: Look = ("", ())


def markup_of(letters: Iterable[Letter]) -> str:
    """One line, its spaces tidied, without pictures."""
    said = tidied(letters)
    looks = [look_of(letter) for letter in said]
    runs: list[tuple[str, Look]] = []
    for place, letter in enumerate(said):
        look = looks[place]
        if letter.char == " ":
            # A space between two looks has neither.
            look = looks[place - 1] if looks[place - 1] == looks[place + 1] else PLAIN
        if runs and runs[-1][1] == look:
            runs[-1] = (runs[-1][0] + letter.char, look)
        else:
            runs.append((letter.char, look))
    return "".join(tagged(words, look) for words, look in runs)


def tidied(letters: Iterable[Letter]) -> list[Letter]:
    """One space between words, none at the ends."""
    said: list[Letter] = []
    for letter in letters:
        blank = letter.char.isspace()
        if letter.picture or (blank and (not said or said[-1].char == " ")):
            continue
        said.append(replace(letter, char=" ") if blank else letter)
    return said[:-1] if said and said[-1].char == " " else said


def look_of(letter: Letter) -> Look:
    link = letter.link if leads_somewhere(letter.link) else ""
    return link, tuple(sorted(TAGS[mark] for mark in letter.marks if mark in TAGS))


def leads_somewhere(address: str) -> bool:
    return address.lower().startswith(LEADS)


def tagged(words: str, look: Look) -> str:
    link, tags = look
    inner = escape(words, quote=False)
    for tag in reversed(tags):
        inner = f"<{tag}>{inner}</{tag}>"
    return f'<a href="{escape(link)}">{inner}</a>' if link else inner


def plain(letters: Iterable[Letter]) -> str:
    """Words on one line; an address stands in brackets behind the words that led there."""
    pieces: list[str] = []
    link = ""
    for letter in (*letters, Letter("")):
        if letter.link != link and leads_somewhere(link) and link not in "".join(pieces):
            pieces.append(f" ({link})")
        link = letter.link
        pieces.append("" if letter.picture else letter.char)
    return " ".join("".join(pieces).split())
