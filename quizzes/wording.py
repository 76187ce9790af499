"""A question's text taken apart: its structure, its words, their digests. Pure, no database."""

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, NotRequired, TypedDict

from bs4 import BeautifulSoup
from django.utils.html import strip_tags

from learning.people.folding import fold
from quizzes.kinds import kind_of

PHRASING = {"b", "i", "em", "strong", "br"}
# Which value of a part is its words; accepted answers are keys and have none.
NAMED = {"option": "words", "step": "words", "text": "words", "pair": "prompt", "place": "name"}
# Which values of a part are searched, accepted answers among them.
SEARCHED = ("words", "prompt", "match", "name")
DROPPED = ["script", "style", "template", "iframe", "object"]


class OptionWords(TypedDict):
    """One part of a question in words: no key, so what is typed and accepted is not here."""

    words: str
    explanation: str
    picture: int | None
    picture_description: str
    audio: NotRequired[int]
    match: NotRequired[str]
    is_gap: NotRequired[bool]
    choices: NotRequired[dict[str, str]]


class Words(TypedDict):
    stem: str
    picture: int | None
    picture_description: str
    explanation: str
    options: dict[str, OptionWords]
    hint: NotRequired[str]
    audio: NotRequired[int]
    untranslated: NotRequired[list[str]]
    heard_in_vietnamese: NotRequired[list[str]]


def structure_of(text: Any) -> dict[str, Any]:
    """What is asked, without words, the same in every language: the kind, what the kind
    freezes of the text, and what is right."""
    kind = kind_of(text.kind)
    return {"kind": text.kind, **kind.structure_of(text), "right": kind.right_of(text)}


def words_of(text: Any) -> Words:
    words: Words = {
        "stem": phrasing(text.stem),
        "picture": text.picture_id,
        "picture_description": text.picture_description,
        "explanation": phrasing(text.explanation),
        "options": {str(part.id): _part_words(part) for part in text.options},
    }
    if text.hint:
        words["hint"] = text.hint
    if text.audio_id:
        words["audio"] = text.audio_id
    return words


def _part_words(part: Any) -> OptionWords:
    value = part.value
    if part.block_type == "text":
        value = {"words": value}
    picture = value.get("picture")
    said: OptionWords = {
        "words": value.get(NAMED.get(part.block_type, ""), ""),
        "explanation": value.get("explanation") or "",
        "picture": picture.pk if picture else None,
        "picture_description": value.get("picture_description") or "",
    }
    if value.get("audio"):
        said["audio"] = value["audio"].pk
    if part.block_type == "pair":
        said["match"] = value["match"]
    if part.block_type == "gap":
        said["is_gap"] = True
        if not value["typed"]:
            said["choices"] = {
                str(choice.id): choice.value["words"] for choice in value["choices"].bound_blocks
            }
    return said


def with_readings(words: Words, readings: Mapping[str, int]) -> Words:
    """Words of a translation with its own recordings, by part; "" is the question. Where there
    is none the Vietnamese one stays, and is named."""
    spoken: dict[str, Any] = {"": words, **words["options"]}
    vietnamese = [part for part in spoken if "audio" in spoken[part] and part not in readings]
    for part in spoken.keys() & readings.keys():
        spoken[part]["audio"] = readings[part]
    if vietnamese:
        words["heard_in_vietnamese"] = vietnamese
    return words


def fits(words: Words, structure: Mapping[str, Any]) -> bool:
    """Whether the words are of these very parts and choices."""
    choices = {
        one: list(said["choices"]) for one, said in words["options"].items() if "choices" in said
    }
    wanted = structure.get("choices", {})
    return set(words["options"]) == set(structure["options"]) and (
        {gap: set(ids) for gap, ids in choices.items()}
        == {gap: set(ids) for gap, ids in wanted.items()}
    )


def pictures_in_text(text: Any) -> dict[int, Any]:
    """Every picture of a text by its id."""
    values = [part.value for part in text.options if part.block_type != "text"]
    pictures = [text.picture, *(value.get("picture") for value in values)]
    return {one.pk: one for one in pictures if one}


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


def folded_words(text: Any) -> str:
    """What a question is found by: its stem and parts, folded."""
    apart = re.sub(r"</p>|<br\s*/?>", " ", text.stem)
    said = [html.unescape(strip_tags(apart)), *said_in(text.options.get_prep_value())]
    return fold(" ".join(said))


def said_in(parts: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """The words of parts as they are stored."""
    for part in parts:
        value = part["value"]
        if isinstance(value, str):
            yield value
            continue
        yield from (str(value[name]) for name in SEARCHED if value.get(name))
        yield from said_in(value.get("choices") or ())


def digest_of(what: Mapping[str, Any]) -> str:
    """The same structure, or the same words, have the same digest."""
    plain = json.dumps(what, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()
