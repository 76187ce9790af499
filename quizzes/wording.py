"""A question's text taken apart: its structure, its words, their digests. Pure, no database."""

import hashlib
import json
from typing import Any, TypedDict

from bs4 import BeautifulSoup

PHRASING = {"b", "i", "em", "strong", "br"}
DROPPED = ["script", "style", "template", "iframe", "object"]


class OptionWords(TypedDict):
    words: str
    explanation: str
    picture: int | None
    picture_description: str


class Words(TypedDict):
    stem: str
    picture: int | None
    picture_description: str
    explanation: str
    options: dict[str, OptionWords]


class Structure(TypedDict):
    """What is asked, without words: the same in every language."""

    kind: str
    options: list[str]
    right: list[str]


def structure_of(text: Any) -> Structure:
    return {
        "kind": text.kind,
        "options": [str(option.id) for option in text.options],
        "right": [str(option.id) for option in text.options if option.value["right"]],
    }


def words_of(text: Any) -> Words:
    return {
        "stem": phrasing(text.stem),
        "picture": text.picture_id,
        "picture_description": text.picture_description,
        "explanation": phrasing(text.explanation),
        "options": {str(option.id): _option_words(option.value) for option in text.options},
    }


def _option_words(value: Any) -> OptionWords:
    picture = value.get("picture")
    return {
        "words": value["words"],
        "explanation": value.get("explanation") or "",
        "picture": picture.pk if picture else None,
        "picture_description": value.get("picture_description") or "",
    }


def pictures_in_text(text: Any) -> dict[int, Any]:
    """Every picture of a text by its id."""
    pictures = [text.picture, *(option.value.get("picture") for option in text.options)]
    return {picture.pk: picture for picture in pictures if picture}


def phrasing(html: str) -> str:
    """Rich text as it may stand in a legend: no paragraphs, no attributes, nothing active."""
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup(DROPPED):
        tag.decompose()
    paragraphs = soup.find_all("p")
    for paragraph in paragraphs[:-1]:
        paragraph.append(soup.new_tag("br"))
    for tag in soup.find_all(True):
        tag.attrs = {}
        if tag.name not in PHRASING:
            tag.unwrap()
    return str(soup).strip()


def digest_of(what: Structure | Words) -> str:
    """The same structure, or the same words, have the same digest."""
    plain = json.dumps(what, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()
