"""Passages of a translated page that are still Vietnamese get their language. Pure, no database."""

import re
from collections.abc import Iterable
from html import unescape

from bs4 import BeautifulSoup, Tag
from django.utils.html import strip_tags

# Their words stand in an attribute.
DESCRIBED = ("alt", "title", "aria-label")
PARAGRAPHS = re.compile(r"\n\s*\n")


def plain(words: str) -> str:
    """As a reader sees it: no markup, no doubled spaces."""
    return " ".join(unescape(strip_tags(words)).split())


def sentences(strings: Iterable[str]) -> set[str]:
    """What can stand in an element of its own: each string, and each of its paragraphs."""
    found = {plain(part) for string in strings for part in (string, *PARAGRAPHS.split(string))}
    return found - {""}


def mark(html: str, strings: Iterable[str], language: str) -> str:
    """Put `lang` on the smallest elements whose whole text, or description, is one of the
    strings. About 1 ms for a lesson; its result is kept with the lesson."""
    wanted = sentences(strings)
    if not wanted:
        return html
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(True):
        if is_one_of(element, wanted):
            element["lang"] = language
            element["data-untranslated"] = ""
    return str(soup)


def is_one_of(element: Tag, wanted: set[str]) -> bool:
    said = plain_text(element)
    if said in wanted:
        return not any(
            plain_text(child) == said for child in element.find_all(True, recursive=False)
        )
    return any(plain(str(element.get(name, ""))) in wanted for name in DESCRIBED)


def plain_text(element: Tag) -> str:
    return " ".join(element.get_text().split())
